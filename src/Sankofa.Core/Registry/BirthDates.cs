namespace Sankofa.Core.Registry;

/// <summary>Dates of birth as a register keeps them: yyyyMMdd, zeros for what is unknown.</summary>
public static class BirthDates
{
    public const int EarliestYear = 1880;

    public static bool IsDate(int code) => TryOf(code / 10000, code / 100 % 100, code % 100, out _);

    /// <summary>Zero says that a part is unknown; a day needs its month, a month its year.</summary>
    public static bool TryOf(int year, int month, int day, out int code)
    {
        code = (year * 10000) + (month * 100) + day;
        if (year == 0) return month == 0 && day == 0;
        if (year is < EarliestYear or > 9999 || month is < 0 or > 12 || day < 0) return false;
        if (month == 0 && day != 0) return false;
        return day == 0 || day <= DateTime.DaysInMonth(year, month);
    }

    /// <summary>A date that cannot have been yet, even at the earliest day that it can stand for.</summary>
    public static bool IsAfter(int code, DateOnly today)
    {
        if (code == 0) return false;
        var (year, month, day) = (code / 10000, Math.Max(1, code / 100 % 100), Math.Max(1, code % 100));
        return new DateOnly(year, month, day) > today;
    }
}
