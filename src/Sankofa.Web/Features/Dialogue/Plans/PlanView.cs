using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Indicators;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Web.Features.Dialogue.Indicators;

namespace Sankofa.Web.Features.Dialogue.Plans;

/// <summary>A plan as the desk and the public site show it: the same table, at two addresses.</summary>
public sealed record PlanView(
    IReadOnlyList<ActionPlan> All, ActionPlan Plan, IReadOnlyDictionary<Guid, ActionProgress> Progress, string Address)
{
    /// <summary>The plan asked for, else the one that holds, else the latest.</summary>
    public static async Task<PlanView> OfAsync(
        SankofaDb db, string? code, DateOnly today, string address, CancellationToken cancel)
    {
        var all = await db.Set<ActionPlan>().AsNoTracking().OrderByDescending(p => p.FirstYear).ToListAsync(cancel);
        var chosen = code is null
            ? all.Find(p => p.IsOn(today)) ?? all.FirstOrDefault()
            : all.Find(p => p.Code == code);
        if (chosen is null) throw new NotThere();
        var plan = await db.Set<ActionPlan>().AsNoTracking().AsSplitQuery().Include(p => p.Priorities)
            .Include(p => p.Domains).ThenInclude(d => d.Objectives).ThenInclude(o => o.Actions)
            .SingleAsync(p => p.Id == chosen.Id, cancel);
        List<Guid> actions =
            [.. plan.Domains.SelectMany(d => d.Objectives).SelectMany(o => o.Actions).Select(a => a.Id)];
        return new PlanView(all, plan, await ActionProgress.OfAsync(db, actions, cancel), address);
    }

    public static IEnumerable<PlanObjective> InOrder(PlanDomain domain) =>
        domain.Objectives.OrderBy(o => o.Code.TrimEnd('a', 'b').Length).ThenBy(o => o.Code, StringComparer.Ordinal);
}

/// <summary>One action with what serves it and what people say of it.</summary>
public sealed record ActionView(
    ActionPlan Plan, PlanAction Action, ActionProgress Progress, IReadOnlyList<ActionContribution> Contributions,
    int Total, IReadOnlyList<ProgressNote> Notes, IReadOnlyList<IndicatorTable> Figures)
{
    public const int AtMost = 25;

    public static async Task<ActionView> OfAsync(SankofaDb db, Guid id, CancellationToken cancel)
    {
        var action = await db.Set<PlanAction>().AsNoTracking()
            .Include(a => a.Objective).ThenInclude(o => o.Domain).SingleOrDefaultAsync(a => a.Id == id, cancel)
            ?? throw new NotThere();
        var plan = await db.Set<ActionPlan>().AsNoTracking()
            .SingleAsync(p => p.Id == action.Objective.Domain.PlanId, cancel);
        var progress = (await ActionProgress.OfAsync(db, [id], cancel))[id];
        var contributions = await db.Set<Core.Dialogue.Initiatives.Contribution>().AsNoTracking()
            .Where(c => c.ActionId == id).OrderByDescending(c => c.MadeAt).Take(AtMost)
            .Select(c => new ActionContribution(c.Initiative.Id, c.Initiative.Reference, c.Initiative.Country,
                c.Initiative.Title, c.What, c.Initiative.Status)).ToListAsync(cancel);
        var notes = await db.Set<ProgressNote>().AsNoTracking().Where(n => n.ActionId == id)
            .OrderByDescending(n => n.WrittenAt).Take(AtMost).ToListAsync(cancel);
        var figures = await IndicatorTable.OfAsync(db, db.Set<PlanIndicator>().Where(i =>
            i.ObjectiveCode == action.Objective.Code || i.Actions.Any(a => a.ActionId == id)), cancel);
        return new ActionView(plan, action, progress, contributions, progress.Contributions, notes, figures);
    }
}

public sealed record ActionContribution(
    Guid InitiativeId, string Reference, string Country, Wording Title, Wording What,
    Core.Dialogue.Initiatives.InitiativeStatus Status);
