namespace Sankofa.Core.Registry.Searching;

/// <summary>
/// The spellings under which a number is looked up: as it is, with other separators, and with one slip of the pen. Each
/// is one probe of an index of the database.
/// </summary>
internal static class PaperNumbers
{
    /// <summary>In shorter numbers one sign makes another number more often than a slip.</summary>
    private const int ShortestWithSlip = 6;
    private const int Longest = 32;
    private const string Digits = "0123456789";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Separators = "-/. _";

    /// <summary>Letters and digits alone, in capitals: what the function paper_key of the database gives.</summary>
    public static string Key(string number) =>
        new([.. number.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);

    public static IReadOnlyList<string> Keys(IEnumerable<string> numbers) =>
        [.. numbers.Select(Key).Where(k => k.Length is > 0 and <= Longest).Distinct(StringComparer.Ordinal)];

    /// <summary>How the number of an entry may have been written.</summary>
    public static IReadOnlyList<string> Spellings(IEnumerable<string> numbers) =>
        [.. numbers.Select(n => n.Trim()).Where(n => n.Length is > 0 and <= RegisterEntry.NumberLength)
            .SelectMany(Written).Distinct(StringComparer.Ordinal)];

    /// <summary>One sign more, less, or another, or two neighbours that have changed places.</summary>
    public static IEnumerable<string> Slips(string number)
    {
        if (number.Count(char.IsAsciiLetterOrDigit) < ShortestWithSlip || number.Length > Longest) yield break;
        for (var i = 0; i < number.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(number[i])) continue;
            var (before, after) = (number[..i], number[(i + 1)..]);
            yield return before + after;
            foreach (var sign in Like(number[i]))
            {
                if (sign != number[i]) yield return before + sign + after;
                yield return before + sign + number[i..];
                if (i == number.Length - 1) yield return number + sign;
            }

            if (after.Length > 0 && after[0] != number[i]) yield return before + after[0] + number[i] + after[1..];
        }
    }

    private static string Like(char sign) => char.IsAsciiDigit(sign) ? Digits : Letters;

    private static IEnumerable<string> Written(string number)
    {
        yield return number;
        var capitals = number.ToUpperInvariant();
        yield return capitals;
        yield return Key(number);
        foreach (var separator in Separators)
            yield return new([.. capitals.Select(c => char.IsAsciiLetterOrDigit(c) ? c : separator)]);
    }
}
