namespace Sankofa.Bench;

/// <summary>
/// A finger that nobody has: an orientation field after Sherlock and Monro (zeros at cores, poles at deltas; arches
/// after Cappelli, Maio and Maltoni) and minutiae that follow it. Pixels at 500 dpi, y upwards, the middle at 0.
/// </summary>
internal sealed class MinutiaeBenchFinger
{
    private const double RidgePeriod = 9;

    private readonly List<(double X, double Y)> _cores = [];
    private readonly List<(double X, double Y)> _deltas = [];
    private readonly double _archHeight;
    private readonly double _polarityX, _polarityY, _polarityTurn;

    internal MinutiaeBenchFinger(Random random)
    {
        // Shares of the classes in a population: loops two thirds, whorls below a third, few arches.
        var kind = random.NextDouble();
        var side = random.NextDouble() < 0.52 ? 1 : -1;
        if (kind < 0.07)
            _archHeight = 40 + 60 * random.NextDouble();
        else if (kind < 0.68)
        {
            _cores.Add((side * Near(random, 0, 8), Near(random, 25, 12)));
            _deltas.Add((side * Near(random, 95, 18), Near(random, -105, 22)));
        }
        else
        {
            var apart = 12 + 40 * random.NextDouble();
            var lean = Near(random, 0, 10);
            _cores.Add((lean, 25 + apart / 2));
            _cores.Add((-lean, 25 - apart / 2));
            _deltas.Add((Near(random, 105, 15), Near(random, -95, 22)));
            _deltas.Add((Near(random, -105, 15), Near(random, -95, 22)));
        }
        _polarityX = Near(random, 0, 60);
        _polarityY = Near(random, -20, 50);
        _polarityTurn = 2 * Math.PI * random.NextDouble();
        Spread(random, 42 + random.Next(34));
    }

    internal List<(double X, double Y, double Angle, bool Ending)> Minutiae { get; } = [];

    /// <summary>The direction of the ridges at a place, radians, half a turn is the same.</summary>
    internal double Flow(double x, double y)
    {
        if (_cores.Count == 0)
        {
            var bend = Math.Max(0, 1.6 - Math.Abs(y + 10) / (_archHeight + 70));
            return -Math.Atan(bend * 0.8 * Math.Sin(Math.PI * Math.Clamp(x / 260, -1, 1)));
        }
        var sum = 0.0;
        foreach (var core in _cores) sum += Math.Atan2(y - core.Y, x - core.X);
        foreach (var delta in _deltas) sum -= Math.Atan2(y - delta.Y, x - delta.X);
        return sum / 2;
    }

    /// <summary>Which of its two ways a ridge takes at a minutia: neighbours mostly agree, as in prints.</summary>
    internal double Direct(double x, double y, Random random)
    {
        var flow = Flow(x, y);
        // Below the core ridges mostly open downwards; elsewhere a slow wave decides, and one in five goes its own way.
        var preferred = y < _polarityY
            ? Math.Atan2(-1, 0.35 * Math.Sign(x - _polarityX))
            : Math.Atan2(Math.Sin(x / 70 + _polarityTurn), -Math.Sign(x - _polarityX));
        if (Math.Cos(flow - preferred) < 0) flow += Math.PI;
        return random.NextDouble() < 0.2 ? flow + Math.PI : flow;
    }

    private void Spread(Random random, int wanted)
    {
        for (var tries = 0; Minutiae.Count < wanted && tries < 6000; tries++)
        {
            var (x, y) = ((2 * random.NextDouble() - 1) * 150, (2 * random.NextDouble() - 1) * 195);
            if (x * x / 22500 + y * y / 38000 > 1) continue;
            var busy = _deltas.Concat(_cores).Any(s => Far(s.X - x, s.Y - y) < 55);
            if (random.NextDouble() > (busy ? 1.0 : 0.55)) continue;
            if (Minutiae.Any(m => Far(m.X - x, m.Y - y) < RidgePeriod)) continue;
            Minutiae.Add((x, y, Direct(x, y, random) + 0.06 * Gauss(random), random.NextDouble() < 0.6));
        }
    }

    internal static double Far(double x, double y) => Math.Sqrt(x * x + y * y);

    internal static double Near(Random random, double middle, double spread) => middle + spread * Gauss(random);

    internal static double Gauss(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
