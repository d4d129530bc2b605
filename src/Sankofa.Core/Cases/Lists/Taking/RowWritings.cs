using System.Text;
using Sankofa.Core.House;

namespace Sankofa.Core.Cases.Lists;

/// <summary>A sentence of the texts, in the language of the one who imports.</summary>
public delegate string ListSentence(string key, params object[] arguments);

/// <summary>
/// Which section a cell, or a doubt about it, is written to. What may speak of an asylum claim stands behind the wall
/// or nowhere: also free text that nobody has read yet, and the scheme and the amount, which follow from the status.
/// </summary>
internal static class RowWritings
{
    /// <summary>Every cell of the line as it was written, by section; without what the reader may not keep.</summary>
    public static Dictionary<Sections, string> Cells(ListRow row, bool behindWall)
    {
        var written = new Dictionary<Sections, StringBuilder>();
        foreach (var (field, text) in row.Written.OrderBy(w => w.Key))
        {
            var header = row.HeaderOf.GetValueOrDefault(field, field.ToString());
            Add(written, SectionOf(row, field, header, text, behindWall), header, text);
        }

        foreach (var note in row.Notes)
        {
            Add(written, SectionOf(note, behindWall), note.Header, note.Text);
        }

        return written.ToDictionary(w => w.Key, w => w.Value.ToString().TrimEnd());
    }

    /// <summary>Cells that no section of this file may hold.</summary>
    public static List<LineCell> LeftOut(ListRow row, bool behindWall)
    {
        var cells = row.Written.OrderBy(w => w.Key)
            .Select(w => (Header: row.HeaderOf.GetValueOrDefault(w.Key, w.Key.ToString()), Text: w.Value, Field: w.Key))
            .Where(c => SectionOf(row, c.Field, c.Header, c.Text, behindWall) is null)
            .Select(c => new LineCell(c.Header, c.Text));
        var notes = row.Notes.Where(n => SectionOf(n, behindWall) is null).Select(n => new LineCell(n.Header, n.Text));
        return [.. cells, .. notes];
    }

    /// <summary>Doubts that quote such a cell.</summary>
    public static List<Finding> DoubtsLeftOut(ListRow row, bool behindWall) =>
        [.. row.Findings.Where(f => f.Outcome == Outcome.Doubtful && SectionOf(row, f, behindWall) is null)];

    public static ILookup<Sections, Finding> Doubts(ListRow row, bool behindWall) => row.Findings
        .Where(f => f.Outcome == Outcome.Doubtful)
        .Select(f => (Finding: f, Section: SectionOf(row, f, behindWall)))
        .Where(f => f.Section is not null).ToLookup(f => f.Section!.Value, f => f.Finding);

    public static Sections OfNeeds(ListRow row) =>
        row.Vulnerabilities.Count > 0 && row.Vulnerabilities.All(v => v is ListVulnerability.Pregnant
            or ListVulnerability.Medical or ListVulnerability.MentalHealth or ListVulnerability.Disability)
            ? Sections.Health : Sections.Protection;

    private static void Add(Dictionary<Sections, StringBuilder> written, Sections? section, string header, string text)
    {
        if (section is not { } known) return;
        if (!written.TryGetValue(known, out var lines)) written[known] = lines = new StringBuilder();
        lines.Append(header.Length == 0 ? "?" : header).Append(" : ").Append(text).Append('\n');
    }

    private static Sections? SectionOf(ListNote note, bool behindWall) =>
        behindWall ? Sections.Asylum : note.SpeaksOfAsylum ? null : Sections.Protection;

    private static Sections? SectionOf(ListRow row, ListField field, string header, string text, bool behindWall)
    {
        if (field == ListField.AdministrativeStatus || AsylumWords.In(header) || AsylumWords.In(text))
            return behindWall ? Sections.Asylum : null;
        return field switch
        {
            ListField.Scheme or ListField.Amount => behindWall ? Sections.Asylum : Sections.Reintegration,
            ListField.Remarks => behindWall ? Sections.Asylum : Sections.Protection,
            ListField.Phone or ListField.Email => Sections.Contact,
            ListField.Vulnerability => OfNeeds(row),
            ListField.PlannedDeparture or ListField.ActualDeparture or ListField.Arrival or ListField.Flight =>
                Sections.Travel,
            ListField.Sector => Sections.Reintegration,
            _ => Sections.Identity,
        };
    }

    // A doubt quotes cells, perhaps of another field than its own: it stands where the most guarded of them does.
    private static Sections? SectionOf(ListRow row, Finding finding, bool behindWall)
    {
        var status = row.WrittenAs(ListField.AdministrativeStatus);
        var quotesStatus = status.Length > 0
            && finding.Arguments.Any(a => a.Contains(status, StringComparison.Ordinal));
        var free = finding.Field == ListField.Unknown
            || finding.Reason is ListReason.UnreadableCharacters or ListReason.TooManyCells;
        if (finding.SpeaksOfAsylum || quotesStatus || free) return behindWall ? Sections.Asylum : null;
        var needs = row.WrittenAs(ListField.Vulnerability);
        if (finding.Reason is ListReason.PregnantMan or ListReason.PregnantAtThisAge
            || (needs.Length > 0 && finding.Arguments.Contains(needs))) return OfNeeds(row);
        return finding.Field == ListField.WholeRow ? Sections.Identity
            : SectionOf(row, finding.Field, finding.Header, "", behindWall);
    }
}
