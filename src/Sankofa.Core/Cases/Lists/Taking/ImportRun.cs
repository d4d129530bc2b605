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

    public ImportRun(string fileName, byte[] sha256, string mapping, ListReport report, Me me)
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
        Retell(report);
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

    public void Answer(string mapping, ListReport report)
    {
        RuleViolation.When(State != ImportState.Reported, "Lists.Run.AlreadyApplied");
        Mapping = mapping;
        Retell(report);
    }

    /// <summary>Whoever says yes is who writes in the files.</summary>
    public void Begin(Me me)
    {
        me.Must(Act.Import);
        RuleViolation.When(State is ImportState.Applying or ImportState.Applied, "Lists.Run.AlreadyApplied");
        RuleViolation.When(RowsToDo == 0, "Lists.Run.NothingToTake");
        (State, StartedAt, UserId, PostId, UserName) = (ImportState.Applying, me.Now, me.UserId, me.PostId, me.Name);
    }

    internal void Count(int done, int known, int filesOpened) =>
        (RowsDone, RowsKnown, FilesOpened) = (done, known, filesOpened);

    internal void Finish(DateTimeOffset now) => (State, FinishedAt) = (ImportState.Applied, now);

    public void Halt() => State = ImportState.Halted;

    private void Retell(ListReport report) => (Rows, Taken, Doubtful, Refused, Ignored) =
        (report.Rows, report.Taken, report.Doubtful, report.Refused, report.Ignored);
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

/// <summary>What was found on one line. Kept for refused lines; those of taken lines stand in the files.</summary>
public sealed class ImportLine
{
    private ImportLine() { }

    public ImportLine(ImportRun run, ListRow row, string findings) =>
        (RunId, OrganisationId, Row, Outcome, Findings) = (run.Id, run.OrganisationId, row.Row, row.Outcome, findings);

    public Guid RunId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public int Row { get; private set; }
    public Outcome Outcome { get; private set; }

    /// <summary>JSON: field, header, reason and the words quoted.</summary>
    public string Findings { get; private set; } = "[]";
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
        builder.Property(l => l.Findings).HasColumnType("text").Metadata.SetMaxLength(null);
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
