using System.Collections.Frozen;
using System.Text.Json;

namespace Sankofa.Core.Cases.Lists;

/// <summary>What lists call things, in the languages of the agencies. The words are data: Words/*.json,
/// folded.</summary>
internal static class Words
{
    private static readonly JsonElement Headers = Load("headers.json").GetProperty("headers");
    private static readonly JsonElement All = Load("words.json");

    public static readonly FrozenDictionary<string, ListField[]> FieldsOf = ReadHeaders();
    public static readonly FrozenDictionary<string, string> CountryOf = ByName(Load("countries.json"));
    public static readonly FrozenSet<string> CountryCodes =
        Load("countries.json").EnumerateObject().Select(c => c.Name).ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Strangers = Set("strangers");
    public static readonly FrozenSet<string> HeaderNoise = Set("headerNoise");
    public static readonly FrozenSet<string> Negations = Set("negations");
    public static readonly FrozenSet<string> YesOrNo = Set("yesOrNo");
    public static readonly FrozenSet<string> Asylum = Set("asylum");
    public static readonly string[] AsylumStems = [.. Set("asylumStems")];
    public static readonly FrozenSet<string> Placeholders = Set("placeholders");
    public static readonly FrozenSet<string> Totals = Set("totals");
    public static readonly FrozenSet<string> Approximations = Set("approximations");
    public static readonly FrozenSet<string> ExactWords = Set("exactWords");
    public static readonly FrozenSet<string> FemaleRelations = Set("femaleRelations");
    public static readonly FrozenSet<string> MaleRelations = Set("maleRelations");
    public static readonly FrozenSet<string> NoVulnerability = Set("noVulnerability");
    public static readonly FrozenSet<string> Cfa = Set("cfa");
    public static readonly FrozenSet<string> TrunkZero = Set("trunkZero");
    public static readonly FrozenSet<string> GivenNames = Set("givenNames");
    public static readonly FrozenSet<string> FamilyNames = Set("familyNames");

    public static readonly FrozenDictionary<string, ListSex> Sexes = Named<ListSex>("sexes");
    public static readonly FrozenDictionary<string, ListReturnType> ReturnTypes = Named<ListReturnType>("returnTypes");
    public static readonly FrozenDictionary<string, ListStatus> Statuses = Named<ListStatus>("statuses");
    public static readonly FrozenDictionary<string, ListRelationship> Relationships =
        Named<ListRelationship>("relationships");
    public static readonly FrozenDictionary<string, ListVulnerability> Vulnerabilities =
        Named<ListVulnerability>("vulnerabilities");
    public static readonly FrozenDictionary<string, string> LanguageOf = ByName(All.GetProperty("languages"));
    public static readonly FrozenDictionary<string, string> CurrencyOf = ByName(All.GetProperty("currencies"));
    public static readonly FrozenDictionary<string, string> CfaOfCountry = All.GetProperty("cfaOf").EnumerateObject()
        .SelectMany(c => c.Value.EnumerateArray().Select(v => (Country: v.GetString()!, Currency: c.Name)))
        .ToFrozenDictionary(c => c.Country, c => c.Currency, StringComparer.Ordinal);
    public static readonly FrozenDictionary<char, string> CurrencyOfSymbol = All.GetProperty("symbols")
        .EnumerateObject()
        .ToFrozenDictionary(s => s.Name[0], s => s.Value.GetString()!);
    public static readonly FrozenDictionary<string, int> MinorUnits = All.GetProperty("minorUnits").EnumerateObject()
        .ToFrozenDictionary(u => u.Name, u => u.Value.GetInt32(), StringComparer.Ordinal);
    public static readonly FrozenDictionary<string, int> MonthOf = All.GetProperty("months").EnumerateArray()
        .SelectMany((names, i) => names.EnumerateArray().Select(n => (Name: n.GetString()!, Month: i + 1)))
        .ToFrozenDictionary(m => m.Name, m => m.Month, StringComparer.Ordinal);

    public static bool IsPlaceholder(string text)
    {
        var folded = Folded.Of(text);
        return folded.Length == 0 || Placeholders.Contains(folded);
    }

    private static JsonElement Load(string name)
    {
        var assembly = typeof(Words).Assembly;
        var resource = assembly.GetManifestResourceNames()
            .Single(n => n.EndsWith(".Lists.Words." + name, StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    private static FrozenDictionary<string, ListField[]> ReadHeaders() =>
        Headers.EnumerateObject().SelectMany(h => h.Value.EnumerateArray().Select(v => (
                Name: v.GetString()!, Fields: h.Name.Split('|').Select(Enum.Parse<ListField>).ToArray())))
            .ToFrozenDictionary(h => h.Name, h => h.Fields, StringComparer.Ordinal);

    private static FrozenSet<string> Set(string name) =>
        All.GetProperty(name).EnumerateArray().Select(v => v.GetString()!).ToFrozenSet(StringComparer.Ordinal);

    // Where two entries claim a word the first keeps it: the data lists the more frequent one first.
    private static FrozenDictionary<string, string> ByName(JsonElement entries)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries.EnumerateObject())
        {
            foreach (var word in entry.Value.EnumerateArray()) found.TryAdd(word.GetString()!, entry.Name);
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, T> Named<T>(string name) where T : struct, Enum =>
        ByName(All.GetProperty(name)).ToFrozenDictionary(e => e.Key, e =>
            Enum.Parse<T>(e.Value), StringComparer.Ordinal);
}
