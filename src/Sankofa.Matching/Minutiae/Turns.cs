namespace Sankofa.Matching.Minutiae;

/// <summary>Directions in steps of a 256th of a turn.</summary>
internal static class Turns
{
    internal static readonly float[] Cos = Array.ConvertAll(Steps(), a => (float)Math.Cos(a));
    internal static readonly float[] Sin = Array.ConvertAll(Steps(), a => (float)Math.Sin(a));

    /// <summary>How far two directions are apart, 0 to 128 steps.</summary>
    internal static int Apart(int one, int other) => Math.Abs((int)(sbyte)(one - other));

    private static double[] Steps() => Array.ConvertAll(Enumerable.Range(0, 256).ToArray(), s => s * Math.PI / 128);
}
