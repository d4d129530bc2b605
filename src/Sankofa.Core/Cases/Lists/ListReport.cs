using System.Text.Json.Serialization;

namespace Sankofa.Core.Cases.Lists;

/// <summary>What would become of each line; the four counts add up to the rows.</summary>
public sealed record ListReport(
    [property: JsonPropertyName("rows")] int Rows,
    [property: JsonPropertyName("taken")] int Taken,
    [property: JsonPropertyName("doubtful")] int Doubtful,
    [property: JsonPropertyName("refused")] int Refused,
    [property: JsonPropertyName("ignored")] int Ignored,
    [property: JsonPropertyName("findings")] IReadOnlyList<ListReportFinding> Findings)
{
    /// <summary>The reason is its code, or the sentence that the caller makes of a finding.</summary>
    public static ListReport Of(ReturnList list, Func<Finding, string>? sentence = null)
    {
        int Count(Outcome outcome) => list.Rows.Count(r => r.Outcome == outcome);
        var findings = list.Rows.SelectMany(r => r.Findings).Select(f => new ListReportFinding(
            f.Row, f.Outcome.ToString().ToLowerInvariant(), f.FieldName, sentence?.Invoke(f) ?? f.Reason.ToString()));
        return new ListReport(list.Rows.Count, Count(Outcome.Taken), Count(Outcome.Doubtful), Count(Outcome.Refused),
            Count(Outcome.Ignored), findings.ToList());
    }
}

public sealed record ListReportFinding(
    [property: JsonPropertyName("row")] int Row,
    [property: JsonPropertyName("outcome")] string Outcome,
    [property: JsonPropertyName("field")] string Field,
    [property: JsonPropertyName("reason")] string Reason);
