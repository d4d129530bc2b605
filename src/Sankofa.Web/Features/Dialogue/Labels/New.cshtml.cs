using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Labels;

namespace Sankofa.Web.Features.Dialogue.Labels;

public sealed class NewModel : ApplicationPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        await AttendAsync();
        By.MustSpeakFor(By.Country);
        var (initiative, actions) = await InitiativeAsync(Input.InitiativeId);
        var application = LabelApplication.Apply(initiative, actions, Input.Why.Read(), await NewestChecklistAsync(),
            await Db.ChairsAsync(Me.Today, Cancel), By);
        Db.Add(application);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/labels/{application.Id}", "Dialogue.Labels.Applied");
    }
}
