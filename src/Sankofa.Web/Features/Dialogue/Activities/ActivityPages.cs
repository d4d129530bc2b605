using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Activities;

/// <summary>A page about one activity.</summary>
public abstract class ActivityPage : DeskPage
{
    [FromRoute]
    public Guid Acid { get; set; }

    public string ActivityUrl => $"/dialogue/desk/activities/{Acid}";

    protected async Task<Activity> FindAsync() =>
        await Db.Set<Activity>().SingleOrDefaultAsync(a => a.Id == Acid, Cancel) ?? throw new NotThere();
}

/// <summary>Something that the secretariat does to an activity.</summary>
public abstract class ActivityActPage : ActivityPage
{
    public Activity Activity { get; private set; } = null!;

    protected override Act ToOpen => Act.RunDialogue;

    protected override async Task ShowAsync() => Activity = await FindAsync();
}
