using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Registry;

public enum RegisterKind
{
    Civil, Population,
}

/// <summary>An event of a register that waits for its transaction.</summary>
public sealed record RegisterEvent(string Kind, string Data, Me Me);

/// <summary>
/// A country's own register, kept by one registry office. Its entries lie in the partition of that country; whoever
/// else searches it does so by an authorisation, and every search leaves an event on the register's own chain.
/// </summary>
public sealed class Register
{
    public const int CodeLength = 20;
    public const int NameLength = 160;
    public const int SearchesPerHourUsually = 200;
    public const int SearchesPerHourAtMost = 5000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly OrganisationKind[] Keeping =
        [OrganisationKind.CivilRegistry, OrganisationKind.IdentityOffice, OrganisationKind.LocalAuthority];

    private Register() { }

    /// <summary>Opens a register of the office's own country.</summary>
    public Register(string code, string name, RegisterKind kind, Me me)
    {
        me.Must(Act.KeepRegister);
        RuleViolation.When(!Keeps(me.OrganisationKind), "Registry.Register.NotAnOffice");
        var plain = code.Trim().ToUpperInvariant();
        RuleViolation.When(
            plain.Length is < 2 or > CodeLength || !plain.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'),
            "Registry.Register.CodeUnclear", nameof(Code));
        RuleViolation.When(name.Trim().Length == 0, "Registry.Register.NameNeeded", nameof(Name));
        Id = Ids.New(me.Now);
        OrganisationId = me.OrganisationId;
        Country = me.Country;
        Code = plain;
        Name = name.Trim();
        Kind = kind;
        SearchesPerHour = SearchesPerHourUsually;
        OpenedAt = me.Now;
        OpenedBy = me.Name;
        Record(me, RegistryEvents.Opened, new { Code, kind });
    }

    public Guid Id { get; private set; }

    /// <summary>The registry office that keeps it.</summary>
    public Guid OrganisationId { get; private set; }
    public string Country { get; private set; } = "";
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public RegisterKind Kind { get; private set; }

    /// <summary>How often one person may search it in an hour: enough for work, too little to read it out.</summary>
    public int SearchesPerHour { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }
    public string OpenedBy { get; private set; } = "";
    public int Version { get; private set; }

    public List<RegisterEvent> NewEvents { get; } = [];

    public static bool Keeps(OrganisationKind kind) => Keeping.Contains(kind);

    public bool IsKeptBy(Me me) => OrganisationId == me.OrganisationId;

    /// <summary>An act of the office that keeps the register; to anybody else the register's inside is not there.</summary>
    public void MustBeKeptBy(Me me, Act act)
    {
        if (!IsKeptBy(me)) throw new NotThere();
        me.Must(act);
    }

    public void LimitSearches(int perHour, Me me)
    {
        MustBeKeptBy(me, Act.KeepRegister);
        RuleViolation.When(
            perHour is < 1 or > SearchesPerHourAtMost, "Registry.Register.LimitUnclear", nameof(SearchesPerHour));
        SearchesPerHour = perHour;
    }

    /// <summary>Leaves an event on the register's chain. Ids and counts alone: no value of anybody in it.</summary>
    public void Record(Me me, string kind, object data) =>
        NewEvents.Add(new RegisterEvent(kind, DataOf(data), me));

    /// <summary>Adds a register with its figure and its country's partition.</summary>
    public static async Task<Register> OpenAsync(
        SankofaDb db, string code, string name, RegisterKind kind, Me me, CancellationToken cancel)
    {
        var register = new Register(code, name, kind, me);
        RuleViolation.When(
            await db.Database.SqlQueryRaw<bool>("SELECT register_code_taken({0}) AS \"Value\"", register.Code)
                .SingleAsync(cancel),
            "Registry.Register.CodeTaken", nameof(Code));
        await db.Database.ExecuteSqlAsync($"SELECT open_register_partition({register.Country})", cancel);
        db.Add(register);
        db.Add(new RegisterFigure(register));
        return register;
    }

    internal static string DataOf(object data) => JsonSerializer.Serialize(data, Json);
}

/// <summary>How many entries the office's register has: its own figure, seen by nobody else.</summary>
public sealed class RegisterFigure
{
    private RegisterFigure() { }

    public RegisterFigure(Register register) =>
        (RegisterId, OrganisationId) = (register.Id, register.OrganisationId);

    public Guid RegisterId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public long Entries { get; private set; }
}

internal sealed class RegisterMapping : IEntityTypeConfiguration<Register>
{
    public void Configure(EntityTypeBuilder<Register> builder)
    {
        builder.Property(r => r.Country).HasMaxLength(2).IsFixedLength();
        builder.Property(r => r.Code).HasMaxLength(Register.CodeLength);
        builder.Property(r => r.Name).HasMaxLength(Register.NameLength);
        builder.Property(r => r.OpenedBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => r.Code).IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId);
        builder.Ignore(r => r.NewEvents);
        builder.SeenByScript("SELECT, INSERT, UPDATE");
    }
}

internal sealed class RegisterFigureMapping : IEntityTypeConfiguration<RegisterFigure>
{
    public void Configure(EntityTypeBuilder<RegisterFigure> builder)
    {
        builder.HasKey(f => f.RegisterId);
        builder.HasOne<Register>().WithOne().HasForeignKey<RegisterFigure>(f => f.RegisterId);
        builder.SeenByOrganisation();
    }
}
