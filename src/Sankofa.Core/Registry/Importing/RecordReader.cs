using System.Buffers;

namespace Sankofa.Core.Registry.Importing;

internal enum RecordState
{
    Sound, TooLong, QuoteNotClosed,
}

/// <summary>
/// Reads the records of a text file byte by byte: separators, quotation marks and ends of lines are the same bytes in
/// every encoding that comes here. Every line that says something becomes a record, however damaged; none is lost.
/// </summary>
internal sealed class RecordReader
{
    public const int LongestRecord = 1024 * 1024;

    /// <summary>A cell over more lines than this has lost its closing quotation mark.</summary>
    private const int MostLinesInOneCell = 30;
    private const int KeptOfALineWithoutEnd = 8192;
    private const byte Quote = (byte)'"';
    private const byte Feed = (byte)'\n';
    private const byte Return = (byte)'\r';

    private readonly Stream _stream;
    private readonly byte _separator;
    private readonly SearchValues<byte> _ends;

    /// <summary>Where a cell begins, counted from the record's beginning: the buffer may move.</summary>
    private readonly List<(int Start, int Length, bool Quoted)> _cells = [];
    private byte[] _buffer = new byte[256 * 1024];
    private int _start;
    private int _length;
    private int _at;
    private int _filled;
    private int _lines;
    private long _offset;
    private bool _ended;

    /// <summary>The stream stands at <paramref name="position"/> already.</summary>
    public RecordReader(Stream stream, byte separator, long position, long line)
    {
        (_stream, _separator, _offset, NextLine) = (stream, separator, position, line);
        _ends = SearchValues.Create([separator, Feed, Return]);
    }

    /// <summary>How many cells a record has; what a quotation mark swallowed shows by another width. 0: unknown.</summary>
    public int Width { get; set; }

    public RecordState State { get; private set; }
    public long Position { get; private set; }

    /// <summary>The number of the record's first line; the first line of the file is 1.</summary>
    public long Line { get; private set; }
    public long NextLine { get; private set; }
    public long NextPosition => _offset + _at;
    public int Cells => _cells.Count;

    public ReadOnlySpan<byte> Raw => _buffer.AsSpan(_start, _length);

    /// <summary>The cell as it stands in the file; where it has pairs of quotation marks, each stands for one.</summary>
    public ReadOnlySpan<byte> Cell(int index, out bool hasPairs)
    {
        var (start, length, quoted) = _cells[index];
        var cell = _buffer.AsSpan(_start + start, length);
        hasPairs = quoted && cell.Contains(Quote);
        return cell;
    }

    /// <summary>The next record that says something; false at the end.</summary>
    public bool Read()
    {
        while (ReadAny())
        {
            if (State != RecordState.Sound || !IsBlank()) return true;
        }

        return false;
    }

    private bool IsBlank()
    {
        foreach (var (start, length, _) in _cells)
        {
            if (_buffer.AsSpan(_start + start, length).ContainsAnyExcept((byte)' ', (byte)'\t')) return false;
        }

        return true;
    }

    private bool ReadAny()
    {
        _start = _at;
        if (_at == _filled && !More()) return false;
        (Position, Line, State, _lines) = (_offset + _start, NextLine, RecordState.Sound, 0);
        _cells.Clear();
        var last = false;
        while (!last)
        {
            if (!ReadCell(out last)) return Rescue();
        }

        if (_lines > 0 && Width > 0 && _cells.Count != Width) return Rescue();
        NextLine = Line + _lines + 1;
        return true;
    }

    // Behind the cell's separator or end of line afterwards. False where it has no end.
    private bool ReadCell(out bool last)
    {
        last = false;
        var cell = _at - _start;
        var quoted = (_at < _filled || More()) && _buffer[_at] == Quote;
        if (quoted && !SkipQuoted()) return false;
        int found;
        while ((found = _buffer.AsSpan(_at, _filled - _at).IndexOfAny(_ends)) < 0)
        {
            _at = _filled;
            if (More()) continue;
            if (!_ended) return false;
            AddCell(cell, quoted);
            _length = _at - _start;
            return last = true;
        }

        _at += found;
        AddCell(cell, quoted);
        if (_buffer[_at] == _separator)
        {
            _at++;
            return true;
        }

        _length = _at - _start;
        SkipEndOfLine();
        return last = true;
    }

    private bool SkipQuoted()
    {
        _at++;
        while (true)
        {
            var found = _buffer.AsSpan(_at, _filled - _at).IndexOfAny(Quote, Feed, Return);
            if (found < 0)
            {
                _at = _filled;
                if (!More()) return false;
                continue;
            }

            _at += found;
            if (_buffer[_at] != Quote)
            {
                SkipEndOfLine();
                if (++_lines > MostLinesInOneCell) return false;
                continue;
            }

            if (_at + 1 == _filled) More();
            _at++;
            if (_at == _filled || _buffer[_at] != Quote) return true;
            _at++;
        }
    }

    // What follows the closing mark before the separator makes the cell one without marks: kept as it is written.
    private void AddCell(int cell, bool quoted)
    {
        var text = _buffer.AsSpan(_start + cell, _at - _start - cell);
        var trimmed = quoted ? text.TrimEnd((byte)' ') : text;
        if (quoted && trimmed.Length >= 2 && trimmed[^1] == Quote && OnlyPairs(trimmed[1..^1]))
            _cells.Add((cell + 1, trimmed.Length - 2, true));
        else _cells.Add((cell, text.Length, false));
    }

    private static bool OnlyPairs(ReadOnlySpan<byte> inside)
    {
        for (var at = inside.IndexOf(Quote); at >= 0; at = inside.IndexOf(Quote))
        {
            if (at + 1 >= inside.Length || inside[at + 1] != Quote) return false;
            inside = inside[(at + 2)..];
        }

        return true;
    }

    private void SkipEndOfLine()
    {
        var isReturn = _buffer[_at] == Return;
        if (isReturn && _at + 1 == _filled) More();
        _at++;
        if (isReturn && _at < _filled && _buffer[_at] == Feed) _at++;
    }

    // A mark that nobody closed, or a line without end: the first line alone is one record, and the next follows it.
    private bool Rescue()
    {
        var line = _buffer.AsSpan(_start, _filled - _start).IndexOfAny(Feed, Return);
        State = line < 0 && !_ended ? RecordState.TooLong : RecordState.QuoteNotClosed;
        _cells.Clear();
        NextLine = Line + 1;
        if (line >= 0)
        {
            (_at, _length) = (_start + line, line);
            SkipEndOfLine();
        }
        else if (_ended)
        {
            (_at, _length) = (_filled, _filled - _start);
        }
        else
        {
            SkipToEndOfLine();
        }

        return true;
    }

    // What is kept of a line without end is its beginning.
    private void SkipToEndOfLine()
    {
        const int Kept = KeptOfALineWithoutEnd;
        var end = _offset + _filled;
        Buffer.BlockCopy(_buffer, _start, _buffer, 0, Kept);
        (_start, _length) = (0, Kept);
        while (true)
        {
            var read = _stream.Read(_buffer, Kept, _buffer.Length - Kept);
            (_offset, _filled, _at) = (end - Kept, Kept + read, Kept);
            end += read;
            _ended = read == 0;
            var line = _buffer.AsSpan(Kept, read).IndexOfAny(Feed, Return);
            if (line >= 0)
            {
                _at += line;
                SkipEndOfLine();
                return;
            }

            if (_ended) return;
        }
    }

    // More bytes behind those that are here; the record may move to the buffer's beginning.
    private bool More()
    {
        if (_ended || _filled - _start >= LongestRecord) return false;
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _filled - _start);
            _offset += _start;
            _filled -= _start;
            _at -= _start;
            _start = 0;
        }

        if (_filled == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = _stream.Read(_buffer, _filled, _buffer.Length - _filled);
        _ended = read == 0;
        _filled += read;
        return read > 0;
    }
}
