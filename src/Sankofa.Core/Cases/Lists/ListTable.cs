using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;

namespace Sankofa.Core.Cases.Lists;

/// <summary>A list as cells: its header and the lines below it. A workbook reader would make the same.</summary>
internal sealed partial record ListTable(string[] Headers, List<string[]> Rows)
{
    private const int HeaderWithin = 20;
    private const int MostRescues = 100;

    /// <summary>Taken only where known headers stand between them: dates and times are full of such signs.</summary>
    private const string RareSeparators = "^~¦§\u001F:#*";

    public static ListTable Of(string text, IReadOnlyDictionary<string, ListField>? mapping)
    {
        if (Separator().Match(text) is { Success: true } told)
            return Of(Records(text[told.Length..], told.Groups[1].Value is "\\t" ? '\t' : told.Groups[1].Value[0]),
                mapping);

        var best = (Known: -1, Score: -1.0, Separator: ';');
        foreach (var separator in ";,\t|" + RareSeparators)
        {
            var rare = RareSeparators.Contains(separator, StringComparison.Ordinal);
            if (rare && !FirstLines(text).Contains(separator, StringComparison.Ordinal)) continue;
            var head = Records(FirstLines(text), separator).Take(HeaderWithin * 2).ToList();
            var known = head.Take(HeaderWithin).Select(r => ListHeaders.Known(r, mapping)).DefaultIfEmpty(0).Max();
            var score = Evenness(head);
            if (known > best.Known || (known == best.Known && !rare && score > best.Score)) best =
                (known, score, separator);
        }

        return Of(Records(text, best.Separator), mapping);
    }

    /// <summary>The header is the line with the most known headers, the first of several; else the first line that says
    /// something.</summary>
    public static ListTable Of(IEnumerable<string[]> records, IReadOnlyDictionary<string, ListField>? mapping)
    {
        var all = records.ToList();
        var head = all.Take(HeaderWithin).Select(r => ListHeaders.Known(r, mapping)).ToList();
        var at = head.Count > 0 && head.Max() > 0 ? head.IndexOf(head.Max())
            : all.FindIndex(r => r.Any(c => c.Trim().Length > 0));
        if (at < 0) throw new ListUnreadable(UnreadableReason.Empty);
        if (head.ElementAtOrDefault(at) == 0 && LooksLikeData(all[at]))
        {
            var unnamed = all[at].Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"#{i + 1}")).ToArray();
            return new ListTable(unnamed, all[at..]);
        }

        var headers = all[at].Select(Folded.Tidy).ToArray();
        var width = Array.FindLastIndex(headers, h => h.Length > 0) + 1;
        return new ListTable(headers[..width], all[(at + 1)..]);
    }

    private static bool LooksLikeData(string[] cells) =>
        cells.Count(c => c.Count(char.IsAsciiDigit) >= 4 && !c.Any(l => l is '(' or '_')) >= 2;

    [GeneratedRegex("""^"?sep=(\\t|[^\r\n])"?[ ;,\t|]*\r?\n""", RegexOptions.IgnoreCase)]
    private static partial Regex Separator();

    private static string FirstLines(string text)
    {
        var end = 0;
        for (var lines = 0; lines < HeaderWithin * 2 && end < text.Length && end < 65536; lines++)
        {
            var next = text.AsSpan(end).IndexOfAny('\n', '\r');
            if (next < 0) return text;
            end += next + 1;
        }

        return text[..end];
    }

    private static double Evenness(List<string[]> head)
    {
        var widths = head.Where(r => r.Length > 1).GroupBy(r => r.Length).OrderByDescending(g =>
            g.Count()).FirstOrDefault();
        return widths is null ? 0 : (double)widths.Count() / head.Count * Math.Min(widths.Key, 30);
    }

    private static IEnumerable<string[]> Records(string text, char separator)
    {
        var width = 0;
        for (var rescues = 0; ; rescues++)
        {
            string? rest = null;
            var swallowed = default(string[]);
            using (var parser = ParserOf(text, separator, rescues < MostRescues))
            {
                while (parser.Read())
                {
                    var record = parser.Record ?? [""];
                    width = Math.Max(width, rescues == 0 && parser.RawRow > 3 * HeaderWithin ? width : record.Length);
                    if (rescues < MostRescues && Swallowed(record, separator, width))
                    {
                        (swallowed, rest) = Rescue(text, parser, separator);
                        break;
                    }

                    yield return record;
                }
            }

            if (swallowed is null || rest is null) yield break;
            yield return swallowed;
            if (rest.Length == 0) yield break;
            text = rest;
        }
    }

    private static CsvParser ParserOf(string text, char separator, bool quotes) =>
        new(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            Mode = quotes ? CsvMode.RFC4180 : CsvMode.NoEscape,
            IgnoreBlankLines = false,
            BadDataFound = null,
            AllowComments = false,
            CacheFields = true,
            CountBytes = false,
        });

    // A quotation mark that nobody closed takes the following lines into its cell; they are rows all the same.
    private static bool Swallowed(string[] record, char separator, int width)
    {
        if (width < 5) return false;
        var most = record.Length == width ? width - 1 : Math.Max(3, width * 6 / 10);
        return record.Any(c => c.AsSpan().IndexOfAny('\n', '\r') >= 0 && c.Count(l => l == separator) >= most);
    }

    private static (string[] Line, string Remainder) Rescue(string text, CsvParser parser, char separator)
    {
        var start = (int)parser.CharCount - parser.RawRecord.Length;
        start = Math.Clamp(start, 0, text.Length);
        var length = text.AsSpan(start).IndexOfAny('\n', '\r');
        var line = length < 0 ? text[start..] : text.Substring(start, length);
        var rest = length < 0 ? "" : text[(start + length)..];
        rest = rest.StartsWith("\r\n", StringComparison.Ordinal) ? rest[2..] : rest.Length > 0 ? rest[1..] : rest;
        return (line.Split(separator).Select(c => c.Trim().Trim('"')).ToArray(), rest);
    }
}
