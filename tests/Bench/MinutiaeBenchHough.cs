using Sankofa.Matching.Minutiae;

namespace Sankofa.Bench;

/// <summary>
/// The plain way, for comparison: minutiae are aligned by voting for rotation and translation and then counted, after
/// N. Ratha, K. Karu, S. Chen and A. Jain, "A real-time matching system for large fingerprint databases", IEEE PAMI 18
/// (1996).
/// </summary>
internal sealed class MinutiaeBenchHough
{
    private const int TurnStep = 8, Turns = 32, PlaceStep = 12, Places = 96;
    private const double Reach = 15, TurnReach = 16;

    private readonly ushort[] _votes = new ushort[Turns * Places * Places];
    private readonly bool[] _taken = new bool[256];

    internal double Score(Minutia[] one, Minutia[] other)
    {
        if (one.Length == 0 || other.Length == 0) return 0;
        var (turn, x, y) = Align(one, other);
        var (cos, sin) = (Math.Cos(turn * Math.PI / 128), Math.Sin(turn * Math.PI / 128));
        Array.Clear(_taken);
        var pairs = 0;
        foreach (var m in one)
        {
            var (px, py) = (cos * m.X + sin * m.Y + x, -sin * m.X + cos * m.Y + y);
            for (var j = 0; j < other.Length; j++)
            {
                if (_taken[j] || Math.Abs((int)(sbyte)(other[j].Angle - m.Angle - turn)) > TurnReach) continue;
                var (dx, dy) = (other[j].X - px, other[j].Y - py);
                if (dx * dx + dy * dy > Reach * Reach) continue;
                _taken[j] = true;
                pairs++;
                break;
            }
        }
        return (double)pairs * pairs / (one.Length * other.Length);
    }

    private (int Turn, double X, double Y) Align(Minutia[] one, Minutia[] other)
    {
        Array.Clear(_votes);
        var best = (Votes: 0, Bin: 0);
        foreach (var m in one)
            foreach (var n in other)
            {
                var bin = (byte)(n.Angle - m.Angle + TurnStep / 2) / TurnStep;
                var angle = bin * TurnStep * Math.PI / 128;
                var (cos, sin) = (Math.Cos(angle), Math.Sin(angle));
                var column = (int)Math.Floor((n.X - cos * m.X - sin * m.Y) / PlaceStep) + Places / 2;
                var row = (int)Math.Floor((n.Y + sin * m.X - cos * m.Y) / PlaceStep) + Places / 2;
                if ((uint)column >= Places || (uint)row >= Places) continue;
                var at = (bin * Places + row) * Places + column;
                if (++_votes[at] > best.Votes) best = (_votes[at], at);
            }
        return (best.Bin / (Places * Places) * TurnStep,
            (best.Bin % Places - Places / 2 + 0.5) * PlaceStep,
            (best.Bin / Places % Places - Places / 2 + 0.5) * PlaceStep);
    }
}
