namespace Sankofa.Matching.Register;

/// <summary>A person found: where, and how well.</summary>
internal readonly record struct Found(float Score, long Id, int Segment, int Row);

/// <summary>The best so far, best first; of two that score the same the lower id comes first.</summary>
internal sealed class TopHits(int most)
{
    private readonly Found[] _best = new Found[most];

    internal int Count { get; private set; }

    /// <summary>What does not exceed this is not wanted; nor is what speaks against the person on the whole.</summary>
    internal float Least { get; private set; }

    internal ReadOnlySpan<Found> Best => _best.AsSpan(0, Count);

    internal void Offer(in Found found)
    {
        if (!(found.Score > 0)) return;
        if (Count == _best.Length && !Better(found, _best[Count - 1])) return;
        for (var i = 0; i < Count; i++)
            if (_best[i].Id == found.Id) return;
        var at = Count < _best.Length ? Count++ : Count - 1;
        for (; at > 0 && Better(found, _best[at - 1]); at--) _best[at] = _best[at - 1];
        _best[at] = found;
        if (Count == _best.Length) Least = _best[Count - 1].Score;
    }

    private static bool Better(in Found one, in Found other) =>
        one.Score > other.Score || (one.Score.Equals(other.Score) && one.Id < other.Id);
}
