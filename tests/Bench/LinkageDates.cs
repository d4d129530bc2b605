using System.Globalization;
using Sankofa.Matching.Linkage;

namespace Sankofa.Bench;

/// <summary>Dates as files write them, wrong ones too: what is written is compared, whether the calendar has it or
/// not.</summary>
internal static class LinkageDates
{
    public static PartialDay Read(string text, string? format)
    {
        if (text.Length == 0) return PartialDay.Unknown;
        return format is null ? Guess(text) : ByFormat(text, format);
    }

    public static PartialDay Of(string year, string month, string day) => new(Number(year), Number(month), Number(day));

    private static PartialDay ByFormat(string text, string format)
    {
        if (text.Length != format.Length) return Guess(text);
        string Part(char letter) => string.Concat(text.Where((_, i) => format[i] == letter));
        return Of(Part('y'), Part('M'), Part('d'));
    }

    private static PartialDay Guess(string text)
    {
        var parts = text.Split(' ', 'T')[0].Split('-', '/', '.');
        if (parts.Length == 1) return GuessDigits(parts[0].Length > 8 ? parts[0][..8] : parts[0]);
        if (parts.Length == 2)
            return parts[0].Length == 4 ? Of(parts[0], parts[1], "") : Of(parts[1], parts[0], "");
        if (parts[0].Length == 4) return Of(parts[0], parts[1], parts[2]);
        return Number(parts[1]) > 12 ? Of(parts[2], parts[0], parts[1]) : Of(parts[2], parts[1], parts[0]);
    }

    private static PartialDay GuessDigits(string digits)
    {
        if (digits.Length == 6) return Of(digits[..4], digits[4..], "");
        if (digits.Length != 8) return Of(digits, "", "");
        return Number(digits[..4]) is >= 1850 and <= 2100
            ? Of(digits[..4], digits[4..6], digits[6..]) : Number(digits[4..]) is >= 1850 and <= 2100
            ? Of(digits[4..], digits[2..4], digits[..2]) : Of(digits[..4], digits[4..6], digits[6..]);
    }

    private static int? Number(string text)
    {
        var whole = text.Split('.')[0];
        return int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number : null;
    }
}
