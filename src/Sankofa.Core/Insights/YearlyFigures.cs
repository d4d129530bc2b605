using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Indicators;
using Sankofa.Core.House;

namespace Sankofa.Core.Insights;

/// <summary>
/// What the operational side tells the plan of a year that is over: counts by country, protected before they are
/// written. They are published once and never again; a year that is open, a quarter, a sex or an age would each be
/// another table to subtract from.
/// </summary>
public static class YearlyFigures
{
    private static readonly Dictionary<string, string> Counted = new(StringComparer.Ordinal)
    {
        ["returned"] = """
            SELECT f.return_country AS "Country", count(DISTINCT a.person_id)::int AS "Count"
            FROM arrival a JOIN case_file f ON f.id = a.file_id WHERE a."on" / 10000 = {0} GROUP BY 1
            """,
        ["identified"] = """
            SELECT r.country AS "Country", count(DISTINCT i.person_id)::int AS "Count"
            FROM identification_answer i JOIN identification_request r ON r.id = i.request_id
            WHERE i.result = 'Identified' AND extract(year FROM i.answered_at AT TIME ZONE 'UTC') = {0} GROUP BY 1
            """,
        ["helped"] = """
            SELECT f.return_country AS "Country", count(DISTINCT d.person_id)::int AS "Count"
            FROM delivery d JOIN case_file f ON f.id = d.file_id
            WHERE extract(year FROM d.delivered_on) = {0}
              AND NOT EXISTS (SELECT 1 FROM reversal r WHERE r.delivery_id = d.id) GROUP BY 1
            """,
        ["followed"] = """
            SELECT f.return_country AS "Country", count(DISTINCT v.person_id)::int AS "Count"
            FROM visit v JOIN case_file f ON f.id = v.file_id
            WHERE v.kind = 'LastFollowUp' AND extract(year FROM v.held_on) = {0} GROUP BY 1
            """,
    };

    /// <summary>
    /// Publishes a year's figures of every indicator; says how many cells were shown and how many hidden.
    /// </summary>
    public static async Task<YearPublished> PublishAsync(SystemDb system, int year, Envoy by, CancellationToken cancel)
    {
        by.MustRun();
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var (shown, hidden) = (0, 0);
        foreach (var indicator in await db.Set<PlanIndicator>().OrderBy(i => i.Code).ToListAsync(cancel))
        {
            var published = await db.Set<IndicatorValue>()
                .AnyAsync(v => v.IndicatorId == indicator.Id && v.Year == year, cancel);
            var counts = await db.Database.SqlQueryRaw<CountryCount>(Counted[indicator.Code], year).ToListAsync(cancel);
            var safe = SmallNumbers.Protect(counts.Where(c => c.Country.Length > 0)
                .ToDictionary(c => c.Country, c => c.Count, StringComparer.Ordinal));
            var cells = safe.Cells.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value)).ToList();
            db.AddRange(indicator.Publish(year, cells, safe.Total, published, by));
            shown += cells.Count(c => c.Value is not null);
            hidden += cells.Count(c => c.Value is null);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new YearPublished(year, shown, hidden);
    }

    private sealed record CountryCount(string Country, int Count);
}

public sealed record YearPublished(int Year, int Shown, int Hidden);
