using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sankofa.Matching.Minutiae;

/// <summary>
/// The most alike pairs of minutiae, and which of them agree on how one finger lies on the other: each pair is
/// supported by those whose distance and bearing from it are the same in both fingers.
/// </summary>
/// <remarks>
/// Relaxation by compatible pairs follows Feng (2008) and M. Tico and P. Kuosmanen, "Fingerprint matching using an
/// orientation-based minutia descriptor", IEEE PAMI 25 (2003).
/// </remarks>
internal sealed class Seeds
{
    internal const int Most = 32;

    /// <summary>Less alike than this is not even a beginning.</summary>
    private const float Least = 0.05f;

    private const int Steps = 128;
    private const float CosOfMostTurned = 0.83f;

    private readonly int[] _one = new int[Most], _other = new int[Most];
    private readonly float[] _ax = new float[Most], _ay = new float[Most], _bx = new float[Most], _by = new float[Most];
    private readonly float[] _cos = new float[Most], _sin = new float[Most];
    private readonly float[] _alike = new float[Most], _support = new float[Most];
    private readonly float[] _agreed = new float[Most * Most];
    private readonly bool[] _used = new bool[Most];
    private readonly int[] _often = new int[Steps + 1];
    private readonly int[] _candidate = new int[PreparedFinger.MaximumMinutiae * PreparedFinger.MaximumMinutiae];
    private int _count, _candidates;

    internal void Choose(PreparedFinger one, PreparedFinger other, ReadOnlySpan<float> alike, int stride)
    {
        Gather(one, other, alike, stride);
        var (least, spare) = Threshold();
        _count = 0;
        for (var c = 0; c < _candidates; c++)
        {
            var (i, j) = (_candidate[c] >> 8, _candidate[c] & 255);
            var value = alike[i * stride + j];
            var step = Step(value);
            if (step > least || step == least && spare-- > 0) Take(one, i, other, j, value);
        }
        for (var s = _count; s < Most; s++) (_alike[s], _one[s], _other[s]) = (0, -1 - s, -1 - s);
        Support();
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

    private static int Step(float alike) => Math.Min((int)(alike * Steps), Steps);

    private void Gather(PreparedFinger one, PreparedFinger other, ReadOnlySpan<float> alike, int stride)
    {
        Array.Clear(_often);
        _candidates = 0;
        var least = Vector256.Create(Least);
        for (var i = 0; i < one.Count; i++)
            for (var j = 0; j < other.Count; j += Vector256<float>.Count)
            {
                var values = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(alike), (nuint)(i * stride + j));
                var bits = Vector256.GreaterThan(values, least).ExtractMostSignificantBits();
                for (; bits != 0; bits &= bits - 1)
                {
                    var at = j + BitOperations.TrailingZeroCount(bits);
                    _often[Step(alike[i * stride + at])]++;
                    _candidate[_candidates++] = i << 8 | at;
                }
            }
    }

    /// <summary>The step of alikeness above which all pairs find room, and how many of that step do as well.</summary>
    private (int Least, int Spare) Threshold()
    {
        var room = Most;
        for (var step = Steps; step > 0; room -= _often[step--])
            if (_often[step] > room) return (step, room);
        return (0, room);
    }

    private void Take(PreparedFinger one, int i, PreparedFinger other, int j, float alike)
    {
        var s = _count++;
        var turn = (byte)(other.Angle[j] - one.Angle[i]);
        (_one[s], _other[s], _alike[s], _used[s]) = (i, j, alike, false);
        (_ax[s], _ay[s], _bx[s], _by[s]) = (one.X[i], one.Y[i], other.X[j], other.Y[j]);
        (_cos[s], _sin[s]) = (Turns.Cos[turn], Turns.Sin[turn]);
    }

    private void Support()
    {
        for (var s = 0; s < _count; s++)
        {
            var sum = Vector256<float>.Zero;
            for (var t = 0; t < _count; t += Vector256<float>.Count)
            {
                var agreed = Agreed(s, t);
                agreed.StoreUnsafe(ref _agreed[s * Most + t]);
                sum += agreed * Vector256.LoadUnsafe(ref _alike[t]);
            }
            _support[s] = _alike[s] + Vector256.Sum(sum);
        }
    }

    /// <summary>0 to 1 for eight pairs: whether they agree with a pair on the movement between the fingers.</summary>
    private Vector256<float> Agreed(int s, int t)
    {
        var (ax, ay) = (Vector256.LoadUnsafe(ref _ax[t]) - Vector256.Create(_ax[s]),
            Vector256.LoadUnsafe(ref _ay[t]) - Vector256.Create(_ay[s]));
        var (bx, by) = (Vector256.LoadUnsafe(ref _bx[t]) - Vector256.Create(_bx[s]),
            Vector256.LoadUnsafe(ref _by[t]) - Vector256.Create(_by[s]));
        var (cosS, sinS) = (Vector256.Create(_cos[s]), Vector256.Create(_sin[s]));
        var (cosT, sinT) = (Vector256.LoadUnsafe(ref _cos[t]), Vector256.LoadUnsafe(ref _sin[t]));
        var (lengthA, lengthB) = (Vector256.Sqrt(ax * ax + ay * ay), Vector256.Sqrt(bx * bx + by * by));
        var both = lengthA + lengthB;
        var stretched = Vector256.Abs(lengthA - lengthB) / (Vector256.Create(6f) + both * 0.03f);
        // What is left between the two bearings after half the sum of both turns.
        var (cos, sin) = (cosS + cosT, sinS + sinT);
        var (dot, cross) = (ax * bx + ay * by, ax * by - ay * bx);
        var (along, across) = (dot * cos + cross * sin, cross * cos - dot * sin);
        var least = Vector256.Max(along, Vector256.Create(1e-3f));
        var swung = Vector256.Abs(across) / least
            / (Vector256.Create(0.28f) + Vector256.Create(6f) / (both + Vector256.Create(1f)));
        var (i, j) = (Vector256.Create(_one[s]), Vector256.Create(_other[s]));
        var apart = ~(Vector256.Equals(Vector256.LoadUnsafe(ref _one[t]), i)
            | Vector256.Equals(Vector256.LoadUnsafe(ref _other[t]), j)).AsSingle();
        var allowed = Vector256.LessThan(stretched, Vector256.Create(1.6f))
            & Vector256.LessThan(swung, Vector256.Create(1.6f))
            & Vector256.GreaterThan(along, Vector256<float>.Zero)
            & Vector256.GreaterThan(cosS * cosT + sinS * sinT, Vector256.Create(CosOfMostTurned)) & apart;
        return allowed & (Vector256<float>.One / (Vector256<float>.One + stretched * stretched + swung * swung));
    }
}
