namespace Sankofa.Matching.Register;

/// <summary>
/// The year of birth of every sixteenth place of a column that is sorted by birth within each of its ranges. A search
/// for a year then stays in a table small enough for the processor's own memory, instead of reading a person far away
/// at every step.
/// </summary>
internal sealed class YearMarks
{
    private const int Shift = 4;
    private const int Apart = 1 << Shift;
    private readonly ushort[] _years;

    private YearMarks(ushort[] years) => _years = years;

    internal static YearMarks None { get; } = new([]);

    internal long Bytes => sizeof(ushort) * (long)_years.Length;

    /// <summary>Marks of a column of births.</summary>
    internal static YearMarks Of(int[] births)
    {
        var years = new ushort[Marks(births.Length)];
        for (var i = 0; i < years.Length; i++) years[i] = (ushort)Birth.YearOf(births[i << Shift]);
        return new YearMarks(years);
    }

    /// <summary>Marks of a column of rows whose births stand elsewhere.</summary>
    internal static YearMarks Of(int[] births, int[] rows)
    {
        var years = new ushort[Marks(rows.Length)];
        for (var i = 0; i < years.Length; i++) years[i] = (ushort)Birth.YearOf(births[rows[i << Shift]]);
        return new YearMarks(years);
    }

    /// <summary>
    /// Between which two places of the range from <paramref name="first"/> to <paramref name="end"/> the first of this
    /// year or a later one stands, both included: at most sixteen apart.
    /// </summary>
    internal (int Low, int High) Around(int first, int end, int year)
    {
        var (low, high) = (Marks(first), Marks(end));
        var before = low;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_years[middle] < year) low = middle + 1;
            else high = middle;
        }

        return (low == before ? first : ((low - 1) << Shift) + 1, Math.Min(end, low << Shift));
    }

    private static int Marks(int places) => (int)(((uint)places + Apart - 1) >> Shift);
}
