using System.Globalization;

namespace Sankofa.Core.House;

/// <summary>A day as far as it is known: year, month and day, year and month, the year alone, or nothing.</summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    public const int EarliestYear = 1880;

    private PartialDate(int year, int month, int day)
    {
        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>0 where unknown, as are <see cref="Month"/> and <see cref="Day"/>.</summary>
    public int Year { get; }
    public int Month { get; }
    public int Day { get; }

    public static PartialDate Unknown => default;

    public bool IsUnknown => Year == 0;
    public bool IsExact => Day != 0;

    public static PartialDate OfYear(int year) => Of(year, 0, 0);
    public static PartialDate OfMonth(int year, int month) => Of(year, month, 0);
    public static PartialDate Exact(DateOnly day) => new(day.Year, day.Month, day.Day);

    public static PartialDate Of(int year, int month, int day) =>
        TryOf(year, month, day, out var date)
            ? date
            : throw new ArgumentOutOfRangeException(
                nameof(year), $"{year}-{month}-{day} is no date, not even in part.");

    /// <summary>Zero says that a part is unknown; a day needs its month, a month its year.</summary>
    public static bool TryOf(int year, int month, int day, out PartialDate date)
    {
        date = default;
        if (year == 0) return month == 0 && day == 0;
        if (year is < EarliestYear or > 9999 || month is < 0 or > 12 || day < 0) return false;
        if (month == 0 && day != 0) return false;
        if (day != 0 && day > DateTime.DaysInMonth(year, month)) return false;
        date = new PartialDate(year, month, day);
        return true;
    }

    /// <summary>The first and the last day that this date can stand for; null where nothing is known.</summary>
    public (DateOnly First, DateOnly Last)? Range => this switch
    {
        { Year: 0 } => null,
        { Month: 0 } => (new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31)),
        { Day: 0 } => (new DateOnly(Year, Month, 1), new DateOnly(Year, Month, DateTime.DaysInMonth(Year, Month))),
        _ => (new DateOnly(Year, Month, Day), new DateOnly(Year, Month, Day)),
    };

    /// <summary>The age on a day, as the youngest and the oldest that the known parts allow.</summary>
    public (int Least, int Most)? AgeOn(DateOnly day)
    {
        if (Range is not { } range) return null;
        return (Math.Max(0, YearsBetween(range.Last, day)), Math.Max(0, YearsBetween(range.First, day)));
    }

    /// <summary>yyyyMMdd with zeros for what is unknown: 19840000 is the year alone, 0 is unknown.</summary>
    public int ToCode() => (Year * 10000) + (Month * 100) + Day;

    public static PartialDate FromCode(int code) => Of(code / 10000, code / 100 % 100, code % 100);

    public int CompareTo(PartialDate other) => ToCode().CompareTo(other.ToCode());

    /// <summary>ISO 8601 with reduced precision: 1984-03-05, 1984-03, 1984, or an empty text.</summary>
    public override string ToString() => this switch
    {
        { Year: 0 } => "",
        { Month: 0 } => Year.ToString("0000", CultureInfo.InvariantCulture),
        { Day: 0 } => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    private static int YearsBetween(DateOnly from, DateOnly to)
    {
        var years = to.Year - from.Year;
        return to < from.AddYears(years) ? years - 1 : years;
    }
}
