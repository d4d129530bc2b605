using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Library;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue;

/// <summary>
/// What is public of the Dialogue, in the shapes of a file for others to read: published rows alone, whoever asks.
/// </summary>
public sealed record DialogueExport(
    IReadOnlyList<ExportedPlan> Plans, IReadOnlyList<ExportedAction> Actions,
    IReadOnlyList<ExportedActivity> Activities, IReadOnlyList<ExportedLabel> Labels,
    IReadOnlyList<ExportedDecision> Decisions, IReadOnlyList<ExportedRound> Rounds,
    IReadOnlyList<ExportedLibraryItem> Library)
{
    public static async Task<DialogueExport> OfAsync(SankofaDb db, CancellationToken cancel)
    {
        var plans = await db.Set<ActionPlan>().AsNoTracking().AsSplitQuery()
            .Include(p => p.Priorities)
            .Include(p => p.Domains).ThenInclude(d => d.Objectives).ThenInclude(o => o.Actions)
            .OrderBy(p => p.FirstYear).ToListAsync(cancel);
        var activities = await db.Set<Activity>().AsNoTracking().AsSplitQuery().Where(a => a.PublishedAt != null)
            .Include(a => a.Domain).Include(a => a.Objective).Include(a => a.Agenda)
            .Include(a => a.Sessions).ThenInclude(s => s.Points)
            .Include(a => a.Conclusions)
            .Include(a => a.Recommendations).ThenInclude(r => r.FollowUps)
            .Include(a => a.Decisions)
            .OrderBy(a => a.SortsOn).ToListAsync(cancel);
        var places = new PlanPlaces(plans);
        return new DialogueExport(
            [.. plans.Select(ExportedPlan.Of)],
            [.. plans.SelectMany(p => p.Domains.OrderBy(d => d.Number).SelectMany(d =>
                d.Objectives.OrderBy(o => o.Code.Length).ThenBy(o => o.Code, StringComparer.Ordinal)
                    .SelectMany(o => o.Actions.OrderBy(a => a.Number).Select(a => ExportedAction.Of(p, d, o, a)))))],
            [.. activities.Select(a => ExportedActivity.Of(a, places))],
            await ExportedLabel.AllAsync(db, cancel),
            [
                .. await ExportedDecision.AdoptedAsync(db, cancel),
                .. activities.SelectMany(a => a.Decisions.OrderBy(d => d.Number).Select(d => ExportedDecision.Of(a,
                    d))),
            ],
            await ExportedRound.AllAsync(db, cancel), await ExportedLibraryItem.OfAsync(db, cancel));
    }
}

/// <summary>Numbers of domains and objectives by their ids.</summary>
internal sealed class PlanPlaces(IEnumerable<ActionPlan> plans)
{
    private readonly Dictionary<Guid, int> _domains = plans.SelectMany(p => p.Domains).ToDictionary(d => d.Id,
        d => d.Number);

    private readonly Dictionary<Guid, string> _objectives =
        plans.SelectMany(p => p.Domains).SelectMany(d => d.Objectives).ToDictionary(o => o.Id, o => o.Code);

    public int? Domain(Guid? id) => id is { } known ? _domains[known] : null;

    public string? Objective(Guid? id) => id is { } known ? _objectives[known] : null;
}

public sealed record ExportedPlan(
    string Code, Wording Name, int FirstYear, int LastYear, string Source, int? ActionsCounted, Wording Note,
    IReadOnlyList<ExportedDomain> Domains, IReadOnlyList<ExportedPriority> CrossCuttingPriorities)
{
    internal static ExportedPlan Of(ActionPlan plan) => new(
        plan.Code, plan.Name, plan.FirstYear, plan.LastYear, plan.Source, plan.ActionsCounted, plan.Note,
        [.. plan.Domains.OrderBy(d => d.Number).Select(d => new ExportedDomain(d.Number, d.Title, d.Sureness.ToString(),
            [.. d.Objectives.OrderBy(o => o.Code.Length).ThenBy(o => o.Code, StringComparer.Ordinal).Select(o =>
                new ExportedObjective(o.Code, o.Title, o.IsShort, o.Sureness.ToString(), o.Actions.Count))]))],
        [.. plan.Priorities.OrderBy(p => p.Number).Select(p =>
            new ExportedPriority(p.Number, p.Title, p.Source, p.Sureness.ToString()))]);
}

public sealed record ExportedDomain(
    int Number, Wording Title, string Sureness, IReadOnlyList<ExportedObjective> Objectives);

public sealed record ExportedObjective(string Code, Wording Title, bool IsShort, string Sureness, int Actions);

public sealed record ExportedPriority(int Number, Wording Title, string Source, string Sureness);

public sealed record ExportedAction(
    string Plan, int Domain, string Objective, int Number, Wording Wording, string Source, string Sureness,
        Wording Note)
{
    internal static ExportedAction Of(ActionPlan plan, PlanDomain domain, PlanObjective objective, PlanAction action) =>
        new(plan.Code, domain.Number, objective.Code, action.Number, action.Wording, action.Source,
            action.Sureness.ToString(), action.Note);
}

public sealed record ExportedText(
    int Number, Wording Text, string Quote, string Source, string Lines, string Section, string SaidBy, int? Domain,
    string? Objective, LinkBasis Basis, string Why);

public sealed record ExportedRecommendation(
    int Number, Wording Text, string Quote, string Source, string Lines, string Section, string SaidBy, int? Domain,
    string? Objective, LinkBasis Basis, string Why, IReadOnlyList<string> Addressees, string AddresseesNote, string Due,
    Wording DueNote, IReadOnlyList<ExportedFollowUp> FollowUps);

public sealed record ExportedFollowUp(
    FollowUpState State, string Text, string Evidence, string Country, DateTimeOffset SaidAt);

public sealed record ExportedPoint(
    SessionPointKind Kind, Wording Text, string Quote, string Source, string Lines, string SaidBy, int? Domain,
    string? Objective);

public sealed record ExportedSession(string Number, Wording Title, Wording Summary,
    IReadOnlyList<ExportedPoint> Points);

public sealed record ExportedAgendaPoint(
    DateOnly? Day, TimeOnly? At, Wording Title, IReadOnlyList<AgendaSpeaker> Speakers);

public sealed record ExportedActivity(
    string Code, Wording Title, ActivityKind Kind, ActivityFormat Format, string From, string To, Wording DateNote,
    string Place, IReadOnlyList<string> CoChairs, Wording Profile, Wording Aims, Wording ExpectedResults, int? Domain,
    string? Objective, string Source, IReadOnlyList<ExportedAgendaPoint> Agenda,
    IReadOnlyList<ExportedSession> Sessions, IReadOnlyList<ExportedText> Conclusions,
    IReadOnlyList<ExportedRecommendation> Recommendations, IReadOnlyList<ExportedDecision> Decisions)
{
    internal static ExportedActivity Of(Activity a, PlanPlaces places) => new(
        a.Code, a.Title, a.Kind, a.Format, a.From.ToString(), a.To.ToString(), a.DateNote, a.Place, a.CoChairs,
        a.Profile, a.Aims, a.ExpectedResults, places.Domain(a.DomainId), places.Objective(a.ObjectiveId), a.Source,
        [.. a.Agenda.OrderBy(p => p.Order).Select(p => new ExportedAgendaPoint(p.Day, p.At, p.Title, p.Speakers))],
        [.. a.Sessions.OrderBy(s => s.Order).Select(s => new ExportedSession(s.Number, s.Title, s.Summary,
            [.. s.Points.OrderBy(p => p.Order).Select(p => new ExportedPoint(p.Kind, p.Text, p.Quote, p.Source, p.Lines,
                p.SaidBy, places.Domain(p.DomainId), places.Objective(p.ObjectiveId)))]))],
        [.. a.Conclusions.OrderBy(c => c.Number).Select(c => new ExportedText(c.Number, c.Text, c.Quote, c.Source,
            c.Lines, c.Section, c.SaidBy, places.Domain(c.DomainId), places.Objective(c.ObjectiveId), c.Basis, c.Why))],
        [.. a.Recommendations.OrderBy(r => r.Number).Select(r => Of(r, places))],
        [.. a.Decisions.OrderBy(d => d.Number).Select(d => ExportedDecision.Of(a, d))]);

    private static ExportedRecommendation Of(Recommendation r, PlanPlaces places) => new(
        r.Number, r.Text, r.Quote, r.Source, r.Lines, r.Section, r.SaidBy, places.Domain(r.DomainId),
        places.Objective(r.ObjectiveId), r.Basis, r.Why, r.Addressees, r.AddresseesNote, r.Due.ToString(), r.DueNote,
        [.. r.FollowUps.OrderBy(f => f.Number).Select(f =>
            new ExportedFollowUp(f.State, f.Text, f.Evidence, f.Country, f.SaidAt))]);
}
