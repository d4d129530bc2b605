using System.Text.Json;

namespace Sankofa.Core.Registry;

/// <summary>
/// What a register is asked by: names as they were declared, the birth date as far as known (yyyyMMdd, zeros for what
/// is not), numbers of papers and acts.
/// </summary>
public sealed record SearchTerms(
    string FamilyName, string GivenNames, EntrySex Sex, int BirthDate, string BirthPlace, string FatherName,
    string MotherName, IReadOnlyList<string>? Papers = null)
{
    public bool HasName => FamilyName.Trim().Length + GivenNames.Trim().Length > 0;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Null where the text was blanked at the end of retention.</summary>
    public static SearchTerms? FromJson(string text) =>
        text.Length == 0 ? null : JsonSerializer.Deserialize<SearchTerms>(text, Json);
}
