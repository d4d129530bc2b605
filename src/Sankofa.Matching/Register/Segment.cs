namespace Sankofa.Matching.Register;

/// <summary>
/// Persons that never change, in columns: sorted by the key of the first family name, then by birth. Beside them the
/// rows by the keys of their other names, by date and by id.
/// </summary>
internal sealed class Segment
{
    internal const int FieldCount = 5;

    internal required TokenTable Names { get; init; }
    internal required TokenTable Places { get; init; }
    internal required IdColumn Ids { get; init; }

    /// <summary>See <see cref="Birth"/>.</summary>
    internal required int[] Births { get; init; }

    /// <summary>
    /// The first given name; 0 is none. Apart from the other words because it is read of many more rows.
    /// </summary>
    internal required int[] Given { get; init; }

    /// <summary>The first word of each other field, and one more row for the end of the extras.</summary>
    internal required Row[] Rows { get; init; }

    /// <summary>Further words, the field in the upper three bits, the code in the others.</summary>
    internal required int[] Extras { get; init; }

    /// <summary>The first row of each family key; the rows before have no family name.</summary>
    internal required int[] FamilyStart { get; init; }

    /// <summary>The first place in <see cref="Others"/> of each key.</summary>
    internal required int[] OtherStart { get; init; }

    /// <summary>Rows by the key of a given name or a further family name, then by birth.</summary>
    internal required int[] Others { get; init; }

    /// <summary>The years in <see cref="Births"/>, within each family in their order.</summary>
    internal YearMarks BirthYears { get; private set; } = YearMarks.None;

    /// <summary>The years of <see cref="Others"/>, within each key in their order.</summary>
    internal YearMarks OtherYears { get; private set; } = YearMarks.None;

    /// <summary>Rows by date of birth, those of unknown year left out.</summary>
    internal required int[] ByDate { get; init; }

    /// <summary>Rows by id.</summary>
    internal required int[] ById { get; init; }

    internal int Count => Births.Length;

    /// <summary>Marks the years, which no snapshot holds, once the columns are known to be whole.</summary>
    internal Segment WithYears()
    {
        (BirthYears, OtherYears) = (YearMarks.Of(Births), YearMarks.Of(Births, Others));
        return this;
    }

    internal long Bytes => Names.Bytes + Places.Bytes + Ids.Bytes + BirthYears.Bytes + OtherYears.Bytes
        + (4L * (Births.Length + Given.Length + (5L * Rows.Length) + Extras.Length + FamilyStart.Length
            + OtherStart.Length + Others.Length + ByDate.Length + ById.Length));

    internal static Field FieldOf(int extra) => (Field)((uint)extra >> 29);

    internal static int CodeOf(int extra) => extra & 0x1FFFFFFF;

    internal static int Extra(Field field, int code) => ((int)field << 29) | code;

    internal ReadOnlySpan<int> ExtrasOf(int row) => Extras.AsSpan(Rows[row].Extra..Rows[row + 1].Extra);

    /// <summary>The first word of a field of a row; 0 is none.</summary>
    internal int First(Field field, int row) => field switch
    {
        Field.Family => Rows[row].Family,
        Field.Given => Given[row],
        Field.Father => Rows[row].Father,
        Field.Mother => Rows[row].Mother,
        _ => Rows[row].Place,
    };

    /// <summary>The row of an id, or -1.</summary>
    internal int Find(long id)
    {
        var (low, high) = (0, ById.Length);
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) >> 1);
            if (Ids[ById[middle]] < id) low = middle + 1;
            else high = middle;
        }

        return low < ById.Length && Ids[ById[low]] == id ? ById[low] : -1;
    }

    /// <summary>Counts the names of a row in or out (±1), so that rare and common stay what they are.</summary>
    internal void CountNames(int row, int change)
    {
        Tally(Field.Family, Rows[row].Family, change);
        Tally(Field.Given, Given[row], change);
        Tally(Field.Place, Rows[row].Place, change);
        if ((Births[row] & Birth.MoreAny) == 0) return;
        foreach (var extra in ExtrasOf(row)) Tally(FieldOf(extra), CodeOf(extra), change);
    }

    private void Tally(Field field, int code, int change)
    {
        if (code == 0) return;
        if (field == Field.Family) Interlocked.Add(ref Names.FamilyCounts[code], change);
        else if (field == Field.Given) Interlocked.Add(ref Names.GivenCounts[code], change);
        else if (field == Field.Place) Interlocked.Add(ref Places.FamilyCounts[code], change);
    }
}

/// <summary>
/// The first word of the fields that are read together, and where the further words of all fields begin.
/// </summary>
internal struct Row
{
    internal int Family;
    internal int Father;
    internal int Mother;
    internal int Place;
    internal int Extra;
}
