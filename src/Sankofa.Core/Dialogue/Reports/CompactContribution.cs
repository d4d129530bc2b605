using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Capacities;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.Dialogue.Referents;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Reports;

/// <summary>From one year to another, both within it; open where none is given.</summary>
public sealed record ReportPeriod(int? FirstYear, int? LastYear)
{
    public DateOnly First => FirstYear is { } year and >= 1 and <= 9999 ? new DateOnly(year, 1, 1) : DateOnly.MinValue;

    public DateOnly Last => LastYear is { } year and >= 1 and <= 9999 ? new DateOnly(year, 12, 31) : DateOnly.MaxValue;

    public bool IsLimited => FirstYear is not null || LastYear is not null;
}

/// <summary>What was done for one objective of the Global Compact, counted from what whoever asks may see.</summary>
public sealed record CompactContribution(
    CompactObjective Objective, int Links, int Initiatives, int Completed, int Activities, int Recommendations,
    int FollowedUp, int Done, int Labels, int Trainings)
{
    public bool IsNothingKnown => Initiatives + Activities + Recommendations + Labels + Trainings == 0;

    /// <summary>Counted by the data base; each thing once per objective, however many links lead there.</summary>
    public static async Task<IReadOnlyList<CompactContribution>> OfAsync(
        SankofaDb db, ReportPeriod period, CancellationToken cancel)
    {
        var (first, last) = (period.First, period.Last);
        var links = db.Set<CompactLink>().Where(l => l.WithdrawnAt == null);
        var known = await links.GroupBy(l => l.Number).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        // Actions first: there are some dozens, where contributions are thousands.
        var actions = await (from link in links
                             from action in db.Set<PlanAction>().Where(
                                 a => a.Id == link.ActionId || a.ObjectiveId == link.ObjectiveId)
                             select new { link.Number, action.Id }).Distinct().ToListAsync(cancel);
        var objectives = links.Where(l => l.ObjectiveId != null || l.ActionId != null).Select(
            l => new { l.Number, ObjectiveId = l.ObjectiveId ?? l.Action!.ObjectiveId });
        var initiatives = await InitiativesAsync(db, period, cancel);
        var activities = await (from link in objectives
                                join activity in db.Set<Activity>() on link.ObjectiveId equals activity.ObjectiveId
                                where activity.SortsOn >= first && activity.SortsOn <= last
                                group activity by link.Number into g
                                select new { g.Key, Count = g.Select(a => a.Id).Distinct().Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var recommendations = await (
            from link in objectives
            join asked in db.Set<Recommendation>() on link.ObjectiveId equals asked.ObjectiveId
            where asked.Activity.SortsOn >= first && asked.Activity.SortsOn <= last
            group asked by link.Number into g
            select new
            {
                g.Key, Count = g.Select(r => r.Id).Distinct().Count(),
                FollowedUp = g.Where(r => r.State != null).Select(r => r.Id).Distinct().Count(),
                Done = g.Where(r => r.State == FollowUpState.Done).Select(r => r.Id).Distinct().Count(),
            }).ToDictionaryAsync(g => g.Key, cancel);
        var labels = await db.Set<Label>().Where(l => l.ValidFrom >= first && l.ValidFrom <= last)
            .Select(l => l.ActionIds).ToListAsync(cancel);
        var trainings = await db.Set<CapacityEvent>().Where(e => e.StartsOn >= first && e.StartsOn <= last)
            .Join(db.Set<SupportRequest>(), e => e.RequestId, r => r.Id, (e, r) => r.ActionId)
            .Where(a => a != null).Select(a => a!.Value).ToListAsync(cancel);
        return [.. GlobalCompact.Objectives.Select(o =>
        {
            var served = actions.Where(a => a.Number == o.Number).Select(a => a.Id).ToHashSet();
            var asked = recommendations.GetValueOrDefault(o.Number);
            var (count, completed) = initiatives.GetValueOrDefault(o.Number);
            return new CompactContribution(
                o, known.GetValueOrDefault(o.Number), count, completed, activities.GetValueOrDefault(o.Number),
                asked?.Count ?? 0, asked?.FollowedUp ?? 0, asked?.Done ?? 0,
                labels.Count(l => l.Any(served.Contains)), trainings.Count(served.Contains));
        })];
    }

    /// <summary>Initiatives that began before the period ended and had not ended before it began.</summary>
    private static async Task<Dictionary<int, (int All, int Completed)>> InitiativesAsync(
        SankofaDb db, ReportPeriod period, CancellationToken cancel)
    {
        var (first, last) = (period.First, period.Last);
        var counted = db.Set<Initiative>().AsQueryable();
        if (period.IsLimited)
        {
            // Without any date nobody knows when it was: it belongs to no period.
            counted = counted.Where(i => (i.StartsOn ?? i.EndsOn) <= last && (i.EndsOn ?? DateOnly.MaxValue) >= first);
        }

        return await (from link in db.Set<CompactLink>().Where(l => l.WithdrawnAt == null)
                      from action in db.Set<PlanAction>().Where(
                          a => a.Id == link.ActionId || a.ObjectiveId == link.ObjectiveId)
                      join served in counted.SelectMany(i => i.Serves, (i, a) => new { i.Id, i.Status, ActionId = a })
                          on action.Id equals served.ActionId
                      group served by link.Number into g
                      select new
                      {
                          g.Key, All = g.Select(i => i.Id).Distinct().Count(),
                          Completed = g.Where(i => i.Status == InitiativeStatus.Completed).Select(i => i.Id).Distinct()
                              .Count(),
                      }).ToDictionaryAsync(g => g.Key, g => (g.All, g.Completed), cancel);
    }
}
