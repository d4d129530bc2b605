using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Matching.Minutiae;

namespace Sankofa.Core.Registry.Biometrics;

public enum SamplePurpose
{
    Registration, Request,
}

public enum SampleBasis
{
    Consent, Law,
}

/// <summary>What is said of a template when it is given.</summary>
public sealed record SampleTerms(
    string Subject, SamplePurpose Purpose, Guid? ServesId, SampleBasis Basis, string BasisText);

/// <summary>
/// The finger template of one person, sealed under a key that is not in the database. One that serves a request is gone
/// once the request is answered; the row goes, not only its content.
/// </summary>
public sealed class BiometricSample
{
    public const int SubjectLength = 60;
    public const int BasisLength = 400;
    public const int FingersLength = 60;

    private BiometricSample() { }

    public BiometricSample(Gallery gallery, byte[] record, SampleTerms terms, TemplateVault vault, Me me)
    {
        Gallery.MustAdjudicate(me);
        gallery.MustBeOn();
        RuleViolation.When(terms.Subject.Trim().Length == 0, "Biometrics.Sample.SubjectNeeded", nameof(Subject));
        RuleViolation.When(terms.BasisText.Trim().Length == 0, "Biometrics.Sample.BasisNeeded", nameof(BasisText));
        RuleViolation.When(
            terms.Purpose == SamplePurpose.Request && terms.ServesId is null, "Biometrics.Sample.RequestNeeded",
            nameof(ServesId));
        var template = Read(record);
        var fingers = template.Views.Select(v => v.Finger).Distinct().Order().ToList();
        RuleViolation.When(
            terms.Purpose == SamplePurpose.Registration && fingers.Count(f => f != 0) < FingersAtLeast,
            "Biometrics.Sample.TwoFingers", Upload, FingersAtLeast);
        Id = Ids.New(me.Now);
        (GalleryId, RegisterId, OrganisationId) = (gallery.Id, gallery.RegisterId, gallery.OrganisationId);
        (Subject, Purpose, ServesId) = (terms.Subject.Trim(), terms.Purpose, terms.ServesId);
        (Basis, BasisText) = (terms.Basis, terms.BasisText.Trim());
        Fingers = string.Join(' ', fingers);
        Minutiae = template.Views.Sum(v => v.Minutiae.Count);
        Sealed = vault.Seal(record, Id);
        (TakenAt, TakenBy) = (me.Now, me.Name);
    }

    /// <summary>One finger against a whole register names too many people.</summary>
    public const int FingersAtLeast = 2;

    /// <summary>The name of the field that a refused template is shown at.</summary>
    public const string Upload = "Upload";

    public Guid Id { get; private set; }
    public Guid GalleryId { get; private set; }
    public Guid RegisterId { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>Whose it is, as the register counts: the number of an entry or of a request.</summary>
    public string Subject { get; private set; } = "";
    public SamplePurpose Purpose { get; private set; }

    /// <summary>The request that it serves, where it serves one.</summary>
    public Guid? ServesId { get; private set; }
    public SampleBasis Basis { get; private set; }
    public string BasisText { get; private set; } = "";

    /// <summary>Positions of the fingers (ISO/IEC 19794-2), separated by spaces.</summary>
    public string Fingers { get; private set; } = "";
    public int Minutiae { get; private set; }
    public byte[] Sealed { get; private set; } = [];
    public DateTimeOffset TakenAt { get; private set; }
    public string TakenBy { get; private set; } = "";

    public bool IsForWholeRegister => Fingers.Split(' ').Count(f => f != "0") >= FingersAtLeast;

    public FingerTemplate Open(TemplateVault vault) => FingerTemplate.Read(vault.Open(Sealed, Id));

    private static FingerTemplate Read(byte[] record)
    {
        try
        {
            return FingerTemplate.Read(record);
        }
        catch (MalformedTemplateException fault)
        {
            throw new RuleViolation($"TemplateFault.{fault.Fault}", Upload, fault.Offset);
        }
    }
}

internal sealed class BiometricSampleMapping : IEntityTypeConfiguration<BiometricSample>
{
    public void Configure(EntityTypeBuilder<BiometricSample> builder)
    {
        builder.Property(s => s.Subject).HasMaxLength(BiometricSample.SubjectLength);
        builder.Property(s => s.BasisText).HasMaxLength(BiometricSample.BasisLength);
        builder.Property(s => s.Fingers).HasMaxLength(BiometricSample.FingersLength);
        builder.Property(s => s.TakenBy).HasMaxLength(User.DisplayNameLength);
        builder.HasIndex(s => s.ServesId);
        builder.HasOne<Gallery>().WithMany().HasForeignKey(s => s.GalleryId);
        builder.SeenByOrganisation();
    }
}
