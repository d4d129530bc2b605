using System.Text.RegularExpressions;

namespace Sankofa.Core.Cases.Lists.Reading;

/// <summary>"DIALLO Awa + 2 enfants": people whom a cell counts and does not name.</summary>
internal static partial class Companions
{
    public static string? In(string? text) => text is not null && Counted().Match(text) is { Success: true } found
        ? found.Value.Trim(' ', '(', ')', '[', ']') : null;

    /// <summary>The cell without them; null where it said nothing else.</summary>
    public static string? Without(string? text)
    {
        if (text is null || In(text) is null) return text;
        var rest = Counted().Replace(text, " ").Trim(' ', ',', ';', '-');
        return rest.Any(char.IsLetterOrDigit) ? rest : null;
    }

    [GeneratedRegex(
        @"\s*[(\[]?\s*(?:(?:\+|&|\b(?:et|avec|and|with|plus|con|com|y|e)\b)\s*(?:ses|leurs|his|her|sus|seus)?\s*"
        + @"(?:\d{1,2}|une?|one|deux|two|trois|three|quatre|four|cinq|five|dos|dois|tres|três)\s*(?:autres?|other)?\s*"
        + @"(?:enf(?:ants?)?\.?|children|child|kids?|pers(?:onnes?|ons?|onas)?\.?|people|b[ée]b[ée]s?|mineurs?|membres?"
        + @"|members?|hij[oa]s?|ni[ñn][oa]s?|filh[oa]s?|crian[çc]as?|menores|depend[ae]nts?|pessoas)\b\.?"
        + @"|\+\s*\d{1,2}(?=\s*(?:[)\]]|$)))\s*[)\]]?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Counted();
}
