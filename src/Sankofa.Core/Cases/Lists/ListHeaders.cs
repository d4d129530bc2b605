using System.Text.RegularExpressions;

namespace Sankofa.Core.Cases.Lists;

/// <summary>Which column holds what: by the reader's own mapping, then by the synonyms.</summary>
internal static partial class ListHeaders
{
    private static readonly string[] BareNames = ["nom", "noms", "name", "names", "nome", "nombre", "naam"];
    private static readonly string[] Addresses = ["civilite", "anrede"];

    public static int Known(string[] cells, IReadOnlyDictionary<string, ListField>? mapping) =>
        cells.Where(c => c.Length is > 0 and < 80 && (Mapped(c, mapping) is not null || ListSynonyms.IsOne(c)))
            .Select(Folded.Of).Distinct().Count();

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

        for (var i = 0; i < headers.Length; i++)
        {
            // How somebody is addressed tells the sex where nothing else does; beside a column of sexes it is a note.
            if (Addresses.Contains(Folded.Of(headers[i])) && fields.Count(f => f == ListField.Sex) > 1)
                fields[i] = ListField.Unknown;
        }

        return fields;
    }

    /// <summary>
    /// A column that counts its lines or households is no number of a case: the next list would begin at one again.
    /// </summary>
    public static void SetCountersAside(
        string[] headers, ListField[] fields,
        IReadOnlyList<string[]> cells, IReadOnlyDictionary<string, ListField>? mapping)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i] != ListField.CaseNumber || Mapped(headers[i], mapping) is not null) continue;
            var column = cells.Select(c => c.Length > i ? c[i] : "").ToList();
            if (!IsCounter(column)) continue;
            var perHousehold = column.Any(c => c.Length == 0) && !fields.Contains(ListField.FamilyReference);
            fields[i] = perHousehold ? ListField.FamilyReference : ListField.Unknown;
        }
    }

    private static bool IsCounter(List<string> column)
    {
        var numbers = column.Where(c => c.Length > 0).Select(c => IsSmallNumber(c) ? int.Parse(
            c, System.Globalization.CultureInfo.InvariantCulture) : -1).Where(n => n >= 0).ToList();
        if (numbers.Count < 3 || numbers[0] > 1
            || numbers.Count * 10 < column.Count(c => c.Length > 0) * 8) return false;
        return numbers.Zip(numbers.Skip(1)).Count(p => p.Second - p.First is 0 or 1) * 10 >= (numbers.Count - 1) * 9;
    }

    private static bool IsSmallNumber(string cell) => cell.Length < 7 && cell.All(char.IsAsciiDigit);

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
        return Mapped(header, mapping) is not { } field ? ListSynonyms.FieldsOf(header)
            : field == ListField.Unknown ? [] : [field];
    }

    private static ListField? Mapped(string header, IReadOnlyDictionary<string, ListField>? mapping)
    {
        foreach (var (name, field) in mapping ?? new Dictionary<string, ListField>())
        {
            if (Folded.Of(name) == Folded.Of(header)) return field;
        }

        return null;
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

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?!\d)")]
    private static partial Regex FullYear();
}
