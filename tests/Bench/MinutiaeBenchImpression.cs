using Sankofa.Matching.Minutiae;
using static Sankofa.Bench.MinutiaeBenchFinger;

namespace Sankofa.Bench;

/// <summary>
/// One touch of a sensor: skin distortion after Cappelli, Maio and Maltoni (2001: a firm middle, a moved surrounding),
/// a partial contact, patches that the extractor loses, minutiae that it invents, noise in place and direction.
/// </summary>
internal sealed class MinutiaeBenchImpression
{
    private const int Width = 400, Height = 480;

    private readonly Random _random;
    private readonly double _turn, _shiftX, _shiftY;
    private readonly double _firmX, _firmY, _firmWide, _firmHigh, _pullX, _pullY, _torsion, _softness;
    private readonly double _seenX, _seenY, _seenWide, _seenHigh;
    private readonly double _missing, _invented;
    private readonly List<(double X, double Y, double Radius)> _poor = [];

    private MinutiaeBenchImpression(Random random)
    {
        _random = random;
        var hard = random.NextDouble();
        _turn = Math.Clamp(Near(random, 0, 0.2), -0.6, 0.6);
        (_shiftX, _shiftY) = (Near(random, 0, 18), Near(random, 0, 22));
        (_firmX, _firmY) = (Near(random, 0, 25), Near(random, 0, 35));
        (_firmWide, _firmHigh) = (25 + 40 * random.NextDouble(), 30 + 50 * random.NextDouble());
        var force = hard < 0.3 ? 2.2 : 1.0;
        (_pullX, _pullY) = (Near(random, 0, 5 * force), Near(random, 0, 6 * force));
        _torsion = Near(random, 0, 0.05 * force);
        _softness = 2 + 2 * random.NextDouble();
        var partial = random.NextDouble() < 0.2 ? 0.62 : 0.8 + 0.2 * random.NextDouble();
        (_seenWide, _seenHigh) = (145 * partial, 190 * partial);
        (_seenX, _seenY) = (Near(random, 0, 45 * (1.2 - partial) + 8), Near(random, 0, 70 * (1.2 - partial) + 10));
        _missing = 0.08 + 0.27 * random.NextDouble();
        _invented = 0.08 + 0.24 * random.NextDouble();
        for (var patches = random.Next(3); patches > 0; patches--)
            _poor.Add((Near(random, 0, 80), Near(random, 0, 100), 25 + 30 * random.NextDouble()));
    }

    internal static FingerTemplate Of(MinutiaeBenchFinger finger, Random random) =>
        new MinutiaeBenchImpression(random).Take(finger);

    private FingerTemplate Take(MinutiaeBenchFinger finger)
    {
        var found = new List<Minutia>();
        foreach (var (x, y, angle, ending) in finger.Minutiae)
        {
            if (!Seen(x, y)) continue;
            var lost = _missing + (_poor.Any(p => Far(p.X - x, p.Y - y) < p.Radius) ? 0.45 : 0);
            if (_random.NextDouble() < lost) continue;
            // An ending slides along its ridge more than across it.
            var (along, across) = (Near(_random, 0, 2.8), Near(_random, 0, 1.4));
            var turned = angle + 0.12 * Gauss(_random) + (_random.NextDouble() < 0.05 ? Math.PI : 0);
            var kind = ending == _random.NextDouble() < 0.8;
            Add(found, x + along * Math.Cos(angle) - across * Math.Sin(angle),
                y + along * Math.Sin(angle) + across * Math.Cos(angle), turned, kind);
        }
        for (var more = (int)(_invented * found.Count / (1 - _invented) + _random.NextDouble()); more > 0;)
        {
            var poor = _poor.Count > 0 && _random.NextDouble() < 0.5 ? _poor[_random.Next(_poor.Count)] : (0, 0, 170);
            var (x, y) = (poor.X + poor.Radius * (2 * _random.NextDouble() - 1),
                poor.Y + poor.Radius * (2 * _random.NextDouble() - 1));
            if (!Seen(x, y)) continue;
            more--;
            var angle = _random.NextDouble() < 0.85
                ? finger.Direct(x, y, _random) + 0.15 * Gauss(_random)
                : 2 * Math.PI * _random.NextDouble();
            Add(found, x, y, angle, _random.NextDouble() < 0.6);
        }
        var order = found.ToArray();
        _random.Shuffle(order);
        return new FingerTemplate(
            0, Width, Height, 197, 197, [new FingerView(0, 0, 0, 60, order.Take(255).ToArray(), [])]);
    }

    private bool Seen(double x, double y)
    {
        var (across, down) = ((x - _seenX) / _seenWide, (y - _seenY) / _seenHigh);
        return across * across + down * down <= 1;
    }

    private void Add(List<Minutia> found, double x, double y, double angle, bool ending)
    {
        var (x1, y1) = Distort(x, y);
        var (x2, y2) = Distort(x + 3 * Math.Cos(angle), y + 3 * Math.Sin(angle));
        var (cos, sin) = (Math.Cos(_turn), Math.Sin(_turn));
        var column = (int)Math.Round(Width / 2 + cos * x1 - sin * y1 + _shiftX);
        var row = (int)Math.Round(Height / 2 - (sin * x1 + cos * y1 + _shiftY));
        if (column is < 0 or >= Width || row is < 0 or >= Height) return;
        var steps = (Math.Atan2(y2 - y1, x2 - x1) + _turn) * 128 / Math.PI;
        found.Add(new Minutia(column, row, (byte)((int)Math.Round(steps) & 255),
            ending ? MinutiaKind.Ending : MinutiaKind.Bifurcation, (byte)(40 + _random.Next(60))));
    }

    private (double X, double Y) Distort(double x, double y)
    {
        var (dx, dy) = (x - _firmX, y - _firmY);
        var outside = Math.Sqrt(dx * dx / (_firmWide * _firmWide) + dy * dy / (_firmHigh * _firmHigh)) - 1;
        if (outside <= 0) return (x, y);
        var brake = outside >= _softness ? 1 : (1 - Math.Cos(Math.PI * outside / _softness)) / 2;
        var (cos, sin) = (Math.Cos(_torsion), Math.Sin(_torsion));
        return (x + brake * (cos * dx - sin * dy + _pullX - dx), y + brake * (sin * dx + cos * dy + _pullY - dy));
    }
}
