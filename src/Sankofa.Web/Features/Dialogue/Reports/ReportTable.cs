using System.Globalization;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Reports;

/// <summary>
/// A report, said once: a page, a PDF, a CSV, an XLSX and a JSON are written from it. A note says what a number leaves
/// out.
/// </summary>
public sealed record ReportTable(
    string Code, string Title, string Language, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows,
    IReadOnlyList<string> Notes)
{
    /// <summary>The words for an empty report: how its first row comes.</summary>
    public string WhenEmpty { get; init; } = "";

    /// <summary>Read part by part, as a poster is, rather than as one table.</summary>
    public bool IsPoster { get; init; }

    public string FileName(string ending) => $"sankofa-{Code}.{ending}";
}

/// <summary>The key is for machines and is the same in every language.</summary>
public sealed record ReportColumn(string Key, string Label, bool IsNumber = false);

public sealed record ReportRow(string Section, params IReadOnlyList<ReportCell> Cells);

/// <summary>A number stays one in every format; no text: not known, or hidden.</summary>
public sealed record ReportCell(string Text, long? Number = null, string? Language = null, string? Address = null)
{
    public static readonly ReportCell Nothing = new("");

    public static ReportCell Of(long number) => new(number.ToString(CultureInfo.InvariantCulture), number);

    /// <summary>In whatever language there is, which is said.</summary>
    public static ReportCell Of(Wording wording, Words t, string? address = null) =>
        new(wording.In(t.Language), null, wording.Spoken(t.Language), address);

    public static implicit operator ReportCell(string text) => new(text);

    public static implicit operator ReportCell(int number) => Of(number);
}
