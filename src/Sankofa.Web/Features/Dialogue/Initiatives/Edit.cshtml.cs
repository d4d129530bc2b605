using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Initiatives;

public sealed class EditModel : InitiativePage, IInitiativeFields
{
    [BindProperty]
    public InitiativeForm Input { get; set; } = new();

    /// <summary>What somebody else wrote meanwhile: shown beside what was typed here.</summary>
    public Initiative? Stored { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var initiative = await FindAsync();
        Versions.Compare(Input.Version, initiative.Version);
        initiative.Change(await Input.ReadAsync(Db, Cancel), by);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/initiatives/{Inid}", "Dialogue.Initiative.EditDone");
    }

    protected override async Task ShowAsync()
    {
        var initiative = await FindToWriteAsync();
        if (HttpMethods.IsGet(Request.Method)) Input = InitiativeForm.Of(initiative);
        if (!InConflict) return;
        (Stored, Input.Version) = (initiative, initiative.Version);
    }
}
