using System.Globalization;

namespace Sankofa.Matching.Linkage;

/// <summary>A day of the Gregorian calendar of which a part may be unknown.</summary>
/// <param name="Year">1 to 9999, or null when unknown.</param>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31, or null.</param>
/// <remarks>
/// Parts are not checked against the calendar: a register holds 31 February, and it is still evidence. What lies
/// outside the ranges above is compared like any other figure.
/// </remarks>
public readonly record struct PartialDay(int? Year, int? Month = null, int? Day = null)
{
    /// <summary>A day of which nothing is known; it says nothing in a comparison.</summary>
    public static PartialDay Unknown => default;

    /// <summary>Whether no part is known.</summary>
    public bool IsUnknown => Year is null && Month is null && Day is null;

    /// <summary>Whether year, month and day are known.</summary>
    public bool IsFull => Year is not null && Month is not null && Day is not null;

    /// <summary>
    /// Whether the day is 1 January or 31 December, which registers write for a year alone far more often than anybody
    /// is born on them.
    /// </summary>
    public bool IsConventional => (Month, Day) is (1, 1) or (12, 31);

    /// <summary>Makes the partial day of a whole one.</summary>
    /// <param name="day">A day.</param>
    /// <returns>The same day, all parts known.</returns>
    public static PartialDay Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Writes year, month and day as in ISO 8601, leaving out what is unknown after the last known
    /// part.</summary>
    /// <returns>"1990-05-17", "1990-05", "1990", "" or, with gaps, "????-05-17".</returns>
    public override string ToString()
    {
        if (IsUnknown) return "";
        var year = Year is { } y ? y.ToString("0000", CultureInfo.InvariantCulture) : "????";
        if (Month is null && Day is null) return year;
        var month = Month is { } m ? m.ToString("00", CultureInfo.InvariantCulture) : "??";
        return Day is { } d ? string.Create(CultureInfo.InvariantCulture, $"{year}-{month}-{d:00}") : $"{year}-{month}";
    }
}
