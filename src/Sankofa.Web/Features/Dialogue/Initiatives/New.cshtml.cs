using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Initiatives;

/// <summary>A country enters its own; the secretariat enters those of organisations.</summary>
public sealed class NewModel : InitiativePage, IInitiativeFields
{
    [BindProperty]
    public InitiativeForm Input { get; set; } = new();

    [BindProperty]
    public string RunBy { get; set; } = "";

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        by.MustContribute();
        var organisation = by.IsSecretariat ? await OrganisationAsync() : null;
        var terms = await Input.ReadAsync(Db, Cancel);
        var reference = await DialogueNumbers.NextAsync(Db, "IN", Me.Now, Cancel);
        var initiative = organisation is null
            ? Initiative.Enter(reference, terms, by)
            : Initiative.EnterFor(organisation, reference, terms, by);
        Db.Add(initiative);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/initiatives/{initiative.Id}", "Dialogue.Initiative.NewDone");
    }

    protected override async Task ShowAsync()
    {
        By.MustContribute();
        if (!By.IsSecretariat) return;
        Organisations =
        [
            new(T["Form.Choose"], ""),
            .. (await Db.Set<Partner>().Where(p => p.Kind == PartnerKind.Organisation).Select(p => p.Code).Distinct()
                .ToListAsync(Cancel)).Select(code => new SelectListItem(T.Country(code), code)).OrderBy(o => o.Text),
        ];
    }

    private async Task<Partner> OrganisationAsync() =>
        await Db.Set<Partner>().Where(p => p.Kind == PartnerKind.Organisation && p.Code == RunBy)
            .OrderBy(p => p.Id).FirstOrDefaultAsync(Cancel)
            ?? throw new RuleViolation("Form.Choice.Needed", nameof(RunBy));
}
