using System.Runtime.InteropServices;

namespace Sankofa.Matching.Minutiae;

/// <summary>What a pairing says, and how much of it speaks for one and the same finger.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Evidence
{
    internal double Score;
    internal int Pairs, OverlapOne, OverlapOther, Kinds;
    internal float Near, Alike, Turn;

    /// <summary>A turn of 30 degrees is nothing unusual; from there on it speaks against a little.</summary>
    private const float FreelyTurned = 21;

    internal readonly double Degrees => Turn * 1.40625;

    internal static Evidence None => new() { Score = -10 };

    internal static Evidence Of(
        PreparedFinger one, PreparedFinger other, Pairing pairing, ReadOnlySpan<float> alike, int stride,
        float seed)
    {
        var e = new Evidence { Pairs = pairing.Count, Turn = pairing.Turn };
        var turn = (int)MathF.Round(pairing.Turn);
        for (var p = 0; p < pairing.Count; p++)
        {
            var (i, j) = (pairing.One[p], pairing.Other[p]);
            e.Alike += alike[i * stride + j];
            e.Near += PlaceWorth[Math.Min((int)(2 * pairing.Apart[p]), PlaceWorth.Length - 1)]
                + TurnWorth[Turns.Apart(other.Angle[j], one.Angle[i] + turn)];
            if (one.Kind[i] == other.Kind[j]) e.Kinds++;
        }
        Overlap(one, other, pairing, ref e);
        e.Score = e.Weigh(one.Count + other.Count, seed);
        return e;
    }

    /// <summary>
    /// The weights of a logistic regression on synthetic prints, rounded; the constant makes it a likelihood ratio.
    /// </summary>
    private readonly double Weigh(int minutiae, float support)
    {
        var unpaired = (OverlapOne + OverlapOther) / 2f - Pairs;
        var share = Pairs * Pairs / ((OverlapOne + 4f) * (OverlapOther + 4f));
        var turnedFar = Math.Max(0, Math.Abs(Turn) - FreelyTurned) / FreelyTurned;
        return 17.5 + 0.26 * Near + 0.5 * Alike + 16 * share + 3.0 * support + 0.25 * (Kinds - 0.55 * Pairs)
            - 0.05 * unpaired - 1.0 * turnedFar - 6.0 * Math.Log(minutiae + 1);
    }

    /// <summary>By half pixels up to 16, then by steps of direction up to half a turn.</summary>
    private static readonly float[] PlaceWorth = new float[64];
    private static readonly float[] TurnWorth = new float[129];

    static Evidence()
    {
        for (var half = 0; half < PlaceWorth.Length; half++)
        {
            var square = half * half / 4.0;
            var genuine = 0.0067 * Math.Exp(-square / 40) + 0.0003 * Math.Exp(-square / 162);
            PlaceWorth[half] = (float)Math.Log(0.6 * genuine / 0.0005);
        }
        for (var steps = 0; steps < TurnWorth.Length; steps++)
        {
            var square = steps * steps * 1.40625 * 1.40625;
            var genuine = 0.040 * Math.Exp(-square / 162) + 0.0003;
            TurnWorth[steps] = (float)Math.Log(genuine / (0.009 * Math.Exp(-square / 800) + 0.0011));
        }
    }

    private static void Overlap(PreparedFinger one, PreparedFinger other, Pairing pairing, ref Evidence e)
    {
        for (var i = 0; i < one.Count; i++)
            if (other.Region.Has(pairing.PlacedX(i), pairing.PlacedY(i))) e.OverlapOne++;
        var angle = -pairing.Turn * (MathF.PI / 128);
        var (cos, sin) = (MathF.Cos(angle), MathF.Sin(angle));
        float ax = 0, ay = 0, bx = 0, by = 0;
        for (var p = 0; p < pairing.Count; p++)
        {
            ax += one.X[pairing.One[p]];
            ay += one.Y[pairing.One[p]];
            bx += other.X[pairing.Other[p]];
            by += other.Y[pairing.Other[p]];
        }
        if (pairing.Count == 0) return;
        (ax, ay, bx, by) = (ax / pairing.Count, ay / pairing.Count, bx / pairing.Count, by / pairing.Count);
        for (var j = 0; j < other.Count; j++)
        {
            var (dx, dy) = (other.X[j] - bx, other.Y[j] - by);
            if (one.Region.Has(ax + cos * dx - sin * dy, ay + sin * dx + cos * dy)) e.OverlapOther++;
        }
        e.OverlapOne = Math.Max(e.OverlapOne, e.Pairs);
        e.OverlapOther = Math.Max(e.OverlapOther, e.Pairs);
    }
}
