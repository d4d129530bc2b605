using System.Security.Cryptography;
using System.Text;
using Sankofa.Core.House;

namespace Sankofa.Core.Cases.Lists;

/// <summary>One line below the header: its cells as written and what was understood of them.</summary>
public sealed class ListRow
{
    private readonly List<Finding> findings = [];
    private bool ignored;

    internal ListRow(int row, string[] cells, string[] headers)
    {
        Row = row;
        Cells = cells;
        Headers = headers;
        Fingerprint = FingerprintOf(headers, cells);
    }

    /// <summary>1 is the first line below the header; a cell over several lines does not count them.</summary>
    public int Row { get; }
    public IReadOnlyList<string> Cells { get; }

    /// <summary>The header above this line: the list may have several.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>The same for the same line however the file was saved: separator, encoding, spaces, order of
    /// columns.</summary>
    public string Fingerprint { get; }

    /// <summary>1, or higher where this very line stood in the list before.</summary>
    public int Occurrence { get; internal set; } = 1;

    public string? CaseNumber { get; internal set; }
    public string? Organisation { get; internal set; }
    public string? HostCountry { get; internal set; }
    public string? FamilyName { get; internal set; }
    public string? GivenNames { get; internal set; }
    public string? Alias { get; internal set; }

    /// <summary>The names the other way round, where they seem to stand in each other's column. For a person to
    /// decide.</summary>
    public bool NamesPerhapsSwapped { get; internal set; }
    public ListSex Sex { get; internal set; }
    public PartialDate BirthDate { get; internal set; }
    public int? Age { get; internal set; }
    public string? BirthPlace { get; internal set; }
    public IReadOnlyList<string> Nationalities { get; internal set; } = [];
    public string? ReturnCountry { get; internal set; }
    public string? ReturnPlace { get; internal set; }
    public ListReturnType ReturnType { get; internal set; }

    /// <summary>Behind the asylum wall.</summary>
    public ListStatus AdministrativeStatus { get; internal set; }
    public ListRelationship Relationship { get; internal set; }
    public string? FamilyReference { get; internal set; }
    public IReadOnlyList<ListPhone> Phones { get; internal set; } = [];
    public string? Email { get; internal set; }
    public IReadOnlyList<string> Languages { get; internal set; } = [];
    public IReadOnlyList<ListVulnerability> Vulnerabilities { get; internal set; } = [];
    public PartialDate CounsellingDate { get; internal set; }
    public PartialDate ConsentDate { get; internal set; }
    public PartialDate PlannedDeparture { get; internal set; }
    public PartialDate ActualDeparture { get; internal set; }
    public PartialDate Arrival { get; internal set; }
    public string? Flight { get; internal set; }
    public string? Scheme { get; internal set; }
    public ListMoney? Amount { get; internal set; }
    public string? Sector { get; internal set; }
    public string? Remarks { get; internal set; }
    public string? PaperNumber { get; internal set; }
    public IReadOnlyList<ListNote> Notes { get; internal set; } = [];

    /// <summary>The cells as written, by field; the first column of a field that holds something.</summary>
    public IReadOnlyDictionary<ListField, string> Written { get; internal set; } = new Dictionary<ListField, string>();

    /// <summary>Earlier rows of this list that may be the same person.</summary>
    public IReadOnlyList<int> PerhapsSameAs { get; internal set; } = [];

    public IReadOnlyList<Finding> Findings => findings;
    public Outcome Outcome => ignored ? Outcome.Ignored
        : findings.Count == 0 ? Outcome.Taken : findings.Max(f => f.Outcome);
    public bool IsPerson => Outcome is Outcome.Taken or Outcome.Doubtful;

    /// <summary>The row of the household above, where this row has no number of its own.</summary>
    internal int? BelongsTo { get; set; }

    /// <summary>The number of the household, where it stands on another of its rows.</summary>
    internal string? CaseOfHousehold { get; set; }

    internal void Withdraw(ListReason reason) => findings.RemoveAll(f => f.Reason == reason);

    internal void Find(Outcome outcome, ListField field, ListReason reason, params string[] arguments) =>
        findings.Add(new Finding(Row, outcome, field, HeaderOf.GetValueOrDefault(field, ""), reason, arguments));

    internal void Doubt(ListField field, ListReason reason, params string[] arguments) =>
        Find(Outcome.Doubtful, field, reason, arguments);

    internal void FindIn(string header, Outcome outcome, ListReason reason, params string[] arguments) =>
        findings.Add(new Finding(Row, outcome, ListField.Unknown, header, reason, arguments));

    internal void Ignore(ListReason reason, params string[] arguments)
    {
        ignored = true;
        Find(Outcome.Ignored, ListField.WholeRow, reason, arguments);
    }

    internal IReadOnlyDictionary<ListField, string> HeaderOf { get; set; } = new Dictionary<ListField, string>();

    internal bool Has(ListField field) => HeaderOf.ContainsKey(field);
    internal string WrittenAs(ListField field) => Written.GetValueOrDefault(field, "");

    private static string FingerprintOf(string[] headers, string[] cells)
    {
        var named = cells.Select((c, i) => (Header: i < headers.Length ? Folded.Of(headers[i]) : "", Cell: c))
            .Where(c => c.Cell.Length > 0).Select(c => c.Header + "\u001E" + c.Cell).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', named))));
    }
}
