using System.Text.Json;

namespace Sankofa.Core.Registry.Importing;

/// <summary>What a column of a register's file holds.</summary>
public enum RegisterField
{
    Ignored, Number, FamilyName, GivenNames, Sex, BirthDate, BirthYear, BirthMonth, BirthDay, BirthPlace, FatherName,
    FatherGivenNames, MotherName, MotherGivenNames, Paper, State,
}

/// <summary>In which order a date of three numbers is written; the year first is understood anyhow.</summary>
public enum DayOrder
{
    DayFirst, MonthFirst,
}

/// <summary>
/// How somebody says what a file's columns and codes mean where its own words do not: {"columns": {"N° acte": "Number"},
/// "dates": "MonthFirst", "sex": {"1": "Male"}, "state": {"D": "Deceased"}}.
/// </summary>
public sealed record ImportMap(
    IReadOnlyDictionary<string, RegisterField> Columns, DayOrder Dates, IReadOnlyDictionary<string, EntrySex> Sex,
    IReadOnlyDictionary<string, EntryState> State)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(allowIntegerValues: false) },
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public static ImportMap None { get; } = new(
        new Dictionary<string, RegisterField>(), DayOrder.DayFirst, new Dictionary<string, EntrySex>(),
        new Dictionary<string, EntryState>());

    /// <summary>Throws <see cref="RegisterUnreadable"/> where the text is no map.</summary>
    public static ImportMap Of(string text)
    {
        if (text.Trim().Length == 0) return None;
        try
        {
            var map = JsonSerializer.Deserialize<Written>(text, Json)
                ?? throw new RegisterUnreadable(UnreadableFile.MapUnclear, "null");
            return new ImportMap(
                Folded(map.Columns), map.Dates, Folded(map.Sex), Folded(map.State));
        }
        catch (JsonException wrong)
        {
            throw new RegisterUnreadable(UnreadableFile.MapUnclear, wrong.Path ?? "");
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    private static Dictionary<string, T> Folded<T>(Dictionary<string, T>? words)
    {
        var folded = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (word, meaning) in words ?? []) folded[PlainText.Fold(word)] = meaning;
        return folded;
    }

    private sealed record Written(
        Dictionary<string, RegisterField>? Columns, DayOrder Dates, Dictionary<string, EntrySex>? Sex,
        Dictionary<string, EntryState>? State);
}
