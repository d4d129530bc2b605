namespace Sankofa.Matching.Register;

/// <summary>
/// A date of birth, sex and five marks in one number, so that persons sort by date: 12 bits of year, 4 of month, 5
/// of day, 5 marks "this field has further words", 2 of sex.
/// </summary>
internal static class Birth
{
    internal const int DateShift = 7;
    internal const int LastYear = 4095;
    private const int MarkShift = 2;

    internal const int MoreFamily = 1 << MarkShift;
    internal const int MoreGiven = 2 << MarkShift;
    internal const int MoreFather = 4 << MarkShift;
    internal const int MoreMother = 8 << MarkShift;
    internal const int MorePlace = 16 << MarkShift;
    internal const int MoreNames = MoreFamily | MoreGiven;
    internal const int MoreAny = 31 << MarkShift;

    /// <summary>The date alone: year, month and day in 21 bits, 0 when the year is unknown.</summary>
    internal static int Date(int year, int month, int day)
    {
        if (year is < 1 or > LastYear) return 0;
        if (month is < 1 or > 12) return year << 9;
        return (year << 9) | (month << 5) | (day is < 1 or > 31 ? 0 : day);
    }

    internal static int Sex(char sex) => sex switch { 'F' or 'f' => 1, 'M' or 'm' => 2, _ => 0 };

    internal static int Pack(int date, char sex) => (date << DateShift) | Sex(sex);

    internal static int DateOf(int packed) => packed >> DateShift;

    internal static int YearOf(int packed) => packed >> (DateShift + 9);

    /// <summary>Month and day in 9 bits.</summary>
    internal static int DayOfYear(int packed) => (packed >> DateShift) & 0x1FF;

    internal static int SexOf(int packed) => packed & 3;

    internal static int More(Field field) => MoreFamily << (int)field;
}

/// <summary>The fields that have words.</summary>
internal enum Field
{
    Family,
    Given,
    Father,
    Mother,
    Place,
}
