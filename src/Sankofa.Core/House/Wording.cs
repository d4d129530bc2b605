using System.Text.Json;

namespace Sankofa.Core.House;

/// <summary>A text in several languages, by their codes. Empty: nobody has found or written it yet.</summary>
public sealed class Wording : Dictionary<string, string>
{
    public Wording() : base(StringComparer.Ordinal) { }

    /// <summary>The languages given; an empty text is no text.</summary>
    public Wording(IEnumerable<KeyValuePair<string, string?>> texts) : this()
    {
        foreach (var (language, text) in texts)
        {
            if (text?.Trim() is { Length: > 0 } known) this[language] = known;
        }
    }

    public bool IsEmpty => Count == 0;

    public static Wording Of(string? fr, string? en = null) => new([new("fr", fr), new("en", en)]);

    /// <summary>In this language, else in French, else in any that there is.</summary>
    public string In(string language) =>
        this.GetValueOrDefault(language) ?? this.GetValueOrDefault("fr") ?? Values.FirstOrDefault() ?? "";

    /// <summary>The language in which <see cref="In"/> answers, for the attribute that tells a screen reader.</summary>
    public string Spoken(string language) =>
        ContainsKey(language) ? language : ContainsKey("fr") ? "fr" : Keys.FirstOrDefault() ?? language;
}

internal sealed class WordingConverter()
    : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<Wording, string>(
    wording => JsonSerializer.Serialize(wording, Written),
    text => JsonSerializer.Deserialize<Wording>(text, Written)!)
{
    private static readonly JsonSerializerOptions Written = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

/// <summary>A text is replaced as a whole, never changed in place.</summary>
internal sealed class WordingComparer()
    : Microsoft.EntityFrameworkCore.ChangeTracking.ValueComparer<Wording>(
    (a, b) => ReferenceEquals(a, b), wording => wording.Count, wording => wording);
