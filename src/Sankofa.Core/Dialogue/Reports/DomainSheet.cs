using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.Dialogue.Referents;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Reports;

/// <summary>
/// A referent country's sheet: what its domain is, what was entered for it, and what the rows of the Dialogue say of
/// it. It is drawn from them each time.
/// </summary>
public sealed record DomainSheet(
    PlanDomain Domain, ActionPlan Plan, IReadOnlyList<string> Referents, IReadOnlyList<int> Years,
    IReadOnlyList<SheetEntry> Entries, IReadOnlyList<SheetAction> Actions, IReadOnlyList<SheetActivity> Activities,
    IReadOnlyList<SheetPlanned> Planned, IReadOnlyList<SheetInitiative> Initiatives, int InitiativesInAll,
    IReadOnlyList<ProgressNote> Notes)
{
    public const int AtMost = 25;

    public static async Task<DomainSheet> OfAsync(
        SankofaDb db, Guid domainId, int? year, DateOnly today, CancellationToken cancel)
    {
        var domain = await db.Set<PlanDomain>().AsNoTracking()
            .Include(d => d.Objectives).ThenInclude(o => o.Actions).SingleOrDefaultAsync(d => d.Id == domainId, cancel)
            ?? throw new NotThere();
        var plan = await db.Set<ActionPlan>().AsNoTracking().SingleAsync(p => p.Id == domain.PlanId, cancel);
        var mandates = await db.Set<Mandate>().AsNoTracking()
            .Where(m => m.Kind == MandateKind.Referent && m.DomainId == domainId).ToListAsync(cancel);
        var written = await db.Set<SheetEntry>().AsNoTracking()
            .Where(e => e.DomainId == domainId && e.WithdrawnAt == null).ToListAsync(cancel);
        var progress = await ActionProgress.OfPlanAsync(db, plan.Id, cancel);
        var actions = domain.Objectives.SelectMany(o => o.Actions).OrderBy(a => a.Number)
            .Select(a => new SheetAction(a, progress[a.Id])).ToList();
        var ids = actions.Select(a => a.Action.Id).ToList();
        var served = db.Set<Initiative>().Where(i => i.Serves.Any(a => ids.Contains(a)));
        var initiatives = await served.OrderByDescending(i => i.EnteredAt).Take(AtMost)
            .Select(i => new SheetInitiative(i.Id, i.Title, i.Country, i.Status, i.StartsOn, i.EndsOn))
            .ToListAsync(cancel);
        var notes = await db.Set<ProgressNote>().AsNoTracking().Where(
            n => db.Set<PlanAction>().Any(a => a.Id == n.ActionId && a.Objective.DomainId == domainId))
            .OrderByDescending(n => n.WrittenAt).Take(AtMost).ToListAsync(cancel);
        return new DomainSheet(
            domain, plan, [.. mandates.Where(m => m.HoldsOn(today)).Select(m => m.Partner).Distinct().Order()],
            [.. written.Select(e => e.Year).Distinct().OrderDescending()],
            [.. written.Where(e => year is null || e.Year == year).OrderBy(e => e.Section).ThenBy(e => e.Order)
                .ThenBy(e => e.EnteredAt)],
            actions, await ActivitiesAsync(db, domainId, year, cancel), await PlannedAsync(db, domainId, cancel),
            initiatives, initiatives.Count < AtMost ? initiatives.Count : await served.CountAsync(cancel), notes);
    }

    private static async Task<IReadOnlyList<SheetActivity>> ActivitiesAsync(
        SankofaDb db, Guid domainId, int? year, CancellationToken cancel)
    {
        var activities = db.Set<Activity>().Where(a => a.DomainId == domainId);
        if (year is { } within and >= 1 and <= 9999)
        {
            var (first, last) = (new DateOnly(within, 1, 1), new DateOnly(within, 12, 31));
            activities = activities.Where(a => a.SortsOn >= first && a.SortsOn <= last);
        }

        return await activities.OrderByDescending(a => a.SortsOn).Take(AtMost)
            .Select(a => new SheetActivity(
                a.Code, a.Title, a.From, a.CoChairs, a.Conclusions.Count, a.Recommendations.Count)).ToListAsync(cancel);
    }

    private static async Task<IReadOnlyList<SheetPlanned>> PlannedAsync(
        SankofaDb db, Guid domainId, CancellationToken cancel)
    {
        var maps = await db.Set<RoadMap>().AsNoTracking().AsSplitQuery().Where(m => m.DomainId == domainId)
            .Include(m => m.Items).Include(m => m.Balance).ThenInclude(b => b.Lines)
            .OrderByDescending(m => m.FirstYear).Take(AtMost).ToListAsync(cancel);
        return
        [
            .. maps.SelectMany(m => m.Items.OrderBy(i => i.Number).Select(i => new SheetPlanned(
                m.Referents, i.Activity, i.When, m.Balance?.Lines.Find(l => l.ItemId == i.Id)?.Outcome)))
                .Concat(maps.SelectMany(m => (m.Balance?.Lines ?? []).Where(l => l.ItemId is null).Select(
                    l => new SheetPlanned(m.Referents, l.What, PartialDate.Unknown, l.Outcome)))).Take(2 * AtMost),
        ];
    }
}

public sealed record SheetAction(PlanAction Action, ActionProgress Progress);

public sealed record SheetActivity(
    string Code, Wording Title, PartialDate On, IReadOnlyList<string> CoChairs, int Conclusions, int Recommendations);

/// <summary>A line of a road-map, or what came without being planned; what came of it where that was said.</summary>
public sealed record SheetPlanned(
    IReadOnlyList<string> Countries, Wording What, PartialDate When, BalanceOutcome? Outcome);

public sealed record SheetInitiative(
    Guid Id, Wording Title, string Country, InitiativeStatus Status, DateOnly? StartsOn, DateOnly? EndsOn);
