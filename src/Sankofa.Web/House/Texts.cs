using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Sankofa.Web.House;

/// <summary>
/// Every sentence of the product, by key and language. A language is a folder of files beside this program; one that
/// lacks a sentence shows it in French.
/// </summary>
public sealed class Texts
{
    public const string Default = "fr";
    private static readonly string[] RightToLeft = ["ar"];
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _byLanguage = Load();

    public IEnumerable<string> Languages => _byLanguage.Keys.Order(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Of(string language) => _byLanguage[language];

    public bool Speaks(string language) => _byLanguage.ContainsKey(language);

    public static bool IsRightToLeft(string language) => RightToLeft.Contains(language, StringComparer.Ordinal);

    public bool Has(string key) => _byLanguage[Default].ContainsKey(key);

    public string Say(string language, string key, params ReadOnlySpan<object?> arguments)
    {
        var known = _byLanguage.GetValueOrDefault(language) ?? _byLanguage[Default];
        if (!known.TryGetValue(key, out var text) && !_byLanguage[Default]
            .TryGetValue(key, out text)) return $"⟦{key}⟧";
        return arguments.Length == 0 ? text : string.Format(CultureInfo.GetCultureInfo(language), text, arguments);
    }

    private static FrozenDictionary<string, FrozenDictionary<string, string>> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var languages = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("Texts/", StringComparison.Ordinal)))
        {
            var language = name.Split('/')[1];
            if (!languages.TryGetValue(language, out var texts))
                languages[language] = texts = new Dictionary<string, string>(StringComparer.Ordinal);
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                if (!texts.TryAdd(key, text)) throw new InvalidOperationException(
                    $"{key} stands twice in the texts of {language}.");
            }
        }

        return languages.ToFrozenDictionary(
            pair => pair.Key, pair => pair.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}

/// <summary>
/// The sentences in the language of this request, with dates, numbers and names of countries as it writes them.
/// </summary>
public sealed class Words(Texts texts)
{
    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public bool IsRightToLeft => Texts.IsRightToLeft(Language);

    public string this[string key] => texts.Say(Language, key);

    public string this[string key, params object?[] arguments] => texts.Say(Language, key, arguments);

    public IEnumerable<string> Keys(string prefix) =>
        texts.Of(Texts.Default).Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal));

    public string Of<T>(T value) where T : struct, Enum => this[$"{typeof(T).Name}.{value}"];

    public string Country(string code)
    {
        if (code.Length == 0) return this["Unknown"];
        if (code == Core.House.DialogueStanding.NoCountry) return this["Dialogue.Secretariat"];
        var key = "Country." + code;
        return texts.Has(key) ? this[key] : code;
    }

    public string LanguageName(string code)
    {
        var key = "Language." + code;
        return texts.Has(key) ? this[key] : code;
    }

    public string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    public string Day(DateOnly? day) => day is { } known ? Day(known) : this["Unknown"];

    public string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("d MMM yyyy HH:mm", CultureInfo.CurrentCulture) + " UTC";

    public string Day(Core.House.PartialDate date) => date switch
    {
        { IsUnknown: true } => this["Unknown"],
        { Month: 0 } => date.Year.ToString(CultureInfo.CurrentCulture),
        { Day: 0 } => new DateOnly(date.Year, date.Month, 1).ToString("MMMM yyyy", CultureInfo.CurrentCulture),
        _ => Day(new DateOnly(date.Year, date.Month, date.Day)),
    };

    /// <summary>"4 May 2024, in 12 days": a deadline is read in days.</summary>
    public string DayFrom(DateOnly day, DateOnly today) => this["Day.Both", Day(day), Distance(day, today)];

    public string Distance(DateOnly day, DateOnly today)
    {
        var days = day.DayNumber - today.DayNumber;
        return days switch
        {
            0 => this["Day.Today"],
            1 => this["Day.Tomorrow"],
            -1 => this["Day.Yesterday"],
            > 1 => this["Day.In", days],
            _ => this["Day.Ago", -days],
        };
    }

    public string Amount(long minor, string currency) => string.Format(
        CultureInfo.CurrentCulture, "{0:N" + Core.House.Money.Digits(currency) + "} {1}",
        Core.House.Money.Major(minor, currency), currency);
}
