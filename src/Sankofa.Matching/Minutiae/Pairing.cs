using System.Runtime.Intrinsics;

namespace Sankofa.Matching.Minutiae;

/// <summary>
/// Pairs the minutiae of two fingers one to one under a placement. First with a tolerance that grows with the distance
/// from what is known to fit; then each minutia is expected where its paired neighbours say, so that skin which is
/// stretched smoothly keeps its pairs and pairs by chance lose them.
/// </summary>
internal sealed class Pairing
{
    private const int Most = PreparedFinger.MaximumMinutiae;
    private const int MostCandidates = 4 * Most;
    /// <summary>34 degrees.</summary>
    private const int AngleTolerance = 24;

    private readonly float[] _x = new float[Most], _y = new float[Most];
    private readonly float[] _cost = new float[MostCandidates];
    private readonly long[] _order = new long[MostCandidates];
    private readonly int[] _candidate = new int[MostCandidates];
    private readonly float[] _apart = new float[MostCandidates];
    private readonly bool[] _takenOne = new bool[Most], _takenOther = new bool[Most];
    private readonly float[] _pullX = new float[Most], _pullY = new float[Most];
    private readonly float[] _pairX = new float[Most + 8], _pairY = new float[Most + 8];
    private readonly float[] _moveX = new float[Most + 8], _moveY = new float[Most + 8];
    private int _candidates;
    private float _worth;

    internal readonly int[] One = new int[Most], Other = new int[Most];
    internal readonly float[] Apart = new float[Most];
    internal int Count;
    internal float Turn;

    internal float PlacedX(int i) => _x[i];

    internal float PlacedY(int i) => _y[i];

    /// <summary>Pairs once by the placement alone, and says how much that is worth.</summary>
    internal float Try(
        PreparedFinger one, PreparedFinger other, ReadOnlySpan<float> alike, int stride, Placement placement)
    {
        Lay(one, placement);
        Collect(one, other, alike, stride, placement, 13, 0.06f);
        return _worth;
    }

    /// <summary>Pairs, then corrects the placement and follows the skin, twice.</summary>
    internal void Pair(
        PreparedFinger one, PreparedFinger other, ReadOnlySpan<float> alike, int stride, Placement placement)
    {
        Try(one, other, alike, stride, placement);
        for (var round = 0; round < 2 && Count > 2; round++)
        {
            var fit = new Fit();
            for (var p = 0; p < Count; p++)
                fit.Add(one, One[p], other, Other[p], Weight(p) * (0.2f + alike[One[p] * stride + Other[p]]));
            placement = fit.Solve();
            Lay(one, placement);
            Pull(one, other);
            Collect(one, other, alike, stride, placement, round == 0 ? 15 : 13, 0);
        }
    }

    private float Weight(int pair) => 1 / (1 + Apart[pair] * Apart[pair] / 100);

    private void Lay(PreparedFinger one, Placement placement)
    {
        for (var i = 0; i < one.Count; i++) (_x[i], _y[i]) = placement.Lay(one.X[i], one.Y[i]);
        Turn = placement.Turn;
    }

    /// <summary>Moves each minutia as its paired neighbours moved, itself left out: its own error must not vanish.
    /// </summary>
    private void Pull(PreparedFinger one, PreparedFinger other)
    {
        for (var p = 0; p < Count; p++)
        {
            (_pairX[p], _pairY[p]) = (_x[One[p]], _y[One[p]]);
            (_moveX[p], _moveY[p]) = (other.X[Other[p]] - _pairX[p], other.Y[Other[p]] - _pairY[p]);
        }
        Array.Fill(_pairX, 1e6f, Count, Vector256<float>.Count);
        for (var i = 0; i < one.Count; i++)
        {
            var (x, y) = (Vector256.Create(_x[i]), Vector256.Create(_y[i]));
            var (weight, pullX, pullY) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
            for (var p = 0; p < Count; p += Vector256<float>.Count)
            {
                var dx = Vector256.LoadUnsafe(ref _pairX[p]) - x;
                var dy = Vector256.LoadUnsafe(ref _pairY[p]) - y;
                var square = dx * dx + dy * dy;
                var near = Vector256.Create(2500f) / (Vector256.Create(2500f) + square);
                near = near * near & Vector256.GreaterThan(square, Vector256<float>.Zero);
                weight += near;
                pullX += near * Vector256.LoadUnsafe(ref _moveX[p]);
                pullY += near * Vector256.LoadUnsafe(ref _moveY[p]);
            }
            var all = Vector256.Sum(weight) + 0.35f;
            (_pullX[i], _pullY[i]) = (Vector256.Sum(pullX) / all, Vector256.Sum(pullY) / all);
        }
        for (var i = 0; i < one.Count; i++) (_x[i], _y[i]) = (_x[i] + _pullX[i], _y[i] + _pullY[i]);
    }

    private void Collect(
        PreparedFinger one, PreparedFinger other, ReadOnlySpan<float> alike, int stride, Placement placement,
        float tolerance, float growth)
    {
        _candidates = 0;
        var turn = (int)MathF.Round(Turn);
        for (var i = 0; i < one.Count; i++)
        {
            var angle = one.Angle[i] + turn;
            var (fromX, fromY) = (one.X[i] - placement.FromX, one.Y[i] - placement.FromY);
            var allowed = Math.Min(
                tolerance + growth * MathF.Sqrt(fromX * fromX + fromY * fromY), tolerance + 12);
            var square = allowed * allowed;
            var row = alike.Slice(i * stride, other.Count);
            var (start, end, more) = other.Facing(angle, AngleTolerance);
            Offer(other, row, i, angle, square, start, end);
            Offer(other, row, i, angle, square, 0, more);
        }
        Assign(one.Count, other.Count);
    }

    private void Offer(
        PreparedFinger other, ReadOnlySpan<float> alike, int i, int angle, float square, int start, int end)
    {
        for (var j = start; j < end; j++)
        {
            var (dx, dy) = (other.X[j] - _x[i], other.Y[j] - _y[i]);
            var distance = dx * dx + dy * dy;
            if (distance >= square || _candidates == MostCandidates) continue;
            var turned = Turns.Apart(other.Angle[j], angle);
            _candidate[_candidates] = i << 8 | j;
            _apart[_candidates] = distance;
            _cost[_candidates++] = distance / square
                + turned * turned * (1f / (AngleTolerance * AngleTolerance)) - alike[j];
        }
    }

    /// <summary>Cheapest first, each minutia once.</summary>
    private void Assign(int ones, int others)
    {
        (Count, _worth) = (0, 0);
        Array.Clear(_takenOne, 0, ones);
        Array.Clear(_takenOther, 0, others);
        for (var c = 0; c < _candidates; c++) _order[c] = (long)(_cost[c] * 65536) << 16 | (uint)c;
        var order = _order.AsSpan(0, _candidates);
        order.Sort();
        foreach (var key in order)
        {
            var c = (int)(key & 0xFFFF);
            var (i, j) = (_candidate[c] >> 8, _candidate[c] & 255);
            if (_takenOne[i] || _takenOther[j]) continue;
            _takenOne[i] = _takenOther[j] = true;
            (One[Count], Other[Count], Apart[Count]) = (i, j, MathF.Sqrt(_apart[c]));
            _worth += 1.5f - _cost[c];
            Count++;
        }
    }
}
