using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Activities;

public sealed class SessionModel : ActivityPage
{
    [FromRoute]
    public Guid Sesid { get; set; }

    public ActivitySession Session { get; private set; } = null!;

    protected override Act ToOpen => Act.AttendDialogue;

    protected override async Task ShowAsync() =>
        Session = await Db.Set<ActivitySession>().AsNoTracking().Include(s => s.Points)
            .SingleOrDefaultAsync(s => s.Id == Sesid && s.ActivityId == Acid, Cancel) ?? throw new NotThere();
}
