using System.Runtime.InteropServices;

namespace Sankofa.Matching.Minutiae;

/// <summary>A rotation and a translation that lays the first finger on the second.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Placement
{
    internal float Cos, Sin, FromX, FromY, ToX, ToY;

    internal readonly (float X, float Y) Lay(float x, float y)
    {
        var (dx, dy) = (x - FromX, y - FromY);
        return (ToX + Cos * dx - Sin * dy, ToY + Sin * dx + Cos * dy);
    }

    /// <summary>In steps of a 256th of a turn.</summary>
    internal readonly float Turn => MathF.Atan2(Sin, Cos) * (128 / MathF.PI);
}

/// <summary>The rigid movement of least squares between weighted pairs (closed form in the plane).</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Fit
{
    private float _weight, _ax, _ay, _bx, _by, _dot, _cross, _cos, _sin;

    /// <summary>
    /// A direction counts like an arm of this length (pixels), squared: what its noise of some eight degrees and a
    /// place's noise of four pixels make equal.
    /// </summary>
    private const float Arm = 700;

    internal void Add(PreparedFinger one, int i, PreparedFinger other, int j, float weight)
    {
        var (ax, ay, bx, by) = (one.X[i], one.Y[i], other.X[j], other.Y[j]);
        var turn = (byte)(other.Angle[j] - one.Angle[i]);
        _weight += weight;
        (_ax, _ay, _bx, _by) = (_ax + weight * ax, _ay + weight * ay, _bx + weight * bx, _by + weight * by);
        _dot += weight * (ax * bx + ay * by);
        _cross += weight * (ax * by - ay * bx);
        _cos += weight * Turns.Cos[turn];
        _sin += weight * Turns.Sin[turn];
    }

    internal readonly Placement Solve()
    {
        var (ax, ay, bx, by) = (_ax / _weight, _ay / _weight, _bx / _weight, _by / _weight);
        var dot = _dot - _weight * (ax * bx + ay * by) + Arm * _cos;
        var cross = _cross - _weight * (ax * by - ay * bx) + Arm * _sin;
        var length = MathF.Sqrt(dot * dot + cross * cross);
        if (length < 1e-3f) (dot, cross, length) = (1, 0, 1);
        return new Placement
        {
            Cos = dot / length, Sin = cross / length, FromX = ax, FromY = ay, ToX = bx, ToY = by,
        };
    }
}
