using Sankofa.Core.Cases;
using Sankofa.Core.House;

namespace Sankofa.Core.Identification;

/// <summary>
/// Whom to tell of a late clock: the ladder of whoever leads the file, and the ladder of the authority. Each step once;
/// no step is ever an answer.
/// </summary>
public static class Escalating
{
    /// <summary>All steps that are due, climbed or not.</summary>
    public static IEnumerable<(Guid OrganisationId, LadderStep Step)> Steps(
        RequestClock clock, CaseFile file, IReadOnlyDictionary<Guid, IdentificationPractice> ladders, DateOnly today)
    {
        if (!clock.IsLateOn(today)) return [];
        var late = today.DayNumber - clock.DueOn.DayNumber - 1;
        // A consent that the person now gives alone is asked for by those who accompany them; abroad nobody can.
        IEnumerable<Guid> sides = clock.Kind == ClockKind.OwnConsent
            ? [file.LeadOrganisationId] : [file.LeadOrganisationId, clock.AuthorityId];
        return sides.Distinct().SelectMany(side =>
            (ladders.GetValueOrDefault(side) ?? new IdentificationPractice(side)).Due(late)
                .Select(step => (side, step)));
    }

    public static bool Climbed(RequestClock clock, Guid organisationId, LadderStep step) => clock.Escalations.Exists(
        e => e.OrganisationId == organisationId && e.AfterDays == step.AfterDays && e.UserId == step.UserId);

    /// <summary>Tells one of them: a notice for the organisation, a task for the person named.</summary>
    internal static ClockEscalation Climb(
        RequestClock clock, CaseFile file, Guid organisationId, LadderStep step, Me me)
    {
        var told = new ClockEscalation(clock, organisationId, step, me);
        clock.Escalations.Add(told);
        if (!file.NewNotices.Exists(n => n.OrganisationId == organisationId && n.Kind == NoticeKind.Overdue))
            file.NewNotices.Add(new Notice(file, organisationId, NoticeKind.Overdue, clock.RequestId, me));
        var leads = organisationId == file.LeadOrganisationId;
        file.NewTasks.Add(new CaseTask(
            file, organisationId, step.UserId ?? (leads ? file.AssigneeId : null), Title(clock, leads), me.Today,
            Sections.Identity, me));
        file.Record(me, IdentificationEvents.Escalated, Sections.Identity, clock.PersonId,
            new { clock = clock.Id, authority = clock.AuthorityId, clock.Kind, clock.DueOn, step.AfterDays,
                user = step.UserId });
        return told;
    }

    private static string Title(RequestClock clock, bool leads) => clock.Kind switch
    {
        ClockKind.OwnConsent => "Identification.Task.OfAge",
        ClockKind.Answer when leads => "Identification.Task.Silent",
        ClockKind.MoreNeeded when leads => "Identification.Task.MoreNeeded",
        _ when leads => "Identification.Task.LateThere",
        ClockKind.MoreNeeded => "Identification.Task.StillMissing",
        _ => "Identification.Task.LateHere",
    };
}
