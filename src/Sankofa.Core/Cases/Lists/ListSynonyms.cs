using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Sankofa.Core.Cases.Lists;

/// <summary>
/// Which field a header names, in the writings that agencies have for one: numbered, with a unit or a format behind it,
/// in two languages, joined to one word, with a slip.
/// </summary>
internal static partial class ListSynonyms
{
    private const int OneSlip = 7;
    private const int TwoSlips = 12;

    private static readonly FrozenDictionary<string, ListField[]> Bare = By(Essence);
    private static readonly FrozenDictionary<string, ListField[]> Joined =
        By(name => Folded.Of(name).Replace(" ", "", StringComparison.Ordinal));

    /// <summary>Whether a cell is a header beyond doubt; asked of many cells that are none.</summary>
    public static bool IsOne(string cell)
    {
        var folded = Folded.Of(cell);
        return Words.FieldsOf.ContainsKey(folded) || Words.FieldsOf.ContainsKey(Folded.Of(Aside().Replace(cell, " ")))
            || (folded.Length > 3 && (Bare.ContainsKey(Essence(cell))
                || Joined.ContainsKey(folded.Replace(" ", "", StringComparison.Ordinal))))
            || BothLanguages(cell) is not null;
    }

    /// <summary>Several where the header alone leaves it open; none where nobody knows it.</summary>
    public static ListField[] FieldsOf(string header)
    {
        var folded = Folded.Of(header);
        if (Words.FieldsOf.TryGetValue(folded, out var exact)) return exact;
        if (Folded.Words(header).Any(Words.Strangers.Contains)) return [];
        var bare = Folded.Of(Aside().Replace(header, " "));
        if (Words.FieldsOf.TryGetValue(bare, out var withoutAside)) return withoutAside;
        var withoutCurrency = string.Join(' ', Folded.Words(header)
            .Where(w => !Words.Cfa.Contains(w) && !Words.CurrencyOf.ContainsKey(w)));
        if (Words.FieldsOf.TryGetValue(withoutCurrency, out var amount) && amount is [ListField.Amount]) return amount;
        if (BothLanguages(header) is { } both) return both;
        var essence = Essence(Aside().Replace(header, " "));
        if (essence.Length > 1 && Bare.TryGetValue(essence, out var essential)) return essential;
        if (Joined.TryGetValue(bare.Replace(" ", "", StringComparison.Ordinal), out var joined)) return joined;
        return Within(folded) is { Length: > 0 } within ? within : WithASlip(bare);
    }

    // Words that say nothing of what a column holds: articles, whose it is, how it is to be filled in.
    private static string Essence(string header) => string.Join(' ', Folded.Words(header)
        .SkipWhile(w => w.All(char.IsAsciiDigit)).Where(w => !Words.HeaderNoise.Contains(w)));

    // Where two fields come to the same essence, neither is meant.
    private static FrozenDictionary<string, ListField[]> By(Func<string, string> writing) =>
        Words.FieldsOf.GroupBy(f => writing(f.Key), f => f.Value, StringComparer.Ordinal)
            .Where(g => g.Key.Length > 1 && g.Select(f => string.Join('|', f)).Distinct().Count() == 1)
            .ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    private static ListField[]? BothLanguages(string header)
    {
        var parts = header.Split(['/', '|', '(', ')', '\n', '–', '-', ':'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2) return null;
        var known = parts.Select(p => Words.FieldsOf.GetValueOrDefault(Folded.Of(p), []))
            .Where(f => f.Length > 0).ToList();
        if (known.Count == 0) return null;
        var shared = known.Aggregate((a, b) => a.Intersect(b).ToArray());
        return shared.Length > 0 ? shared : null;
    }

    // "Date de naissance de l'intéressé": the longest synonym of several words decides; a tie decides nothing.
    private static ListField[] Within(string folded)
    {
        var padded = " " + folded + " ";
        var found = Words.FieldsOf
            .Where(f => f.Key.Contains(' ', StringComparison.Ordinal) && f.Key.Length >= 6
                && padded.Contains(" " + f.Key + " ", StringComparison.Ordinal))
            .GroupBy(f => f.Key.Length).OrderByDescending(g => g.Key).FirstOrDefault();
        if (found is null) return [];
        var fields = found.Select(f => f.Value).DistinctBy(f => f[0]).ToList();
        return fields.Count == 1 ? fields[0] : [];
    }

    // "Nationalty", "Date de naisance": a long word with a slip, where no other field is as near.
    private static ListField[] WithASlip(string folded)
    {
        var allowed = folded.Length >= TwoSlips ? 2 : folded.Length >= OneSlip ? 1 : 0;
        if (allowed == 0 || folded.Length > 60) return [];
        var near = Words.FieldsOf.Where(f =>
            f.Key.Length >= OneSlip && Math.Abs(f.Key.Length - folded.Length) <= allowed)
            .Select(f => (f.Value, Slips: Folded.Slips(f.Key, folded))).Where(f => f.Slips <= allowed).ToList();
        if (near.Count == 0) return [];
        var fields = near.Where(f => f.Slips == near.Min(n => n.Slips)).Select(f => f.Value)
            .DistinctBy(f => string.Join('|', f)).ToList();
        return fields.Count == 1 ? fields[0] : [];
    }

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]")]
    private static partial Regex Aside();
}
