using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Registry.Biometrics;

/// <summary>
/// A register's fingerprints, turned on by the office that keeps it and on a legal basis. Without this row nothing of a
/// finger is taken; turned off, every template goes.
/// </summary>
public sealed class Gallery
{
    public const int BasisLength = 400;
    private const int BasisAtLeast = 10;

    private Gallery() { }

    public Gallery(Register register, string legalBasis, Me me)
    {
        MustKeep(me);
        if (!register.IsKeptBy(me)) throw new NotThere();
        RuleViolation.When(
            legalBasis.Trim().Length < BasisAtLeast, "Biometrics.Gallery.BasisNeeded", nameof(LegalBasis));
        Id = Ids.New(me.Now);
        RegisterId = register.Id;
        OrganisationId = me.OrganisationId;
        LegalBasis = legalBasis.Trim();
        OnSince = me.Now;
        OnBy = me.Name;
        register.Record(me, BiometricsEvents.TurnedOn, new { gallery = Id });
    }

    public Guid Id { get; private set; }
    public Guid RegisterId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public string LegalBasis { get; private set; } = "";
    public DateTimeOffset OnSince { get; private set; }
    public string OnBy { get; private set; } = "";
    public DateTimeOffset? OffSince { get; private set; }
    public string OffBy { get; private set; } = "";

    public bool IsOn => OffSince is null;

    /// <summary>Registry and identity offices alone have registers, and the people who answer for them.</summary>
    public static void MustKeep(Me me)
    {
        MustAdjudicate(me);
        if (me.Role != Role.RegistryOfficer) throw new NotAllowed(nameof(Gallery));
    }

    /// <summary>Who may compare two fingers that the engine proposes.</summary>
    public static void MustAdjudicate(Me me)
    {
        if (!Register.Keeps(me.OrganisationKind)) throw new NotThere();
        if (me.Role is not (Role.RegistryOfficer or Role.IdentificationOfficer))
            throw new NotAllowed(nameof(Adjudication));
    }

    public void TurnOff(Me me)
    {
        MustKeep(me);
        RuleViolation.When(!IsOn, "Biometrics.Gallery.Off");
        (OffSince, OffBy) = (me.Now, me.Name);
    }

    public void MustBeOn() => RuleViolation.When(!IsOn, "Biometrics.Gallery.Off");
}

internal sealed class GalleryMapping : IEntityTypeConfiguration<Gallery>
{
    public void Configure(EntityTypeBuilder<Gallery> builder)
    {
        builder.Property(g => g.LegalBasis).HasMaxLength(Gallery.BasisLength);
        builder.Property(g => g.OnBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(g => g.OffBy).HasMaxLength(User.DisplayNameLength);
        builder.HasIndex(g => g.RegisterId).IsUnique().HasFilter("off_since IS NULL");
        builder.HasOne<Register>().WithMany().HasForeignKey(g => g.RegisterId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(g => g.OrganisationId);
        builder.SeenByOrganisation();
    }
}
