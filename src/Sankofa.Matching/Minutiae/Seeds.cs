namespace Sankofa.Matching.Minutiae;

/// <summary>
/// The most alike pairs of minutiae, and which of them agree on how one finger lies on the other: each pair is supported
/// by those whose distance and bearing from it are the same in both fingers.
/// </summary>
/// <remarks>
/// Relaxation by compatible pairs follows Feng (2008) and M. Tico and P. Kuosmanen, "Fingerprint matching using an
/// orientation-based minutia descriptor", IEEE PAMI 25 (2003).
/// </remarks>
internal sealed class Seeds
{
    internal const int Most = 32;

    private readonly int[] _one = new int[Most], _other = new int[Most];
    private readonly float[] _alike = new float[Most], _support = new float[Most];
    private readonly float[] _agreed = new float[Most * Most];
    private readonly bool[] _used = new bool[Most];
    private int _count;

    internal void Choose(PreparedFinger one, PreparedFinger other, ReadOnlySpan<float> alike, int stride)
    {
        _count = 0;
        var least = 0.05f;
        for (var i = 0; i < one.Count; i++)
        {
            var row = alike.Slice(i * stride, other.Count);
            for (var j = 0; j < row.Length; j++)
                if (row[j] > least) least = Insert(i, j, row[j], least);
        }
        Support(one, other);
    }

    /// <summary>The placement of the best supported pair that no earlier placement stands on.</summary>
    internal bool Next(PreparedFinger one, PreparedFinger other, out Placement placement, out float support)
    {
        var best = -1;
        for (var s = 0; s < _count; s++)
            if (!_used[s] && (best < 0 || _support[s] > _support[best])) best = s;
        (placement, support) = (default, 0);
        if (best < 0) return false;
        support = _support[best];
        var fit = new Fit();
        fit.Add(one, _one[best], other, _other[best], _alike[best]);
        _used[best] = true;
        for (var s = 0; s < _count; s++)
        {
            var agreed = _agreed[best * Most + s];
            if (agreed <= 0) continue;
            fit.Add(one, _one[s], other, _other[s], _alike[s] * agreed);
            _used[s] = true;
        }
        placement = fit.Solve();
        return true;
    }

    private float Insert(int i, int j, float value, float least)
    {
        var at = _count < Most ? _count++ : Most - 1;
        for (; at > 0 && _alike[at - 1] < value; at--)
            (_one[at], _other[at], _alike[at]) = (_one[at - 1], _other[at - 1], _alike[at - 1]);
        (_one[at], _other[at], _alike[at]) = (i, j, value);
        return _count == Most ? _alike[Most - 1] : least;
    }

    private void Support(PreparedFinger one, PreparedFinger other)
    {
        for (var s = 0; s < _count; s++) (_support[s], _used[s]) = (_alike[s], false);
        for (var s = 0; s < _count; s++)
            for (var t = s + 1; t < _count; t++)
            {
                var agreed = Agreed(one, other, s, t);
                _agreed[s * Most + t] = _agreed[t * Most + s] = agreed;
                _support[s] += agreed * _alike[t];
                _support[t] += agreed * _alike[s];
            }
    }

    /// <summary>0 to 1: whether two pairs agree on the movement between the fingers.</summary>
    private float Agreed(PreparedFinger one, PreparedFinger other, int s, int t)
    {
        int i = _one[s], k = _one[t], j = _other[s], l = _other[t];
        if (i == k || j == l) return 0;
        var (turnS, turnT) = ((byte)(other.Angle[j] - one.Angle[i]), (byte)(other.Angle[l] - one.Angle[k]));
        var turned = Turns.Apart(turnS, turnT);
        if (turned > 24) return 0;
        var (ax, ay) = (one.X[k] - one.X[i], one.Y[k] - one.Y[i]);
        var (bx, by) = (other.X[l] - other.X[j], other.Y[l] - other.Y[j]);
        var (lengthA, lengthB) = (MathF.Sqrt(ax * ax + ay * ay), MathF.Sqrt(bx * bx + by * by));
        var stretched = MathF.Abs(lengthA - lengthB) / (6 + 0.06f * (lengthA + lengthB) / 2);
        if (stretched >= 1.6f) return 0;
        // What is left between the two bearings after half the sum of both turns.
        var (cos, sin) = (Turns.Cos[turnS] + Turns.Cos[turnT], Turns.Sin[turnS] + Turns.Sin[turnT]);
        var (dot, cross) = (ax * bx + ay * by, ax * by - ay * bx);
        var (along, across) = (dot * cos + cross * sin, cross * cos - dot * sin);
        if (along <= 0) return 0;
        var swung = MathF.Abs(across) / along;
        var swing = swung / (0.28f + 6 / (lengthA + lengthB + 1));
        if (swing >= 1.6f) return 0;
        return 1 / (1 + stretched * stretched + swing * swing);
    }
}
