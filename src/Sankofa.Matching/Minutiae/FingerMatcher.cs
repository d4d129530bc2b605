namespace Sankofa.Matching.Minutiae;

/// <summary>Compares prepared fingers. An instance keeps its working memory: one for each thread.</summary>
public sealed class FingerMatcher
{
    private const int Stride = PreparedFinger.MaximumMinutiae;
    private const int Tried = 4;
    private const int Refined = 2;
    private const int MostTurned = 64;

    private readonly float[] _alike = new float[Stride * Stride];
    private readonly Seeds _seeds = new();
    private readonly Pairing _pairing = new();
    private readonly Placement[] _placements = new Placement[Tried];
    private readonly float[] _support = new float[Tried], _worth = new float[Tried];
    private Evidence _best;

    /// <summary>Compares two fingers and says only how much speaks for one and the same.</summary>
    /// <param name="first">A prepared finger.</param>
    /// <param name="second">Another one; swapping the two gives the same number to the last bit.</param>
    /// <returns>As <see cref="FingerComparison.Score"/>.</returns>
    public double Score(PreparedFinger first, PreparedFinger second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Order(first, second) <= 0 ? Run(first, second) : Run(second, first);
    }

    internal Evidence Found => _best;
    internal List<(int, int)> Last = [];

    private double Run(PreparedFinger one, PreparedFinger other)
    {
        _best = Evidence.None;
        if (one.Count < 3 || other.Count < 3) return _best.Score;
        Surroundings.Compare(one, other, _alike, Stride, MostTurned);
        _seeds.Choose(one, other, _alike, Stride);
        var tried = 0;
        for (; tried < Tried && _seeds.Next(one, other, out _placements[tried], out _support[tried]); tried++)
            _worth[tried] = _pairing.Try(one, other, _alike, Stride, _placements[tried]);
        for (var refined = 0; refined < Math.Min(Refined, tried); refined++)
        {
            var p = Array.IndexOf(_worth, _worth.AsSpan(0, tried).ToArray().Max());
            _worth[p] = float.MinValue;
            _pairing.Pair(one, other, _alike, Stride, _placements[p]);
            var evidence = Evidence.Of(one, other, _pairing, _alike, Stride, _support[p]);
            if (evidence.Score > _best.Score) { _best = evidence; Last.Clear(); for (var q = 0; q < _pairing.Count; q++) Last.Add((_pairing.One[q], _pairing.Other[q])); }
        }
        return _best.Score;
    }

    /// <summary>An order of fingers by what they hold, so that comparing does not depend on which comes first.</summary>
    private static int Order(PreparedFinger first, PreparedFinger second)
    {
        var order = first.Count.CompareTo(second.Count);
        for (var m = 0; order == 0 && m < first.Count; m++)
            order = (first.X[m], first.Y[m], first.Angle[m], first.Kind[m])
                .CompareTo((second.X[m], second.Y[m], second.Angle[m], second.Kind[m]));
        return order;
    }
}
