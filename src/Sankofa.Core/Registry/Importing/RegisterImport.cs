using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Registry.Importing;

public enum RegisterImportState
{
    /// <summary>At work, or waiting for the program to take it up.</summary>
    Running,

    /// <summary>Interrupted: the same file goes on where it stopped.</summary>
    Stopped,
    Done,

    /// <summary>The file could not be read to its end: goes on when a person says so.</summary>
    Unreadable,

    /// <summary>The database refused what was to be written: goes on when a person says so.</summary>
    Failed,
}

/// <summary>
/// One file taken into a register: how far it is, and what became of its lines. Read = added + changed + equal +
/// refused, at every commit.
/// </summary>
public sealed class RegisterImport
{
    public const int FileNameLength = 200;

    private RegisterImport() { }

    /// <summary>Throws <see cref="RegisterUnreadable"/> where nothing of the file could be taken.</summary>
    public RegisterImport(Register register, ImportFile file, ImportMap map, bool isFull, Me me)
    {
        register.MustBeKeptBy(me, Act.ImportRegister);
        var layout = RegisterLayout.Of(file, map);
        Id = Ids.New(me.Now);
        RegisterId = register.Id;
        OrganisationId = register.OrganisationId;
        FileName = file.Name.Length > FileNameLength ? file.Name[^FileNameLength..] : file.Name;
        Fingerprint = file.Fingerprint;
        Length = file.Length;
        Map = map.ToJson();
        IsFull = isFull;
        StartedBy = me.Name;
        UserId = me.UserId;
        StartedAt = me.Now;
        UpdatedAt = me.Now;
        (Position, Line) = (layout.FirstRow, layout.FirstLine);
        IgnoredHeaders = [.. layout.IgnoredHeaders];
    }

    public Guid Id { get; private set; }
    public Guid RegisterId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public string FileName { get; private set; } = "";

    /// <summary>Of the file's beginning and its length: another file is not taken for this one.</summary>
    public string Fingerprint { get; private set; } = "";
    public long Length { get; private set; }
    public string Map { get; private set; } = "";

    /// <summary>The file claims to hold the whole register: what it lacks is counted, and never removed by that.</summary>
    public bool IsFull { get; private set; }
    public RegisterImportState State { get; internal set; }

    /// <summary>Where the next line begins, in bytes, and its number.</summary>
    public long Position { get; private set; }
    public long Line { get; private set; }
    public long Read { get; private set; }
    public long Added { get; private set; }
    public long Changed { get; private set; }
    public long Equal { get; private set; }
    public long Refused { get; private set; }

    /// <summary>Entries that a full extract does not name; null where nobody has counted.</summary>
    public long? Missing { get; internal set; }

    /// <summary>How often each field was changed: JSON, by the field's name.</summary>
    public string ChangedFields { get; private set; } = "{}";

    /// <summary>Headers that no field of the register is known for.</summary>
    public List<string> IgnoredHeaders { get; private set; } = [];
    public long LastIdBefore { get; internal set; }
    public string StartedBy { get; private set; } = "";
    public Guid UserId { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }

    public IReadOnlyDictionary<string, long> FieldsChanged =>
        JsonSerializer.Deserialize<Dictionary<string, long>>(ChangedFields)!;

    internal void Count(MergedChunk chunk, DateTimeOffset now)
    {
        (Position, Line, UpdatedAt) = (chunk.End, chunk.EndLine, now);
        Read += chunk.Read;
        Added += chunk.Added;
        Changed += chunk.Changed;
        Equal += chunk.Equal;
        Refused += chunk.Refusals.Count;
        var fields = new SortedDictionary<string, long>(
            FieldsChanged.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (field, times) in chunk.Fields) fields[field] = fields.GetValueOrDefault(field) + times;
        ChangedFields = JsonSerializer.Serialize(fields);
    }

    /// <summary>A person lets it go on behind the last line that was taken.</summary>
    public void GoOn(Register register, Me me)
    {
        register.MustBeKeptBy(me, Act.ImportRegister);
        RuleViolation.When(
            State is RegisterImportState.Running or RegisterImportState.Done, "Registry.Import.NotStopped");
        State = RegisterImportState.Running;
        register.Record(me, RegistryEvents.ImportResumed, new { import = Id, Read });
    }

    internal void Fail(bool byTheDatabase, DateTimeOffset now) =>
        (State, UpdatedAt) = (byTheDatabase ? RegisterImportState.Failed : RegisterImportState.Unreadable, now);

    internal void Finish(DateTimeOffset now) =>
        (State, FinishedAt, UpdatedAt) = (RegisterImportState.Done, now, now);
}

/// <summary>The bytes of a file that came by the page, until they are taken.</summary>
public sealed class RegisterImportContent
{
    private RegisterImportContent() { }

    public RegisterImportContent(RegisterImport import, byte[] bytes) =>
        (ImportId, OrganisationId, Bytes) = (import.Id, import.OrganisationId, bytes);

    public Guid ImportId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public byte[] Bytes { get; private set; } = [];
}

/// <summary>Why a line is not taken; the sentence for each stands under the key Registry.Refusal.[name].</summary>
public enum RefusalReason
{
    TooManyCells, TooFewCells, QuoteNotClosed, LineTooLong, Unreadable, NumberMissing, NumberTooLong, NumberTwice,
    NumberRemoved, NameMissing, TooLong, DateNotUnderstood, DateImpossible, DateInFuture, DateTwoDigitYear,
    SexNotUnderstood, StateNotUnderstood, TooManyPapers,
}

/// <summary>A line that was not taken, as it was written.</summary>
public sealed class RegisterRefusal
{
    public const int TextLength = 200;
    public const int RawLength = 4000;

    private RegisterRefusal() { }

    public Guid ImportId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public long Line { get; private set; }

    /// <summary>The header of the column; empty where the line as a whole is refused.</summary>
    public string Column { get; private set; } = "";
    public RefusalReason Reason { get; private set; }
    public string Text { get; private set; } = "";
    public string Raw { get; private set; } = "";
}

internal sealed class RegisterImportMapping : IEntityTypeConfiguration<RegisterImport>
{
    public void Configure(EntityTypeBuilder<RegisterImport> builder)
    {
        builder.Property(i => i.FileName).HasMaxLength(RegisterImport.FileNameLength);
        builder.Property(i => i.Fingerprint).HasMaxLength(64);
        builder.Property(i => i.StartedBy).HasMaxLength(User.DisplayNameLength);
        builder.HasOne<Register>().WithMany().HasForeignKey(i => i.RegisterId);
        builder.HasIndex(i => new { i.RegisterId, i.StartedAt });
        builder.SeenByOrganisation();
    }
}

internal sealed class RegisterImportContentMapping : IEntityTypeConfiguration<RegisterImportContent>
{
    public void Configure(EntityTypeBuilder<RegisterImportContent> builder)
    {
        builder.HasKey(c => c.ImportId);
        builder.HasOne<RegisterImport>().WithOne().HasForeignKey<RegisterImportContent>(c => c.ImportId);
        builder.SeenByOrganisation();
    }
}

internal sealed class RegisterRefusalMapping : IEntityTypeConfiguration<RegisterRefusal>
{
    public void Configure(EntityTypeBuilder<RegisterRefusal> builder)
    {
        builder.HasKey(r => new { r.ImportId, r.Line });
        builder.Property(r => r.Column).HasMaxLength(RegisterRefusal.TextLength);
        builder.Property(r => r.Text).HasMaxLength(RegisterRefusal.TextLength);
        builder.Property(r => r.Raw).HasMaxLength(RegisterRefusal.RawLength);
        builder.HasOne<RegisterImport>().WithMany().HasForeignKey(r => r.ImportId);
        builder.SeenByOrganisation();
    }
}
