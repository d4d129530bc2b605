using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Identification;

/// <summary>What an authority thinks beforehand. None of it is an answer.</summary>
public enum Likelihood
{
    Likely, Unlikely, CannotSay,
}

/// <summary>
/// Before any formal request: an authority is asked, on a few data, whether somebody may be its national. It needs the
/// same basis and the same consent as a request, establishes nothing, and is never an answer.
/// </summary>
public sealed class PreIdentification : IBelongsToFile
{
    public const int TextLength = 1000;

    /// <summary>Enough to think about, too little to search with.</summary>
    private static readonly RequestForm Few = new(
        "", [FormField.FamilyName, FormField.GivenNames, FormField.Sex, FormField.BirthDate, FormField.BirthPlace],
        Sureness.Verified);

    private PreIdentification() { }

    private PreIdentification(CaseFile file, Organisation authority, Subject subject, AskingGround ground, Me me)
    {
        Id = Ids.New(me.Now);
        (FileId, Part, PersonId) = (file.Id, file.Part, subject.PersonId);
        (Country, AuthorityId, AuthorityName) = (authority.Country, authority.Id, authority.Name);
        Subjects = [subject];
        (AskedOn, AskedBy, SenderId) = (me.Today, me.Name, me.OrganisationId);
        (SenderName, SenderCountry) = (IdentificationPractice.NameFor(ground.Practice, me), me.Country);
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public int Part { get; private set; }
    public Guid PersonId { get; private set; }
    public string Country { get; private set; } = "";
    public Guid AuthorityId { get; private set; }
    public string AuthorityName { get; private set; } = "";
    public IReadOnlyList<Subject> Subjects { get; private set; } = [];
    public DateOnly AskedOn { get; private set; }
    public string AskedBy { get; private set; } = "";
    public Guid SenderId { get; private set; }
    public string SenderName { get; private set; } = "";
    public string SenderCountry { get; private set; } = "";
    public Likelihood? Opinion { get; private set; }
    public string Why { get; private set; } = "";
    public string GivenBy { get; private set; } = "";
    public DateTimeOffset? GivenAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public int Version { get; private set; }

    public bool IsOpen => GivenAt is null && WithdrawnAt is null;

    public Subject Subject => Subjects[0];

    public static PreIdentification Ask(
        CaseFile file, Organisation authority, Guid personId, AskingGround ground, Me me)
    {
        Asking.MustBeAskable(file, authority, ground, me);
        // Without a decision's agreement there is no law that opens a file for an opinion.
        RuleViolation.When(file.Basis == ReturnBasis.Forced, "Identification.Opinion.OnlyVoluntary");
        RuleViolation.When(
            (ground.Opinions ?? []).Any(p => p.IsOpen && p.PersonId == personId), "Identification.Opinion.Already",
            nameof(PersonId));
        RuleViolation.When(
            ground.Requests.Any(r => r.IsOpen && r.Subjects.Any(s => s.PersonId == personId)),
            "Identification.Opinion.RequestRuns", nameof(PersonId));
        file.PassGate(Gate.Identification, me);
        var member = file.MemberOf(personId);
        RuleViolation.When(!member.Returns, "Identification.Document.NotReturning", nameof(PersonId));
        RuleViolation.When(
            file.Holds(FactKind.IdentityEstablished, personId, me.Today), "Identification.Request.AllIdentified",
            nameof(PersonId));
        Asking.Open(file, authority, null, [member], me);
        var terms = new RequestTerms("", false, [], null);
        var subject = Subject.Of(member, authority.Country, Few, terms, [], me.Today);
        var asked = new PreIdentification(file, authority, subject, ground, me);
        file.Record(me, IdentificationEvents.OpinionAsked, Sections.Identity, personId,
            new { opinion = asked.Id, authority = authority.Id });
        Asking.Remember(file, [personId], $"opinion {asked.Id}", me);
        return asked;
    }

    public void Give(CaseFile file, Likelihood opinion, string why, Me me)
    {
        file.Must(Act.AnswerIdentification, Sections.Identity, me);
        if (AuthorityId != me.OrganisationId) throw new NotAllowed(nameof(Act.AnswerIdentification));
        RuleViolation.When(!IsOpen, "Identification.Opinion.Closed");
        RuleViolation.When(IsStopped(file, me.Today), "Identification.Answer.Stopped");
        RuleViolation.When(
            opinion == Likelihood.Unlikely && why.Trim().Length == 0, "Identification.Answer.NoReasons", nameof(Why));
        (Opinion, Why, GivenBy, GivenAt) = (opinion, why.Trim(), me.Name, me.Now);
        file.NewNotices.Add(new Notice(file, file.LeadOrganisationId, NoticeKind.Answered, Id, me));
        file.Record(me, IdentificationEvents.OpinionGiven, Sections.Identity, PersonId,
            new { opinion = Id, authority = AuthorityId }, new { likelihood = opinion, why });
    }

    public void Withdraw(CaseFile file, Me me)
    {
        file.MustLead(Act.AskIdentification, me);
        RuleViolation.When(!IsOpen, "Identification.Opinion.Closed");
        WithdrawnAt = me.Now;
        file.Record(me, IdentificationEvents.OpinionWithdrawn, Sections.Identity, PersonId,
            new { opinion = Id, authority = AuthorityId });
    }

    /// <summary>The consent that it rests on was taken back, or the person goes no more.</summary>
    public bool IsStopped(CaseFile file, DateOnly today) =>
        WithdrawnAt is not null || Part != file.Part || !file.IsOpen
        || file.Members.Find(m => m.PersonId == PersonId && m.LeftAt is null) is not { Returns: true }
        || !file.Consents.Exists(c => c.PersonId == PersonId && c.Purpose == ConsentPurpose.Identification
            && c.RecipientId == AuthorityId && c.Part == Part && c.HoldsOn(today));
}

internal sealed class PreIdentificationMapping : IEntityTypeConfiguration<PreIdentification>
{
    public void Configure(EntityTypeBuilder<PreIdentification> builder)
    {
        builder.Property(p => p.Country).HasMaxLength(2);
        builder.Property(p => p.SenderCountry).HasMaxLength(2);
        builder.Property(p => p.AuthorityName).HasMaxLength(Organisation.NameLength);
        builder.Property(p => p.SenderName).HasMaxLength(Organisation.NameLength);
        builder.Property(p => p.AskedBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(p => p.GivenBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(p => p.Why).HasMaxLength(PreIdentification.TextLength);
        builder.Property(p => p.Subjects).AsJson();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Ignore(p => p.Subject);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(p => p.FileId);
        builder.HasIndex(p => p.FileId);
        builder.SeenByOwnRule();
    }
}
