using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.Organisations;

public enum OrganisationKind
{
    ReturnAgency, ReceptionAgency, Ngo, Consulate, IdentityOffice, CivilRegistry, InternationalOrganisation,
    TransitCentre, EmploymentAgency, DiasporaDesk, ValidationCommittee, ChildProtection, HealthService,
    AntiTrafficking, AsylumAuthority, Ministry, Funder, Secretariat, Monitor, LocalAuthority,
}

/// <summary>
/// An organisation and what the law of its place asks of it. Which role its country plays is told per file, never here.
/// </summary>
public sealed class Organisation
{
    public const int NameLength = 160;
    public const int ShortNameLength = 40;
    public const int TextLength = 400;

    private Organisation() { }

    public Organisation(string name, string shortName, string country, OrganisationKind kind, DateTimeOffset now)
    {
        Id = Ids.New(now);
        Name = name;
        ShortName = shortName;
        Country = country;
        Kind = kind;
        CreatedAt = now;
    }

    public Guid Id { get; private set; }
    public string Name { get; private set; } = "";
    public string ShortName { get; private set; } = "";
    public string Country { get; private set; } = "";
    public OrganisationKind Kind { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Data of the organisation, not of the code: null says that nobody has told us.</summary>
    public int? RetentionMonths { get; private set; }
    public string? Controller { get; private set; }
    public string? TransferBasis { get; private set; }
    public int CoolingOffDays { get; private set; }
    public long EmergencyCeilingMinor { get; private set; }
    public string EmergencyCurrency { get; private set; } = "EUR";
    public int Version { get; private set; }

    public void Describe(string name, string shortName, string country, OrganisationKind kind)
    {
        (Name, ShortName, Country, Kind) = (name, shortName, country, kind);
        Version++;
    }

    public void AnswerForData(string? controller, string? transferBasis, int? retentionMonths)
    {
        RuleViolation.When(retentionMonths is < 1, "Organisations.Retention.TooShort", nameof(RetentionMonths));
        (Controller, TransferBasis, RetentionMonths) = (controller, transferBasis, retentionMonths);
        Version++;
    }

    public void SetPractice(int coolingOffDays, long emergencyCeilingMinor, string emergencyCurrency)
    {
        RuleViolation.When(coolingOffDays < 0, "Organisations.CoolingOff.Negative", nameof(CoolingOffDays));
        RuleViolation.When(emergencyCeilingMinor < 0, "Money.Negative", nameof(EmergencyCeilingMinor));
        (CoolingOffDays, EmergencyCeilingMinor, EmergencyCurrency) =
            (coolingOffDays, emergencyCeilingMinor, emergencyCurrency);
        Version++;
    }

    public void Close(DateTimeOffset now)
    {
        ClosedAt ??= now;
        Version++;
    }
}

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.Property(o => o.Name).HasMaxLength(Organisation.NameLength);
        builder.Property(o => o.ShortName).HasMaxLength(Organisation.ShortNameLength);
        builder.Property(o => o.Country).HasMaxLength(2).IsFixedLength();
        builder.Property(o => o.EmergencyCurrency).HasMaxLength(Money.CurrencyLength);
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.HasIndex(o => o.Name).IsUnique();
        builder.OpenToAll("directory of organisations, no person in it");
    }
}
