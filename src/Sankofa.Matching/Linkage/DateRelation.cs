namespace Sankofa.Matching.Linkage;

/// <summary>Says how two dates, each known in part, relate.</summary>
internal static class DateRelation
{
    internal static Relation Of(PartialDay one, PartialDay other)
    {
        if (one.Year is not { } year || other.Year is not { } otherYear) return WithoutYear(one, other);
        if (year == otherYear) return InSameYear(one, other);
        var samePlace = one.Month == other.Month && one.Day == other.Day;
        if (IsOneDigitOff(year, otherYear, 4) && samePlace && one.IsFull && !one.IsConventional)
            return Relation.OneDigitOff;
        return Math.Abs((long)year - otherYear) <= 3 ? Relation.WithinThreeYears : Relation.Different;
    }

    /// <summary>A day without a year comes back every year: alone it says too little to be weighed.</summary>
    private static Relation WithoutYear(PartialDay one, PartialDay other) =>
        one.Month is { } month && other.Month is { } otherMonth && one.Day is { } day && other.Day is { } otherDay
            && (month, day) != (otherMonth, otherDay) && !one.IsConventional && !other.IsConventional
            && (month, day) != (otherDay, otherMonth)
            ? Relation.Different : Relation.NotStated;

    private static Relation InSameYear(PartialDay one, PartialDay other)
    {
        if (one.IsFull && one == other) return one.IsConventional ? Relation.SameConventional : Relation.Same;
        if (one.IsConventional || other.IsConventional || one.Month is null || other.Month is null)
            return Relation.SameYearOnly;
        if (one.Month == other.Month && (one.Day is null || other.Day is null)) return Relation.SameYearAndMonth;
        if (one.Day is not { } day || other.Day is not { } otherDay) return Relation.SameYearOtherDay;
        var (month, otherMonth) = (one.Month.Value, other.Month.Value);
        if (day == otherMonth && month == otherDay) return Relation.DayAndMonthSwapped;
        var typo = (month == otherMonth && IsOneDigitOff(day, otherDay, 2))
            || (day == otherDay && IsOneDigitOff(month, otherMonth, 2));
        return typo ? Relation.OneDigitOff : Relation.SameYearOtherDay;
    }

    /// <summary>One digit differs, or two neighbours are swapped; the figures are written with leading zeros.</summary>
    private static bool IsOneDigitOff(int one, int other, int digits)
    {
        int differing = 0, first = 0, second = 0;
        for (int i = 0, scale = 1; i < digits; i++, scale *= 10)
        {
            if (one / scale % 10 == other / scale % 10) continue;
            differing++;
            if (differing == 1) first = i;
            else second = i;
        }

        if (differing == 1) return true;
        if (differing != 2 || second != first + 1) return false;
        var unit = first switch { 0 => 1, 1 => 10, _ => 100 };
        return one / unit % 10 == other / unit / 10 % 10 && one / unit / 10 % 10 == other / unit % 10;
    }
}
