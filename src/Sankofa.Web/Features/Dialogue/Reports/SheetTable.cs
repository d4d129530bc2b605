using Sankofa.Core.Dialogue.Reports;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Reports;

/// <summary>
/// A domain's sheet as parts of a poster: what was entered for it first, then what the rows say today.
/// </summary>
public sealed class SheetTable(DomainSheet sheet, Words t, ReportTables tables, string desk)
{
    public ReportTable Draw()
    {
        var title = t["Dialogue.Reports.SheetOf", sheet.Domain.Number, sheet.Domain.Title.IsEmpty
            ? t["Dialogue.Wording.Missing"] : sheet.Domain.Title.In(t.Language)];
        return new ReportTable("sheet", title, t.Language,
            tables.Columns(("section", false), ("text", false), ("date", false), ("country", false),
                ("standing", false), ("source", false)),
            [.. Head(), .. Written(), .. Done(), .. Actions()],
            sheet.InitiativesInAll > sheet.Initiatives.Count
                ? [t["Dialogue.Reports.SheetMore", sheet.Initiatives.Count, sheet.InitiativesInAll]] : [])
        {
            IsPoster = true,
        };
    }

    private IEnumerable<ReportRow> Head()
    {
        var part = t["Dialogue.Reports.SheetDomain"];
        yield return Row(part, ReportCell.Of(sheet.Plan.Name, t, $"{desk}/plan?plan={sheet.Plan.Code}"));
        yield return Row(part, sheet.Referents.Count == 0
            ? t["Dialogue.Reports.SheetNoReferent"]
            : t["Dialogue.Reports.SheetReferents", Countries(sheet.Referents)]);
    }

    private IEnumerable<ReportRow> Written()
    {
        var factors = sheet.Entries.Count(e => e.Section == SheetSection.SuccessFactor);
        return sheet.Entries.Select(e => Row(
            e.Section == SheetSection.SuccessFactor ? t["Dialogue.Reports.Factors", factors] : t.Of(e.Section),
            ReportCell.Of(e.Text, t), Date(e), Country(e), "", Source(e)));
    }

    private string Date(SheetEntry entry)
    {
        var date = entry.From.IsUnknown ? ""
            : entry.Until.IsUnknown ? t.Day(entry.From) : $"{t.Day(entry.From)} – {t.Day(entry.Until)}";
        return Joined(date, entry.DateNote);
    }

    private string Country(SheetEntry entry) =>
        Joined(entry.Country.Length == 0 ? "" : t.Country(entry.Country), entry.CountryNote);

    private string Joined(string known, Wording note) =>
        note.IsEmpty ? known : known.Length == 0 ? note.In(t.Language) : $"{known} ({note.In(t.Language)})";

    private string Source(SheetEntry entry) =>
        entry.Source.Length == 0 ? entry.OrganisationName
        : entry.Lines.Length == 0 ? entry.Source : t["Dialogue.Reports.SourceLines", entry.Source, entry.Lines];

    /// <summary>What was held, planned and run for the domain, from its rows.</summary>
    private IEnumerable<ReportRow> Done()
    {
        var held = t["Dialogue.Reports.SheetActivities"];
        if (sheet.Activities.Count == 0) yield return Row(held, t["Dialogue.Reports.SheetNoActivity"]);
        foreach (var activity in sheet.Activities)
        {
            yield return Row(held, ReportCell.Of(activity.Title, t), t.Day(activity.On), Countries(activity.CoChairs),
                t["Dialogue.Reports.SheetTexts", activity.Conclusions, activity.Recommendations]);
        }

        var planned = t["Dialogue.Reports.SheetPlanned"];
        if (sheet.Planned.Count == 0) yield return Row(planned, t["Dialogue.Reports.SheetNoPlanned"]);
        foreach (var line in sheet.Planned)
        {
            yield return Row(planned, ReportCell.Of(line.What, t), line.When.IsUnknown ? "" : t.Day(line.When),
                Countries(line.Countries), line.Outcome is { } outcome ? t.Of(outcome) : "");
        }

        var run = t["Dialogue.Reports.SheetInitiatives"];
        if (sheet.Initiatives.Count == 0) yield return Row(run, t["Dialogue.Reports.SheetNoInitiative"]);
        foreach (var initiative in sheet.Initiatives)
        {
            yield return Row(run, ReportCell.Of(initiative.Title, t, $"{desk}/initiatives/{initiative.Id}"),
                initiative.StartsOn is { } day ? t.Day(day) : "", t.Country(initiative.Country),
                t.Of(initiative.Status));
        }
    }

    private IEnumerable<ReportRow> Actions()
    {
        var part = t["Dialogue.Reports.SheetActions"];
        foreach (var (action, progress) in sheet.Actions)
        {
            var head = t["Dialogue.Plan.ActionNumber", action.Number];
            var text = action.Wording.IsEmpty
                ? new ReportCell(head + " – " + t["Dialogue.Wording.Missing"])
                : new ReportCell(head + " – " + action.Wording.In(t.Language), null, action.Wording.Spoken(t.Language));
            yield return Row(part, text with { Address = $"{desk}/plan/actions/{action.Id}" }, "", "",
                t.Of(progress.State));
        }

        var said = t["Dialogue.Reports.SheetNotes"];
        foreach (var note in sheet.Notes)
        {
            yield return Row(said, ReportCell.Of(note.Text, t),
                t.Day(DateOnly.FromDateTime(note.WrittenAt.UtcDateTime)),
                t.Country(note.Country), t.Of(note.Judgement), note.OrganisationName);
        }
    }

    private string Countries(IEnumerable<string> codes) => string.Join(", ", codes.Select(t.Country));

    private static ReportRow Row(
        string section, ReportCell text, string date = "", string country = "", string standing = "",
        string source = "") => new(section, section, text, date, country, standing, source);
}
