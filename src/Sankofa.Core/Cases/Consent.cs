using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Cases;

public enum ConsentPurpose
{
    Identification, Travel, Reception, Health, Protection, Reintegration, Monitoring, Research, DoubleBenefit,
}

public enum ConsentMeans
{
    Signature, Thumbprint, Voice, Witness, Online,
}

/// <summary>
/// What one person allows one organisation to know, for one purpose. It is a key: withdrawn, the access it opened is
/// shut.
/// </summary>
public sealed class Consent : IBelongsToFile
{
    public const int EvidenceLength = 300;

    private Consent() { }

    internal Consent(CaseFile file, Guid personId, ConsentTerms terms, Organisation recipient, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        Part = file.Part;
        PersonId = personId;
        Purpose = terms.Purpose;
        RecipientId = recipient.Id;
        Recipient = recipient;
        Language = terms.Language;
        Means = terms.Means;
        Evidence = terms.Evidence.Trim();
        OtherBasis = terms.OtherBasis.Trim();
        GivenOn = terms.GivenOn;
        ExpiresOn = terms.ExpiresOn;
        // Whom a person let be compared with may tell of another host country: no origin side reads it.
        Section = recipient.Kind == OrganisationKind.AsylumAuthority || terms.Purpose == ConsentPurpose.DoubleBenefit
            ? Sections.Asylum : Sections.Identity;
        RecordedAt = me.Now;
        RecordedBy = me.UserId;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public int Part { get; private set; }
    public Guid PersonId { get; private set; }
    public ConsentPurpose Purpose { get; private set; }
    public Guid RecipientId { get; private set; }
    public Organisation Recipient { get; private set; } = null!;
    public string Language { get; private set; } = "";
    public ConsentMeans Means { get; private set; }

    /// <summary>Where the proof is: the number of the paper, the recording, the witness.</summary>
    public string Evidence { get; private set; } = "";

    /// <summary>Another basis that remains after a withdrawal; it was named to the person beforehand.</summary>
    public string OtherBasis { get; private set; } = "";
    public DateOnly GivenOn { get; private set; }
    public DateOnly? ExpiresOn { get; private set; }
    public Sections Section { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
    public Guid RecordedBy { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public bool HoldsOn(DateOnly day) =>
        WithdrawnAt is null && GivenOn <= day && (ExpiresOn is null || ExpiresOn >= day);

    internal void Withdraw(DateTimeOffset now) => WithdrawnAt = now;

    public static Sections Opens(ConsentPurpose purpose) => purpose switch
    {
        ConsentPurpose.Identification => Sections.Identity,
        ConsentPurpose.Travel => Sections.Identity | Sections.Contact | Sections.Travel,
        ConsentPurpose.Reception => Sections.Identity | Sections.Contact | Sections.Travel,
        ConsentPurpose.Health => Sections.Identity | Sections.Contact | Sections.Health,
        ConsentPurpose.Protection => Sections.Identity | Sections.Contact | Sections.Protection,
        ConsentPurpose.Reintegration => Sections.Identity | Sections.Contact | Sections.Travel | Sections.Reintegration,
        ConsentPurpose.Monitoring =>
            Sections.Identity | Sections.Contact | Sections.Reintegration | Sections.Monitoring,
        // It lets the leading organisation compare, and nobody read.
        ConsentPurpose.DoubleBenefit => Sections.None,
        _ => Sections.Monitoring,
    };
}

public sealed record ConsentTerms(
    ConsentPurpose Purpose, string Language, ConsentMeans Means, string Evidence, string OtherBasis,
    DateOnly GivenOn, DateOnly? ExpiresOn);

public sealed partial class CaseFile
{
    public List<Consent> Consents { get; } = [];
    public List<Notice> NewNotices { get; } = [];

    /// <summary>Tasks that follow from an act, whoever does it and on whichever page.</summary>
    public List<CaseTask> NewTasks { get; } = [];

    public Consent TakeConsent(Guid personId, ConsentTerms terms, Organisation recipient, Me me)
    {
        Must(Act.GiveConsent, Sections.Identity, me);
        MustBeRunning();
        MemberOf(personId);
        RuleViolation.When(Basis == ReturnBasis.Forced && Stage < Stage.Reception, "Cases.Consent.NotAskedWhenForced");
        RuleViolation.When(terms.GivenOn > me.Today, "Cases.Consent.InTheFuture", "GivenOn");
        RuleViolation.When(terms.ExpiresOn < terms.GivenOn, "Cases.Consent.ExpiresBefore", "ExpiresOn");
        RuleViolation.When(terms.Evidence.Trim().Length == 0, "Cases.Consent.NoEvidence", "Evidence");
        if (terms.Purpose == ConsentPurpose.DoubleBenefit)
        {
            RuleViolation.When(recipient.Id != LeadOrganisationId || !Leads(me), "Cases.Consent.ForComparing",
                "RecipientId");
            Must(Act.GiveConsent, Sections.Asylum, me);
        }

        var consent = new Consent(this, personId, terms, recipient, me);
        Consents.Add(consent);
        Record(me, CasesEvents.ConsentGiven, consent.Section, personId,
            new { consent.Purpose, recipient = recipient.Id, terms.Language, terms.Means, terms.GivenOn,
                terms.ExpiresOn });
        if (terms.Purpose == ConsentPurpose.Identification)
        {
            // The key alone: nothing is sent before the identification gate is passed.
            Establish(FactKind.ConsentedToIdentification, Sections.Identity, personId, terms.GivenOn, terms.ExpiresOn,
                $"consent {consent.Id}", me);
        }
        else if (terms.Purpose != ConsentPurpose.DoubleBenefit)
        {
            OpenTo(consent, recipient, me);
        }

        return consent;
    }

    /// <summary>Opens what a consent allows; the identification module calls it when its request is sent.</summary>
    public CaseAccess OpenTo(Consent consent, Organisation recipient, Me me)
    {
        RuleViolation.When(consent.Part != Part, "Cases.Consent.OfAnotherPart");
        return Give(recipient, Consent.Opens(consent.Purpose), AccessBasis.Consent, consent.Purpose.ToString(), me,
            consent.Id, consent.ExpiresOn is { } day
                ? new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) : null);
    }

    /// <summary>Immediately: the access ends, the recipient is told, pending steps that rest on it stop.</summary>
    public void WithdrawConsent(Consent consent, Me me)
    {
        Must(Act.WithdrawConsent, Sections.Identity, me);
        WithdrawConsentAlone(consent, me);
    }

    public void WithdrawConsentAlone(Consent consent, Me me)
    {
        RuleViolation.When(consent.WithdrawnAt is not null, "Cases.Consent.AlreadyWithdrawn");
        consent.Withdraw(me.Now);
        foreach (var access in Access.Where(a => a.ConsentId == consent.Id && a.IsOpen)) access.End("consent", me.Now);
        if (consent.Purpose == ConsentPurpose.Identification
            && !Consents.Exists(c =>
                c.PersonId == consent.PersonId && c.Purpose == consent.Purpose && c.HoldsOn(me.Today)))
        {
            TakeBack(FactKind.ConsentedToIdentification, consent.PersonId, me);
        }

        NewNotices.Add(new Notice(
            this, consent.RecipientId, NoticeKind.ConsentWithdrawn, consent.Id, me, consent.Section));
        Record(me, CasesEvents.ConsentWithdrawn, consent.Section, consent.PersonId,
            new { consent = consent.Id, consent.Purpose, recipient = consent.RecipientId });
    }
}

public enum NoticeKind
{
    ConsentWithdrawn, EmergencyAccess, EmergencyRefused, Withdrawn, Transferred, Overdue, Answered, EvidenceAdded,
    EvidenceContested, PaperFound,
}

/// <summary>
/// Tells an organisation what it must know, even when it no longer sees the file; shows when it said so.
/// </summary>
public sealed class Notice : ILeavesEvents
{
    private Notice() { }

    public Notice(
        CaseFile file, Guid organisationId, NoticeKind kind, Guid? about, Me me, Sections section = Sections.Identity)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        Reference = file.Reference;
        OrganisationId = organisationId;
        Kind = kind;
        About = about;
        Section = section;
        CreatedAt = me.Now;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public string Reference { get; private set; } = "";
    public Guid OrganisationId { get; private set; }
    public NoticeKind Kind { get; private set; }
    public Guid? About { get; private set; }
    public Sections Section { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }
    public Guid? AcknowledgedBy { get; private set; }

    /// <summary>Who is told may no longer see the file: the event of having read it is left from here.</summary>
    public List<NewEvent> NewEvents { get; } = [];

    public void Acknowledge(Me me)
    {
        if (me.OrganisationId != OrganisationId) throw new NotThere();
        if (AcknowledgedAt is not null) return;
        (AcknowledgedAt, AcknowledgedBy) = (me.Now, me.UserId);
        var seenIn = me.OrganisationKind == OrganisationKind.AsylumAuthority ? Sections.Asylum : Section;
        NewEvents.Add(new NewEvent(
            FileId, CasesEvents.ConsentEndAcknowledged, seenIn, null, $$"""{"notice":"{{Kind}}"}""", null, me));
    }
}

internal sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.Property(c => c.Language).HasMaxLength(8);
        builder.Property(c => c.Evidence).HasMaxLength(Consent.EvidenceLength);
        builder.Property(c => c.OtherBasis).HasMaxLength(Consent.EvidenceLength);
        builder.HasOne<CaseFile>().WithMany(f => f.Consents).HasForeignKey(c => c.FileId);
        builder.HasOne(c => c.Recipient).WithMany().HasForeignKey(c => c.RecipientId);
        builder.SeenInOwnSection();
    }
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.Property(n => n.Reference).HasMaxLength(CaseFile.ReferenceLength);
        builder.HasIndex(n => new { n.OrganisationId, n.AcknowledgedAt, n.CreatedAt });
        builder.HasIndex(n => n.FileId);
        builder.Ignore(n => n.NewEvents);
        builder.SeenByOwnRule();
    }
}
