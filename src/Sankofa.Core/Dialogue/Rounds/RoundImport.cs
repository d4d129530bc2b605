using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue.Rounds;

/// <summary>What becomes of a row of a table.</summary>
public enum RoundRowOutcome
{
    New, AlreadyThere, Refused,
}

/// <summary>A sentence about a cell: the header that it stands under, and what it says.</summary>
public sealed record RoundFinding(string Header, string Cell, string Text);

/// <summary>One row as it would be taken: nothing is written yet.</summary>
public sealed record RoundRowReading(
    int Line, RoundRowOutcome Outcome, string Country, RoundEntryKind Kind, string Title,
    IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string> Beside, string Fingerprint,
    IReadOnlyList<RoundFinding> Findings);

/// <summary>
/// An existing table given to a round. It is read first and reported on, row by row; only then is it taken, as drafts
/// of the country that was chosen or that a column names. The same rows again change nothing.
/// </summary>
public sealed class RoundImport : DialogueRow
{
    public const int NameLength = 200;

    /// <summary>What a header may stand for beside the questions.</summary>
    public const string CountryColumn = "#country", KindColumn = "#kind";

    private RoundImport() { }

    public Guid RoundId { get; private set; }
    public DataRound Round { get; private set; } = null!;

    /// <summary>Of whoever gave the table; empty for the secretariat.</summary>
    public string Country { get; private set; } = "";

    /// <summary>Whose drafts its rows become where no column says so.</summary>
    public string ForCountry { get; private set; } = "";
    public string FileName { get; private set; } = "";
    public string Sha256 { get; private set; } = "";
    public byte[] Content { get; private set; } = [];

    /// <summary>
    /// What each header stands for: a meaning, the country, the kind; a header that is not here is kept beside.
    /// </summary>
    public IReadOnlyDictionary<string, string> Mapping { get; private set; } = new Dictionary<string, string>();
    public DateTimeOffset ReadAt { get; private set; }
    public string ReadBy { get; private set; } = "";
    public DateTimeOffset? AppliedAt { get; private set; }
    public int Taken { get; private set; }
    public List<RoundImportRow> Rows { get; } = [];

    public static RoundImport Receive(
        DataRound round, string fileName, byte[] content, string forCountry, Envoy by)
    {
        MayImport(round, by);
        var table = RoundTable.Read(content);
        var import = new RoundImport
        {
            Id = Ids.New(by.Me.Now), RoundId = round.Id, Round = round, FileName = fileName, Content = content,
            Country = by.IsSecretariat ? "" : by.Country, ForCountry = by.IsSecretariat ? forCountry : by.Country,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)), ReadAt = by.Me.Now, ReadBy = by.Me.Name,
            Mapping = Proposed(table.Headers, round.Instrument),
        };
        import.Record(by.Me, DialogueEvents.RoundTableRead, new { round = round.Id, sha256 = import.Sha256 });
        return import;
    }

    /// <summary>By hand, where a header says nothing that is known here.</summary>
    public void Map(IReadOnlyDictionary<string, string> mapping, string forCountry, Envoy by)
    {
        MayImport(Round, by);
        RuleViolation.When(AppliedAt is not null, "Dialogue.Rounds.TableApplied");
        var used = mapping.Where(m => m.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
        var twice = used.GroupBy(m => m.Value).FirstOrDefault(g => g.Count() > 1);
        RuleViolation.When(twice is not null, "Dialogue.Rounds.MappedTwice", null,
            string.Join(", ", twice?.Select(m => m.Key) ?? []));
        RuleViolation.When(
            used.Values.Any(v => v is not (CountryColumn or KindColumn) && Round.Instrument.Find(v) is null),
            "Dialogue.Rounds.NoSuchQuestion");
        Mapping = used;
        if (by.IsSecretariat) ForCountry = forCountry;
        Record(by.Me, DialogueEvents.RoundTableMapped, new { columns = used.Count });
    }

    /// <summary>
    /// What would become of every row, before anything is written. Known are country and fingerprint of what earlier
    /// tables brought into this round.
    /// </summary>
    public IReadOnlyList<RoundRowReading> Report(
        IReadOnlyDictionary<string, string> countries, IReadOnlySet<(string Country, string Fingerprint)> known)
    {
        var table = RoundTable.Read(Content);
        var seen = new HashSet<(string, string)>(known);
        return [.. table.Rows.Select(row => ReadRow(table.Headers, row, countries, seen))];
    }

    public IReadOnlyList<RoundAnswer> Apply(
        IReadOnlyList<RoundRowReading> report, IReadOnlyCollection<RoundContributor> contributors, Envoy by)
    {
        MayImport(Round, by);
        RuleViolation.When(AppliedAt is not null, "Dialogue.Rounds.TableApplied");
        RuleViolation.When(
            !by.IsSecretariat && !by.SpeaksForCountry
            && !contributors.Any(c => c.RoundId == RoundId && c.OrganisationId == by.Me.OrganisationId),
            "Dialogue.Rounds.NotNamed");
        var answers = new List<RoundAnswer>();
        foreach (var row in report.Where(r => r.Outcome == RoundRowOutcome.New))
        {
            Round.MustBeOpenTo(row.Country, by.Me.Today);
            var answer = RoundAnswer.Imported(Round, row.Country, row.Kind, row.Values, row.Fingerprint, by);
            answers.Add(answer);
            Rows.Add(new RoundImportRow(this, answer, row.Line, row.Beside, by.Me.Now));
        }

        (AppliedAt, Taken) = (by.Me.Now, answers.Count);
        Record(by.Me, DialogueEvents.RoundTableApplied, new { taken = Taken });
        return answers;
    }

    private static void MayImport(DataRound round, Envoy by)
    {
        by.MustContribute();
        RuleViolation.When(round.PublishedAt is not null, "Dialogue.Rounds.AlreadyPublished");
        if (!by.IsSecretariat) round.MustBeOpenTo(by.Country, by.Me.Today);
    }

    private static Dictionary<string, string> Proposed(IReadOnlyList<string> headers, RoundInstrument instrument)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in new[] { "pays", "country", "pais", "partenaire", "partner" }) known[word] = CountryColumn;
        foreach (var word in new[] { "type", "nature", "kind" }) known[word] = KindColumn;
        foreach (var question in instrument.Questions)
        {
            known[RoundValues.Fold(question.Meaning)] = question.Meaning;
            foreach (var text in question.Text.Values) known[RoundValues.Fold(text)] = question.Meaning;
        }

        var mapping = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var header in headers)
        {
            if (known.TryGetValue(RoundValues.Fold(header), out var meaning) && !mapping.ContainsValue(meaning))
                mapping[header] = meaning;
        }

        return mapping;
    }

    private RoundRowReading ReadRow(
        IReadOnlyList<string> headers, RoundTableRow row, IReadOnlyDictionary<string, string> countries,
        HashSet<(string, string)> seen)
    {
        var (country, kind) = (ForCountry, RoundEntryKind.Project);
        var (values, beside) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        var findings = new List<RoundFinding>();
        for (var i = 0; i < headers.Count; i++)
        {
            var (header, cell) = (headers[i], row.Cells[i]);
            if (cell.Length == 0) continue;
            var target = Mapping.GetValueOrDefault(header) ?? "";
            if (target == CountryColumn && countries.TryGetValue(RoundValues.Fold(cell), out var code)) country = code;
            else if (target == CountryColumn)
            {
                country = "";
                findings.Add(new(header, cell, "Dialogue.Rounds.NoSuchCountry"));
            }
            else if (target == KindColumn) kind = KindOf(cell);
            else if (Round.Instrument.Find(target) is { } question)
            {
                var read = RoundValues.Read(question, cell, countries);
                if (read.Fault is null) values[target] = read.Value;
                else
                {
                    // What cannot be read is kept as it stands, and said.
                    beside[header] = cell;
                    findings.Add(new(header, cell, read.Fault));
                }
            }
            else beside[header] = cell;
        }

        var title = values.GetValueOrDefault(RoundInstrument.Title) ?? "";
        var fingerprint = FingerprintOf(headers, row);
        var outcome = RoundRowOutcome.New;
        if (country.Length == 0) findings.Add(new("", "", "Dialogue.Rounds.RowWithoutCountry"));
        else if (Country.Length > 0 && country != Country) findings.Add(
            new("", country, "Dialogue.Rounds.RowOfAnother"));
        else if (title.Length == 0) findings.Add(new("", "", "Dialogue.Rounds.RowWithoutTitle"));
        else if (!seen.Add((country, fingerprint))) outcome = RoundRowOutcome.AlreadyThere;
        if (findings.Exists(f => f.Header.Length == 0)) outcome = RoundRowOutcome.Refused;
        return new(row.Line, outcome, country, kind, title, values, beside, fingerprint, findings);
    }

    private static RoundEntryKind KindOf(string cell) =>
        RoundValues.Fold(cell) is "politique" or "policy" or "politica" ? RoundEntryKind.Policy
            : RoundEntryKind.Project;

    // The order of columns and the kind of file do not make another row.
    private static string FingerprintOf(IReadOnlyList<string> headers, RoundTableRow row)
    {
        var text = string.Join('\n', headers.Select((h, i) => (Header: RoundValues.Fold(h), Cell: row.Cells[i]))
            .Where(c => c.Cell.Length > 0).OrderBy(c => c.Header, StringComparer.Ordinal)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Header}={c.Cell}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

/// <summary>What a row of a table held that no question asks: kept for its country, and never published.</summary>
public sealed class RoundImportRow
{
    private RoundImportRow() { }

    internal RoundImportRow(
        RoundImport import, RoundAnswer answer, int line, IReadOnlyDictionary<string, string> beside,
            DateTimeOffset now)
    {
        Id = Ids.New(now);
        (ImportId, AnswerId, Country, Line, Beside) = (import.Id, answer.Id, answer.Country, line, beside);
    }

    public Guid Id { get; private set; }
    public Guid ImportId { get; private set; }
    public Guid AnswerId { get; private set; }
    public string Country { get; private set; } = "";
    public int Line { get; private set; }
    public IReadOnlyDictionary<string, string> Beside { get; private set; } = new Dictionary<string, string>();
}

internal sealed class RoundImportMapping : IEntityTypeConfiguration<RoundImport>
{
    public void Configure(EntityTypeBuilder<RoundImport> builder)
    {
        builder.Property(i => i.Country).HasMaxLength(Partners.Partner.CodeLength);
        builder.Property(i => i.ForCountry).HasMaxLength(Partners.Partner.CodeLength);
        builder.Property(i => i.FileName).HasMaxLength(RoundImport.NameLength);
        builder.Property(i => i.ReadBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(i => i.Mapping).HasTexts();
        builder.Property(i => i.Sha256).HasMaxLength(64);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasOne(i => i.Round).WithMany().HasForeignKey(i => i.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(i => i.Rows).WithOne().HasForeignKey(r => r.ImportId);
        builder.HasIndex(i => new { i.RoundId, i.Id });
        builder.SeenByCountry();
    }
}

internal sealed class RoundImportRowMapping : IEntityTypeConfiguration<RoundImportRow>
{
    public void Configure(EntityTypeBuilder<RoundImportRow> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Country).HasMaxLength(Partners.Partner.CodeLength);
        builder.Property(r => r.Beside).HasTexts();
        builder.HasOne<RoundAnswer>().WithMany().HasForeignKey(r => r.AnswerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.AnswerId);
        builder.SeenByCountry();
    }
}
