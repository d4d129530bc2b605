using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Identification;

/// <summary>What whoever asks adds to what the file knows.</summary>
public sealed record RequestTerms(
    string LastResidence, bool WithOtherNames, IReadOnlyList<Evidence> Evidence, DateOnly? AnswerHopedFor);

/// <summary>
/// One authority is asked whether these people are its nationals. A record of its own, minimised and copied at sending:
/// the authority reads this, never the file's other parts.
/// </summary>
public sealed class IdentificationRequest : IBelongsToFile
{
    public const int PlaceLength = 200;

    private IdentificationRequest() { }

    internal IdentificationRequest(
        CaseFile file, Organisation authority, Agreement? agreement, IReadOnlyList<Subject> subjects,
        RequestTerms terms, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        Part = file.Part;
        Country = authority.Country;
        AuthorityId = authority.Id;
        AuthorityName = authority.Name;
        Subjects = subjects;
        Evidence = terms.Evidence;
        LastResidence = terms.LastResidence.Trim();
        SentOn = me.Today;
        SentBy = me.Name;
        SenderId = me.OrganisationId;
        SenderName = me.OrganisationName;
        DueOn = agreement?.DueOn(me.Today) ?? terms.AnswerHopedFor;
        // Copied: an agreement that changes later does not change what was computed then.
        AgreementName = agreement?.Name ?? "";
        Article = agreement?.Article ?? "";
        AnswerDays = agreement?.AnswerDays;
        DayCount = agreement?.DayCount;
        SilenceEffect = agreement?.SilenceEffect ?? "";
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public int Part { get; private set; }
    public string Country { get; private set; } = "";
    public Guid AuthorityId { get; private set; }
    public string AuthorityName { get; private set; } = "";
    public IReadOnlyList<Subject> Subjects { get; private set; } = [];
    public IReadOnlyList<Evidence> Evidence { get; private set; } = [];
    public string LastResidence { get; private set; } = "";
    public DateOnly SentOn { get; private set; }
    public string SentBy { get; private set; } = "";
    public Guid SenderId { get; private set; }
    public string SenderName { get; private set; } = "";

    /// <summary>Null where no agreement binds the authority and the sender hoped for no day.</summary>
    public DateOnly? DueOn { get; private set; }
    public string AgreementName { get; private set; } = "";
    public string Article { get; private set; } = "";
    public int? AnswerDays { get; private set; }
    public DayCount? DayCount { get; private set; }
    public string SilenceEffect { get; private set; } = "";
    public DateTimeOffset? EscalatedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Every person has a final answer, or the request was withdrawn.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }
    public int Version { get; private set; }
    public List<IdentificationAnswer> Answers { get; } = [];

    public bool IsOpen => ClosedAt is null;

    /// <summary>The authority has said nothing in time. That is neither a yes nor a no.</summary>
    public bool IsSilentOn(DateOnly day) => IsOpen && DueOn < day;

    public IdentificationAnswer? FinalFor(Guid personId) => Answers.Find(a => a.PersonId == personId && a.IsFinal);

    /// <summary>
    /// Nobody is asked about any more who withdrew, left, or took the consent back: read anew each time, so that no
    /// module has to be told. The file's consents for identification must be loaded; without them a voluntary request
    /// counts as stopped.
    /// </summary>
    public bool IsStoppedFor(Guid personId, CaseFile file, DateOnly today) =>
        WithdrawnAt is not null || Part != file.Part || !file.IsOpen
        || file.Members.Find(m => m.PersonId == personId && m.LeftAt is null) is not { Returns: true }
        || (file.Basis == ReturnBasis.Voluntary && !file.Consents.Exists(c => Allows(c, personId, today)));

    public bool IsStopped(CaseFile file, DateOnly today) => Subjects.All(s => IsStoppedFor(s.PersonId, file, today));

    /// <summary>Says yes, no, or what else is needed, about one person; the final answers close the request.</summary>
    public IdentificationAnswer Answer(CaseFile file, Guid personId, AnswerResult result, string reasons, Me me)
    {
        file.Must(Act.AnswerIdentification, Sections.Identity, me);
        if (AuthorityId != me.OrganisationId) throw new NotAllowed(nameof(Act.AnswerIdentification));
        var subject = Subjects.FirstOrDefault(s => s.PersonId == personId) ?? throw new NotThere();
        RuleViolation.When(IsStoppedFor(personId, file, me.Today), "Identification.Answer.Stopped");
        RuleViolation.When(FinalFor(personId) is not null, "Identification.Answer.Already", "PersonId");
        RuleViolation.When(
            result != AnswerResult.Identified && reasons.Trim().Length == 0, "Identification.Answer.NoReasons",
            "Reasons");
        var answer = new IdentificationAnswer(this, personId, result, reasons, me);
        Answers.Add(answer);
        if (result == AnswerResult.Identified)
        {
            file.Establish(
                FactKind.IdentityEstablished, Sections.Identity, personId, me.Today, null,
                $"identification {answer.Id}", me);
            file.MemberOf(personId).Person.Claim(Country, People.NationalityStanding.Established);
        }

        if (Subjects.All(s => FinalFor(s.PersonId) is not null
            || IsStoppedFor(s.PersonId, file, me.Today))) ClosedAt = me.Now;
        file.NewNotices.Add(new Notice(file, file.LeadOrganisationId, NoticeKind.Answered, Id, me));
        file.Record(me, IdentificationEvents.Answered, Sections.Identity, subject.PersonId,
            new { request = Id, result }, new { reasons });
        return answer;
    }

    /// <summary>The host side asks no longer. Why is not told to the authority: the reason may be a claim.</summary>
    public void Withdraw(CaseFile file, string reason, Me me)
    {
        file.MustLead(Act.AskIdentification, me);
        RuleViolation.When(!IsOpen, "Identification.Withdrawal.Closed");
        RuleViolation.When(reason.Trim().Length == 0, "Identification.Reason.Needed", "Reason");
        (WithdrawnAt, ClosedAt) = (me.Now, me.Now);
        foreach (var access in file.Access.Where(a => a.IsOpen && a.OrganisationId == AuthorityId && RestsOnThis(a))
            .ToList())
            file.EndAccess(access, "request withdrawn", me);
        file.NewNotices.Add(new Notice(file, AuthorityId, NoticeKind.Withdrawn, Id, me));
        file.Record(me, IdentificationEvents.RequestWithdrawn, Sections.Identity, open: new { request = Id });
        if (file.SectionsOf(me).HasFlag(Sections.Asylum))
        {
            file.Record(me, IdentificationEvents.RequestWithdrawnWhy, Sections.Asylum, Subjects[0].PersonId,
                new { request = Id }, new { reason });
        }
    }

    /// <summary>Once per request: the lead is told and has a task; the request stays as open as it was.</summary>
    public CaseTask Escalate(CaseFile file, Me me)
    {
        RuleViolation.When(!IsSilentOn(me.Today) || EscalatedAt is not null, "Identification.Silence.NotNow");
        EscalatedAt = me.Now;
        file.NewNotices.Add(new Notice(file, file.LeadOrganisationId, NoticeKind.Overdue, Id, me));
        file.Record(me, IdentificationEvents.Silent, Sections.Identity, open: new { request = Id, DueOn });
        return file.GiveTask(
            file.LeadOrganisationId, file.AssigneeId, "Identification.Task.Silent", me.Today, Sections.Identity, me);
    }

    private bool Allows(Consent consent, Guid personId, DateOnly today) =>
        consent.PersonId == personId && consent.Purpose == ConsentPurpose.Identification
        && consent.RecipientId == AuthorityId && consent.Part == Part && consent.HoldsOn(today);

    private bool RestsOnThis(CaseAccess access) =>
        access.Basis == AccessBasis.Law
        || (access.Basis == AccessBasis.Consent && access.BasisText == nameof(ConsentPurpose.Identification));
}

internal sealed class IdentificationRequestMapping : IEntityTypeConfiguration<IdentificationRequest>
{
    public void Configure(EntityTypeBuilder<IdentificationRequest> builder)
    {
        builder.Property(r => r.Country).HasMaxLength(2);
        builder.Property(r => r.AuthorityName).HasMaxLength(Organisation.NameLength);
        builder.Property(r => r.SenderName).HasMaxLength(Organisation.NameLength);
        builder.Property(r => r.SentBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(r => r.LastResidence).HasMaxLength(IdentificationRequest.PlaceLength);
        builder.Property(r => r.AgreementName).HasMaxLength(Agreement.NameLength);
        builder.Property(r => r.Article).HasMaxLength(Agreement.ArticleLength);
        builder.Property(r => r.SilenceEffect).HasMaxLength(Agreement.TextLength);
        builder.Property(r => r.Subjects).AsJson();
        builder.Property(r => r.Evidence).AsJson();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(r => r.FileId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(r => r.AuthorityId);
        builder.HasMany(r => r.Answers).WithOne().HasForeignKey(a => a.RequestId);
        builder.HasIndex(r => r.DueOn).HasFilter("closed_at IS NULL AND escalated_at IS NULL");
        // The authority and whoever is not on the origin side: another country's consulate learns of no request but its
        // own.
        builder.SeenByOwnRule();
    }
}
