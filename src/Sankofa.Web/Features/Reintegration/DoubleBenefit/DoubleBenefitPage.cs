using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Reintegration.DoubleBenefit;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Reintegration.DoubleBenefit;

/// <summary>
/// A page about help elsewhere. It stands behind the wall: the origin side finds nothing here, whether there is
/// something or not.
/// </summary>
public abstract class DoubleBenefitPage : FilePage
{
    public override Sections Section => Sections.Asylum;

    public IReadOnlyList<Exchange> OwnExchanges { get; private set; } = [];

    public Exchange? ExchangeOf(Guid id) => OwnExchanges.FirstOrDefault(x => x.Id == id);

    public string PartnerOf(Guid id) => ExchangeOf(id)?.PartnerName ?? "";

    protected override async Task OpenAsync()
    {
        await base.OpenAsync();
        if (!this.ReadsDoubleBenefit()) throw new NotAllowed(nameof(Act.ReviewDoubleBenefit));
        OwnExchanges = await Db.Set<Exchange>().Where(x => x.OrganisationId == Me.OrganisationId)
            .OrderBy(x => x.Id).ToListAsync(Cancel);
    }

    /// <summary>In which somebody of this file can be compared today.</summary>
    public IReadOnlyList<Exchange> Exchanges =>
        [.. OwnExchanges.Where(x => x.HoldsOn(Me.Today) && x.Returns == Case.Basis)];
}
