using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Identification;

public enum EnquiryKind
{
    Commune, LiaisonOfficer, FocalPoint,
}

/// <summary>
/// Whom the authority asks in its own country, what, and which fields of the person it shows them.
/// </summary>
public sealed record EnquiryTerms(
    EnquiryKind Kind, Guid PersonId, Organisation? To, string ToName, IReadOnlyList<FormField> Fields, string Question,
    DateOnly DueOn);

/// <summary>
/// A complementary enquiry: the authority asks a commune, a liaison officer or a focal point of its country. Its
/// content
/// is between those two; the side that asked sees that one runs, and until when, unless the authority shares it.
/// </summary>
public sealed class Enquiry : IBelongsToFile, ILeavesEvents
{
    public const int TextLength = 2000;

    private Enquiry() { }

    private Enquiry(IdentificationRequest request, EnquiryTerms terms, RequestClock clock, Me me)
    {
        Id = Ids.New(me.Now);
        (FileId, RequestId, AuthorityId, PersonId) = (request.FileId, request.Id, request.AuthorityId, terms.PersonId);
        (AuthorityName, ClockId) = (me.OrganisationName, clock.Id);
        Kind = terms.Kind;
        ToOrganisationId = terms.To?.Id;
        ToName = terms.To?.Name ?? terms.ToName.Trim();
        Shown = [Minimised(request, terms)];
        Question = terms.Question.Trim();
        (SentOn, DueOn, SentBy) = (me.Today, terms.DueOn, me.Name);
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid RequestId { get; private set; }
    public Guid AuthorityId { get; private set; }
    public string AuthorityName { get; private set; } = "";
    public Guid ClockId { get; private set; }
    public Guid PersonId { get; private set; }
    public EnquiryKind Kind { get; private set; }

    /// <summary>
    /// Null where the recipient does not work with this program: the authority enters what came back.
    /// </summary>
    public Guid? ToOrganisationId { get; private set; }
    public string ToName { get; private set; } = "";

    /// <summary>The chosen fields of the request, copied; one person.</summary>
    public IReadOnlyList<Subject> Shown { get; private set; } = [];
    public string Question { get; private set; } = "";
    public DateOnly SentOn { get; private set; }
    public DateOnly DueOn { get; private set; }
    public string SentBy { get; private set; } = "";
    public string Reply { get; private set; } = "";

    /// <summary>Who answered there; not always whoever wrote it down here.</summary>
    public string RepliedBy { get; private set; } = "";
    public string RecordedBy { get; private set; } = "";
    public DateTimeOffset? RepliedAt { get; private set; }
    public DateTimeOffset? StoppedAt { get; private set; }
    public bool SharedWithAsker { get; private set; }
    public int Version { get; private set; }

    public bool IsOpen => RepliedAt is null && StoppedAt is null;

    public List<NewEvent> NewEvents { get; } = [];

    public static Enquiry Send(IdentificationRequest request, CaseFile file, EnquiryTerms terms, Me me)
    {
        request.MustBeAsked(file, me);
        RuleViolation.When(!request.IsOpen, "Identification.Interview.RequestClosed");
        var subject = request.Subjects.FirstOrDefault(s => s.PersonId == terms.PersonId) ?? throw new NotThere();
        RuleViolation.When(
            request.IsStoppedFor(subject.PersonId, file, me.Today), "Identification.Answer.Stopped");
        RuleViolation.When(
            terms.To is null == (terms.ToName.Trim().Length == 0), "Identification.Enquiry.OneRecipient", "ToName");
        RuleViolation.When(
            terms.To is { } to && (to.Country != me.Country || to.Id == me.OrganisationId || to.ClosedAt is not null),
            "Identification.Enquiry.OtherCountry", "ToId");
        RuleViolation.When(terms.Question.Trim().Length == 0, "Identification.Enquiry.NoQuestion", "Question");
        RuleViolation.When(
            RequestWords.TellTooMuch(terms.Question), "Identification.Request.TellsTooMuch", "Question");
        RuleViolation.When(terms.DueOn <= me.Today, "Identification.Request.HopedForPast", "DueOn");
        RuleViolation.When(terms.Fields.Count == 0, "Identification.Enquiry.NoField", "Fields");
        var clock = new RequestClock(
            file, request.AuthorityId, request.Id, ClockKind.Enquiry, subject.PersonId,
            terms.To?.Id ?? request.AuthorityId, me.Today, terms.DueOn, ClockBasis.None, me);
        request.Clocks.Add(clock);
        var enquiry = new Enquiry(request, terms, clock, me);
        file.Record(me, IdentificationEvents.EnquirySent, Sections.Identity, subject.PersonId,
            new { enquiry = enquiry.Id, request = request.Id, authority = request.AuthorityId, terms.DueOn });
        return enquiry;
    }

    /// <summary>
    /// What came back: written by the organisation that was asked, or by the authority for a recipient outside.
    /// </summary>
    public void Answer(RequestClock clock, string reply, string repliedBy, Me me)
    {
        var recipient = ToOrganisationId == me.OrganisationId;
        if (recipient) me.Must(Act.AnswerEnquiry);
        else if (ToOrganisationId is null && AuthorityId == me.OrganisationId) me.Must(Act.AnswerIdentification);
        else throw new NotAllowed(nameof(Act.AnswerEnquiry));
        RuleViolation.When(!IsOpen, "Identification.Enquiry.Closed");
        RuleViolation.When(reply.Trim().Length == 0, "Identification.Enquiry.NoReply", nameof(Reply));
        RuleViolation.When(
            !recipient && repliedBy.Trim().Length == 0, "Identification.Enquiry.NobodyReplied", nameof(RepliedBy));
        (Reply, RepliedAt, RecordedBy) = (reply.Trim(), me.Now, me.Name);
        RepliedBy = recipient ? $"{me.Name}, {me.OrganisationName}" : repliedBy.Trim();
        clock.Stop(me.Now);
        Leave(IdentificationEvents.EnquiryAnswered, me);
    }

    /// <summary>Whoever was asked opened it: a reading leaves an event, of an enquiry as of a file.</summary>
    public void Read(Me me)
    {
        me.Must(Act.AnswerEnquiry);
        if (ToOrganisationId != me.OrganisationId) throw new NotThere();
        Leave(IdentificationEvents.EnquiryRead, me);
    }

    /// <summary>The authority needs the answer no more.</summary>
    public void Stop(RequestClock clock, Me me)
    {
        MustBeTheAuthoritys(me);
        RuleViolation.When(!IsOpen, "Identification.Enquiry.Closed");
        StoppedAt = me.Now;
        clock.Stop(me.Now);
        Leave(IdentificationEvents.EnquiryStopped, me);
    }

    public void Share(Me me)
    {
        MustBeTheAuthoritys(me);
        RuleViolation.When(RepliedAt is null, "Identification.Enquiry.NoReplyYet");
        RuleViolation.When(SharedWithAsker, "Identification.Enquiry.Shared");
        SharedWithAsker = true;
        Leave(IdentificationEvents.EnquiryShared, me);
    }

    private void MustBeTheAuthoritys(Me me)
    {
        me.Must(Act.AnswerIdentification);
        if (AuthorityId != me.OrganisationId) throw new NotAllowed(nameof(Act.AnswerIdentification));
    }

    // Whoever answers does not see the file: the event is left from here.
    private void Leave(string kind, Me me) => NewEvents.Add(new NewEvent(
        FileId, kind, Sections.Identity, PersonId,
        $$"""{"enquiry":"{{Id}}","request":"{{RequestId}}","authority":"{{AuthorityId}}"}""", null, me));

    private static Subject Minimised(IdentificationRequest request, EnquiryTerms terms)
    {
        var whole = request.Subjects.First(s => s.PersonId == terms.PersonId);
        T? Shown<T>(FormField field, T? value) => terms.Fields.Contains(field) ? value : default;
        return new Subject(
            whole.PersonId, Shown(FormField.FamilyName, whole.FamilyName) ?? "",
            Shown(FormField.GivenNames, whole.GivenNames) ?? "", Shown(FormField.OtherNames, whole.OtherNames),
            Shown(FormField.Sex, whole.Sex), Shown(FormField.BirthDate, whole.BirthDateCode),
            Shown(FormField.BirthPlace, whole.BirthPlace), Shown(FormField.Papers, whole.Papers),
            Shown(FormField.MaidenName, whole.MaidenName), Shown(FormField.CivilStatus, whole.CivilStatus));
    }
}

internal sealed class EnquiryMapping : IEntityTypeConfiguration<Enquiry>
{
    public void Configure(EntityTypeBuilder<Enquiry> builder)
    {
        builder.Property(e => e.AuthorityName).HasMaxLength(Organisation.NameLength);
        builder.Property(e => e.ToName).HasMaxLength(Organisation.NameLength);
        builder.Property(e => e.Question).HasMaxLength(Enquiry.TextLength);
        builder.Property(e => e.Reply).HasMaxLength(Enquiry.TextLength);
        builder.Property(e => e.RepliedBy).HasMaxLength(Organisation.NameLength);
        builder.Property(e => e.SentBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(e => e.RecordedBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(e => e.Shown).AsJson();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Ignore(e => e.NewEvents);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(e => e.FileId);
        builder.HasOne<IdentificationRequest>().WithMany().HasForeignKey(e => e.RequestId);
        builder.HasOne<RequestClock>().WithMany().HasForeignKey(e => e.ClockId);
        builder.HasIndex(e => new { e.ToOrganisationId, e.DueOn });
        builder.SeenByOwnRule();
    }
}
