using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Activities;

namespace Sankofa.Web.Features.Dialogue.Activities;

public sealed class NewModel : ActivityWritingPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var code = (await DialogueNumbers.NextAsync(Db, "AC", Me.Now, Cancel, 4)).ToLowerInvariant();
        var activity = Activity.Prepare(code, await ReadAsync(), by);
        Db.Add(activity);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/activities/{activity.Id}", "Dialogue.Activity.NewDone");
    }
}
