using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Reintegration;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Reintegration;

/// <summary>The person signs the plan that was written with them; then it goes to those who decide.</summary>
public sealed class SignatureModel : FilePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public override Sections Section => Sections.Reintegration;

    public Plan Plan { get; private set; } = null!;

    public IEnumerable<SelectListItem> Adults => Case.Returning.Where(m => !m.Person.IsMinorOn(Me.Today))
        .Select(m => new SelectListItem(Name(m.Person), m.PersonId.ToString()));

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var plan = await Db.ThePlanOfAsync(Case, Cancel);
        plan.Sign(Case, new PlanSignature(Input.PersonId, Input.SignedOn, Input.Means, Input.Evidence), Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + "/reintegration/plan", plan.NeedsCommittee
            ? "Reintegration.Plan.ToCommittee" : "Reintegration.Plan.Signed");
    }

    protected override async Task ShowAsync()
    {
        if (!May(Act.Plan)) throw new NotAllowed(nameof(Act.Plan));
        Plan = await Db.ThePlanOfAsync(Case, Cancel);
        if (HttpMethods.IsGet(Request.Method)) Input.SignedOn = Me.Today;
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        public DateOnly SignedOn { get; set; }

        public ConsentMeans Means { get; set; }

        [StringLength(PlanVersion.EvidenceLength)]
        public string Evidence { get; set; } = "";
    }
}
