using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Activities;

/// <summary>
/// The meetings whose documents were published, entered in full: sessions point by point, conclusions, recommendations
/// and decisions, each with the sentence it comes from and its place in the plan of Marrakesh.
/// </summary>
public static class PublishedActivities
{
    public static readonly IReadOnlyList<string> Codes =
        ["bruxelles-2016", "webinaire-2021", "paris-collectivites-2021", "hauts-fonctionnaires-2021"];

    /// <summary>Enters those that are missing; what was followed up since stays as it is.</summary>
    public static async Task EnterMissingAsync(SankofaDb db, Envoy by, CancellationToken cancel)
    {
        var known = await db.Set<Activity>().Where(a => Codes.Contains(a.Code)).Select(a => a.Code).ToListAsync(cancel);
        var plan = await db.Set<ActionPlan>().Include(p => p.Domains).ThenInclude(d => d.Objectives)
            .SingleAsync(p => p.Code == ShippedDialogue.MarrakeshCode, cancel);
        foreach (var code in Codes.Except(known, StringComparer.Ordinal))
        {
            var activity = Enter(ShippedDialogue.Read<PublishedActivity>("activity-" + code), plan, by);
            activity.Publish(by);
            db.Add(activity);
        }

        await db.SaveChangesAsync(cancel);
    }

    private static Activity Enter(PublishedActivity published, ActionPlan plan, Envoy by)
    {
        var terms = new ActivityTerms(
            published.Title, published.Kind, published.Format, published.From, published.To, published.Place, "",
            published.CoChairs ?? [], published.Profile ?? [], published.Aims ?? [], published.ExpectedResults ?? [],
            Domain(plan, published.Domain), Objective(plan, published.Objective), null, null);
        var activity = Activity.Held(published.Code, terms, published.Source, published.DateNote ?? [], by);
        foreach (var point in published.Agenda ?? [])
            activity.PutOnAgenda(point.Day, point.Time, point.Title, point.Speakers ?? [], by);
        foreach (var held in published.Sessions)
        {
            var session = activity.Hold(held.Number, held.Title, held.Summary ?? [], by);
            foreach (var point in held.Points ?? []) session.Say(point.Kind, point.Found(plan), by.Me.Now);
        }

        foreach (var conclusion in published.Conclusions) activity.Conclude(conclusion.Found(plan), by);
        foreach (var asked in published.Recommendations)
        {
            activity.Recommend(asked.Found(plan), asked.Addressees ?? [], asked.AddresseesNote, asked.Due,
                asked.DueNote ?? [], by);
        }

        foreach (var decided in published.Decisions ?? [])
            activity.Decide(decided.Found(plan), decided.Body, decided.How, by);
        return activity;
    }

    private static Guid? Domain(ActionPlan plan, int? number) =>
        number is null ? null : plan.Domains.Single(d => d.Number == number).Id;

    private static Guid? Objective(ActionPlan plan, string? code) =>
        code is null ? null : plan.Domains.SelectMany(d => d.Objectives).Single(o => o.Code == code).Id;

    private sealed record PublishedActivity(
        string Code, Wording Title, ActivityKind Kind, ActivityFormat Format, string Source,
        IReadOnlyList<PublishedSession> Sessions, IReadOnlyList<PublishedText> Conclusions,
        IReadOnlyList<PublishedText> Recommendations, PartialDate From = default, PartialDate To = default,
        Wording? DateNote = null, string Place = "", IReadOnlyList<string>? CoChairs = null, Wording? Profile = null,
        Wording? Aims = null, Wording? ExpectedResults = null, int? Domain = null, string? Objective = null,
        IReadOnlyList<PublishedPoint>? Agenda = null, IReadOnlyList<PublishedText>? Decisions = null);

    private sealed record PublishedPoint(
        Wording Title, DateOnly? Day = null, TimeOnly? Time = null, IReadOnlyList<AgendaSpeaker>? Speakers = null);

    private sealed record PublishedSession(
        string Number, Wording Title, Wording? Summary = null, IReadOnlyList<PublishedText>? Points = null);

    private sealed record PublishedText(
        Wording Text, string Source, string Lines, string Quote = "", SessionPointKind Kind = SessionPointKind.Said,
        string Section = "", string SaidBy = "", int? Domain = null, string? Objective = null,
        LinkBasis Basis = LinkBasis.None, string Why = "", IReadOnlyList<string>? Addressees = null,
        string AddresseesNote = "", PartialDate Due = default, Wording? DueNote = null, string Body = "",
            string How = "")
    {
        /// <summary>A quote that is the text itself is written once.</summary>
        public FoundText Found(ActionPlan plan) => new(
            Text, Quote.Length > 0 ? Quote : Text.In("fr"), Source, Lines, Section, SaidBy,
            PublishedActivities.Domain(plan, Domain), PublishedActivities.Objective(plan, Objective), Basis, Why);
    }
}
