using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Reintegration;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Reintegration;

/// <summary>A delivery that no longer counts, with why; the delivery itself stays.</summary>
public sealed class ReversalModel : FilePage
{
    [FromRoute]
    public Guid DeliveryId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public override Sections Section => Sections.Reintegration;

    public Delivery Delivery { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var delivery = await Db.DeliveryAsync(Case, DeliveryId, Cancel);
        var line = await Db.ApprovedLineAsync(Case, delivery.PlanLineId, Cancel);
        Db.Add(delivery.Reverse(Case, line, Input.Reason, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + "/reintegration", "Reintegration.Reversal.Done", T.Amount(delivery.AmountMinor,
            delivery.Currency));
    }

    protected override async Task ShowAsync()
    {
        if (!May(Act.Deliver)) throw new NotAllowed(nameof(Act.Deliver));
        Delivery = await Db.DeliveryAsync(Case, DeliveryId, Cancel);
    }

    public sealed class Form
    {
        [StringLength(CaseFile.ReasonLength)]
        public string Reason { get; set; } = "";
    }
}
