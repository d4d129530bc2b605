namespace Sankofa.Matching.Minutiae;

/// <summary>How the directions of a template run.</summary>
public enum AngleConvention
{
    /// <summary>Counter-clockwise from the direction to the right, as ISO/IEC 19794-2 says.</summary>
    CounterClockwise,

    /// <summary>Clockwise, as some extractors write it against the standard.</summary>
    Clockwise,
}

/// <summary>
/// One finger view made ready for comparing: scaled to 500 dpi, with what surrounds each minutia seen from it. Made
/// once, then compared any number of times, by any number of threads.
/// </summary>
/// <remarks>
/// What surrounds a minutia is kept after the minutiae-based descriptor of Feng (2008): its neighbours in polar
/// coordinates about it, turned by its own direction, so that neither rotation nor translation matters. It takes about
/// 150 bytes a minutia.
/// </remarks>
public sealed class PreparedFinger
{
    /// <summary>Minutiae beyond this number are left out, those of least quality first, then the outermost.</summary>
    public const int MaximumMinutiae = 128;

    /// <summary>Neighbours kept of each minutia: as many as 16-bit lanes fit 256 bits.</summary>
    internal const int Lanes = 16;

    /// <summary>A neighbour farther than this (pixels at 500 dpi) says more of the skin's stretch than of the finger.
    /// </summary>
    private const float Reach = 100;

    /// <summary>A place that is farther from every real distance than any tolerance.</summary>
    private const short Nowhere = 30_000;

    private const double StandardPixelsPerCentimetre = 500 / 2.54;

    internal readonly int Count;
    internal readonly float[] X, Y;
    internal readonly byte[] Angle;
    internal readonly MinutiaKind[] Kind;

    /// <summary>Where each minutia stands in the view.</summary>
    internal readonly int[] Source;

    /// <summary>Minutiae stand in the order of their directions: the first one of each direction or above it.</summary>
    internal readonly byte[] FirstAt = new byte[257];

    internal readonly int[] Neighbours;
    internal readonly short[] Distance, Bearing, Turn;
    internal readonly ushort[] BearingWeight;
    internal readonly Region Region;

    private PreparedFinger(List<Placed> minutiae)
    {
        Count = minutiae.Count;
        var padded = (Count + Lanes - 1) / Lanes * Lanes;
        (X, Y) = (new float[padded], new float[padded]);
        (Angle, Kind, Source) = (new byte[padded], new MinutiaKind[padded], new int[padded]);
        Neighbours = new int[Count];
        Distance = new short[Count * Lanes];
        Array.Fill(Distance, Nowhere);
        (Bearing, Turn) = (new short[Count * Lanes], new short[Count * Lanes]);
        BearingWeight = new ushort[Count * Lanes];
        for (var m = 0; m < Count; m++) (X[m], Y[m], Angle[m], Kind[m], _, Source[m]) = minutiae[m];
        for (int a = 0, m = 0; a <= 256; FirstAt[a++] = (byte)m)
            while (m < Count && Angle[m] < a) m++;
        Array.Fill(X, 1e6f, Count, padded - Count);
        for (var m = 0; m < Count; m++) Surround(m);
        Region = new Region(X, Y, Count);
    }

    /// <summary>How many minutiae are compared.</summary>
    public int MinutiaeCount => Count;

    /// <summary>Prepares a view.</summary>
    /// <param name="template">The template, which holds the resolution.</param>
    /// <param name="view">Which of its views, 0 is the first.</param>
    /// <param name="angles">How its directions run.</param>
    /// <returns>The prepared finger; it may have no minutia, and then resembles nothing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The template has no such view.</exception>
    public static PreparedFinger From(
        FingerTemplate template, int view = 0, AngleConvention angles = AngleConvention.CounterClockwise)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentOutOfRangeException.ThrowIfNegative(view);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(view, template.Views.Count);
        var across = (float)(StandardPixelsPerCentimetre / template.ResolutionX);
        var down = (float)(StandardPixelsPerCentimetre / template.ResolutionY);
        // 197 pixels per centimetre is how 500 dpi is written; its rounding must not move anything.
        if (template.ResolutionX is 196 or 197) across = 1;
        if (template.ResolutionY is 196 or 197) down = 1;
        var all = template.Views[view].Minutiae.Select((m, index) => new Placed(m.X * across, -m.Y * down,
            angles == AngleConvention.Clockwise ? (byte)-m.Angle : m.Angle, m.Kind, m.Quality, index))
            .DistinctBy(m => (m.X, m.Y, m.Angle)).ToList();
        var (middleX, middleY) = all.Count == 0 ? (0, 0) : (all.Average(m => m.X), all.Average(m => m.Y));
        var kept = all.Select(m => m with { X = m.X - middleX, Y = m.Y - middleY })
            .OrderByDescending(m => all.Count > MaximumMinutiae ? m.Quality : 0)
            .ThenBy(m => m.X * m.X + m.Y * m.Y).ThenBy(m => m.Angle).Take(MaximumMinutiae)
            .OrderBy(m => m.Angle).ThenBy(m => m.X).ThenBy(m => m.Y).ToList();
        return new PreparedFinger(kept);
    }

    /// <summary>
    /// The minutiae whose direction is at most so many steps (127 at most) from the given one: [start, end) and, where
    /// the circle closes within, [0, more).
    /// </summary>
    internal (int Start, int End, int More) Facing(int angle, int apart)
    {
        var (low, high) = ((angle - apart) & 255, (angle + apart) & 255);
        return low <= high ? (FirstAt[low], FirstAt[high + 1], 0) : (FirstAt[low], Count, FirstAt[high + 1]);
    }

    private void Surround(int centre)
    {
        Span<(float Square, int Index)> near = stackalloc (float, int)[Count];
        var found = 0;
        for (var other = 0; other < Count; other++)
        {
            var (dx, dy) = (X[other] - X[centre], Y[other] - Y[centre]);
            var square = dx * dx + dy * dy;
            if (other != centre && square is > 1 and < Reach * Reach) near[found++] = (square, other);
        }
        near[..found].Sort();
        Neighbours[centre] = Math.Min(found, Lanes);
        for (var n = 0; n < Neighbours[centre]; n++)
        {
            var (square, other) = near[n];
            var distance = MathF.Sqrt(square);
            var bearing = MathF.Atan2(Y[other] - Y[centre], X[other] - X[centre]) * (32768 / MathF.PI);
            var slot = centre * Lanes + n;
            // On a scale whose unit is their tolerance (5 pixels and 7 %): 1024 a tolerance anywhere.
            Distance[slot] = (short)(1024 / 0.07f * MathF.Log(1 + 0.014f * distance));
            Bearing[slot] = (short)((int)bearing - (Angle[centre] << 8));
            Turn[slot] = (short)((Angle[other] - Angle[centre]) << 8);
            var tolerance = MathF.Sqrt(15 * 15 + 300 / distance * (300 / distance));
            BearingWeight[slot] = (ushort)(1024f * 360 / tolerance);
        }
    }

    private readonly record struct Placed(float X, float Y, byte Angle, MinutiaKind Kind, byte Quality, int Index);
}
