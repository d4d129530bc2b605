using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Activities;

public sealed class EditModel : ActivityWritingPage
{
    [FromRoute]
    public Guid Acid { get; set; }

    public string Back => $"/dialogue/desk/activities/{Acid}";

    /// <summary>What somebody else wrote meanwhile: shown beside what was typed here.</summary>
    public Activity? Stored { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var activity = await FindAsync();
        Versions.Compare(Input.Version, activity.Version);
        activity.Change(await ReadAsync(), by);
        await Db.SaveChangesAsync(Cancel);
        return Done(Back, "Dialogue.Activity.EditDone");
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        var activity = await FindAsync();
        if (HttpMethods.IsGet(Request.Method)) Input = ActivityForm.Of(activity);
        if (InConflict) (Stored, Input.Version) = (activity, activity.Version);
    }

    private async Task<Activity> FindAsync() =>
        await Db.Set<Activity>().Include(a => a.Domain).Include(a => a.Objective)
            .SingleOrDefaultAsync(a => a.Id == Acid, Cancel) ?? throw new NotThere();
}
