using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Core.Dialogue.Referents;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Desk;

public sealed record WaitingSilence(
    Guid Id, Wording Title, DateTimeOffset FirstEnd, DateTimeOffset? LaterEnd, bool Asked, bool Acknowledged)
{
    public DateTimeOffset EndsAt => LaterEnd > FirstEnd ? LaterEnd.Value : FirstEnd;
}

public sealed record WaitingLabel(Guid Id, Wording Title, string Country, bool OurOpinion);

public sealed record WaitingReport(Guid Id, string Number, Wording Title, DateOnly DueOn);

public sealed record WaitingRound(Guid Id, Wording Name, DateOnly ClosesOn, int Begun, int SentBack, int ToVerify);

public sealed record WaitingInvitation(Guid ActivityId, Wording Title, DateOnly? Until);

public sealed record WaitingSupport(Guid Id, Wording Title, string Country, bool Offered);

public sealed record WaitingTwinning(Guid Id, Wording Subject, string Country);

/// <summary>
/// What waits for a country, or for the secretariat. Each is one query, of what the policies show to whoever asks.
/// </summary>
public sealed record Waiting(
    IReadOnlyList<WaitingSilence> Silences, IReadOnlyList<WaitingLabel> Labels, IReadOnlyList<WaitingReport> Reports,
    IReadOnlyList<WaitingRound> Rounds, IReadOnlyList<Recommendation> Recommendations,
    IReadOnlyList<WaitingInvitation> Invitations, IReadOnlyList<WaitingSupport> Supports,
    IReadOnlyList<WaitingTwinning> Twinnings)
{
    private const int AtMost = 25;
    private const int ReportsAhead = 60;

    public bool IsEmpty => Silences.Count + Labels.Count + Reports.Count + Rounds.Count + Recommendations.Count
        + Invitations.Count + Supports.Count + Twinnings.Count == 0;

    /// <summary>A guest is asked to come, and nothing else.</summary>
    public static async Task<Waiting> ForGuestAsync(SankofaDb db, Envoy by, CancellationToken cancel) =>
        new([], [], [], [], [], await InvitationsAsync(db, by, cancel), [], []);

    public static async Task<Waiting> ForAsync(
        SankofaDb db, Envoy by, DateTimeOffset now, CancellationToken cancel) => new(
        await SilencesAsync(db, by, now, cancel), await LabelsAsync(db, by, cancel), await ReportsAsync(db, by, cancel),
        await RoundsAsync(db, by, cancel), await RecommendationsAsync(db, by, cancel),
        await InvitationsAsync(db, by, cancel), await SupportsAsync(db, by, cancel),
        await TwinningsAsync(db, by, cancel));

    private static async Task<IReadOnlyList<WaitingSilence>> SilencesAsync(
        SankofaDb db, Envoy by, DateTimeOffset now, CancellationToken cancel)
    {
        var country = by.Country;
        var running = await db.Set<Decision>().Where(d => d.Silence != null && d.Withdrawal == null
                && d.Silence.Approval == null && d.Silence.WithdrawnAt == null && !d.Silence.Objections.Any()
                && (by.IsSecretariat || d.Silence.Countries.Contains(country)))
            .OrderBy(d => d.Silence!.FirstEnd).Take(AtMost)
            .Select(d => new WaitingSilence(d.Id, d.Title, d.Silence!.FirstEnd,
                d.Silence.Extensions.Max(e => (DateTimeOffset?)e.EndsAt), d.Silence.Countries.Contains(country),
                d.Silence.Deliveries.Any(x => x.Country == country && x.AcknowledgedAt != null))).ToListAsync(cancel);
        return [.. running.Where(s => s.EndsAt > now).OrderBy(s => s.EndsAt)];
    }

    private static async Task<IReadOnlyList<WaitingLabel>> LabelsAsync(
        SankofaDb db, Envoy by, CancellationToken cancel)
    {
        var country = by.Country;
        return await db.Set<LabelApplication>().VisibleTo(by).Where(a => a.Decision == null && a.WithdrawnAt == null
                && (a.Opinions.Any(o => o.Country == country && o.GivenAt == null)
                    || (by.IsSecretariat && !a.Findings.Any())))
            .OrderBy(a => a.AppliedAt).Take(AtMost)
            .Select(a => new WaitingLabel(a.Id, a.Title, a.Country,
                a.Opinions.Any(o => o.Country == country && o.GivenAt == null))).ToListAsync(cancel);
    }

    private static async Task<IReadOnlyList<WaitingReport>> ReportsAsync(
        SankofaDb db, Envoy by, CancellationToken cancel)
    {
        var (country, soon) = (by.Country, by.Me.Today.AddDays(ReportsAhead));
        return await db.Set<Label>().Where(l => l.Report == null && l.EndedOn == null && l.ReportDueOn <= soon
                && (by.IsSecretariat || l.Country == country))
            .OrderBy(l => l.ReportDueOn).Take(AtMost)
            .Select(l => new WaitingReport(l.ApplicationId, l.Number, l.Title, l.ReportDueOn)).ToListAsync(cancel);
    }

    private static async Task<IReadOnlyList<WaitingRound>> RoundsAsync(
        SankofaDb db, Envoy by, CancellationToken cancel)
    {
        var (country, today) = (by.Country, by.Me.Today);
        var rounds = await db.Set<DataRound>().Where(r => r.PublishedAt == null && r.OpensOn <= today)
            .OrderBy(r => r.ClosesOn).Take(AtMost)
            .Select(r => new
            {
                Round = new WaitingRound(r.Id, r.Name,
                    r.Extensions.Where(e => e.Country == country).Max(e => (DateOnly?)e.Until) ?? r.ClosesOn,
                    db.Set<RoundAnswer>().Count(a => a.RoundId == r.Id && a.Country == country
                        && (a.State == RoundAnswerState.Draft || a.State == RoundAnswerState.Ready)),
                    db.Set<RoundAnswer>().Count(a => a.RoundId == r.Id && a.Country == country
                        && a.State == RoundAnswerState.SentBack),
                    db.Set<RoundAnswer>().Count(a => a.RoundId == r.Id && a.State == RoundAnswerState.Submitted)),
                r.ClosedAt,
            }).ToListAsync(cancel);
        return
        [
            .. rounds.Where(r => by.IsSecretariat ? r.Round.ToVerify > 0
                : r.Round.SentBack > 0 || (r.Round.ClosesOn >= today && r.ClosedAt is null)).Select(r => r.Round),
        ];
    }

    private static async Task<IReadOnlyList<Recommendation>> RecommendationsAsync(
        SankofaDb db, Envoy by, CancellationToken cancel)
    {
        var country = by.Country;
        var addressed = await db.Set<Recommendation>().AsNoTracking()
            .Where(r => r.Due != PartialDate.Unknown && r.Addressees.Contains(country)
                && r.State != FollowUpState.Done && r.State != FollowUpState.NotPursued)
            .OrderBy(r => r.Due).Take(10 * AtMost).ToListAsync(cancel);
        return [.. addressed.Where(r => r.IsLate(by.Me.Today)).Take(AtMost)];
    }

    private static async Task<IReadOnlyList<WaitingInvitation>> InvitationsAsync(
        SankofaDb db, Envoy by, CancellationToken cancel)
    {
        var (country, organisation, today) = (by.Country, by.Me.OrganisationId, by.Me.Today);
        if (by.IsSecretariat) return [];
        return await db.Set<ActivityInvitation>().Where(i => i.WithdrawnAt == null
                && (i.OrganisationId == organisation || (i.OrganisationId == null && i.Country == country)))
            .Join(db.Set<Activity>(), i => i.ActivityId, a => a.Id, (i, a) => new { Invitation = i, Activity = a })
            .Where(x => x.Activity.SortsOn >= today
                && (x.Activity.RegisterUntil == null || x.Activity.RegisterUntil >= today)
                && !db.Set<ActivityRegistration>().Any(r => r.ActivityId == x.Activity.Id
                    && (x.Invitation.OrganisationId == null ? r.Country == country : r.OrganisationId == organisation)))
            .OrderBy(x => x.Activity.SortsOn).Take(AtMost)
            .Select(x => new WaitingInvitation(x.Activity.Id, x.Activity.Title, x.Activity.RegisterUntil))
            .ToListAsync(cancel);
    }

    private static async Task<IReadOnlyList<WaitingSupport>> SupportsAsync(
        SankofaDb db, Envoy by, CancellationToken cancel)
    {
        var country = by.Country;
        return await db.Set<SupportRequest>().Where(s => s.RestoredAt == null
                && (s.Country == country ? s.Answers.Any() : !s.Answers.Any(a => a.Partner == country)))
            .OrderBy(s => s.AskedAt).Take(AtMost)
            .Select(s => new WaitingSupport(s.Id, s.Title, s.Country, s.Answers.Any())).ToListAsync(cancel);
    }

    private static async Task<IReadOnlyList<WaitingTwinning>> TwinningsAsync(
        SankofaDb db, Envoy by, CancellationToken cancel)
    {
        if (by.IsSecretariat) return [];
        var country = by.Country;
        return await db.Set<Twinning>().Where(t => t.ConfirmedAt == null && t.Other == country)
            .OrderBy(t => t.ProposedAt).Take(AtMost)
            .Select(t => new WaitingTwinning(t.Id, t.Subject, t.Country)).ToListAsync(cancel);
    }
}
