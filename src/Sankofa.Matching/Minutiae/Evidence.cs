using System.Runtime.InteropServices;

namespace Sankofa.Matching.Minutiae;

[StructLayout(LayoutKind.Auto)]
internal struct Evidence
{
    internal double Score;
    internal int Pairs, OverlapOne, OverlapOther, Kinds;
    internal float Near, Alike, Turn, Seed;

    internal static Evidence None => new() { Score = -10 };

    internal static Evidence Of(
        PreparedFinger one, PreparedFinger other, Pairing pairing, ReadOnlySpan<float> alike, int stride,
        float seed)
    {
        var e = new Evidence { Seed = seed, Pairs = pairing.Count, Turn = pairing.Turn };
        var turn = (int)MathF.Round(pairing.Turn);
        for (var p = 0; p < pairing.Count; p++)
        {
            var (i, j) = (pairing.One[p], pairing.Other[p]);
            e.Alike += alike[i * stride + j];
            e.Near += PairWorth(pairing.Apart[p], Turns.Apart(other.Angle[j], one.Angle[i] + turn));
            if (one.Kind[i] == other.Kind[j]) e.Kinds++;
        }
        Overlap(one, other, pairing, ref e);
        var unmatched = (e.OverlapOne - e.Pairs + e.OverlapOther - e.Pairs) * 0.5f;
        var turned = Math.Max(0, Math.Abs(e.Turn) - 21) / 21;
        var share = e.Pairs * e.Pairs / ((e.OverlapOne + 4f) * (e.OverlapOther + 4f));
        e.Score = 13.0 + 0.3 * e.Near + 1.3 * e.Alike + 5 * share + 1.0 * seed + 0.2 * (e.Kinds - 0.55 * e.Pairs)
            - 0.16 * unmatched - 0.2 * turned - 4.6 * MathF.Log(one.Count + other.Count + 1);
        return e;
    }

    private static float PairWorth(float apart, int turned)
    {
        var square = apart * apart;
        var spatial = 0.0067f * MathF.Exp(-square / 40) + 0.0003f * MathF.Exp(-square / 162);
        var degrees = turned * 1.40625f;
        var angular = 0.040f * MathF.Exp(-degrees * degrees / 162) + 0.0003f;
        var byChance = 0.009f * MathF.Exp(-degrees * degrees / 800) + 0.0011f;
        return MathF.Log(0.6f * spatial / 0.0005f * angular / byChance);
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
