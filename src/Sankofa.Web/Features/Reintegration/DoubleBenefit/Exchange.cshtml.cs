using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Reintegration.DoubleBenefit;

namespace Sankofa.Web.Features.Reintegration.DoubleBenefit;

/// <summary>One exchange: whether the service answers, what waits, the key once, and the end.</summary>
public sealed class ExchangeModel : ExchangePage
{
    [FromRoute]
    public Guid ExchangeId { get; set; }

    public Exchange Exchange { get; private set; } = null!;

    public int Waiting { get; private set; }

    public int Refused { get; private set; }

    public string? Fresh { get; private set; }

    public override async Task LoadAsync()
    {
        SendSecretly();
        await OpenAsync();
        var messages = Db.Set<MatchDispatch>().Where(d => d.ExchangeId == ExchangeId);
        Waiting = await messages.CountAsync(d => d.DoneAt == null, Cancel);
        Refused = await messages.CountAsync(d => d.WasRefused, Cancel);
        Fresh = TempData[NewExchangeModel.Fresh] as string;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Exchange.End(Me);
        Note(DoubleBenefitEvents.ExchangeEnded, new { Exchange.Id, Exchange.PartnerName });
        await Db.SaveChangesAsync(Cancel);
        return Done($"{Home}/{ExchangeId}", "DoubleBenefit.End.Done");
    }

    private async Task OpenAsync()
    {
        MustAdminister();
        Exchange = await Db.Set<Exchange>().SingleOrDefaultAsync(
            x => x.Id == ExchangeId && x.OrganisationId == Me.OrganisationId, Cancel) ?? throw new NotThere();
    }
}
