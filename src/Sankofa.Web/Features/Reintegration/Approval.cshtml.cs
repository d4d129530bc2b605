using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Reintegration;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Reintegration;

/// <summary>The plan passes its gate, which is shown before anybody tries.</summary>
public sealed class ApprovalModel : FilePage
{
    public override Sections Section => Sections.Reintegration;

    public Plan Plan { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var plan = await Db.ThePlanOfAsync(Case, Cancel);
        plan.Approve(Case, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + "/reintegration", "Reintegration.Plan.Approved", T.Amount(plan.ApprovedMinor,
            plan.Currency));
    }

    protected override async Task ShowAsync()
    {
        if (!May(Act.ApprovePlan)) throw new NotAllowed(nameof(Act.ApprovePlan));
        Plan = await Db.ThePlanOfAsync(Case, Cancel);
    }
}
