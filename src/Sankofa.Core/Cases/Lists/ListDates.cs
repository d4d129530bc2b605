using System.Globalization;
using System.Text.RegularExpressions;
using Sankofa.Core.House;

namespace Sankofa.Core.Cases.Lists;

/// <summary>What a cell says of a day, and what is doubtful in it.</summary>
internal readonly record struct ReadDate(PartialDate Date, ListReason? Reason, int? Age = null)
{
    public Outcome Outcome => Reason is ListReason.DateDayNumber ? Outcome.Taken : Outcome.Doubtful;
}

/// <summary>Whether 03/04 is in April or in March, as the other dates of a column tell.</summary>
internal readonly record struct DayOrder(int DayFirst, int MonthFirst)
{
    public bool IsMonthFirst => MonthFirst > DayFirst;
    public bool IsTold => Math.Max(DayFirst, MonthFirst) > 10 * Math.Min(DayFirst, MonthFirst);
    public static DayOrder operator +(DayOrder a, DayOrder b) =>
        new(a.DayFirst + b.DayFirst, a.MonthFirst + b.MonthFirst);
}

/// <summary>Reads the dates of one list.</summary>
internal static partial class ListDates
{
    private const int Certain = 1_000_000;
    private static readonly DateOnly SpreadsheetDayZero = new(1899, 12, 30);

    public static DayOrder OrderTold(string cell)
    {
        if (Numbers().Match(cell) is not { Success: true } found || found.Groups[2].Value == ".") return default;
        var (first, second) = (Number(found.Groups[1]), Number(found.Groups[3]));
        if (first is > 12 and < 32 && second is > 0 and <= 12) return new DayOrder(1, 0);
        return second is > 12 and < 32 && first is > 0 and <= 12 ? new DayOrder(0, 1) : default;
    }

    /// <summary>What the header says of it: "date of birth (mm/dd/yyyy)".</summary>
    public static DayOrder OrderNamed(string header)
    {
        var words = Folded.Words(header);
        var (day, month) = (Array.FindIndex(words, w => w is "dd" or "jj" or "tt"), Array.IndexOf(words, "mm"));
        if (day < 0 || month < 0) return default;
        return day < month ? new DayOrder(Certain, 0) : new DayOrder(0, Certain);
    }

    public static ReadDate Read(string cell, bool isBirth, bool? isChild, DayOrder order, DateOnly today)
    {
        var text = Time().Replace(cell.Trim(), "").Trim().TrimEnd('.');
        if (Words.IsPlaceholder(text) && !text.Any(char.IsAsciiDigit)) return default;
        if (isBirth && YearsOld().Match(text) is { Success: true } old) return new ReadDate(default, null,
            Number(old.Groups[1]));
        var uncertain = text.EndsWith('?') || text.StartsWith('~');
        text = text.TrimEnd('?', ' ').TrimStart('~', ' ');
        var firstDigit = text.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        var lead = firstDigit > 0 ? Folded.Of(text[..firstDigit]) : "";
        if (lead.Length > 0 && IsApproximation(lead))
        {
            uncertain |= !Words.ExactWords.Contains(lead);
            text = text[firstDigit..];
        }

        var lastDigit = text.LastIndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        var tail = lastDigit >= 0 ? Folded.Of(text[(lastDigit + 1)..]) : "";
        if (tail.Length > 0 && IsApproximation(tail) && !Words.MonthOf.ContainsKey(tail))
        {
            uncertain = true;
            text = text[..(lastDigit + 1)];
        }

        var read = Understand(text, isBirth, isChild, order, today);
        return uncertain && read.Reason is null or ListReason.DateDayNumber && !read.Date.IsUnknown && uncertain
            ? read with { Reason = ListReason.DateApproximate } : read;
    }

    private static bool IsApproximation(string words) => Words.Approximations.Contains(words)
        || words.Split(' ').All(Words.Approximations.Contains);

    private static ReadDate Understand(string text, bool isBirth, bool? isChild, DayOrder order, DateOnly today)
    {
        if (YearFirst().Match(text) is { Success: true } iso)
            return Parts(Number(iso.Groups[1]), Number(iso.Groups[2]), Number(iso.Groups[3]), today, isBirth);
        if (Compact().Match(text) is { Success: true } eight)
            return Parts(Number(eight.Groups[1]), Number(eight.Groups[2]), Number(eight.Groups[3]), today, isBirth);
        if (Numbers().Match(text) is { Success: true } numbers) return DayMonthYear(numbers, isBirth, isChild, order,
            today);
        if (MonthYear().Match(text) is { Success: true } month)
            return Parts(Number(month.Groups[2]), Number(month.Groups[1]), 0, today, isBirth);
        if (OneYear().IsMatch(text)) return Parts(int.Parse(text, CultureInfo.InvariantCulture), 0, 0, today, isBirth);
        if (DayNumber().Match(text) is { Success: true } serial) return OfDayNumber(Number(serial.Groups[1]), today,
            isBirth);
        if (text.All(c => c is '0' or '/' or '.' or '-' or ' ')) return new ReadDate(default,
            ListReason.DatePlaceholder);
        return InWords(text, isBirth, isChild, today);
    }

    private static ReadDate DayMonthYear(Match numbers, bool isBirth, bool? isChild, DayOrder order, DateOnly today)
    {
        var (first, second) = (Number(numbers.Groups[1]), Number(numbers.Groups[3]));
        var (year, bothFit) = YearOf(numbers.Groups[4].Value, isBirth, isChild, today);
        if (numbers.Groups[4].Length == 2 && year is 1900 or 2000 && first <= 1 && second <= 1)
            return new ReadDate(default, ListReason.DatePlaceholder);
        var couldBeEither = first is > 0 and <= 12 && second is > 0 and <= 12 && first != second;
        var dotted = numbers.Groups[2].Value == ".";
        var swap = (second > 12 && first is > 0 and <= 12) || (couldBeEither && order.IsMonthFirst && !dotted);
        var read = swap ? Parts(year, first, second, today, isBirth) : Parts(year, second, first, today, isBirth);
        if (read.Reason is not null || read.Date.IsUnknown) return read;
        if (bothFit) return read with { Reason = ListReason.DateTwoDigitYear };
        var doubtful = couldBeEither && !dotted && !order.IsTold;
        return doubtful ? read with { Reason = ListReason.DateAmbiguousOrder } : read;
    }

    // Two digits: a person is younger than a hundred; an event of a list is of this century.
    private static (int Year, bool BothFit) YearOf(string written, bool isBirth, bool? isChild, DateOnly today)
    {
        var year = int.Parse(written, CultureInfo.InvariantCulture);
        if (written.Length != 2) return (year, false);
        if (!isBirth) return (year >= 90 ? 1900 + year : 2000 + year, false);
        if (2000 + year > today.Year) return (1900 + year, false);
        if (today.Year - 1900 - year > 100 || isChild == true) return (2000 + year, false);
        return isChild == false ? (1900 + year, true) : (2000 + year, true);
    }

    private static ReadDate InWords(string text, bool isBirth, bool? isChild, DateOnly today)
    {
        var words = Folded.Words(text).Where(w => w is not ("de" or "del" or "of" or "le" or "the" or "do")).ToList();
        var month = words.FindIndex(Words.MonthOf.ContainsKey);
        var numbers = words.Where(w => w.Length > 0 && char.IsAsciiDigit(w[0]))
            .Select(w => new string(w.TakeWhile(char.IsAsciiDigit).ToArray())).ToList();
        if (month < 0 || numbers.Count is < 1 or > 2 || words.Count > 4 || numbers.Any(n => n.Length > 4))
            return new ReadDate(default, ListReason.DateNotUnderstood);
        var (year, bothFit) = YearOf(numbers[^1], isBirth, isChild, today);
        // "12-Mar" has no year; "Mar-24" has, of two digits.
        var noYear = numbers.Count == 1 && numbers[0].Length < 3;
        if (noYear && char.IsAsciiDigit(words[0][0])) return new ReadDate(default, ListReason.DateNotUnderstood);
        bothFit |= noYear;
        var day = numbers.Count == 2 ? int.Parse(numbers[0], CultureInfo.InvariantCulture) : 0;
        var read = Parts(year, Words.MonthOf[words[month]], day, today, isBirth);
        return bothFit && read.Reason is null ? read with { Reason = ListReason.DateTwoDigitYear } : read;
    }

    private static ReadDate OfDayNumber(int serial, DateOnly today, bool isBirth)
    {
        // A year that went through a program of numbers: 1985.0
        if (serial is > 1900 and < 2100) return Parts(serial, 0, 0, today, isBirth);
        if (serial <= 2) return new ReadDate(default, ListReason.DatePlaceholder);
        if (serial is < 3654 or > 80000) return new ReadDate(default, ListReason.DateNotUnderstood);
        var day = SpreadsheetDayZero.AddDays(serial);
        var read = Parts(day.Year, day.Month, day.Day, today, isBirth);
        return read.Reason is null ? read with { Reason = ListReason.DateDayNumber } : read;
    }

    private static ReadDate Parts(int year, int month, int day, DateOnly today, bool isBirth)
    {
        if (year is 0 or 1 or 1899 or 9999 || (year == 1900 && month <= 1 && day <= 1))
            return new ReadDate(default, ListReason.DatePlaceholder);
        if (month == 0) day = 0;
        if (!PartialDate.TryOf(year, month, day, out var date)) return new ReadDate(default, ListReason.DateImpossible);
        var (earliest, latest) = isBirth ? (today.Year - 125, today.Year) : (1970, today.Year + 20);
        if (year < earliest || year > latest) return new ReadDate(default, ListReason.DateImpossible);
        return isBirth && date.Range!.Value.First > today ? new ReadDate(default, ListReason.DateImpossible)
            : new ReadDate(date, null);
    }

    // A part written as ??, xx or 00 is a part that is not known.
    private static int Number(Group part) =>
        int.TryParse(part.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"[ T]\d{1,2}:\d\d(:\d\d([.,]\d+)?)?\s*(Z|[AaPp][Mm]|[+-]\d\d:?\d\d)?$")]
    private static partial Regex Time();

    [GeneratedRegex(@"^(\d{1,3}) ?(ans|an|years?( old)?|años|anos|yrs?|y\.?o\.?)$", RegexOptions.IgnoreCase)]
    private static partial Regex YearsOld();

    [GeneratedRegex(@"^(\d{4})\s?[-/.]\s?(\d{1,2}|\?+|[xX]+)(?:\s?[-/.]\s?(\d{1,2}|\?+|[xX]+))?$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)$")]
    private static partial Regex Compact();

    [GeneratedRegex(@"^(\d{1,2}|\?+|[xX]+)\s?([-/. ])\s?(\d{1,2}|\?+|[xX]+)\s?[-/. ]\s?(\d{4}|\d\d)$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(\d{1,2}|\?+|[xX]+)\s?[-/. ]\s?(\d{4})$")]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"^\d{4}$")]
    private static partial Regex OneYear();

    [GeneratedRegex(@"^(\d{1,5})([.,]\d+)?$")]
    private static partial Regex DayNumber();
}
