using System.Security.Cryptography;
using System.Text;
using Sankofa.Core.Cases.Lists.Reading;

namespace Sankofa.Core.Cases.Lists;

/// <summary>Reads a list of returns as agencies exchange them: from bytes to rows with their doubts. Writes
/// nothing.</summary>
public static class ListReader
{
    /// <summary>Throws <see cref="ListUnreadable"/> where the bytes are no text list. A mapping overrides the
    /// synonyms.</summary>
    public static ReturnList Read(
        Stream stream, DateOnly today, IReadOnlyDictionary<string, ListField>? mapping = null)
    {
        var (text, encoding) = ListText.Read(stream);
        return Read(ListTable.Of(text, mapping), encoding, today, mapping);
    }

    /// <summary>From cells that somebody else parsed, the header among the first twenty lines.</summary>
    public static ReturnList Read(
        IEnumerable<string[]> records, DateOnly today, IReadOnlyDictionary<string, ListField>? mapping = null) =>
        Read(ListTable.Of(records, mapping), "", today, mapping);

    private static ReturnList Read(
        ListTable table, string encoding, DateOnly today, IReadOnlyDictionary<string, ListField>? mapping)
    {
        var cells = table.Rows.Select(r => r.Select(Folded.Tidy).ToArray()).ToList();
        var blocks = ListBlock.Of(table.Headers, cells, mapping);
        var rows = new RowReading(blocks, cells, today).Rows();
        ListRepeats.Mark(rows);
        BelowTheirHead.Mark(rows);
        SwappedNames.Mark(rows);
        FamilyChecks.Mark(ListFamilies.Of(rows), today);
        var fingerprint = string.Join('\n', rows.Select(r => r.Fingerprint));
        return new ReturnList
        {
            Encoding = encoding,
            Headers = table.Headers,
            Fields = blocks[0].Fields,
            UnknownHeaders = [.. blocks.SelectMany(b => Unknown(b, cells)).DistinctBy(h => Folded.Of(h.Header))],
            Rows = rows,
            Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fingerprint))),
        };
    }

    private static IEnumerable<UnknownHeader> Unknown(ListBlock block, List<string[]> cells)
    {
        for (var i = 0; i < block.Headers.Length; i++)
        {
            if (block.Fields[i] != ListField.Unknown) continue;
            var samples = cells.Skip(block.From).Take(Math.Min(2000, block.Until - block.From))
                .Where(c => c.Length > i && c[i].Length > 0).Select(c => c[i]).Take(200).ToList();
            yield return new UnknownHeader(i, block.Headers[i], ListHeaders.Propose(samples, block.Fields),
                samples.Distinct().Take(5).ToList());
        }
    }
}

/// <summary>A list that was read: every line below its header, each with one outcome.</summary>
public sealed class ReturnList
{
    public required string Encoding { get; init; }
    public required IReadOnlyList<string> Headers { get; init; }
    public required IReadOnlyList<ListField> Fields { get; init; }
    public required IReadOnlyList<UnknownHeader> UnknownHeaders { get; init; }
    public required IReadOnlyList<ListRow> Rows { get; init; }

    /// <summary>The same for the same lines, however the file was saved.</summary>
    public required string Fingerprint { get; init; }

    public IReadOnlyList<ListFamily> Families() => ListFamilies.Of(Rows);
}
