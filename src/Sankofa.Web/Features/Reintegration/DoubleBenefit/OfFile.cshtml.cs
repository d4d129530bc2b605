using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Reintegration.DoubleBenefit;

namespace Sankofa.Web.Features.Reintegration.DoubleBenefit;

/// <summary>Who of this file is compared with whom, and what came of it.</summary>
public sealed class OfFileModel : DoubleBenefitPage
{
    public IReadOnlyList<ComparedPerson> Compared { get; private set; } = [];

    public IReadOnlyList<PossibleDoubleBenefit> Possible { get; private set; } = [];

    public IReadOnlyList<Exchange> Silent =>
        [.. OwnExchanges.Where(x => x.SilentSince is not null && Compared.Any(c => c.ExchangeId == x.Id))];

    public async Task<IActionResult> OnPostStopAsync(Guid comparedId)
    {
        await OpenAsync();
        var compared = await Db.Set<ComparedPerson>().SingleOrDefaultAsync(
            c => c.Id == comparedId && c.FileId == Id && c.OrganisationId == Me.OrganisationId, Cancel)
            ?? throw new NotThere();
        Db.Add(compared.Stop(Case, EndOfComparing.ByUs, await Db.PossibleAsync(Id, Me, Cancel), Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + "/double-benefit", "DoubleBenefit.StopDone");
    }

    protected override async Task ShowAsync()
    {
        Compared = await Db.Set<ComparedPerson>()
            .Where(c => c.FileId == Id && c.OrganisationId == Me.OrganisationId)
            .OrderByDescending(c => c.Id).ToListAsync(Cancel);
        Possible = await Db.PossibleAsync(Id, Me, Cancel);
    }
}
