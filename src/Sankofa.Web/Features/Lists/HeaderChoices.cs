using System.Text.Json;
using Sankofa.Core.Cases.Lists;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Lists;

/// <summary>What somebody said about headers that nobody knows.</summary>
public static class HeaderChoices
{
    public static IReadOnlyList<ListField> Fields { get; } =
        [.. Enum.GetValues<ListField>().Where(f => f is not (ListField.Unknown or ListField.WholeRow))];

    public static ListField? FieldOf(string name) =>
        Fields.Select(f => (ListField?)f)
            .FirstOrDefault(f => string.Equals(f.ToString(), name.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>"Header=Field"; a header may hold "=", a field's name does not.</summary>
    public static Dictionary<string, ListField> Parse(IEnumerable<string> pairs)
    {
        var mapping = new Dictionary<string, ListField>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            var at = pair.LastIndexOf('=');
            var field = at < 1 ? null : FieldOf(pair[(at + 1)..]);
            RuleViolation.When(field is null, "Lists.Command.NoField", null, pair);
            mapping[pair[..at].Trim()] = field!.Value;
        }

        return mapping;
    }

    public static string Write(IReadOnlyDictionary<string, ListField> mapping) =>
        JsonSerializer.Serialize(mapping.ToDictionary(m => m.Key, m => m.Value.ToString()));

    public static Dictionary<string, ListField> Read(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(json)!
            .ToDictionary(m => m.Key, m => Enum.Parse<ListField>(m.Value), StringComparer.Ordinal);
}
