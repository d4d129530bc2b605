using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Monitoring;

/// <summary>The year after the return: visits made, visits due, and the end of it.</summary>
public static class FollowUp
{
    // The gates read what a visit establishes among the facts of reintegration: both sections are needed to write it.
    private const Sections Both = Sections.Monitoring | Sections.Reintegration;

    public static Visit RecordVisit(
        this CaseFile file, Guid personId, VisitKind kind, DateOnly heldOn, Channel channel, Instrument instrument,
        IReadOnlyCollection<GivenAnswer> answers, string note, IReadOnlyCollection<Visit> visits,
        IReadOnlyCollection<VisitImpossible> impossible, Me me)
    {
        file.Must(Act.Visit, Both, me);
        file.MustBeRunning();
        RuleViolation.When(!file.MemberOf(personId).Returns, "Monitoring.Visit.NotReturning", "PersonId");
        RuleViolation.When(heldOn > me.Today, "Monitoring.Visit.InTheFuture", "HeldOn");
        RuleViolation.When(kind != VisitKind.Baseline && file.Stage < Stage.Reception,
            "Monitoring.Visit.NotYetThere", "Kind");
        RuleViolation.When(kind != VisitKind.Baseline && heldOn < file.ArrivedOn, "Monitoring.Visit.BeforeArrival",
            "HeldOn");
        var visit = new Visit(file, personId, kind, heldOn, channel, instrument, note, me);
        visit.Take(instrument.Questions, answers);
        file.Record(me, MonitoringEvents.Visited, Sections.Monitoring, personId,
            new { visit = visit.Id, kind, heldOn, channel, instrument.Code, instrument.Edition }, new { note });
        if (kind == VisitKind.Baseline)
        {
            file.TakeBack(FactKind.BaselineSurveyed, personId, me);
            file.Establish(FactKind.BaselineSurveyed, Sections.Reintegration, personId, heldOn, null,
                $"visit {visit.Id}", me);
        }

        if (kind == VisitKind.LastFollowUp) EndIfAllSeen(file, [.. visits, visit], impossible, me);
        return visit;
    }

    public static VisitImpossible CannotVisit(
        this CaseFile file, Guid personId, ImpossibleBecause because, string text, IReadOnlyCollection<Visit> visits,
        IReadOnlyCollection<VisitImpossible> earlier, Me me)
    {
        file.Must(Act.Visit, Both, me);
        file.MustBeRunning();
        RuleViolation.When(!file.MemberOf(personId).Returns, "Monitoring.Visit.NotReturning", "PersonId");
        RuleViolation.When(file.Stage < Stage.Reception, "Monitoring.Visit.NotYetThere");
        RuleViolation.When(text.Trim().Length == 0, "Cases.Reason.Needed", "Reason");
        RuleViolation.When(earlier.Any(i => i.PersonId == personId), "Monitoring.Impossible.Already", "PersonId");
        var impossible = new VisitImpossible(file, personId, because, text, me);
        file.Record(me, MonitoringEvents.FollowUpImpossible, Sections.Monitoring, personId, new { because },
            new { text });
        EndIfAllSeen(file, visits, [.. earlier, impossible], me);
        return impossible;
    }

    /// <summary>The tasks of an organisation from its schedule; what is planned already is left as it is.</summary>
    public static IReadOnlyList<(CaseTask Task, PlannedVisit Visit)> PlanVisits(
        this CaseFile file, Guid organisationId, VisitSchedule schedule,
        IReadOnlyCollection<PlannedVisit> planned, Me me)
    {
        RuleViolation.When(file.Stage < Stage.Reception, "Monitoring.Visit.NotYetThere");
        // Where nobody knows the day of arrival the months run from the day the plan is made.
        var start = file.ArrivedOn ?? me.Today;
        var open = schedule.Months
            .Where(month => !planned.Any(p =>
                p.OrganisationId == organisationId && p.InstrumentCode == schedule.InstrumentCode && p.Month == month))
            .Where(month => start.AddMonths(month) >= me.Today)
            .ToList();
        var made = open.ConvertAll(month =>
        {
            var task = file.GiveTask(
                organisationId, null, "Monitoring.Task.Visit", start.AddMonths(month), Sections.Monitoring, me);
            return (task, new PlannedVisit(file, task, schedule, month, month == schedule.Months[^1], me));
        });
        if (made.Count > 0)
            file.Record(me, MonitoringEvents.VisitPlanned, Sections.Monitoring,
                open: new { to = organisationId, months = open });
        return made;
    }

    /// <summary>The visit that was due first is the one that was made.</summary>
    public static PlannedVisit? Fulfil(this IEnumerable<PlannedVisit> planned, Visit visit, Me me)
    {
        if (visit.Kind == VisitKind.Baseline) return null;
        var due = planned.Where(p => p.OrganisationId == me.OrganisationId && p.VisitId is null).MinBy(p => p.DueOn);
        if (due is not null) due.VisitId = visit.Id;
        return due;
    }

    private static void EndIfAllSeen(
        CaseFile file, IReadOnlyCollection<Visit> visits, IReadOnlyCollection<VisitImpossible> impossible, Me me)
    {
        var adults = file.Returning.Where(m => !m.Person.IsMinorOn(me.Today)).Select(m => m.PersonId).ToList();
        var waiting = adults.Count > 0 ? adults : [.. file.Returning.Select(m => m.PersonId)];
        var seen = visits.Where(v => v.Kind == VisitKind.LastFollowUp).Select(v => v.PersonId).ToHashSet();
        if (waiting.Exists(p => !seen.Contains(p) && !impossible.Any(i => i.PersonId == p))) return;
        var kind = seen.Count > 0 ? FactKind.LastFollowUpDone : FactKind.FollowUpImpossible;
        file.TakeBack(kind, null, me);
        file.Establish(kind, Sections.Reintegration, null, me.Today, null, "follow-up", me);
    }
}

/// <summary>
/// Which organisations of a file visit, and when: read from their schedules, written as tasks of theirs.
/// </summary>
public static class VisitsAhead
{
    private sealed record Visitor(Guid OrganisationId);

    /// <summary>
    /// Called on arrival and on entering reintegration; a second call adds nothing. Somebody without the section of
    /// monitoring plans nothing: whoever opens the visits later does.
    /// </summary>
    public static async Task PlanVisitsAsync(this SankofaDb db, CaseFile file, Me me, CancellationToken cancel)
    {
        if ((file.SectionsOf(me) & Sections.Monitoring) == 0 || file.Stage < Stage.Reception
            || !me.May(Act.WriteTask)) return;
        var visitors = (await db.Database.SqlQuery<Visitor>($"""
            SELECT organisation_id AS "OrganisationId" FROM circle({file.Id}) WHERE sections & {(int)Sections.Monitoring} <> 0
            """).ToListAsync(cancel)).Select(v => v.OrganisationId).ToHashSet();
        var schedules = await db.Set<VisitSchedule>()
            .Where(s => s.OrganisationId == null || visitors.Contains(s.OrganisationId.Value)).ToListAsync(cancel);
        var planned = await db.Set<PlannedVisit>().Where(p => p.FileId == file.Id).ToListAsync(cancel);
        foreach (var schedule in schedules.Where(s => s.OrganisationId is not null))
            Add(db, file.PlanVisits(schedule.OrganisationId!.Value, schedule, planned, me));
        if (!me.May(Act.Visit) || schedules.Exists(s => s.OrganisationId == me.OrganisationId)) return;
        foreach (var schedule in schedules.Where(s => s.OrganisationId is null))
            Add(db, file.PlanVisits(me.OrganisationId, schedule, planned, me));
    }

    private static void Add(SankofaDb db, IReadOnlyList<(CaseTask Task, PlannedVisit Visit)> made)
    {
        db.AddRange(made.Select(m => m.Task));
        db.AddRange(made.Select(m => m.Visit));
    }
}
