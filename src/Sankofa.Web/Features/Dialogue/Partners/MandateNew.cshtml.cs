using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Partners;

/// <summary>What a country does for the others, from when on.</summary>
public sealed class MandateNewModel : PartnerPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Domains { get; private set; } = [];

    protected override Act ToOpen => Act.RunDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        if (Input.DomainId is { } domain && !await Db.Set<PlanDomain>().AnyAsync(d => d.Id == domain, Cancel))
            throw new NotThere();
        Db.Add(Mandate.Give(
            Partner.Code, Input.Kind, Input.DomainId, Input.From, Input.Until, Input.Source, Input.Sureness, By));
        await Db.SaveChangesAsync(Cancel);
        return Done(PartnerUrl, "Dialogue.Partners.MandateGiven", T.Name(Partner));
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        var domains = await Db.Set<PlanDomain>().AsNoTracking()
            .Join(Db.Set<ActionPlan>(), d => d.PlanId, p => p.Id, (d, p) => new { d.Id, d.Number, d.Title, p.Code })
            .OrderBy(d => d.Code).ThenBy(d => d.Number).ToListAsync(Cancel);
        Domains = [new(T["Dialogue.Partners.NoDomain"], ""), .. domains.Select(d => new SelectListItem(
            $"{d.Code} – {T["Dialogue.Partners.Domain", d.Number, d.Title.In(T.Language)]}", d.Id.ToString()))];
    }

    public sealed class Form
    {
        public MandateKind Kind { get; set; }

        public Guid? DomainId { get; set; }

        public PartialDate From { get; set; }

        public PartialDate Until { get; set; }

        [StringLength(Partner.SourceLength)]
        public string Source { get; set; } = "";

        public Sureness Sureness { get; set; }
    }
}
