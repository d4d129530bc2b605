using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Rounds;

/// <summary>An existing table as cells: the first line that says something is its header.</summary>
public sealed record RoundTable(IReadOnlyList<string> Headers, IReadOnlyList<RoundTableRow> Rows)
{
    public const int BytesAtMost = 5 * 1024 * 1024;
    public const int RowsAtMost = 5000;
    private const int ColumnsAtMost = 200;

    // A workbook of five megabytes may unpack to a thousand times as much.
    private const long UnpackedAtMost = 200L * 1024 * 1024;

    public static RoundTable Read(byte[] content)
    {
        RuleViolation.When(content.Length == 0, "Dialogue.Document.Empty", "Upload");
        RuleViolation.When(content.Length > BytesAtMost, "Dialogue.Rounds.TableTooLarge", "Upload");
        var lines = content.AsSpan().StartsWith("PK\u0003\u0004"u8) ? Workbook(content) : Text(content);
        var head = lines.FindIndex(l => l.Cells.Any(c => c.Length > 0));
        RuleViolation.When(head < 0, "Dialogue.Document.Empty", "Upload");
        var width = Math.Min(ColumnsAtMost, lines.Max(l => l.Cells.Count));
        var headers = new List<string>();
        for (var i = 0; i < width; i++)
        {
            var header = lines[head].Cells.ElementAtOrDefault(i) is { Length: > 0 } said ? said
                : string.Create(CultureInfo.InvariantCulture, $"#{i + 1}");
            headers.Add(headers.Contains(header)
                ? string.Create(CultureInfo.InvariantCulture, $"{header} #{i + 1}") : header);
        }

        RuleViolation.When(lines.Count - head - 1 > RowsAtMost, "Dialogue.Rounds.TooManyRows", "Upload", RowsAtMost);
        return new RoundTable(headers,
        [
            .. lines.Skip(head + 1).Where(l => l.Cells.Any(c => c.Length > 0)).Select(l => new RoundTableRow(
                l.Line, [.. Enumerable.Range(0, width).Select(i => l.Cells.ElementAtOrDefault(i) ?? "")])),
        ]);
    }

    private static List<(int Line, List<string> Cells)> Text(byte[] content)
    {
        var text = Decoded(content);
        RuleViolation.When(text.Contains('\0', StringComparison.Ordinal), "Dialogue.Rounds.NotATable", "Upload");
        var separator = ";,\t|".MaxBy(s => text.Split('\n', 2)[0].Count(c => c == s)).ToString();
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator, BadDataFound = null, IgnoreBlankLines = false, TrimOptions = TrimOptions.Trim,
        });
        var lines = new List<(int, List<string>)>();
        while (lines.Count <= RowsAtMost + 1 && parser.Read())
            lines.Add((parser.RawRow, [.. (parser.Record ?? []).Select(Tidy)]));
        return lines;
    }

    private static string Decoded(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            // What a French spreadsheet writes where it is not asked for Unicode.
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding(1252).GetString(content);
        }
    }

    private static List<(int Line, List<string> Cells)> Workbook(byte[] content)
    {
        try
        {
            using (var archive = new ZipArchive(new MemoryStream(content)))
            {
                RuleViolation.When(
                    archive.Entries.Sum(e => e.Length) > UnpackedAtMost, "Dialogue.Rounds.TableTooLarge", "Upload");
            }

            using var workbook = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
            var book = workbook.WorkbookPart!;
            var first = book.Workbook.Descendants<Sheet>().First();
            return Sheet((WorksheetPart)book.GetPartById(first.Id!), Shared(book), DateStyles(book));
        }
        catch (Exception fault) when (fault is InvalidDataException or OpenXmlPackageException or FileFormatException
            or System.Xml.XmlException or InvalidOperationException or KeyNotFoundException)
        {
            throw new RuleViolation("Dialogue.Rounds.NotATable", "Upload");
        }
    }

    private static List<(int Line, List<string> Cells)> Sheet(
        WorksheetPart part, List<string> shared, HashSet<uint> dates)
    {
        var lines = new List<(int, List<string>)>();
        using var reader = OpenXmlReader.Create(part);
        while (lines.Count <= RowsAtMost + 1 && reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            var row = (Row)reader.LoadCurrentElement()!;
            var cells = new List<string>();
            foreach (var cell in row.Elements<Cell>())
            {
                var column = Column(cell.CellReference?.Value, cells.Count);
                if (column >= ColumnsAtMost) continue;
                while (cells.Count < column) cells.Add("");
                cells.Add(Tidy(ValueOf(cell, shared, dates)));
            }

            lines.Add(((int)(row.RowIndex?.Value ?? (uint)lines.Count + 1), cells));
        }

        return lines;
    }

    private static string ValueOf(Cell cell, List<string> shared, HashSet<uint> dates)
    {
        var raw = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value == CellValues.InlineString) return cell.InlineString?.InnerText ?? "";
        if (cell.DataType?.Value == CellValues.SharedString)
            return int.TryParse(raw, CultureInfo.InvariantCulture, out var at) ? shared.ElementAtOrDefault(at) ?? ""
                : "";
        if (cell.DataType?.Value == CellValues.Boolean) return raw == "1" ? "yes" : "no";
        if (cell.DataType is not null && cell.DataType.Value != CellValues.Number) return raw;
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return raw;
        if (cell.StyleIndex?.Value is { } style && dates.Contains(style) && number is > 0 and < 2_958_466)
            return DateOnly.FromDateTime(DateTime.FromOADate(number))
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Math.Abs(number) < 1e15
            ? Math.Round((decimal)number, 2).ToString("0.##", CultureInfo.InvariantCulture) : raw;
    }

    private static List<string> Shared(WorkbookPart book)
    {
        var texts = new List<string>();
        if (book.SharedStringTablePart is not { } part) return texts;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
                texts.Add(((SharedStringItem)reader.LoadCurrentElement()!).InnerText);
        }

        return texts;
    }

    // A day is a number that its style shows as a day.
    private static HashSet<uint> DateStyles(WorkbookPart book)
    {
        var sheet = book.WorkbookStylesPart?.Stylesheet;
        var own = sheet?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(f => f.FormatCode?.Value is { } code && code.Contains("yy", StringComparison.OrdinalIgnoreCase))
            .Select(f => f.NumberFormatId!.Value).ToHashSet() ?? [];
        return sheet?.CellFormats?.Elements<CellFormat>()
            .Select((f, i) => (Format: f.NumberFormatId?.Value, At: (uint)i))
            .Where(f => f.Format is { } id && (id is >= 14 and <= 17 or 22 || own.Contains(id)))
            .Select(f => f.At).ToHashSet() ?? [];
    }

    private static int Column(string? reference, int next)
    {
        if (reference is null) return next;
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper)) column = (column * 26) + letter - 'A' + 1;
        return Math.Max(next, column - 1);
    }

    private static string Tidy(string cell) => cell.Replace('\u00A0', ' ').Trim();
}

public sealed record RoundTableRow(int Line, IReadOnlyList<string> Cells);
