using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Identification;

public enum TravelDocumentKind
{
    LaissezPasser, EmergencyTravelDocument, Passport, EuTravelDocument, Other,
}

public sealed record DocumentTerms(
    TravelDocumentKind Kind, string Number, DateOnly IssuedOn, DateOnly ValidUntil, bool SingleJourney,
    string IssuedAt);

/// <summary>What lets the person cross the border: which paper, from whom, until when.</summary>
public sealed partial class TravelDocument : IBelongsToFile
{
    public const int NumberLength = 60;
    public const int PlaceLength = 120;
    public const int ReasonLength = 1000;

    private TravelDocument() { }

    private TravelDocument(CaseFile file, Guid personId, DocumentTerms terms, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        PersonId = personId;
        Kind = terms.Kind;
        Number = terms.Number.Trim();
        IssuedOn = terms.IssuedOn;
        ValidUntil = terms.ValidUntil;
        SingleJourney = terms.SingleJourney;
        IssuedAt = terms.IssuedAt.Trim();
        AuthorityId = me.OrganisationId;
        AuthorityName = me.OrganisationName;
        Country = me.Country;
        RecordedBy = me.Name;
        RecordedAt = me.Now;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }
    public TravelDocumentKind Kind { get; private set; }
    public string Number { get; private set; } = "";

    /// <summary>Null for a passport of which only the end was written down.</summary>
    public DateOnly? IssuedOn { get; private set; }
    public DateOnly ValidUntil { get; private set; }
    public bool SingleJourney { get; private set; }
    public string IssuedAt { get; private set; } = "";
    public Guid AuthorityId { get; private set; }
    public string AuthorityName { get; private set; } = "";
    public string Country { get; private set; } = "";
    public string RecordedBy { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public string RevokedWhy { get; private set; } = "";
    public int Version { get; private set; }

    public bool IsValidOn(DateOnly day) =>
        RevokedAt is null && (IssuedOn is null || IssuedOn <= day) && day <= ValidUntil;

    public static TravelDocument Issue(
        CaseFile file, Guid personId, DocumentTerms terms, Me me, IEnumerable<RequestClock>? clocks = null)
    {
        file.Must(Act.IssueDocument, Sections.Identity, me);
        file.MustBeRunning();
        RuleViolation.When(!file.MemberOf(personId).Returns, "Identification.Document.NotReturning", "PersonId");
        RuleViolation.When(
            !file.Holds(FactKind.IdentityEstablished, personId, me.Today), "Identification.Document.NotIdentified",
            "PersonId");
        RuleViolation.When(terms.Number.Trim().Length == 0, "Identification.Document.NoNumber", nameof(Number));
        RuleViolation.When(terms.IssuedOn > me.Today, "Identification.Document.InTheFuture", nameof(IssuedOn));
        RuleViolation.When(terms.ValidUntil < terms.IssuedOn, "Identification.Document.EndsBefore", nameof(ValidUntil));
        RuleViolation.When(terms.ValidUntil < me.Today, "Identification.Document.Expired", nameof(ValidUntil));
        var document = new TravelDocument(file, personId, terms, me);
        file.Establish(FactKind.TravelDocument, Sections.Identity, personId, terms.IssuedOn, terms.ValidUntil,
            document.Source, me);
        foreach (var clock in (clocks ?? []).Where(c =>
            c.Kind == ClockKind.TravelDocument && c.PersonId == personId && c.AuthorityId == me.OrganisationId))
            clock.Stop(me.Now);
        file.Record(me, IdentificationEvents.DocumentIssued, Sections.Identity, personId,
            new { document = document.Id, authority = document.AuthorityId, terms.Kind, terms.IssuedOn,
                terms.ValidUntil }, new { terms.Number });
        return document;
    }

    /// <summary>It counts no more. Nor does the identity, where a passport is forged or is somebody else's.</summary>
    public void Revoke(CaseFile file, string reason, Me me, bool identityFalls = false)
    {
        file.Must(RevokedBy, Sections.Identity, me);
        if (AuthorityId != me.OrganisationId) throw new NotAllowed(RevokedBy.ToString());
        RuleViolation.When(RevokedAt is not null, "Identification.Revocation.Already");
        RuleViolation.When(reason.Trim().Length == 0, "Identification.Reason.Needed", "Reason");
        (RevokedAt, RevokedWhy) = (me.Now, reason.Trim());
        // This document's facts alone: another one of the same person still holds.
        foreach (var fact in file.Facts.Where(f => f.Source == Source
            && (identityFalls || f.Kind != FactKind.IdentityEstablished)))
            fact.TakeBack(me.Now);
        if (identityFalls && !file.Holds(FactKind.IdentityEstablished, PersonId, me.Today))
            file.MemberOf(PersonId).Person.Claim(Country, People.NationalityStanding.Suspected);
        file.NewNotices.Add(new Notice(file, file.LeadOrganisationId, NoticeKind.Withdrawn, Id, me));
        file.Record(me, IdentificationEvents.DocumentRevoked, Sections.Identity, PersonId,
            new { document = Id, authority = AuthorityId }, new { reason });
    }

    internal string Source => $"travel document {Id}";
}

internal sealed class TravelDocumentMapping : IEntityTypeConfiguration<TravelDocument>
{
    public void Configure(EntityTypeBuilder<TravelDocument> builder)
    {
        builder.Property(d => d.Number).HasMaxLength(TravelDocument.NumberLength);
        builder.Property(d => d.IssuedAt).HasMaxLength(TravelDocument.PlaceLength);
        builder.Property(d => d.AuthorityName).HasMaxLength(Organisation.NameLength);
        builder.Property(d => d.Country).HasMaxLength(2);
        builder.Property(d => d.RecordedBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(d => d.SeenBy).HasMaxLength(TravelDocument.PlaceLength);
        builder.Property(d => d.RevokedWhy).HasMaxLength(TravelDocument.ReasonLength);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(d => d.FileId);
        builder.SeenByOwnRule();
    }
}
