using System.Globalization;
using System.Text.RegularExpressions;

namespace Sankofa.Core.Cases.Lists.Reading;

/// <summary>Makes rows of cells: finds the field of each cell, then has it understood.</summary>
internal sealed partial class RowReading(string[] headers, ListField[] fields, List<string[]> cells, DateOnly today)
{
    private static readonly ListField[] Dates =
    [
        ListField.BirthDate, ListField.CounsellingDate, ListField.ConsentDate, ListField.PlannedDeparture,
        ListField.ActualDeparture, ListField.Arrival,
    ];

    private static readonly ListField[] NamesSomebody =
    [
        ListField.FamilyName, ListField.GivenNames, ListField.FullName, ListField.BirthDate, ListField.Phone,
        ListField.Email, ListField.PaperNumber, ListField.FamilyReference,
    ];

    private readonly Dictionary<ListField, string> headerOf = fields.Select((f, i) => (f, headers[i]))
        .Where(f => f.f != ListField.Unknown).DistinctBy(f => f.f).ToDictionary(f => f.f, f => f.Item2);

    public List<ListRow> Rows()
    {
        var orders = Orders();
        var amount = Array.IndexOf(fields, ListField.Amount);
        var values = new RowValues(orders, amount < 0 ? null : headers[amount], SpanishSexes(), today);
        var full = cells.Take(500).Count(c => c.Length >= headers.Length) * 10 > Math.Min(cells.Count, 500) * 9;
        var rows = new List<ListRow>(cells.Count);
        var lastFilled = cells.FindLastIndex(c => c.Any(v => v.Length > 0));
        var persons = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            var row = new ListRow(i + 1, cells[i], ListRow.FingerprintOf(headers, cells[i])) { HeaderOf = headerOf };
            rows.Add(row);
            Place(row, cells[i]);
            if (IsNoPerson(row, cells[i], i == lastFilled, persons)) continue;
            persons++;
            Widths(row, cells[i], full);
            values.Understand(row);
            RowChecks.Mark(row, today);
        }

        return rows;
    }

    private Dictionary<ListField, DayOrder> Orders()
    {
        var told = Dates.ToDictionary(d => d, _ => default(DayOrder));
        for (var i = 0; i < fields.Length; i++)
        {
            if (!told.ContainsKey(fields[i])) continue;
            foreach (var line in cells.Where(c => c.Length > i)) told[fields[i]] += ListDates.OrderTold(line[i]);
        }

        var whole = told.Values.Aggregate(default(DayOrder), (a, b) => a + b);
        return told.ToDictionary(t => t.Key, t => t.Value == default ? whole : t.Value);
    }

    // In a Spanish list M is mujer: such a column knows H and M alone.
    private bool SpanishSexes()
    {
        var column = Array.IndexOf(fields, ListField.Sex);
        if (column < 0 || Folded.Of(headers[column]) is not ("sexo" or "genero")) return false;
        var used = cells.Where(c => c.Length > column).Select(c => Folded.Of(c[column])).ToHashSet();
        return used.Contains("h") && used.Contains("m") && !used.Contains("f");
    }

    private void Place(ListRow row, string[] line)
    {
        var written = new Dictionary<ListField, string>();
        var notes = new List<ListNote>();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i].Length == 0) continue;
            var field = i < fields.Length ? fields[i] : ListField.Unknown;
            if (field != ListField.Unknown && written.TryAdd(field, line[i])) continue;
            if (field != ListField.Unknown && written[field] == line[i]) continue;
            if (field == ListField.Phone)
            {
                written[field] += " ; " + line[i];
                continue;
            }

            var header = i < headers.Length ? headers[i] : "";
            notes.Add(new ListNote(header, line[i], AsylumWords.In(header) || AsylumWords.In(line[i])
                || field == ListField.AdministrativeStatus));
        }

        row.Written = written;
        row.Notes = notes;
    }

    private bool IsNoPerson(ListRow row, string[] line, bool isLast, int persons)
    {
        var filled = line.Where(c => c.Length > 0).ToList();
        if (filled.Count == 0 || filled.All(c => !c.Any(char.IsLetterOrDigit)))
        {
            row.Ignore(ListReason.BlankLine);
            return true;
        }

        var repeated = line.Where((c, i) => i < headers.Length && c.Length > 0
            && Folded.Of(c) == Folded.Of(headers[i])).Count();
        if (filled.All(c => c[0] == '#') || (repeated >= 2 && repeated * 2 > filled.Count))
        {
            row.Ignore(ListReason.RepeatedHeader);
            return true;
        }

        var others = filled.Where(c => !IsTotal(c)).ToList();
        if (others.Count < filled.Count && others.All(IsNumber))
        {
            row.Ignore(ListReason.TotalLine, string.Join(' ', filled));
            return true;
        }

        var isCount = isLast && filled.Count == 1 && filled[0] == persons.ToString(CultureInfo.InvariantCulture)
            && persons > 1;
        if (isCount)
        {
            row.Ignore(ListReason.CountLine, filled[0]);
            return true;
        }

        // "Fait à Paris le 3 mai", "Source : ..." under the column of names.
        var isRemark = filled.Count == 1 && filled[0].Any(c => char.IsAsciiDigit(c) || c == ':')
            && row.Written.Keys.Any(f => f is ListField.FamilyName or ListField.FullName or ListField.GivenNames);
        var isNamed = NamesSomebody.Any(f => row.Written.TryGetValue(f, out var said) && !Words.IsPlaceholder(said));
        if ((isNamed && !isRemark) || IsNumberOfCase(row.WrittenAs(ListField.CaseNumber))) return false;
        row.Find(Outcome.Refused, ListField.WholeRow, ListReason.NobodyNamed, string.Join(' ', filled.Take(5)));
        return true;
    }

    private static bool IsTotal(string cell) =>
        Words.Totals.Contains(string.Join(' ', Folded.Words(cell).Where(w => !w.All(char.IsAsciiDigit))));

    private static bool IsNumber(string cell) => cell.Any(char.IsAsciiDigit)
        && cell.Count(char.IsLetter) <= 4 && Currency().Replace(cell, "").Length == 0;

    private static bool IsNumberOfCase(string text) =>
        text.Any(char.IsAsciiDigit) && text.Length <= 40 && text.Count(c => c == ' ') <= 2;

    private void Widths(ListRow row, string[] line, bool full)
    {
        foreach (var note in row.Notes)
        {
            if (note.Header.Length == 0) continue;
            var reason = fields[Array.IndexOf(headers, note.Header)] == ListField.Unknown
                ? ListReason.KeptAsNote : ListReason.SecondColumnDiffers;
            row.FindIn(note.Header, reason == ListReason.KeptAsNote ? Outcome.Taken
                : Outcome.Doubtful, reason, note.Header, note.Text);
        }

        string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
        if (line.Skip(headers.Length).Any(c => c.Length > 0))
            row.Doubt(ListField.WholeRow, ListReason.TooManyCells, Number(line.Length), Number(headers.Length));
        else if (full && line.Length < headers.Length)
            row.Doubt(ListField.WholeRow, ListReason.TooFewCells, Number(line.Length), Number(headers.Length));
        var garbled = line.FirstOrDefault(c => c.Contains('\uFFFD', StringComparison.Ordinal) || Garbled().IsMatch(c));
        if (garbled is not null) row.Doubt(ListField.WholeRow, ListReason.UnreadableCharacters, garbled);
    }

    [GeneratedRegex(@"[\d\s.,'€$£+-]|[A-Za-z]{2,4}")]
    private static partial Regex Currency();

    // UTF-8 that somebody once read as windows-1252 and saved again.
    [GeneratedRegex(
        @"Ã[\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]")]
    private static partial Regex Garbled();
}
