using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Labels;

public static class LabelQueries
{
    /// <summary>As the policy of the database says it too.</summary>
    public static IQueryable<LabelApplication> VisibleTo(this IQueryable<LabelApplication> applications, Envoy by)
    {
        var country = by.Country;
        return by.IsSecretariat ? applications
            : applications.Where(a => a.Country == country || a.SharedAt != null || a.ShownTo.Contains(country));
    }

    public static async Task<IReadOnlyList<string>> ChairsAsync(this SankofaDb db, DateOnly day,
        CancellationToken cancel) =>
    [
        .. (await db.Set<Mandate>().AsNoTracking().Where(m => m.Kind == MandateKind.Chair).ToListAsync(cancel))
            .Where(m => m.HoldsOn(day)).Select(m => m.Partner).Distinct(),
    ];

    /// <summary>Who may be asked about these actions: the referent countries of their domains, on this day.</summary>
    public static async Task<IReadOnlyList<(Guid DomainId, string Country)>> ReferentsAsync(
        this SankofaDb db, IReadOnlyList<Guid> actions, DateOnly day, CancellationToken cancel)
    {
        var mandates = await db.Set<Mandate>().AsNoTracking()
            .Where(m => m.Kind == MandateKind.Referent && db.Set<PlanAction>().Any(
                a => actions.Contains(a.Id) && a.Objective.DomainId == m.DomainId))
            .ToListAsync(cancel);
        return [.. mandates.Where(m => m.HoldsOn(day)).Select(m => (m.DomainId!.Value, m.Partner)).Distinct()];
    }
}
