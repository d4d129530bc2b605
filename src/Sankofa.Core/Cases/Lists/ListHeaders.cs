using System.Text.RegularExpressions;

namespace Sankofa.Core.Cases.Lists;

/// <summary>Which column holds what: by the reader's own mapping, then by the synonyms.</summary>
internal static partial class ListHeaders
{
    private static readonly string[] BareNames = ["nom", "noms", "name", "names", "nome", "nombre"];

    public static int Known(string[] cells, IReadOnlyDictionary<string, ListField>? mapping) =>
        cells.Count(c => c.Length is > 0 and < 80 && Candidates(c, mapping).Length > 0);

    /// <summary>One field per column; where two columns claim one field the later one is read where the first is
    /// empty.</summary>
    public static ListField[] Map(string[] headers, IReadOnlyDictionary<string, ListField>? mapping)
    {
        var fields = new ListField[headers.Length];
        var candidates = headers.Select(h => Candidates(h, mapping)).ToArray();
        for (var i = 0; i < headers.Length; i++)
        {
            if (candidates[i].Length == 1 && !IsBareName(headers[i])) fields[i] = candidates[i][0];
        }

        for (var i = 0; i < headers.Length; i++)
        {
            if (fields[i] != ListField.Unknown || candidates[i].Length == 0) continue;
            fields[i] = mapping is null || !mapping.ContainsKey(headers[i])
                ? IsBareName(headers[i]) ? BareName(fields) : candidates[i].FirstOrDefault(c => !fields.Contains(c))
                : candidates[i][0];
        }

        return fields;
    }

    private static ListField BareName(ListField[] fields)
    {
        var given = fields.Contains(ListField.GivenNames);
        var family = fields.Contains(ListField.FamilyName);
        if (given && !family) return ListField.FamilyName;
        return family && !given ? ListField.GivenNames : fields.Contains(ListField.FullName) ? ListField.Unknown
            : ListField.FullName;
    }

    private static bool IsBareName(string header) => BareNames.Contains(Folded.Of(header));

    private static ListField[] Candidates(string header, IReadOnlyDictionary<string, ListField>? mapping)
    {
        if (mapping is not null)
        {
            foreach (var (name, field) in mapping)
            {
                if (Folded.Of(name) == Folded.Of(header)) return field == ListField.Unknown ? [] : [field];
            }
        }

        var folded = Folded.Of(header);
        if (Words.FieldsOf.TryGetValue(folded, out var exact)) return exact;
        if (Folded.Words(header).Any(Words.Strangers.Contains)) return [];
        var bare = Folded.Of(Aside().Replace(header, " "));
        if (Words.FieldsOf.TryGetValue(bare, out var withoutAside)) return withoutAside;
        var withoutCurrency = string.Join(' ', Folded.Words(header)
            .Where(w => !Words.Cfa.Contains(w) && !Words.CurrencyOf.ContainsKey(w)));
        if (Words.FieldsOf.TryGetValue(withoutCurrency, out var amount) && amount is [ListField.Amount]) return amount;
        return BothLanguages(header) ?? Within(folded);
    }

    private static ListField[]? BothLanguages(string header)
    {
        var parts = header.Split(['/', '|', '(', ')', '\n'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2) return null;
        var known = parts.Select(p => Words.FieldsOf.GetValueOrDefault(Folded.Of(p), [])).Where(f =>
            f.Length > 0).ToList();
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

    /// <summary>What the cells look like, for somebody to confirm.</summary>
    public static ListField? Propose(IReadOnlyList<string> samples, ListField[] taken)
    {
        if (samples.Count == 0) return null;
        bool Most(Func<string, bool> test) => samples.Count(test) * 10 >= samples.Count * 7;
        ListField? Free(params ListField[] fields) =>
            fields.Where(f => !taken.Contains(f)).Select(f => (ListField?)f).FirstOrDefault();
        if (Most(s => s.Contains('@', StringComparison.Ordinal))) return Free(ListField.Email);
        if (Most(s => Words.Sexes.ContainsKey(Folded.Of(s)))) return Free(ListField.Sex);
        if (Most(s => Words.CountryOf.ContainsKey(Folded.Of(s))))
            return Free(ListField.Nationality, ListField.ReturnCountry, ListField.HostCountry);
        if (Most(s => Words.Relationships.ContainsKey(Folded.Of(s)))) return Free(ListField.Relationship);
        if (Most(s => Words.ReturnTypes.ContainsKey(Folded.Of(s)))) return Free(ListField.ReturnType);
        if (Most(s => Words.Statuses.ContainsKey(Folded.Of(s)))) return Free(ListField.AdministrativeStatus);
        if (Most(s => Words.LanguageOf.ContainsKey(Folded.Of(s)))) return Free(ListField.Language);
        if (Most(s => s.StartsWith('+') || s.StartsWith("00", StringComparison.Ordinal))) return Free(ListField.Phone);
        var years = samples.Select(YearIn).Where(y => y > 0).Order().ToList();
        if (years.Count * 10 >= samples.Count * 7)
            return years[years.Count / 2] < 2012 ? Free(ListField.BirthDate)
                : Free(ListField.CounsellingDate, ListField.ActualDeparture);
        return null;
    }

    private static int YearIn(string text) =>
        FullYear().Match(text) is { Success: true } year
            ? int.Parse(year.Value, System.Globalization.CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]")]
    private static partial Regex Aside();

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?!\d)")]
    private static partial Regex FullYear();
}
