namespace Sankofa.Matching.Minutiae;

/// <summary>
/// Where a print was seen, as far as its minutiae tell: their convex hull and a margin, on a grid of 16 pixels about
/// their middle. Outside of it a missing counterpart says nothing.
/// </summary>
internal sealed class Region
{
    private const int Side = 64;
    private const float Cell = 16;
    private const float Margin = 8;

    private readonly bool[] _inside = new bool[Side * Side];

    internal Region(float[] x, float[] y, int count)
    {
        var hull = Hull(x, y, count);
        if (hull.Count == 0) return;
        for (var row = 0; row < Side; row++)
            for (var column = 0; column < Side; column++)
            {
                var (px, py) = ((column - Side / 2 + 0.5f) * Cell, (row - Side / 2 + 0.5f) * Cell);
                _inside[row * Side + column] = Within(hull, px, py);
            }
    }

    internal bool Has(float x, float y)
    {
        var column = (int)MathF.Floor(x / Cell) + Side / 2;
        var row = (int)MathF.Floor(y / Cell) + Side / 2;
        return (uint)column < Side && (uint)row < Side && _inside[row * Side + column];
    }

    private static bool Within(List<(float X, float Y)> hull, float x, float y)
    {
        if (hull.Count < 3)
            return hull.Exists(p => (p.X - x) * (p.X - x) + (p.Y - y) * (p.Y - y) < 4 * Margin * Margin);
        for (var h = 0; h < hull.Count; h++)
        {
            var (a, b) = (hull[h], hull[(h + 1) % hull.Count]);
            var (ex, ey) = (b.X - a.X, b.Y - a.Y);
            if (ex * (y - a.Y) - ey * (x - a.X) < -Margin * MathF.Sqrt(ex * ex + ey * ey)) return false;
        }
        return true;
    }

    /// <summary>Andrew's monotone chain, counter-clockwise.</summary>
    private static List<(float X, float Y)> Hull(float[] x, float[] y, int count)
    {
        var points = Enumerable.Range(0, count).Select(i => (X: x[i], Y: y[i])).Distinct().Order().ToList();
        if (points.Count < 3) return points;
        var hull = new List<(float X, float Y)>();
        foreach (var pass in new[] { points, Enumerable.Reverse(points).ToList() })
        {
            var floor = hull.Count;
            foreach (var p in pass)
            {
                while (hull.Count >= floor + 2 && Cross(hull[^2], hull[^1], p) <= 0) hull.RemoveAt(hull.Count - 1);
                hull.Add(p);
            }
            hull.RemoveAt(hull.Count - 1);
        }
        return hull;
    }

    private static float Cross((float X, float Y) o, (float X, float Y) a, (float X, float Y) b) =>
        (a.X - o.X) * (b.Y - o.Y) - (a.Y - o.Y) * (b.X - o.X);
}
