using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;

namespace Sankofa.Core.Reintegration.DoubleBenefit;

/// <summary>Writes into the files what the match service tells. Told twice, it is written once.</summary>
public static class KnownPairs
{
    /// <summary>False where somebody else wrote at the same moment: the pair is to be read again.</summary>
    public static async Task<bool> WriteAsync(
        SystemDb system, Exchange exchange, SharedKey key, KnownPair pair, DateTimeOffset now,
        CancellationToken cancel)
    {
        await using var db = system.Open();
        var compared = await db.Set<ComparedPerson>()
            .SingleOrDefaultAsync(c => c.Reference == pair.Reference && c.ExchangeId == exchange.Id, cancel);
        // A reference that is ours no more, or never was: the service may say what it likes.
        if (compared is not { IsCompared: true }) return true;
        var file = await db.Files.SingleAsync(f => f.Id == compared.FileId, cancel);
        var me = await Comparisons.SystemAsync(db, compared.OrganisationId, now, cancel);
        var possible = await db.Set<PossibleDoubleBenefit>().SingleOrDefaultAsync(
            p => p.PairId == pair.Id && p.ExchangeId == exchange.Id && p.ComparedPersonId == compared.Id, cancel);
        var views = pair.Views.Where(v => Enum.IsDefined(typeof(IdentityView), v)).Select(Enum.Parse<IdentityView>)
            .ToList();
        if (possible is null)
        {
            if (pair.Ended || views.Count == 0) return true;
            possible = PossibleDoubleBenefit.Suspect(file, compared, pair.Id, views, me);
            db.Add(possible);
        }
        else if (possible.EndedAt is null && possible.AgreesAlsoBy(views))
        {
            file.Record(me, DoubleBenefitEvents.Suspected, Sections.Asylum, compared.PersonId,
                new { possible = possible.Id, exchange = exchange.Id });
        }

        if (pair.Ended) possible.OtherLeft(file, me);
        else if (pair.OtherBox is { } box
            && key.Open(box, exchange.Code, pair.Id, exchange.PartnerParty) is { } other)
            possible.Hear(file, other, me);
        return await Comparisons.SavedAsync(db, cancel);
    }
}
