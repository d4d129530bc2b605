using System.Globalization;

namespace Sankofa.Core.Registry.Importing;

/// <summary>Reads a date of birth as registers write it. What is not understood stays a text, in the refusal.</summary>
internal static class EntryDates
{
    private static readonly HashSet<string> Unknown = new(StringComparer.Ordinal)
    {
        "", "inconnu", "inconnue", "unknown", "nd", "n d", "non declare", "non declaree", "neant", "nc", "na", "n a",
        "desconhecido", "desconhecida", "ignorado", "null", "none", "sans", "xx", "xxxx",
    };

    /// <summary>"Born about 1984" is what a judgement in lieu of a birth certificate says: the year alone.</summary>
    private static readonly HashSet<string> About = new(StringComparer.Ordinal)
    {
        "vers", "ne vers", "nee vers", "ne en", "nee en", "ne e en", "en", "environ", "ca", "circa", "about", "c",
        "presume", "presumee", "ne vers l an", "nee vers l an", "cerca de", "nascido em", "nascida em", "em", "born in",
        "in", "an", "l an", "annee",
    };

    private static readonly Dictionary<string, int> Months = MonthNames();

    public static (int Date, RefusalReason? Refused) Read(string text, DayOrder order, DateOnly today)
    {
        if (text.Length == 0) return (0, null);
        if (Quick(text, order) is { } code) return Checked(code, today);
        var words = PlainText.Fold(WithoutTime(text)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Unknown.Contains(string.Join(' ', words))) return (0, null);
        var first = Array.FindIndex(words, w => char.IsAsciiDigit(w[0]) || IsHidden(w) || Months.ContainsKey(w));
        if (first < 0) return (0, RefusalReason.DateNotUnderstood);
        if (first > 0 && !About.Contains(string.Join(' ', words[..first])))
            return (0, RefusalReason.DateNotUnderstood);
        var parts = words[first..].Where(w => w is not ("de" or "of" or "do" or "le" or "er")).ToArray();
        return OfParts(parts, order, today);
    }

    /// <summary>Year, month and day of three columns.</summary>
    public static (int Date, RefusalReason? Refused) Read(string year, string month, string day, DateOnly today)
    {
        if (Unknown.Contains(PlainText.Fold(year))) return (0, null);
        if (Part(year) is not { } y || year.Length != 4) return (0, RefusalReason.DateNotUnderstood);
        if ((Part(month) ?? MonthOf(month)) is not { } m || Part(day) is not { } d)
            return (0, RefusalReason.DateNotUnderstood);
        return Parts(y, m, m == 0 ? 0 : d, today);
    }

    // The two ways in which a program writes it.
    private static (int Year, int Month, int Day)? Quick(string text, DayOrder order)
    {
        if (text.Length != 10) return null;
        if (text[4] == '-' && text[7] == '-' && Digits(text, 0, 4, out var y) && Digits(text, 5, 2, out var m)
            && Digits(text, 8, 2, out var d)) return (y, m, d);
        if (text[2] is not ('/' or '.' or '-') || text[5] != text[2] || !Digits(text, 6, 4, out y)
            || !Digits(text, 0, 2, out var a) || !Digits(text, 3, 2, out var b)) return null;
        return order == DayOrder.DayFirst ? (y, b, a) : (y, a, b);
    }

    private static bool Digits(string text, int from, int length, out int number)
    {
        number = 0;
        for (var i = from; i < from + length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return false;
            number = (number * 10) + text[i] - '0';
        }

        return true;
    }

    private static (int Date, RefusalReason? Refused) OfParts(string[] parts, DayOrder order, DateOnly today)
    {
        switch (parts)
        {
            case [{ Length: 8 } whole] when whole.All(char.IsAsciiDigit):
                return Parts(Number(whole[..4]), Number(whole[4..6]), Number(whole[6..]), today);
            case [{ Length: 4 } year] when Part(year) is { } y:
                return Parts(y, 0, 0, today);
            case [{ Length: 4 } year, var month] when Part(year) is { } y && (Part(month) ?? MonthOf(month)) is { } m:
                return Parts(y, m, 0, today);
            case [var month, { Length: 4 } year] when Part(year) is { } y && (Part(month) ?? MonthOf(month)) is { } m:
                return Parts(y, m, 0, today);
            case [{ Length: 4 } year, var month, var day]
                when Part(year) is { } y && (Part(month) ?? MonthOf(month)) is { } m && Part(day) is { } d:
                return Parts(y, m, m == 0 ? 0 : d, today);
            case [var day, var month, { Length: 4 } year]
                when Part(year) is { } y && MonthOf(month) is { } m && Part(day) is { } d:
                return Parts(y, m, d, today);
            case [var month, var day, { Length: 4 } year]
                when Part(year) is { } y && MonthOf(month) is { } m && Part(day) is { } d:
                return Parts(y, m, d, today);
            case [var a, var b, { Length: 4 } year] when Part(year) is { } y && Part(a) is { } p && Part(b) is { } q:
                var (mm, dd) = order == DayOrder.DayFirst ? (q, p) : (p, q);
                return Parts(y, mm, mm == 0 ? 0 : dd, today);
            case [_, _, { Length: 2 } year] when year.All(char.IsAsciiDigit):
                return (0, RefusalReason.DateTwoDigitYear);
            default:
                return (0, RefusalReason.DateNotUnderstood);
        }
    }

    private static (int Date, RefusalReason? Refused) Checked((int Year, int Month, int Day) date, DateOnly today) =>
        Parts(date.Year, date.Month, date.Month == 0 ? 0 : date.Day, today);

    // 00/00/1984 is what programs write for a year alone; year zero for nothing at all.
    private static (int Date, RefusalReason? Refused) Parts(int year, int month, int day, DateOnly today)
    {
        if (year == 0) return month == 0 && day == 0 ? (0, null) : (0, RefusalReason.DateImpossible);
        if (!BirthDates.TryOf(year, month, day, out var code)) return (0, RefusalReason.DateImpossible);
        return BirthDates.IsAfter(code, today) ? (0, RefusalReason.DateInFuture) : (code, null);
    }

    private static int? Part(string word)
    {
        if (IsHidden(word)) return 0;
        var digits = word.EndsWith("er", StringComparison.Ordinal) ? word[..^2] : word;
        return digits.Length is > 0 and <= 4 && digits.All(char.IsAsciiDigit) ? Number(digits) : null;
    }

    private static int? MonthOf(string word) =>
        Months.TryGetValue(PlainText.Fold(word), out var month) ? month : null;

    private static bool IsHidden(string word) => word.Length == 0 || word.All(c => c is 'x' or 'X' or '?' or '0');

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    // A database exports a day as a moment.
    private static string WithoutTime(string text)
    {
        var at = text.IndexOfAny([' ', 'T']);
        return at >= 8 && at + 1 < text.Length && text.AsSpan(at).Contains(':') ? text[..at] : text;
    }

    private static Dictionary<string, int> MonthNames()
    {
        string[][] names =
        [
            ["janvier", "janv", "jan", "january", "janeiro"], ["fevrier", "fevr", "fev", "february", "feb", "fevereiro"],
            ["mars", "mar", "march", "marco"], ["avril", "avr", "april", "apr", "abril", "abr"],
            ["mai", "may", "maio"], ["juin", "june", "jun", "junho"], ["juillet", "juil", "july", "jul", "julho"],
            ["aout", "august", "aug", "agosto", "ago"], ["septembre", "sept", "sep", "september", "setembro", "set"],
            ["octobre", "oct", "october", "outubro", "out"], ["novembre", "nov", "november", "novembro"],
            ["decembre", "dec", "december", "dezembro", "dez"],
        ];
        return names.SelectMany((of, i) => of.Select(name => (name, i + 1)))
            .ToDictionary(m => m.name, m => m.Item2, StringComparer.Ordinal);
    }
}
