namespace Sankofa.Matching.Minutiae;

/// <summary>
/// Compares prepared fingers. An instance keeps its working memory (some 300 kB): one for each thread.
/// </summary>
/// <remarks>
/// <para>
/// The method is that of J. Feng, "Combining minutiae descriptors for fingerprint matching", Pattern Recognition 41
/// (2008) 342–352, with minutiae alone: surroundings of minutiae are compared whatever the rotation; the most alike
/// pairs support each other (as in M. Tico and P. Kuosmanen, IEEE PAMI 25 (2003) 1009–1014); the best supported ones
/// lay one finger on the other; minutiae are paired one to one. Pairs under a stretched skin are followed by expecting
/// each minutia where its paired neighbours moved to.
/// </para>
/// <para>
/// The score weighs places and directions of the pairs against their agreement by chance (S. Pankanti, S. Prabhakar and
/// A. Jain, "On the individuality of fingerprints", IEEE PAMI 24 (2002)), what is unpaired where both fingers were
/// seen, and how many minutiae there were to agree by chance. Its weights come from a logistic regression on synthetic
/// prints.
/// </para>
/// </remarks>
public sealed class FingerMatcher
{
    private const int Stride = PreparedFinger.MaximumMinutiae;
    private const int Tried = 4;
    private const int Refined = 2;

    /// <summary>A placement that begins with less than this share of the best worth does not overtake it.</summary>
    private const float HardlyWorse = 0.75f;

    /// <summary>Below this many minutiae nothing can be said.</summary>
    private const int Fewest = 3;

    private readonly float[] _alike = new float[Stride * Stride];
    private readonly Seeds _seeds = new();
    private readonly Pairing _pairing = new();
    private readonly Placement[] _placements = new Placement[Tried];
    private readonly float[] _support = new float[Tried], _worth = new float[Tried];
    private readonly int _mostTurned;

    /// <summary>Makes a matcher.</summary>
    /// <param name="mostTurnedDegrees">
    /// The rotation between two captures that is still looked for, 0 to 180. Fingers on a sensor differ by 45 degrees
    /// or so; the narrower, the faster, and the fewer agreements by chance.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The rotation is outside 0 to 180.</exception>
    public FingerMatcher(int mostTurnedDegrees = 90)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mostTurnedDegrees);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mostTurnedDegrees, 180);
        _mostTurned = Math.Min(127, mostTurnedDegrees * 128 / 180);
    }

    /// <summary>Compares two fingers and says only how much speaks for one and the same.</summary>
    /// <param name="first">A prepared finger.</param>
    /// <param name="second">Another one; swapping the two gives the same number to the last bit.</param>
    /// <returns>As <see cref="FingerComparison.Score"/>.</returns>
    public double Score(PreparedFinger first, PreparedFinger second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Order(first, second) <= 0 ? Run(first, second, null).Score : Run(second, first, null).Score;
    }

    /// <summary>Compares two fingers and tells which minutiae were taken for the same.</summary>
    /// <param name="first">A prepared finger.</param>
    /// <param name="second">Another one.</param>
    /// <returns>The score of <see cref="Score"/> and what it rests on.</returns>
    public FingerComparison Compare(PreparedFinger first, PreparedFinger second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var pairs = new List<MinutiaPair>();
        if (Order(first, second) <= 0)
        {
            var found = Run(first, second, pairs);
            return new FingerComparison(found.Score, pairs, found.OverlapOne, found.OverlapOther, found.Degrees);
        }
        var swapped = Run(second, first, pairs);
        return new FingerComparison(
            swapped.Score, pairs.ConvertAll(p => p with { First = p.Second, Second = p.First }),
            swapped.OverlapOther, swapped.OverlapOne, -swapped.Degrees);
    }

    private Evidence Run(PreparedFinger one, PreparedFinger other, List<MinutiaPair>? pairs)
    {
        var best = Evidence.None;
        if (one.Count < Fewest) return best;
        Surroundings.Compare(one, other, _alike, Stride, _mostTurned);
        _seeds.Choose(one, other, _alike, Stride);
        var tried = 0;
        for (; tried < Tried && _seeds.Next(one, other, out _placements[tried], out _support[tried]); tried++)
            _worth[tried] = _pairing.Try(one, other, _alike, Stride, _placements[tried]);
        var leader = 0f;
        for (var refined = 0; refined < Math.Min(Refined, tried); refined++)
        {
            var p = MostWorth(tried);
            if (refined > 0 && _worth[p] < HardlyWorse * leader) break;
            leader = Math.Max(leader, _worth[p]);
            _worth[p] = float.NegativeInfinity;
            _pairing.Pair(one, other, _alike, Stride, _placements[p]);
            var evidence = Evidence.Of(one, other, _pairing, _alike, Stride, _support[p]);
            if (evidence.Score <= best.Score) continue;
            best = evidence;
            if (pairs is not null) Keep(one, other, pairs);
        }
        return best;
    }

    private int MostWorth(int tried)
    {
        var best = 0;
        for (var p = 1; p < tried; p++)
            if (_worth[p] > _worth[best]) best = p;
        return best;
    }

    private void Keep(PreparedFinger one, PreparedFinger other, List<MinutiaPair> pairs)
    {
        pairs.Clear();
        for (var p = 0; p < _pairing.Count; p++)
        {
            var (i, j) = (_pairing.One[p], _pairing.Other[p]);
            pairs.Add(new MinutiaPair(
                one.Source[i], other.Source[j], _pairing.Apart[p], Math.Min(1, _alike[i * Stride + j])));
        }
    }

    /// <summary>An order of fingers by what they hold: comparing must not depend on which comes first.</summary>
    private static int Order(PreparedFinger first, PreparedFinger second)
    {
        var order = first.Count.CompareTo(second.Count);
        for (var m = 0; order == 0 && m < first.Count; m++)
            order = (first.Angle[m], first.X[m], first.Y[m], (byte)first.Kind[m])
                .CompareTo((second.Angle[m], second.X[m], second.Y[m], (byte)second.Kind[m]));
        return order;
    }
}
