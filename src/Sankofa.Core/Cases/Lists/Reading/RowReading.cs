using System.Globalization;
using System.Text.RegularExpressions;

namespace Sankofa.Core.Cases.Lists.Reading;

/// <summary>Makes rows of cells: finds the field of each cell, then has it understood.</summary>
internal sealed partial class RowReading(IReadOnlyList<ListBlock> blocks, List<string[]> cells, DateOnly today)
{
    private static readonly ListField[] NamesSomebody =
    [
        ListField.FamilyName, ListField.GivenNames, ListField.FullName, ListField.BirthDate, ListField.Phone,
        ListField.Email, ListField.PaperNumber, ListField.FamilyReference,
    ];

    /// <summary>
    /// A second column of these that says something else contradicts the first; of others it adds to it.
    /// </summary>
    private static readonly ListField[] SaidOnce =
    [
        ListField.FamilyName, ListField.GivenNames, ListField.FullName, ListField.Sex, ListField.BirthDate,
        ListField.Age,
        ListField.Relationship, ListField.ReturnType, ListField.HostCountry, ListField.ReturnCountry,
    ];

    private static readonly ListField[] SaidTogether =
    [
        ListField.Phone, ListField.Nationality, ListField.Language, ListField.Vulnerability, ListField.Remarks,
    ];

    private readonly FootOfList _foot = new(blocks, cells);
    private int _persons;

    public List<ListRow> Rows()
    {
        var rows = new List<ListRow>(cells.Count);
        foreach (var block in blocks)
        {
            var values = new RowValues(block.Orders, block.AmountHeader, block.SpanishSexes, today);
            for (var i = block.From; i < block.Until; i++)
            {
                var row = new ListRow(i + 1, cells[i], block.Headers) { HeaderOf = block.HeaderOf };
                rows.Add(row);
                Place(row, block, cells[i]);
                if (IsNoPerson(row, block, i)) continue;
                _persons++;
                Widths(row, block, cells[i]);
                values.Understand(row);
                RowChecks.Mark(row, today);
            }
        }

        return rows;
    }

    private static void Place(ListRow row, ListBlock block, string[] line)
    {
        var written = new Dictionary<ListField, string>();
        var notes = new List<ListNote>();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i].Length == 0) continue;
            var field = i < block.Fields.Length ? block.Fields[i] : ListField.Unknown;
            if (field != ListField.Unknown && written.TryAdd(field, line[i])) continue;
            if (field != ListField.Unknown && written[field] == line[i]) continue;
            if (SaidTogether.Contains(field))
            {
                written[field] += " ; " + line[i];
                continue;
            }

            var header = i < block.Headers.Length ? block.Headers[i] : "";
            notes.Add(new ListNote(header, line[i], AsylumWords.In(header) || AsylumWords.In(line[i])
                || field == ListField.AdministrativeStatus));
        }

        row.Written = written;
        row.Notes = notes;
    }

    private bool IsNoPerson(ListRow row, ListBlock block, int i)
    {
        var filled = cells[i].Where(c => c.Length > 0).ToList();
        if (filled.Count == 0 || filled.All(c => !c.Any(char.IsLetterOrDigit)))
        {
            row.Ignore(ListReason.BlankLine);
            return true;
        }

        if (filled.All(c => c[0] == '#') || i == block.HeaderAt || block.Repeats(cells[i], filled.Count))
        {
            row.Ignore(ListReason.RepeatedHeader);
            return true;
        }

        if (IsTotalLine(row, filled))
        {
            row.Ignore(ListReason.TotalLine, string.Join(' ', filled));
            return true;
        }

        if (_foot.IsCount(i, filled, _persons))
        {
            row.Ignore(ListReason.CountLine, filled[0]);
            return true;
        }

        if (_foot.IsNumberOfCase(row.WrittenAs(ListField.CaseNumber), filled)
            || (Names(row) && !_foot.IsRemark(i, filled)))
            return false;
        row.Find(Outcome.Refused, ListField.WholeRow, ListReason.NobodyNamed, string.Join(' ', filled.Take(5)));
        return true;
    }

    // "Fait à Paris le 3 mai", "Source : ..." under the column of names.
    private static bool Names(ListRow row)
    {
        var alone = row.Written.Count == 1 && row.Notes.Count == 0;
        return NamesSomebody.Any(f => row.Written.TryGetValue(f, out var said) && !Words.IsPlaceholder(said)
            && !(alone && f is ListField.FamilyName or ListField.FullName or ListField.GivenNames
                && said.Any(c => char.IsAsciiDigit(c) || c == ':') && Companions.In(said) is null));
    }

    // A total says its word, and beside numbers at most what is added up; nobody is born or has a first name on it.
    private static bool IsTotalLine(ListRow row, List<string> filled)
    {
        var others = filled.Where(c => !IsTotal(c)).ToList();
        if (others.Count == filled.Count) return false;
        if (others.All(IsNumber)) return true;
        var someone = new[] { ListField.GivenNames, ListField.BirthDate, ListField.Sex, ListField.Nationality }
            .Any(f => row.Written.TryGetValue(f, out var said) && !IsTotal(said) && !IsNumber(said));
        return !someone && filled.Count <= 5 && others.Count(o => !IsNumber(o)) <= 1;
    }

    private static bool IsTotal(string cell)
    {
        var words = Folded.Words(cell).Where(w => !w.All(char.IsAsciiDigit)).ToList();
        if (words.Count == 0) return false;
        if (Words.Totals.Contains(string.Join(' ', words))) return true;
        var opens = words[0] is "total" or "totaux" or "totals" or "totales" or "subtotal" or "totaal" or "gesamt"
            || (words.Count > 1 && words[0] is "sous" or "sub" or "grand" && words[1] is "total" or "totaux");
        return opens && (cell.Any(char.IsAsciiDigit) || cell.Contains(':', StringComparison.Ordinal)
            || words.Count > 1);
    }

    private static bool IsNumber(string cell) => cell.Any(char.IsAsciiDigit)
        && cell.Count(char.IsLetter) <= 4 && Currency().Replace(cell, "").Length == 0;

    private static void Widths(ListRow row, ListBlock block, string[] line)
    {
        foreach (var note in row.Notes.Where(n => n.Header.Length > 0))
        {
            var field = block.Fields[Array.IndexOf(block.Headers, note.Header)];
            if (SaidOnce.Contains(field))
                row.FindIn(note.Header, Outcome.Doubtful, ListReason.SecondColumnDiffers, note.Header, note.Text);
            else row.FindIn(note.Header, Outcome.Taken, ListReason.KeptAsNote, note.Header, note.Text);
        }

        string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
        if (line.Skip(block.Headers.Length).Any(c => c.Length > 0))
            row.Doubt(ListField.WholeRow, ListReason.TooManyCells, Number(line.Length), Number(block.Headers.Length));
        else if (block.IsFull && line.Length < block.Headers.Length)
            row.Doubt(ListField.WholeRow, ListReason.TooFewCells, Number(line.Length), Number(block.Headers.Length));
        var garbled = line.FirstOrDefault(c => c.Contains('\uFFFD', StringComparison.Ordinal) || Garbled().IsMatch(c));
        if (garbled is not null) row.Doubt(ListField.WholeRow, ListReason.UnreadableCharacters, garbled);
    }

    [GeneratedRegex(@"[\d\s.,'€$£%+-]|[A-Za-z]{2,4}")]
    private static partial Regex Currency();

    // UTF-8 that somebody once read as windows-1252 and saved again.
    [GeneratedRegex(
        @"Ã[\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]")]
    private static partial Regex Garbled();
}
