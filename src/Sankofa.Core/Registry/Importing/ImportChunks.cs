using System.Buffers;

namespace Sankofa.Core.Registry.Importing;

/// <summary>Some thousand lines that are taken in one transaction.</summary>
internal sealed class ImportChunk
{
    public List<StagedEntry> Entries { get; } = [];
    public List<RefusedLine> Refusals { get; } = [];

    /// <summary>The lines of the entries as they were written, one behind the other: what the register refuses.</summary>
    public ArrayBufferWriter<byte> Lines { get; } = new(64 * 1024);
    public long Read { get; set; }
    public long End { get; set; }
    public long EndLine { get; set; }
}

/// <summary>Reads a file chunk by chunk from where an import stands, and knows the numbers that came before.</summary>
internal sealed class ImportChunks
{
    public const int Rows = 50_000;
    private readonly RecordReader _records;
    private readonly EntryReading _reading;
    private readonly RegisterLayout _layout;
    private readonly ImportFile _file;
    private readonly NumbersSeen _numbers = new();
    private readonly int _rows;

    public ImportChunks(ImportFile file, RegisterLayout layout, DateOnly today, long from, int rows = Rows)
    {
        (_file, _layout, _rows) = (file, layout, rows);
        _reading = new EntryReading(layout, file.ReadAs, today);
        _records = RecordsFrom(layout.FirstRow, layout.FirstLine);
        // What was taken before an interruption is read again for its numbers alone: a number stands in a file once.
        while (_records.NextPosition < from && _records.Read())
        {
            if (_reading.Read(_records, out _) is { } known) _numbers.Add(known.Number);
        }
    }

    /// <summary>Null at the end of the file.</summary>
    public ImportChunk? Next(CancellationToken cancel)
    {
        var chunk = new ImportChunk();
        while (chunk.Read < _rows && _records.Read())
        {
            if ((chunk.Read & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
            chunk.Read++;
            if (_reading.Read(_records, out var refused) is not { } entry) chunk.Refusals.Add(refused!);
            else if (_numbers.Add(entry.Number)) Keep(chunk, entry);
            else chunk.Refusals.Add(Refused(entry, RefusalReason.NumberTwice, _records.Raw));
        }

        (chunk.End, chunk.EndLine) = (_records.NextPosition, _records.NextLine);
        return chunk.Read == 0 ? null : chunk;
    }

    /// <summary>An entry that the register itself refuses.</summary>
    public RefusedLine Refuse(ImportChunk chunk, StagedEntry entry, RefusalReason reason) =>
        Refused(entry, reason, chunk.Lines.WrittenSpan.Slice(entry.RawAt, entry.RawLength));

    private void Keep(ImportChunk chunk, StagedEntry entry)
    {
        (entry.RawAt, entry.RawLength) = (chunk.Lines.WrittenCount, _records.Raw.Length);
        chunk.Entries.Add(entry);
        chunk.Lines.Write(_records.Raw);
    }

    private RefusedLine Refused(StagedEntry entry, RefusalReason reason, ReadOnlySpan<byte> raw) => new(
        entry.Line, HeaderOf(RegisterField.Number), reason, entry.Number,
        EntryReading.Shortened(_file.ReadAs.GetString(raw), RegisterRefusal.RawLength));

    private string HeaderOf(RegisterField field) =>
        _layout.Headers[_layout.Fields.Index().First(f => f.Item == field).Index];

    private RecordReader RecordsFrom(long position, long line) =>
        new(_file.From(position), _layout.Separator, position, line) { Width = _layout.Fields.Count };
}

/// <summary>
/// Which numbers a file has named, by 64 bits of each: 16 to 32 bytes a number, where the texts would take hundreds.
/// Of ten million numbers two share theirs by chance in one file out of 370,000.
/// </summary>
internal sealed class NumbersSeen
{
    private ulong[] _slots = new ulong[1 << 12];
    private int _count;

    /// <summary>False where it was there before.</summary>
    public bool Add(string number)
    {
        if (_count * 2 > _slots.Length) Grow();
        var added = Put(_slots, HashOf(number));
        if (added) _count++;
        return added;
    }

    private static bool Put(ulong[] slots, ulong hash)
    {
        var mask = (ulong)slots.Length - 1;
        for (var at = hash & mask; ; at = (at + 1) & mask)
        {
            if (slots[at] == hash) return false;
            if (slots[at] != 0) continue;
            slots[at] = hash;
            return true;
        }
    }

    private void Grow()
    {
        var wider = new ulong[_slots.Length * 2];
        foreach (var hash in _slots)
        {
            if (hash != 0) Put(wider, hash);
        }

        _slots = wider;
    }

    // FNV-1a, then the finaliser of SplitMix64 so that the low bits hang on every letter; zero marks an empty slot.
    private static ulong HashOf(string number)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in number) hash = (hash ^ letter) * 1099511628211UL;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        hash ^= hash >> 31;
        return hash == 0 ? 1 : hash;
    }
}
