using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue;

/// <summary>
/// A decision that was adopted here, with the day of its adoption, or one that a published document tells of, with the
/// sentence that tells it.
/// </summary>
public sealed record ExportedDecision(
    string Number, Wording Title, Wording Text, string Body, string How, DateOnly? AdoptedOn, string? Activity,
    string Quote, string Source, string Lines)
{
    internal static ExportedDecision Of(Activity activity, RecordedDecision told) => new(
        told.Number.ToString(CultureInfo.InvariantCulture), [], told.Text, told.Body, told.How, null, activity.Code,
        told.Quote, told.Source, told.Lines);

    internal static async Task<List<ExportedDecision>> AdoptedAsync(SankofaDb db, CancellationToken cancel)
    {
        var adopted = await db.Set<Decision>().AsNoTracking().Include(d => d.Texts).Include(d => d.Body)
            .Include(d => d.Adoption).Where(d => d.PublishedAt != null).OrderBy(d => d.Number).ToListAsync(cancel);
        return
        [
            .. adopted.Select(d => new ExportedDecision(d.Number!, d.Title,
                new Wording(d.Texts.Select(t => new KeyValuePair<string, string?>(t.Language, t.Text))),
                d.Body.Name.In("fr"), "", d.Adoption?.On, null, "", "", "")),
        ];
    }
}

public sealed record ExportedLabel(
    string Number, Wording Title, Wording Summary, string Kind, string Scope, string Country,
    IReadOnlyList<string> FundedBy, IReadOnlyList<string> Countries, IReadOnlyList<ExportedPlace> Actions, Wording Body,
    DateOnly ValidFrom, DateOnly ValidUntil, DateOnly ReportDueOn, DateOnly? EndedOn, bool IsExample)
{
    internal static async Task<List<ExportedLabel>> AllAsync(SankofaDb db, CancellationToken cancel)
    {
        var labels = await db.Set<Label>().AsNoTracking().OrderBy(l => l.GrantedAt).ToListAsync(cancel);
        var ids = labels.SelectMany(l => l.ActionIds).Distinct().ToList();
        var places = await db.Set<PlanAction>().Where(a => ids.Contains(a.Id))
            .Join(db.Set<ActionPlan>(), a => a.Objective.Domain.PlanId, p => p.Id,
                (a, p) => new { a.Id, Place = new ExportedPlace(p.Code, a.Objective.Code, a.Number) })
            .ToDictionaryAsync(a => a.Id, a => a.Place, cancel);
        return
        [
            .. labels.Select(l => new ExportedLabel(l.Number, l.Title, l.Summary, l.Kind.ToString(), l.Scope.ToString(),
                l.Country, l.FundedBy, l.Countries, [.. l.ActionIds.Select(id => places[id])], l.Body, l.ValidFrom,
                l.ValidUntil, l.ReportDueOn, l.EndedOn, l.IsExample)),
        ];
    }
}

public sealed record ExportedPlace(string Plan, string Objective, int Action);

/// <summary>A published round with what was accepted of it.</summary>
public sealed record ExportedRound(
    string Code, Wording Name, DateOnly OpensOn, DateOnly ClosesOn, IReadOnlyList<ExportedAnswer> Answers)
{
    internal static async Task<List<ExportedRound>> AllAsync(SankofaDb db, CancellationToken cancel)
    {
        var rounds = await db.Set<DataRound>().AsNoTracking().Where(r => r.PublishedAt != null).OrderBy(r => r.OpensOn)
            .ToListAsync(cancel);
        var answers = await db.Set<RoundAnswer>().AsNoTracking().Where(a => a.PublishedAt != null)
            .OrderBy(a => a.Country).ThenBy(a => a.Title).ToListAsync(cancel);
        var byRound = answers.ToLookup(a => a.RoundId,
            a => new ExportedAnswer(a.Country, a.Kind.ToString(), a.Title, a.Values));
        return
        [
            .. rounds.Select(r => new ExportedRound(r.Code, r.Name, r.OpensOn, r.ClosesOn, [.. byRound[r.Id]])),
        ];
    }
}

public sealed record ExportedAnswer(
    string Country, string Kind, string Title, IReadOnlyDictionary<string, string> Values);
