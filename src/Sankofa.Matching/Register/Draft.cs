namespace Sankofa.Matching.Register;

/// <summary>Persons on their way into a segment: words as numbers of the reader, in the order they came.</summary>
internal sealed class Draft
{
    private long[] _ids;
    private int[] _births;
    private int[] _starts;
    private int[] _words;
    private bool _ascending = true;

    internal Draft(int persons = 1024)
    {
        _ids = new long[persons];
        _births = new int[persons];
        _starts = new int[persons + 1];
        _words = new int[6 * persons];
    }

    internal int Count { get; private set; }

    /// <summary>Each id is above the one before.</summary>
    internal bool Ascending => _ascending;

    internal ReadOnlySpan<long> Ids => _ids.AsSpan(0, Count);

    internal ReadOnlySpan<int> Births => _births.AsSpan(0, Count);

    /// <summary>The words of a person, as <see cref="Segment.Extra"/> writes them, family names first.</summary>
    internal Span<int> Words(int person) => _words.AsSpan(_starts[person].._starts[person + 1]);

    internal Span<int> AllWords => _words.AsSpan(0, _starts[Count]);

    /// <summary>Adds a person; the date and sex of <paramref name="birth"/> count, its marks do not.</summary>
    internal void Add(long id, int birth, ReadOnlySpan<int> words)
    {
        if (Count == _ids.Length)
        {
            var size = 2 * _ids.Length;
            Array.Resize(ref _ids, size);
            Array.Resize(ref _births, size);
            Array.Resize(ref _starts, size + 1);
        }

        var start = _starts[Count];
        if (start + words.Length > _words.Length)
            Array.Resize(ref _words, Math.Max(2 * _words.Length, start + words.Length));
        words.CopyTo(_words.AsSpan(start));
        if (Count > 0 && id <= _ids[Count - 1]) _ascending = false;
        _ids[Count] = id;
        _births[Count] = birth & ~Birth.MoreAny;
        _starts[++Count] = start + words.Length;
    }

    /// <summary>Adds the persons of other drafts after those of this one.</summary>
    internal void AddAll(IReadOnlyList<Draft> others)
    {
        var (count, words) = (Count, _starts[Count]);
        foreach (var other in others) (count, words) = (count + other.Count, words + other._starts[other.Count]);
        if (count > _ids.Length)
        {
            Array.Resize(ref _ids, count);
            Array.Resize(ref _births, count);
            Array.Resize(ref _starts, count + 1);
        }

        if (words > _words.Length) Array.Resize(ref _words, words);
        foreach (var other in others) Add(other);
    }

    private void Add(Draft other)
    {
        if (other.Count == 0) return;
        _ascending &= other._ascending && (Count == 0 || _ids[Count - 1] < other._ids[0]);
        var start = _starts[Count];
        other.Ids.CopyTo(_ids.AsSpan(Count));
        other.Births.CopyTo(_births.AsSpan(Count));
        other.AllWords.CopyTo(_words.AsSpan(start));
        for (var i = 1; i <= other.Count; i++) _starts[Count + i] = start + other._starts[i];
        Count += other.Count;
    }

    /// <summary>Of several persons of one id the last; this draft itself where there are none.</summary>
    internal Draft LastOfEach()
    {
        if (_ascending) return this;
        var sort = new ulong[Count];
        var order = new int[Count];
        for (var i = 0; i < Count; i++) (sort[i], order[i]) = ((ulong)_ids[i], i);
        RadixSort.Sort(sort, order);
        var dropped = new bool[Count];
        var any = false;
        for (var i = 0; i + 1 < Count; i++)
            if (sort[i] == sort[i + 1]) any = dropped[order[i]] = true;
        if (!any) return this;
        var kept = new Draft(Count);
        for (var i = 0; i < Count; i++)
            if (!dropped[i]) kept.Add(_ids[i], _births[i], Words(i));
        return kept;
    }
}
