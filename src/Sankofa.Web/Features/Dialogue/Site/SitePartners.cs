using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Site;

/// <summary>A partner with what it does for the others today.</summary>
public sealed record PartnerOnSite(Partner Partner, IReadOnlyList<Mandate> Mandates)
{
    public static async Task<IReadOnlyList<PartnerOnSite>> AllAsync(
        SankofaDb db, DateOnly today, CancellationToken cancel)
    {
        var partners = await db.Set<Partner>().AsNoTracking().ToListAsync(cancel);
        var mandates = (await db.Set<Mandate>().AsNoTracking().Include(m => m.Domain).ToListAsync(cancel))
            .Where(m => m.HoldsOn(today)).ToLookup(m => m.Partner, StringComparer.Ordinal);
        return [.. partners.Select(p => new PartnerOnSite(p, [.. mandates[p.Code].OrderBy(m => m.Kind)
            .ThenBy(m => m.Domain?.Number)]))];
    }
}

/// <summary>What is public of one country, counted.</summary>
public sealed record CountryOnMap(string Country, Partner? Partner, int Chaired, int Initiatives)
{
    private const int Many = 10;
    private const int Some = 3;

    public int All => Chaired + Initiatives;

    /// <summary>The shade of the map: none, few, some, many.</summary>
    public int Step => All switch { 0 => 0, < Some => 1, < Many => 2, _ => 3 };

    public static async Task<IReadOnlyList<CountryOnMap>> AllAsync(SankofaDb db, CancellationToken cancel)
    {
        var partners = await db.Set<Partner>().AsNoTracking().Where(p => p.Kind == PartnerKind.Country)
            .ToListAsync(cancel);
        var counted = await db.Database.SqlQuery<CountedCountry>($"""
            SELECT code AS country, sum(chaired)::int AS chaired, sum(run)::int AS initiatives FROM (
              SELECT unnest(co_chairs) AS code, 1 AS chaired, 0 AS run FROM activity
              UNION ALL SELECT unnest(CASE WHEN country = ANY (countries) THEN countries
                ELSE countries || country::text END), 0, 1 FROM initiative) AS one
            GROUP BY code
            """).ToDictionaryAsync(c => c.Country, cancel);
        var named = partners.ToLookup(p => p.Code, StringComparer.Ordinal);
        return [.. partners.Select(p => p.Code).Concat(counted.Keys).Distinct().Where(code => code.Length == 2)
            .Select(code => new CountryOnMap(code, named[code].MaxBy(p => p.ValidFrom),
                counted.GetValueOrDefault(code)?.Chaired ?? 0, counted.GetValueOrDefault(code)?.Initiatives ?? 0))];
    }

    private sealed record CountedCountry(string Country, int Chaired, int Initiatives);
}
