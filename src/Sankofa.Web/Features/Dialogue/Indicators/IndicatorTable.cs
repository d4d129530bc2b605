using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Indicators;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Indicators;

/// <summary>An indicator's figures: countries down, the last years across.</summary>
public sealed record IndicatorTable(
    PlanIndicator Indicator, IReadOnlyList<int> Years, IReadOnlyList<string> Countries,
    IReadOnlyDictionary<(string Country, int Year), int?> Values)
{
    private const int YearsAtMost = 5;

    public static async Task<IReadOnlyList<IndicatorTable>> OfAsync(
        SankofaDb db, IQueryable<PlanIndicator> which, CancellationToken cancel)
    {
        var indicators = await which.AsNoTracking().OrderBy(i => i.Code).ToListAsync(cancel);
        var ids = indicators.Select(i => i.Id).ToList();
        var values = await db.Set<IndicatorValue>().AsNoTracking().Where(v => ids.Contains(v.IndicatorId))
            .ToListAsync(cancel);
        return [.. indicators.Select(i => Of(i, [.. values.Where(v => v.IndicatorId == i.Id)]))];
    }

    private static IndicatorTable Of(PlanIndicator indicator, List<IndicatorValue> values)
    {
        List<int> years = [.. values.Select(v => v.Year).Distinct().OrderDescending().Take(YearsAtMost).Order()];
        return new IndicatorTable(indicator, years,
            [.. values.Where(v => v.Country != IndicatorValue.Total).Select(v => v.Country).Distinct()
                .Order(StringComparer.Ordinal)],
            values.ToDictionary(v => (v.Country, v.Year), v => v.Value));
    }
}
