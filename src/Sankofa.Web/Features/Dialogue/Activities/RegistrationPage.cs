using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Activities;

/// <summary>A page about one member of a delegation.</summary>
public abstract class RegistrationPage : ActivityPage
{
    [FromRoute]
    public Guid Regid { get; set; }

    public ActivityRegistration Registration { get; private set; } = null!;

    protected override Act ToOpen => Act.AttendDialogue;

    protected override async Task ShowAsync() => Registration = await RegisteredAsync();

    protected async Task<ActivityRegistration> RegisteredAsync() =>
        await Db.Set<ActivityRegistration>().SingleOrDefaultAsync(r => r.Id == Regid && r.ActivityId == Acid, Cancel)
        ?? throw new NotThere();
}
