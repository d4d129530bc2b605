using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Cases.Lists;

/// <summary>Where the import of a list stands.</summary>
public enum ImportState
{
    /// <summary>Read and reported; nothing of it is in any file.</summary>
    Reported,

    /// <summary>Somebody said yes: it is being applied, or goes on after an interruption.</summary>
    Applying, Applied,

    /// <summary>Whoever said yes may not import any more: it waits for a colleague.</summary>
    Halted,
}

/// <summary>One list that an organisation had read: who, when, with what outcome.</summary>
public sealed class ImportRun
{
    public const int FileNameLength = 200;
    public const int BytesAtMost = 20 * 1024 * 1024;

    private ImportRun() { }

    public ImportRun(string fileName, byte[] sha256, string mapping, ReturnList list, Me me)
    {
        me.Must(Act.Import);
        Id = Ids.New(me.Now);
        OrganisationId = me.OrganisationId;
        UserId = me.UserId;
        UserName = me.Name;
        PostId = me.PostId;
        FileName = fileName.Length > FileNameLength ? fileName[^FileNameLength..] : fileName;
        Sha256 = sha256;
        Mapping = mapping;
        ReadAt = me.Now;
        Retell(list);
    }

    public Guid Id { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid UserId { get; private set; }
    public Guid PostId { get; private set; }
    public string UserName { get; private set; } = "";
    public string FileName { get; private set; } = "";
    public byte[] Sha256 { get; private set; } = [];

    /// <summary>What somebody answered about unknown headers: JSON, header to field.</summary>
    public string Mapping { get; private set; } = "{}";

    /// <summary>Columns that nobody knows, with samples and a proposal: JSON, for whoever is asked.</summary>
    public string Strangers { get; private set; } = "[]";
    public ImportState State { get; private set; }
    public DateTimeOffset ReadAt { get; private set; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }
    public int Rows { get; private set; }
    public int Taken { get; private set; }
    public int Doubtful { get; private set; }
    public int Refused { get; private set; }
    public int Ignored { get; private set; }

    /// <summary>Rows that speak of a person and were dealt with, those known before included.</summary>
    public int RowsDone { get; private set; }
    public int RowsKnown { get; private set; }
    public int FilesOpened { get; private set; }

    public int RowsToDo => Taken + Doubtful;

    public bool IsOpen => State is ImportState.Applying or ImportState.Halted;

    public IReadOnlyList<UnknownHeader> UnknownHeaders => JsonSerializer.Deserialize<List<UnknownHeader>>(Strangers)!;

    internal void Answer(string mapping, ReturnList list)
    {
        RuleViolation.When(State != ImportState.Reported, "Lists.Run.AlreadyApplied");
        Mapping = mapping;
        Retell(list);
    }

    /// <summary>
    /// Whoever says yes is who writes in the files, from then on; what an interrupted import took stays taken.
    /// </summary>
    public void Begin(Me me)
    {
        me.Must(Act.Import);
        RuleViolation.When(State == ImportState.Applied, "Lists.Run.AlreadyApplied");
        RuleViolation.When(RowsToDo == 0, "Lists.Run.NothingToTake");
        (State, StartedAt, UserId, PostId, UserName) = (ImportState.Applying, me.Now, me.UserId, me.PostId, me.Name);
    }

    internal void Count(int done, int known, int filesOpened) =>
        (RowsDone, RowsKnown, FilesOpened) = (done, known, filesOpened);

    // Samples of columns that nobody knew were there to be asked about: what they say stands in the files by now.
    internal void Finish(DateTimeOffset now)
    {
        (State, FinishedAt) = (ImportState.Applied, now);
        Strangers = JsonSerializer.Serialize(UnknownHeaders.Select(h => h with { Samples = [] }));
    }

    public void Halt() => State = ImportState.Halted;

    private void Retell(ReturnList list)
    {
        Strangers = JsonSerializer.Serialize(list.UnknownHeaders);
        var of = list.Rows.CountBy(r => r.Outcome).ToDictionary();
        (Rows, Taken, Doubtful, Refused, Ignored) = (list.Rows.Count, of.GetValueOrDefault(Outcome.Taken),
            of.GetValueOrDefault(Outcome.Doubtful), of.GetValueOrDefault(Outcome.Refused),
            of.GetValueOrDefault(Outcome.Ignored));
    }
}

/// <summary>The bytes of a list, kept until it is applied so that an interrupted import goes on.</summary>
public sealed class ImportContent
{
    private ImportContent() { }

    public ImportContent(ImportRun run, byte[] bytes) =>
        (RunId, OrganisationId, Bytes) = (run.Id, run.OrganisationId, bytes);

    public Guid RunId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public byte[] Bytes { get; private set; } = [];
}

/// <summary>A doubt as it is kept: the reason and the words it quotes, to be said in the reader's language.</summary>
public sealed record LineFinding(string Field, ListReason Reason, IReadOnlyList<string> Arguments);

/// <summary>A cell as it was written.</summary>
public sealed record LineCell(string Header, string Text);

/// <summary>
/// One line of a list as its organisation alone sees it. Once applied, lines stay that no file took whole: those
/// refused, and cells that may stand in no file of an organisation on the origin side.
/// </summary>
public sealed class ImportLine
{
    public const int NameLength = 200;

    private ImportLine() { }

    public Guid RunId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public int Row { get; private set; }
    public Outcome Outcome { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>JSON of <see cref="LineFinding"/>.</summary>
    public string Findings { get; private set; } = "[]";

    /// <summary>JSON of <see cref="LineCell"/>: what stands nowhere else.</summary>
    public string Cells { get; private set; } = "[]";

    public IReadOnlyList<LineFinding> FindingsSaid => JsonSerializer.Deserialize<List<LineFinding>>(Findings)!;

    public IReadOnlyList<LineCell> CellsKept => JsonSerializer.Deserialize<List<LineCell>>(Cells)!;
}

/// <summary>One line of a list that is in a file: the same line is never taken a second time.</summary>
public sealed class ImportedRow
{
    private ImportedRow() { }

    internal ImportedRow(Guid runId, ListRow row, Guid fileId, Guid? personId, string sections, Me me)
    {
        OrganisationId = me.OrganisationId;
        Fingerprint = row.Fingerprint;
        Occurrence = row.Occurrence;
        RunId = runId;
        Row = row.Row;
        Outcome = row.Outcome;
        FileId = fileId;
        PersonId = personId;
        CaseKey = RowKeys.OfCase(row);
        NameKey = RowKeys.OfName(row);
        Sections = sections;
        TakenAt = me.Now;
    }

    public Guid OrganisationId { get; private set; }
    public string Fingerprint { get; private set; } = "";
    public int Occurrence { get; private set; }
    public Guid RunId { get; private set; }
    public int Row { get; private set; }
    public Outcome Outcome { get; private set; }
    public Guid FileId { get; private set; }

    /// <summary>Null where a later list names somebody of whom nobody has decided who it is.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Digests, not values: of the case number, of the names, of what each section was told.</summary>
    public string CaseKey { get; private set; } = "";
    public string NameKey { get; private set; } = "";
    public string Sections { get; private set; } = "";
    public DateTimeOffset TakenAt { get; private set; }
}

internal sealed class ImportRunMapping : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.Property(r => r.FileName).HasMaxLength(ImportRun.FileNameLength);
        builder.Property(r => r.UserName).HasMaxLength(User.DisplayNameLength);
        builder.Property(r => r.Mapping).HasColumnType("text").Metadata.SetMaxLength(null);
        builder.Ignore(r => r.UnknownHeaders);
        builder.Property(r => r.Strangers).HasColumnType("text").Metadata.SetMaxLength(null);
        builder.HasIndex(r => new { r.OrganisationId, r.Sha256 });
        builder.HasIndex(r => new { r.OrganisationId, r.ReadAt });
        builder.HasIndex(r => r.State).HasFilter("state = 'Applying'");
        builder.SeenByOrganisation();
    }
}

internal sealed class ImportContentMapping : IEntityTypeConfiguration<ImportContent>
{
    public void Configure(EntityTypeBuilder<ImportContent> builder)
    {
        builder.HasKey(c => c.RunId);
        builder.HasOne<ImportRun>().WithOne().HasForeignKey<ImportContent>(c => c.RunId);
        builder.SeenByOrganisation();
    }
}

internal sealed class ImportLineMapping : IEntityTypeConfiguration<ImportLine>
{
    public void Configure(EntityTypeBuilder<ImportLine> builder)
    {
        builder.HasKey(l => new { l.RunId, l.Row });
        builder.Ignore(l => l.FindingsSaid);
        builder.Ignore(l => l.CellsKept);
        builder.Property(l => l.Name).HasMaxLength(ImportLine.NameLength);
        builder.Property(l => l.Findings).HasColumnType("text").Metadata.SetMaxLength(null);
        builder.Property(l => l.Cells).HasColumnType("text").Metadata.SetMaxLength(null);
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(l => l.RunId);
        builder.HasIndex(l => new { l.RunId, l.Outcome, l.Row });
        builder.SeenByOrganisation();
    }
}

internal sealed class ImportedRowMapping : IEntityTypeConfiguration<ImportedRow>
{
    public void Configure(EntityTypeBuilder<ImportedRow> builder)
    {
        builder.ToTable("list_row");
        builder.HasKey(r => new { r.OrganisationId, r.Fingerprint, r.Occurrence });
        builder.Property(r => r.Fingerprint).HasMaxLength(64);
        builder.Property(r => r.CaseKey).HasMaxLength(64);
        builder.Property(r => r.NameKey).HasMaxLength(64);
        builder.Property(r => r.Sections).HasMaxLength(400);
        builder.HasIndex(r => new { r.RunId, r.Row });
        builder.HasIndex(r => new { r.OrganisationId, r.CaseKey }).HasFilter("case_key <> ''");
        builder.HasIndex(r => r.FileId);
        builder.HasIndex(r => r.PersonId);
        builder.SeenByOrganisation();
    }
}
