using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Registry;

/// <summary>What a search is for. There is no search without.</summary>
[Flags]
public enum SearchPurpose
{
    None = 0,

    /// <summary>An identification request that was addressed to the one who searches.</summary>
    Request = 1,

    /// <summary>An act of registration: is this person in the register already?</summary>
    Registration = 2,
}

/// <summary>Lets one organisation search one register, for named purposes, from a day until another.</summary>
public sealed class RegisterAuthorisation
{
    public const int BasisLength = 300;

    private RegisterAuthorisation() { }

    public RegisterAuthorisation(
        Register register, Organisation organisation, SearchPurpose purposes, string basis, DateOnly from,
        DateOnly? until, Me me)
    {
        register.MustBeKeptBy(me, Act.KeepRegister);
        RuleViolation.When(
            organisation.Id == register.OrganisationId, "Registry.Authorisation.Own", nameof(OrganisationId));
        // A register of one country tells another nothing: its consulates abroad are its own.
        RuleViolation.When(
            organisation.Country != register.Country, "Registry.Authorisation.OtherCountry", nameof(OrganisationId));
        RuleViolation.When(
            organisation.ClosedAt is not null, "Registry.Authorisation.Closed", nameof(OrganisationId));
        RuleViolation.When(purposes == SearchPurpose.None, "Registry.Authorisation.NoPurpose", "ForRequests");
        RuleViolation.When(basis.Trim().Length == 0, "Registry.Authorisation.NoBasis", nameof(Basis));
        RuleViolation.When(until < from, "Registry.Authorisation.EndsBefore", "EndsOn");
        Id = Ids.New(me.Now);
        RegisterId = register.Id;
        OwnerId = register.OrganisationId;
        OrganisationId = organisation.Id;
        Purposes = purposes;
        Basis = basis.Trim();
        StartsOn = from;
        EndsOn = until;
        GivenBy = me.Name;
        GivenAt = me.Now;
        register.Record(me, RegistryEvents.Authorised,
            new { authorisation = Id, to = organisation.Id, purposes, from, until });
    }

    public Guid Id { get; private set; }
    public Guid RegisterId { get; private set; }
    public Guid OwnerId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Organisation Organisation { get; private set; } = null!;
    public SearchPurpose Purposes { get; private set; }

    /// <summary>The law, decree or convention that it rests on.</summary>
    public string Basis { get; private set; } = "";
    public DateOnly StartsOn { get; private set; }
    public DateOnly? EndsOn { get; private set; }
    public string GivenBy { get; private set; } = "";
    public DateTimeOffset GivenAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public string RevokedBy { get; private set; } = "";
    public string RevokedWhy { get; private set; } = "";
    public int Version { get; private set; }

    public bool HoldsOn(DateOnly day) => RevokedAt is null && StartsOn <= day && (EndsOn is null || EndsOn >= day);

    /// <summary>At once: what the organisation found before is shown to it no more either.</summary>
    public void Revoke(Register register, string reason, Me me)
    {
        register.MustBeKeptBy(me, Act.KeepRegister);
        RuleViolation.When(RevokedAt is not null, "Registry.Authorisation.Already");
        RuleViolation.When(reason.Trim().Length == 0, "Registry.Reason.Needed", "Reason");
        (RevokedAt, RevokedBy, RevokedWhy) = (me.Now, me.Name, reason.Trim());
        register.Record(me, RegistryEvents.AuthorisationRevoked, new { authorisation = Id, of = OrganisationId });
    }
}

internal sealed class RegisterAuthorisationMapping : IEntityTypeConfiguration<RegisterAuthorisation>
{
    public void Configure(EntityTypeBuilder<RegisterAuthorisation> builder)
    {
        builder.Property(a => a.Purposes).HasConversion<int>();
        builder.Property(a => a.Basis).HasMaxLength(RegisterAuthorisation.BasisLength);
        builder.Property(a => a.RevokedWhy).HasMaxLength(RegisterAuthorisation.BasisLength);
        builder.Property(a => a.GivenBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(a => a.RevokedBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasOne<Register>().WithMany().HasForeignKey(a => a.RegisterId);
        builder.HasOne(a => a.Organisation).WithMany().HasForeignKey(a => a.OrganisationId);
        builder.HasIndex(a => new { a.OrganisationId, a.RegisterId });
        builder.SeenByScript("SELECT, INSERT, UPDATE");
    }
}
