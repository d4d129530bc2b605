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
    private const int AngleTolerance = 24;

    private readonly float[] _x = new float[Most], _y = new float[Most];
    private readonly float[] _cost = new float[MostCandidates];
    private readonly int[] _candidate = new int[MostCandidates];
    private readonly float[] _apart = new float[MostCandidates];
    private readonly bool[] _takenOne = new bool[Most], _takenOther = new bool[Most];
    private readonly float[] _pullX = new float[Most], _pullY = new float[Most];
    private int _candidates;

    internal readonly int[] One = new int[Most], Other = new int[Most];
    internal readonly float[] Apart = new float[Most];
    internal int Count;
    internal float Turn;

    internal float PlacedX(int i) => _x[i];

    internal float PlacedY(int i) => _y[i];

    internal void Pair(
        PreparedFinger one, PreparedFinger other, ReadOnlySpan<float> alike, int stride, Placement placement)
    {
        Lay(one, placement);
        Collect(one, other, alike, stride, placement, 13, 0.06f);
        for (var round = 0; round < 2 && Count > 2; round++)
        {
            var fit = new Fit();
            for (var p = 0; p < Count; p++)
                fit.Add(one, One[p], other, Other[p], Weight(p) * (0.2f + alike[One[p] * stride + Other[p]]));
            placement = fit.Solve();
            Lay(one, placement);
            Pull(one, other);
            Collect(one, other, alike, stride, placement, round == 0 ? 14 : 12, 0);
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
        for (var i = 0; i < one.Count; i++)
        {
            float weight = 0.35f, pullX = 0, pullY = 0;
            for (var p = 0; p < Count; p++)
            {
                if (One[p] == i) continue;
                var (px, py) = (_x[One[p]], _y[One[p]]);
                var (dx, dy) = (px - _x[i], py - _y[i]);
                var near = 1 / (1 + (dx * dx + dy * dy) * (1f / 2500));
                near *= near;
                weight += near;
                pullX += near * (other.X[Other[p]] - px);
                pullY += near * (other.Y[Other[p]] - py);
            }
            (_pullX[i], _pullY[i]) = (pullX / weight, pullY / weight);
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
        Count = 0;
        Array.Clear(_takenOne, 0, ones);
        Array.Clear(_takenOther, 0, others);
        Span<int> order = stackalloc int[_candidates];
        for (var c = 0; c < _candidates; c++)
        {
            var at = c;
            for (; at > 0 && _cost[order[at - 1]] > _cost[c]; at--) order[at] = order[at - 1];
            order[at] = c;
        }
        foreach (var c in order)
        {
            var (i, j) = (_candidate[c] >> 8, _candidate[c] & 255);
            if (_takenOne[i] || _takenOther[j]) continue;
            _takenOne[i] = _takenOther[j] = true;
            (One[Count], Other[Count], Apart[Count]) = (i, j, MathF.Sqrt(_apart[c]));
            Count++;
        }
    }
}
