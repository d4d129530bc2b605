using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.Cases.Lists;
using Sankofa.Web.Features.Work;
using Outcome = Sankofa.Core.Cases.Lists.Outcome;

namespace Sankofa.Web.Features.Lists;

/// <summary>A line of the report, or of what became of it.</summary>
public sealed record ReportRow(
    int Row, Outcome Outcome, string Name, IReadOnlyList<LineFinding> Findings, IReadOnlyList<LineCell> Cells,
    Guid? FileId,
    string Reference);

/// <summary>
/// One list: its report row by row before it is applied, its progress while it is, and then what became of each row.
/// </summary>
public sealed class RunModel : ListPage
{
    private const int Shown = 25;

    [FromQuery]
    public Outcome? Outcome { get; set; }

    [FromQuery]
    public int After { get; set; }

    /// <summary>Lines of taken rows of which a cell stands in no file.</summary>
    [FromQuery]
    public bool Kept { get; set; }

    public IReadOnlyList<ReportRow> Rows { get; private set; } = [];

    public bool More { get; private set; }

    public bool HasKept { get; private set; }

    public bool IsApplied => Run.State == ImportState.Applied;

    /// <summary>After the list is applied, rows that a person is on are found in the files.</summary>
    private bool InFiles => IsApplied && !Kept
        && Outcome is not (Core.Cases.Lists.Outcome.Refused or Core.Cases.Lists.Outcome.Ignored);

    public string Query(Outcome? outcome, bool kept = false, int after = 0)
    {
        var parts = new List<string>();
        if (outcome is { } known) parts.Add("outcome=" + known);
        if (kept) parts.Add("kept=true");
        if (after > 0) parts.Add(FormattableString.Invariant($"after={after}"));
        return parts.Count == 0 ? ListUrl : ListUrl + "?" + string.Join('&', parts);
    }

    public int CountOf(Outcome outcome) => outcome switch
    {
        Core.Cases.Lists.Outcome.Taken => Run.Taken,
        Core.Cases.Lists.Outcome.Doubtful => Run.Doubtful,
        Core.Cases.Lists.Outcome.Refused => Run.Refused,
        _ => Run.Ignored,
    };

    public string FieldOf(LineFinding finding) =>
        Enum.TryParse<ListField>(finding.Field, out var field) ? T.Of(field)
        : finding.Field == "row" ? T.Of(ListField.WholeRow) : finding.Field;

    public string Sentence(LineFinding finding) => T["Lists.Reason." + finding.Reason, [.. finding.Arguments]];

    public override async Task LoadAsync()
    {
        await OpenAsync();
        if (IsApplied) HasKept = await KeptLines().AnyAsync(Cancel);
        Rows = InFiles ? await FromFilesAsync() : await FromReportAsync();
        if (Rows.Count > Shown) (Rows, More) = ([.. Rows.Take(Shown)], true);
    }

    private IQueryable<ImportLine> KeptLines() => Db.Set<ImportLine>().AsNoTracking().Where(l => l.RunId == Id
        && (l.Outcome == Core.Cases.Lists.Outcome.Taken || l.Outcome == Core.Cases.Lists.Outcome.Doubtful));

    private async Task<List<ReportRow>> FromReportAsync()
    {
        var lines = Kept ? KeptLines() : Db.Set<ImportLine>().AsNoTracking().Where(l => l.RunId == Id);
        if (Outcome is { } outcome) lines = lines.Where(l => l.Outcome == outcome);
        var page = await lines.Where(l => l.Row > After).OrderBy(l => l.Row).Take(Shown + 1).ToListAsync(Cancel);
        return [.. page.Select(l => new ReportRow(l.Row, l.Outcome, l.Name, l.FindingsSaid, l.CellsKept, null, ""))];
    }

    private async Task<List<ReportRow>> FromFilesAsync()
    {
        var taken = Db.Set<ImportedRow>().AsNoTracking().Where(r => r.RunId == Id);
        if (Outcome is { } outcome) taken = taken.Where(r => r.Outcome == outcome);
        var page = await taken.Where(r => r.Row > After).OrderBy(r => r.Row).Take(Shown + 1).ToListAsync(Cancel);
        var (files, persons) = (page.Select(r => r.FileId).Distinct().ToArray(), page.Select(r => r.PersonId)
            .ToArray());
        var references = await Db.Files.VisibleTo(Me).Where(f => files.Contains(f.Id))
            .ToDictionaryAsync(f => f.Id, f => f.Reference, Cancel);
        var names = await Db.Persons.Where(p => persons.Contains(p.Id))
            .Select(p => new { p.Id, p.FamilyName, p.GivenNames })
            .ToDictionaryAsync(p => p.Id, p => FileRows.NameOf(p.FamilyName, p.GivenNames), Cancel);
        // A file that the organisation sees no more is named by nothing.
        return [.. page.Select(r => references.TryGetValue(r.FileId, out var reference)
            ? new ReportRow(
                r.Row, r.Outcome, r.PersonId is { } person ? names.GetValueOrDefault(person, "") : "", [], [],
                r.FileId, reference)
            : new ReportRow(r.Row, r.Outcome, "", [], [], null, ""))];
    }
}
