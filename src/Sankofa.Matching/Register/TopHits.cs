namespace Sankofa.Matching.Register;

/// <summary>A person found: where, and how well.</summary>
internal readonly record struct Found(float Score, long Id, int Segment, int Row);

/// <summary>The best so far, best first; of two that score the same the lower id comes first.</summary>
/// <param name="most">The longest list.</param>
/// <param name="persons">The number of persons among whom is searched.</param>
internal sealed class TopHits(int most, double persons)
{
    /// <summary>From these bits on a thousand to one speaks for the best, however many persons there are.</summary>
    private readonly float _convincing = (float)Math.Log2(persons) + 10;

    /// <summary>Who is a million times less likely than the best, 20 bits, is not worth a look.</summary>
    private const float Span = 20;

    private readonly Found[] _best = new Found[most];

    internal int Count { get; private set; }

    /// <summary>What does not exceed this is not wanted; nor is what speaks against the person on the whole.</summary>
    internal float Least { get; private set; }

    /// <summary>The best is so likely that nobody with less in common needs to be looked at.</summary>
    internal bool Convincing => Count > 0 && _best[0].Score > _convincing;

    internal ReadOnlySpan<Found> Best => _best.AsSpan(0, Count);

    internal void Offer(in Found found)
    {
        if (!(found.Score > 0) || found.Score < Least) return;
        if (Count == _best.Length && !Better(found, _best[Count - 1])) return;
        for (var i = 0; i < Count; i++)
            if (_best[i].Id == found.Id) return;
        var at = Count < _best.Length ? Count++ : Count - 1;
        for (; at > 0 && Better(found, _best[at - 1]); at--) _best[at] = _best[at - 1];
        _best[at] = found;
        Least = Math.Max(_best[0].Score - Span, Count == _best.Length ? _best[Count - 1].Score : 0);
        while (_best[Count - 1].Score < Least) Count--;
    }

    private static bool Better(in Found one, in Found other) =>
        one.Score > other.Score || (one.Score.Equals(other.Score) && one.Id < other.Id);
}
