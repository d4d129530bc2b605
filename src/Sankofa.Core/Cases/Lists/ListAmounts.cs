using System.Globalization;
using System.Text.RegularExpressions;

namespace Sankofa.Core.Cases.Lists;

/// <summary>Reads amounts as people write them: 1 850,00; 2.000,00 €; EUR 2,000; 800 chf.</summary>
internal static partial class ListAmounts
{
    /// <summary>The currency that a header or a cell names; CFA francs are those of the country returned to.</summary>
    public static string? CurrencyIn(string text, string? country)
    {
        foreach (var letter in text)
        {
            if (Words.CurrencyOfSymbol.TryGetValue(letter, out var bySymbol)) return bySymbol;
        }

        foreach (var word in Folded.Words(Digits().Replace(text, " ")))
        {
            if (Words.CurrencyOf.TryGetValue(word, out var byName)) return byName;
        }

        var words = Folded.Of(Digits().Replace(text, " "));
        return words.Length > 0 && Words.Cfa.Any(c => words == c || words.EndsWith(" " + c, StringComparison.Ordinal))
            ? Words.CfaOfCountry.GetValueOrDefault(country ?? "") : null;
    }

    public static (ListMoney? Money, ListReason? Reason) Read(string cell, string? headerCurrency, string? country)
    {
        var own = CurrencyIn(cell, country);
        var number = NumberIn(cell);
        if (number is null) return (null, ListReason.AmountNotUnderstood);
        var letters = Folded.Of(Digits().Replace(cell, " "));
        if ((own ?? (letters.Length == 0 ? headerCurrency : null)) is not { } currency)
            return (null, ListReason.AmountWithoutCurrency);
        var units = Words.MinorUnits.GetValueOrDefault(currency, 2);
        if (MinorOf(number, units) is not { } minor) return (null, ListReason.AmountNotUnderstood);
        var differs = own is not null && headerCurrency is not null && own != headerCurrency;
        return (new ListMoney(minor, currency), differs ? ListReason.AmountCurrencyDiffers : null);
    }

    private static string? NumberIn(string cell)
    {
        var found = Amount().Matches(cell);
        if (found.Count != 1) return null;
        var before = cell.AsSpan(0, found[0].Index).TrimEnd();
        return before.EndsWith("-") || before.EndsWith("(") ? null
            : found[0].Value.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
    }

    // The last mark parts the decimals unless three digits follow it: no currency here but TND and LYD writes three.
    private static long? MinorOf(string number, int units)
    {
        var mark = number.LastIndexOfAny([',', '.']);
        var decimals = mark < 0 ? 0 : number.Length - mark - 1;
        var other = mark < 0 ? -1 : number.AsSpan(0, mark).IndexOfAny(',', '.');
        var sameBefore = other >= 0 && number[other] == number[mark];
        var parts = mark >= 0 && !sameBefore && (decimals is 1 or 2 || (decimals == 3 && units == 3));
        if (!parts && mark >= 0 && decimals != 3) return null;
        var whole = new string((parts ? number[..mark] : number).Where(char.IsAsciiDigit).ToArray());
        var fraction = parts ? number[(mark + 1)..] : "";
        if (fraction.Length > units && fraction[units..].Trim('0').Length > 0) return null;
        var kept = fraction.Length > units ? fraction[..units] : fraction.PadRight(units, '0');
        return long.TryParse(whole + kept, NumberStyles.None, CultureInfo.InvariantCulture, out var minor) ? minor
            : null;
    }

    [GeneratedRegex(@"[\d.,']+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\d[\d.,']*(?: \d{3}(?!\d)[\d.,']*)*")]
    private static partial Regex Amount();
}
