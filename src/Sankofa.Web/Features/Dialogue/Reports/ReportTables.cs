using Sankofa.Core.Dialogue.Reports;
using Sankofa.Core.House;
using Sankofa.Web.Features.Dialogue.Plans;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Reports;

/// <summary>
/// The reports in words, for the desk and for the public site: the policies decide what each of them counts.
/// </summary>
public sealed class ReportTables(SankofaDb db, Words t, DateOnly today, CancellationToken cancel)
{
    public async Task<ReportTable> CompactAsync(ReportPeriod period, bool isPublic)
    {
        var counted = await CompactContribution.OfAsync(db, period, cancel);
        var notes = new List<string>
        {
            t["Dialogue.Reports.CompactSource", GlobalCompact.Source], GlobalCompact.Note.In(t.Language),
            t["Dialogue.Reports.CompactCounts"],
        };
        if (period.IsLimited)
            notes.Add(t["Dialogue.Reports.CompactPeriod", Year(period.FirstYear),
                Year(period.LastYear)]);
        if (isPublic) notes.Add(t["Dialogue.Reports.CompactPublic"]);
        return new ReportTable("imrf", t["Dialogue.Reports.Compact"], t.Language,
            Columns(("objective", false), ("title", false), ("known", false), ("initiatives", true),
                ("completed", true), ("activities", true), ("recommendations", true), ("followedUp", true),
                ("done", true), ("labels", true), ("trainings", true)),
            [
                .. counted.Select(c => new ReportRow("", c.Objective.Number, ReportCell.Of(c.Objective.Title, t),
                    t[c.Links == 0 ? "Dialogue.Reports.NoLink" : c.IsNothingKnown ? "Dialogue.Reports.NothingKnown"
                        : "Dialogue.Reports.Known"],
                    c.Initiatives, c.Completed, c.Activities, c.Recommendations, c.FollowedUp, c.Done, c.Labels,
                    c.Trainings)),
            ], notes);
    }

    public async Task<ReportTable> ProgressAsync(string? code, string desk)
    {
        var view = await PlanView.OfAsync(db, code, today, desk, cancel);
        var rows = from domain in view.Plan.Domains.OrderBy(d => d.Number)
                   from objective in PlanView.InOrder(domain)
                   from action in objective.Actions.OrderBy(a => a.Number)
                   let progress = view.Progress[action.Id]
                   select new ReportRow("", Wording(action.Wording, $"{desk}/plan/actions/{action.Id}", action.Number),
                       domain.Number, objective.Code, t.Of(progress.State), progress.Planned, progress.UnderWay,
                       progress.Completed, progress.Abandoned, progress.Countries,
                       progress.LookedAt is { } at ? Day(DateOnly.FromDateTime(at.UtcDateTime)) : ReportCell.Nothing);
        var all = rows.ToList();
        return new ReportTable("progress", t["Dialogue.Reports.ProgressOf", view.Plan.Name.In(t.Language)], t.Language,
            Columns(("action", false), ("domain", true), ("objectiveCode", false), ("state", false), ("planned", true),
                ("underWay", true), ("completed", true), ("abandoned", true), ("countries", true), ("lookedAt", false)),
            all,
            [
                t["Dialogue.Reports.ProgressCounts"],
                .. view.Plan.ActionsCounted is { } counted && counted != all.Count
                    ? new[] { t["Dialogue.Reports.ProgressMissing", counted, all.Count] } : [],
                .. view.Plan.Note.IsEmpty ? Array.Empty<string>() : [view.Plan.Note.In(t.Language)],
            ])
        {
            WhenEmpty = t["Dialogue.Plan.NoAction"],
        };
    }

    public async Task<ReportTable> ParticipationAsync(bool isPublic, bool isAll)
    {
        var lines = isPublic
            ? await ParticipationLine.OfPublishedAsync(db, cancel)
            : await ParticipationLine.OfRegistrationsAsync(db, cancel);
        var address = isPublic ? "/dialogue/activities/" : "/dialogue/desk/activities/";
        return new ReportTable("participation", t["Dialogue.Reports.Participation"], t.Language,
            Columns(("activity", false), ("date", false), ("country", false), ("total", true), ("women", true),
                ("men", true), ("others", true), ("notSaid", true)),
            [
                .. lines.Select(l => new ReportRow("",
                    ReportCell.Of(l.Activity, t, address + (isPublic ? l.Code : l.ActivityId.ToString())), t.Day(l.On),
                    t.Country(l.Country), l.Total, Number(l.Women), Number(l.Men), Number(l.Others),
                    Number(l.NotSaid))),
            ],
            [
                isPublic ? t["Dialogue.Reports.ParticipationHidden", ParticipationCount.Smallest]
                    : t[isAll ? "Dialogue.Reports.ParticipationAll" : "Dialogue.Reports.ParticipationOwn"],
            ])
        {
            WhenEmpty = t[isPublic ? "Dialogue.Reports.ParticipationNone" : "Dialogue.Reports.ParticipationNobody"],
        };
    }

    internal IReadOnlyList<ReportColumn> Columns(params IEnumerable<(string Key, bool IsNumber)> columns) =>
        [.. columns.Select(c => new ReportColumn(c.Key, t["Dialogue.Reports.Column." + c.Key], c.IsNumber))];

    internal static ReportCell Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private ReportCell Wording(Wording wording, string address, int number)
    {
        var head = t["Dialogue.Plan.ActionNumber", number];
        return wording.IsEmpty
            ? new ReportCell(head + " – " + t["Dialogue.Wording.Missing"], null, null, address)
            : new ReportCell(head + " – " + wording.In(t.Language), null, wording.Spoken(t.Language), address);
    }

    private static string Year(int? year) =>
        year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "…";

    private static ReportCell Number(int? number) => number is { } known ? known : ReportCell.Nothing;
}
