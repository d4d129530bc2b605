using System.Globalization;
using System.Text.Json;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Journeys;
using Sankofa.Core.Monitoring;
using Sankofa.Core.Protection;
using Sankofa.Core.Reintegration;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

/// <summary>Says what an event holds in the reader's language: its sentence, then each value that has a word.</summary>
public static class EventSentences
{
    // One word names values of several kinds, by event; the first kind that knows the value says it.
    private static readonly Dictionary<string, Type[]> Enums = new(StringComparer.Ordinal)
    {
        ["basis"] = [typeof(AccessBasis), typeof(ReturnBasis)], ["entry"] = [typeof(Entry)],
            ["stage"] = [typeof(Stage)],
        ["outcome"] = [typeof(Outcome), typeof(BoardingOutcome), typeof(CommitteeOutcome)],
        ["result"] = [typeof(AnswerResult)],
        ["purpose"] = [typeof(ConsentPurpose)], ["relationship"] = [typeof(Relationship)],
        ["state"] = [typeof(AsylumState)],
        ["means"] = [typeof(ConsentMeans), typeof(WithdrawalMeans)], ["channel"] = [typeof(Channel)],
        ["mode"] = [typeof(TravelMode)],
        ["kind"] = [typeof(TravelDocumentKind), typeof(HelpKind), typeof(VisitKind)],
        ["dimension"] = [typeof(Core.Reintegration.Dimension)], ["form"] = [typeof(AidForm)],
    };

    public static string? Value(string json, string name)
    {
        using var parsed = JsonDocument.Parse(json);
        return parsed.RootElement.ValueKind == JsonValueKind.Object
            && parsed.RootElement.TryGetProperty(name, out var value)
            ? value.ToString()
            : null;
    }

    public static string Sentence(string kind, Words t)
    {
        var key = "Event." + kind;
        return t.Keys(key).Any(k => k == key) ? t[key] : kind;
    }

    /// <summary>The organisations that an event names by id.</summary>
    public static IEnumerable<Guid> Organisations(string json) =>
        new[] { "to", "of", "recipient" }.Select(name => Value(json, name))
            .Where(text => Guid.TryParse(text, out _)).Select(text => Guid.Parse(text!, CultureInfo.InvariantCulture));

    public static IReadOnlyList<string> Details(string json, Words t, IReadOnlyDictionary<Guid, string> organisations)
    {
        using var parsed = JsonDocument.Parse(json);
        if (parsed.RootElement.ValueKind != JsonValueKind.Object) return [];
        var said = new List<string>();
        foreach (var property in parsed.RootElement.EnumerateObject())
        {
            if (property.Name == "amountMinor" && Value(json, "currency") is { } currency)
                said.Add(t.Amount(property.Value.GetInt64(), currency));
            var key = "Cases.Timeline.Value." + property.Name;
            if (!t.Keys(key).Any(k => k == key)
                || Say(property, t, organisations) is not { Length: > 0 } text) continue;
            said.Add(t[key, text]);
        }

        return said;
    }

    private static string? Say(JsonProperty property, Words t, IReadOnlyDictionary<Guid, string> organisations)
    {
        var text = property.Value.ToString();
        if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array) return null;
        if (Guid.TryParse(text, out var id)) return organisations.GetValueOrDefault(id);
        if (property.Name is "from" or "to") return Enum.TryParse<Stage>(text, out var stage) ? t.Of(stage) : null;
        if (property.Name == "sections")
            return int.TryParse(text, CultureInfo.InvariantCulture, out var sections)
                ? Circle.Names((Sections)sections, t) : null;
        if (Enums.TryGetValue(property.Name, out var types))
        {
            var known = types.FirstOrDefault(type => Enum.IsDefined(type, text));
            return known is null ? null : t[$"{known.Name}.{text}"];
        }

        if (DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return t.Day(day);
        return property.Value.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            && text.Length > 18
            ? t.Moment(moment)
            : text;
    }
}
