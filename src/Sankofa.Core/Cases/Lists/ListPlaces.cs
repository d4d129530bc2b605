using System.Text.RegularExpressions;

namespace Sankofa.Core.Cases.Lists;

/// <summary>Reads countries in whatever spelling.</summary>
internal static partial class ListPlaces
{
    public static (string? Country, ListReason? Reason) Country(string cell)
    {
        var uncertain = cell.Contains('?', StringComparison.Ordinal);
        cell = Feminine().Replace(cell, "");
        var plain = Aside().Replace(cell, " ");
        foreach (var text in new[] { cell, plain })
        {
            if (Exact(text) is not { } country) continue;
            // "Congo" alone is either of the two.
            var either = Folded.Of(text) is "congo" or "congolais" or "congolaise" or "congolese";
            return (country, uncertain || either ? ListReason.CountryUncertain : null);
        }

        return Nearest(Folded.Of(plain)) is { } near ? (near, ListReason.CountryGuessed)
            : (null, ListReason.CountryNotUnderstood);
    }

    /// <summary>Several where the cell names several: "Mali / Sénégal".</summary>
    public static (List<string> Countries, ListReason? Reason) Countries(string cell)
    {
        cell = Feminine().Replace(cell, "");
        var (whole, reason) = Country(cell);
        if (whole is not null && reason is not ListReason.CountryGuessed) return ([whole], reason);
        var parts = Several().Split(cell).Select(p => p.Trim()).Where(p => p.Length > 0).ToList();
        if (parts.Count < 2) return (whole is null ? [] : [whole], reason);
        var read = parts.Select(Country).ToList();
        return (read.Select(r => r.Country).OfType<string>().Distinct().ToList(), read.Select(r =>
            r.Reason).FirstOrDefault(r => r is not null));
    }

    private static string? Exact(string text)
    {
        var upper = text.Trim(' ', '?', '.').ToUpperInvariant();
        if (upper.Length == 2 && Words.CountryCodes.Contains(upper)) return upper;
        var folded = Folded.Of(text);
        if (folded is "congolais" or "congolaise" or "congolese") return "CG";
        foreach (var article in new[] { "", "la ", "le ", "les ", "l ", "the ", "el ", "rep ", "republique de ",
            "republic of " })
        {
            if (folded.StartsWith(article, StringComparison.Ordinal)
                && Words.CountryOf.TryGetValue(folded[article.Length..], out var country)) return country;
        }

        return null;
    }

    // One slip in a word of six letters, two in one of nine; where two countries are as near, neither.
    private static string? Nearest(string folded)
    {
        var allowed = folded.Length >= 9 ? 2 : folded.Length >= 6 ? 1 : 0;
        if (allowed == 0 || folded.Length > 40) return null;
        var near = Words.CountryOf.Where(c => c.Key.Length > 4 && Math.Abs(c.Key.Length - folded.Length) <= allowed)
            .Select(c => (c.Value, Slips: Folded.Slips(c.Key, folded))).Where(c => c.Slips <= allowed).ToList();
        if (near.Count == 0) return null;
        var least = near.Min(c => c.Slips);
        var best = near.Where(c => c.Slips == least).Select(c => c.Value).Distinct().ToList();
        return best.Count == 1 ? best[0] : null;
    }

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]")]
    private static partial Regex Aside();

    // "malien/ne", "sénégalais(e)": an ending, and no country of two letters.
    [GeneratedRegex(@"(?<=\p{Ll})\s*[(/·.\-]\s*(?:e|ne|nne|enne|aise|se|a|o|as|os|es|s)\s*\)?\s*$")]
    private static partial Regex Feminine();

    [GeneratedRegex(@"\s*[/,;+&|]\s*|\s+(?:et|and|y|e)\s+")]
    private static partial Regex Several();
}
