using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Initiatives;

public sealed class NewModel : InitiativePage, IInitiativeFields
{
    [BindProperty]
    public InitiativeForm Input { get; set; } = new();

    protected override Act ToOpen => Act.ContributeToDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var terms = await Input.ReadAsync(Db, Cancel);
        var reference = await DialogueNumbers.NextAsync(Db, "IN", Me.Now, Cancel);
        var initiative = Initiative.Enter(reference, by.Country, terms, by);
        Db.Add(initiative);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/initiatives/{initiative.Id}", "Dialogue.Initiative.NewDone");
    }

    protected override Task ShowAsync() => Task.CompletedTask;
}
