namespace Sankofa.Matching.Register;

/// <summary>How many persons there are, and were born in each year and on each day of a year.</summary>
internal sealed class Population
{
    private int _count;

    private int _dated;

    /// <summary>Persons whose year of birth is known.</summary>
    internal int Dated => Volatile.Read(ref _dated);

    internal int Count => Volatile.Read(ref _count);

    internal int[] Years { get; } = new int[Birth.LastYear + 1];

    internal int[] Days { get; } = new int[512];

    internal void Add(int packed, int change)
    {
        Interlocked.Add(ref _count, change);
        if (Birth.DateOf(packed) == 0) return;
        Interlocked.Add(ref _dated, change);
        Interlocked.Add(ref Years[Birth.YearOf(packed)], change);
        Interlocked.Add(ref Days[Birth.DayOfYear(packed)], change);
    }

    internal void AddAll(ReadOnlySpan<int> births)
    {
        foreach (var birth in births)
        {
            if (Birth.DateOf(birth) == 0) continue;
            _dated++;
            Years[Birth.YearOf(birth)]++;
            Days[Birth.DayOfYear(birth)]++;
        }

        _count += births.Length;
    }
}
