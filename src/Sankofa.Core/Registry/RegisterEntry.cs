using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Registry;

public enum EntrySex
{
    Unknown, Female, Male,
}

public enum EntryState
{
    Alive, Deceased, Struck,
}

/// <summary>
/// What an entry says of a person. The birth date is yyyyMMdd with zeros for what is unknown: 19840000 is the year
/// alone.
/// </summary>
public sealed record EntryTerms(
    string FamilyName, string GivenNames, EntrySex Sex, int BirthDate, string BirthPlace, string FatherName,
    string MotherName, IReadOnlyList<string> Papers, EntryState State);

/// <summary>
/// One person's line in a register. Never deleted: removed, merged and corrected are states that can be read back.
/// The database gives <see cref="Change"/> in the order of the commits, so that an index that follows misses nothing.
/// </summary>
public sealed class RegisterEntry
{
    public const int NumberLength = 60;
    public const int NameLength = 200;
    public const int PaperLength = 60;
    public const int PapersAtMost = 8;
    public const int ReasonLength = 500;

    private RegisterEntry() { }

    public RegisterEntry(Register register, string number, EntryTerms terms, Me me)
    {
        register.MustBeKeptBy(me, Act.KeepRegister);
        RuleViolation.When(number.Trim().Length == 0, "Registry.Entry.NoNumber", nameof(Number));
        Country = register.Country;
        RegisterId = register.Id;
        Number = number.Trim();
        ChangedAt = me.Now;
        Write(terms);
        Version = 1;
    }

    public string Country { get; private set; } = "";

    /// <summary>Given by the database; what an index calls the person by.</summary>
    public long Id { get; private set; }
    public Guid RegisterId { get; private set; }
    public string Number { get; private set; } = "";
    public string FamilyName { get; private set; } = "";
    public string GivenNames { get; private set; } = "";
    public EntrySex Sex { get; private set; }
    public int BirthDate { get; private set; }
    public string BirthPlace { get; private set; } = "";
    public string FatherName { get; private set; } = "";
    public string MotherName { get; private set; } = "";
    public List<string> Papers { get; private set; } = [];
    public EntryState State { get; private set; }
    public int Version { get; private set; }
    public long Change { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }
    public string RemovedWhy { get; private set; } = "";

    /// <summary>The entry that is found in place of this one.</summary>
    public long? MergedInto { get; private set; }

    public string FullName => $"{GivenNames} {FamilyName}".Trim();

    public EntryTerms Terms => new(
        FamilyName, GivenNames, Sex, BirthDate, BirthPlace, FatherName, MotherName, Papers, State);

    /// <summary>A new version; the one before is kept as it was.</summary>
    public EntryVersion Correct(Register register, EntryTerms terms, string reason, Me me)
    {
        MustBeOf(register, me);
        RuleViolation.When(RemovedAt is not null, "Registry.Entry.IsRemoved");
        RuleViolation.When(reason.Trim().Length == 0, "Registry.Reason.Needed", "Reason");
        var before = new EntryVersion(register, this, reason, me);
        var fields = before.ChangedBy(terms);
        RuleViolation.When(fields.Count == 0, "Registry.Entry.NothingChanged");
        Write(terms);
        ChangedAt = me.Now;
        register.Record(me, RegistryEvents.EntryCorrected, new { entry = Id, version = Version + 1, fields });
        return before;
    }

    public EntryVersion Remove(Register register, string reason, Me me)
    {
        MustBeOf(register, me);
        RuleViolation.When(RemovedAt is not null, "Registry.Entry.IsRemoved");
        RuleViolation.When(reason.Trim().Length == 0, "Registry.Reason.Needed", "Reason");
        var before = new EntryVersion(register, this, reason, me);
        (RemovedAt, RemovedWhy, ChangedAt) = (me.Now, reason.Trim(), me.Now);
        register.Record(me, RegistryEvents.EntryRemoved, new { entry = Id });
        return before;
    }

    public EntryVersion Restore(Register register, string reason, Me me)
    {
        MustBeOf(register, me);
        RuleViolation.When(RemovedAt is null, "Registry.Entry.IsNotRemoved");
        RuleViolation.When(reason.Trim().Length == 0, "Registry.Reason.Needed", "Reason");
        var before = new EntryVersion(register, this, reason, me);
        (RemovedAt, RemovedWhy, ChangedAt) = (null, "", me.Now);
        register.Record(me, RegistryEvents.EntryRestored, new { entry = Id });
        return before;
    }

    /// <summary>Two entries of one person: this one is found no more by itself, and stays as it is.</summary>
    public EntryVersion MergeInto(Register register, RegisterEntry other, string reason, Me me)
    {
        MustBeOf(register, me);
        RuleViolation.When(other.Id == Id, "Registry.Entry.MergedWithItself", "Number");
        RuleViolation.When(other.RegisterId != RegisterId, "Registry.Entry.NotFound", "Number");
        RuleViolation.When(
            RemovedAt is not null || other.RemovedAt is not null, "Registry.Entry.IsRemoved", "Number");
        // A chain of merges could be undone in the wrong order.
        RuleViolation.When(
            MergedInto is not null || other.MergedInto is not null, "Registry.Entry.IsMerged", "Number");
        RuleViolation.When(reason.Trim().Length == 0, "Registry.Reason.Needed", "Reason");
        var before = new EntryVersion(register, this, reason, me);
        (MergedInto, ChangedAt) = (other.Id, me.Now);
        register.Record(me, RegistryEvents.EntriesMerged, new { entry = Id, into = other.Id });
        return before;
    }

    public EntryVersion Unmerge(Register register, string reason, Me me)
    {
        MustBeOf(register, me);
        RuleViolation.When(MergedInto is null, "Registry.Entry.IsNotMerged");
        RuleViolation.When(reason.Trim().Length == 0, "Registry.Reason.Needed", "Reason");
        var before = new EntryVersion(register, this, reason, me);
        register.Record(me, RegistryEvents.EntriesUnmerged, new { entry = Id, from = MergedInto });
        (MergedInto, ChangedAt) = (null, me.Now);
        return before;
    }

    private void MustBeOf(Register register, Me me)
    {
        register.MustBeKeptBy(me, Act.KeepRegister);
        if (RegisterId != register.Id) throw new NotThere();
    }

    private void Write(EntryTerms terms)
    {
        RuleViolation.When(
            terms.FamilyName.Trim().Length + terms.GivenNames.Trim().Length == 0, "Registry.Entry.NoName",
            nameof(FamilyName));
        RuleViolation.When(!BirthDates.IsDate(terms.BirthDate), "Registry.Entry.NoDate", nameof(BirthDate));
        RuleViolation.When(terms.Papers.Count > PapersAtMost, "Registry.Entry.TooManyPapers", nameof(Papers));
        FamilyName = terms.FamilyName.Trim();
        GivenNames = terms.GivenNames.Trim();
        Sex = terms.Sex;
        BirthDate = terms.BirthDate;
        BirthPlace = terms.BirthPlace.Trim();
        FatherName = terms.FatherName.Trim();
        MotherName = terms.MotherName.Trim();
        Papers = [.. terms.Papers.Select(p => p.Trim()).Where(p => p.Length > 0)];
        State = terms.State;
    }
}

/// <summary>An entry as it was before a change, who changed it and why.</summary>
public sealed class EntryVersion
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private EntryVersion() { }

    internal EntryVersion(Register register, RegisterEntry entry, string reason, Me me)
    {
        Id = Ids.New(me.Now);
        RegisterId = register.Id;
        OrganisationId = register.OrganisationId;
        EntryId = entry.Id;
        Version = entry.Version;
        Was = JsonSerializer.Serialize(entry.Terms, Json);
        ReplacedAt = me.Now;
        ReplacedBy = me.Name;
        Reason = reason.Trim();
    }

    public Guid Id { get; private set; }
    public Guid RegisterId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public long EntryId { get; private set; }
    public int Version { get; private set; }
    public string Was { get; private set; } = "";
    public DateTimeOffset ReplacedAt { get; private set; }
    public string ReplacedBy { get; private set; } = "";
    public string Reason { get; private set; } = "";

    public EntryTerms Terms => JsonSerializer.Deserialize<EntryTerms>(Was, Json)!;

    internal IReadOnlyList<string> ChangedBy(EntryTerms now)
    {
        var was = Terms;
        (string Field, bool Differs)[] fields =
        [
            (nameof(now.FamilyName), was.FamilyName != now.FamilyName.Trim()),
            (nameof(now.GivenNames), was.GivenNames != now.GivenNames.Trim()), (nameof(now.Sex), was.Sex != now.Sex),
            (nameof(now.BirthDate), was.BirthDate != now.BirthDate),
            (nameof(now.BirthPlace), was.BirthPlace != now.BirthPlace.Trim()),
            (nameof(now.FatherName), was.FatherName != now.FatherName.Trim()),
            (nameof(now.MotherName), was.MotherName != now.MotherName.Trim()),
            (nameof(now.Papers), !was.Papers.SequenceEqual(now.Papers)), (nameof(now.State), was.State != now.State),
        ];
        return [.. fields.Where(f => f.Differs).Select(f => f.Field)];
    }
}

internal sealed class RegisterEntryMapping : IEntityTypeConfiguration<RegisterEntry>
{
    public void Configure(EntityTypeBuilder<RegisterEntry> builder)
    {
        // Partitioned by country, which EF cannot say: the table stands in Sql/50-register.sql.
        builder.ToTable("register_entry", table => table.ExcludeFromMigrations());
        builder.HasKey(e => new { e.Country, e.Id });
        builder.Property(e => e.Country).HasMaxLength(2).IsFixedLength();
        builder.Property(e => e.Id).ValueGeneratedOnAdd();
        builder.Property(e => e.Change).ValueGeneratedOnAddOrUpdate();
        builder.Property(e => e.Number).HasMaxLength(RegisterEntry.NumberLength);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.SeenByScript("SELECT, INSERT, UPDATE");
    }
}

internal sealed class EntryVersionMapping : IEntityTypeConfiguration<EntryVersion>
{
    public void Configure(EntityTypeBuilder<EntryVersion> builder)
    {
        builder.ToTable("register_entry_version");
        builder.Property(v => v.Was).HasColumnType("jsonb");
        builder.Property(v => v.ReplacedBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(v => v.Reason).HasMaxLength(RegisterEntry.ReasonLength);
        builder.HasIndex(v => new { v.EntryId, v.Version });
        builder.SeenByOrganisation();
    }
}
