using Microsoft.AspNetCore.Mvc;

namespace Sankofa.Web.Features.Dialogue.Activities;

public sealed class ConclusionNewModel : FindingPage
{
    [BindProperty]
    public FoundForm Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var activity = await FindAsync();
        await Db.Entry(activity).Collection(a => a.Conclusions).LoadAsync(Cancel);
        activity.Conclude(Input.Read(await DomainAsync(Input.ObjectiveId)), by);
        await Db.SaveChangesAsync(Cancel);
        return Done(ActivityUrl, "Dialogue.Conclusion.Done");
    }
}
