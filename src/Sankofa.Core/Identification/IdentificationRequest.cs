using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Identification;

/// <summary>What whoever asks adds to what the file knows.</summary>
public sealed record RequestTerms(
    string LastResidence, bool WithOtherNames, IReadOnlyList<Evidence> Evidence, DateOnly? AnswerHopedFor,
    IReadOnlyList<Told>? Told = null);

/// <summary>
/// What a request is computed with: the version of the agreement, the authority's working days, how the sender writes
/// abroad, and which other countries wait for an answer.
/// </summary>
public sealed record AskingGround(
    AgreementVersion? Agreement, IReadOnlyCollection<IdentificationRequest> Requests, WorkingCalendar? Calendar = null,
    IdentificationPractice? Practice = null, IReadOnlyCollection<PreIdentification>? Opinions = null);

/// <summary>
/// One authority is asked whether these people are its nationals. A record of its own, minimised and copied at sending:
/// the authority reads this, never the file's other parts.
/// </summary>
public sealed partial class IdentificationRequest : IBelongsToFile
{
    public const int PlaceLength = 200;

    private IdentificationRequest() { }

    internal IdentificationRequest(
        CaseFile file, Organisation authority, AskingGround ground, IReadOnlyList<Subject> subjects,
        RequestTerms terms, RequestForm form, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        Part = file.Part;
        Country = authority.Country;
        AuthorityId = authority.Id;
        AuthorityName = authority.Name;
        Subjects = subjects;
        Evidence = terms.Evidence;
        LastResidence = form.Asks(FormField.LastResidence) ? terms.LastResidence.Trim() : "";
        Form = [.. form.Asked];
        SentOn = me.Today;
        SentBy = me.Name;
        SenderId = me.OrganisationId;
        SenderName = IdentificationPractice.NameFor(ground.Practice, me);
        SenderCountry = me.Country;
        var agreement = ground.Agreement;
        (AgreementId, Agreement) = (agreement?.Id, agreement);
        // Copied: an agreement that changes later does not change what was computed then.
        AgreementName = agreement?.Name ?? "";
        AgreementNumber = agreement?.Number;
        Article = agreement?.Terms.Answer?.Article ?? "";
        AnswerDays = agreement?.Terms.Answer?.Length;
        DayCount = AnswerDays is null ? null : agreement!.Terms.Answer!.Count;
        SilenceEffect = agreement?.Terms.Silence?.Text.In("fr") ?? "";
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public int Part { get; private set; }
    public string Country { get; private set; } = "";
    public Guid AuthorityId { get; private set; }
    public string AuthorityName { get; private set; } = "";
    public IReadOnlyList<Subject> Subjects { get; private set; } = [];

    /// <summary>The pieces as they went out; what became of each is a row of its own.</summary>
    public IReadOnlyList<Evidence> Evidence { get; private set; } = [];
    public string LastResidence { get; private set; } = "";

    /// <summary>What the form asked, in its order.</summary>
    public IReadOnlyList<FormField> Form { get; private set; } = [];
    public DateOnly SentOn { get; private set; }
    public string SentBy { get; private set; } = "";
    public Guid SenderId { get; private set; }

    /// <summary>Empty where the organisation's own name would tell too much and it has none for abroad.</summary>
    public string SenderName { get; private set; } = "";
    public string SenderCountry { get; private set; } = "";

    /// <summary>Null where no agreement binds the authority and the sender hoped for no day.</summary>
    public DateOnly? DueOn { get; internal set; }
    public Guid? AgreementId { get; private set; }
    public AgreementVersion? Agreement { get; private set; }
    public string AgreementName { get; private set; } = "";
    public int? AgreementNumber { get; private set; }
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
    public List<RequestClock> Clocks { get; } = [];
    public List<IdentificationEvidence> Pieces { get; } = [];

    public bool IsOpen => ClosedAt is null;

    /// <summary>The authority has said nothing in time. That is neither a yes nor a no.</summary>
    public bool IsSilentOn(DateOnly day) => IsOpen && DueOn < day;

    public IdentificationAnswer? FinalFor(Guid personId) => Answers.Find(a => a.PersonId == personId && a.IsFinal);

    /// <summary>
    /// Nobody is asked about any more who withdrew, left, or took the consent back: read anew each time, so that no
    /// module has to be told. The file's consents for identification must be loaded; without them a voluntary request
    /// counts as stopped. From the day a child is of age only the own consent counts.
    /// </summary>
    public bool IsStoppedFor(Guid personId, CaseFile file, DateOnly today) =>
        WithdrawnAt is not null || Part != file.Part || !file.IsOpen
        || file.Members.Find(m => m.PersonId == personId && m.LeftAt is null) is not { Returns: true } member
        || (file.Basis == ReturnBasis.Voluntary
            && !file.Consents.Exists(c => Allows(c, personId, today) && c.GivenOn >= OwnConsentFrom(member, today)));

    public bool IsStopped(CaseFile file, DateOnly today) => Subjects.All(s => IsStoppedFor(s.PersonId, file, today));

    /// <summary>The child of this request is of age now and has not said themselves that it may go on.</summary>
    public bool WaitsForOwnConsent(Guid personId, CaseFile file, DateOnly today) =>
        file.Basis == ReturnBasis.Voluntary
        && file.Members.Find(m => m.PersonId == personId && m.LeftAt is null) is { } member
        && OwnConsentFrom(member, today) is var from && from > DateOnly.MinValue
        && !file.Consents.Exists(c => Allows(c, personId, today) && c.GivenOn >= from);

    /// <summary>Says yes, no, or what else is needed, about one person; the final answers close the request.</summary>
    public IdentificationAnswer Answer(CaseFile file, Guid personId, AnswerTerms terms, Me me)
    {
        MustBeAsked(file, me);
        var subject = Subjects.FirstOrDefault(s => s.PersonId == personId) ?? throw new NotThere();
        RuleViolation.When(IsStoppedFor(personId, file, me.Today), "Identification.Answer.Stopped");
        RuleViolation.When(FinalFor(personId) is not null, "Identification.Answer.Already", "PersonId");
        terms.MustBeWhole(me.Today);
        var answer = new IdentificationAnswer(this, personId, terms, me);
        Answers.Add(answer);
        foreach (var clock in Clocks.Where(c => c.Kind == ClockKind.MoreNeeded && c.PersonId == personId))
            clock.Stop(me.Now);
        if (terms.Result == AnswerResult.Identified)
        {
            file.Establish(
                FactKind.IdentityEstablished, Sections.Identity, personId, me.Today, null, answer.Source, me);
            file.MemberOf(personId).Person.Claim(Country, People.NationalityStanding.Established);
        }

        if (terms.Result == AnswerResult.MoreNeeded && terms.Until is { } until)
        {
            Clocks.Add(new RequestClock(
                file, AuthorityId, Id, ClockKind.MoreNeeded, personId, file.LeadOrganisationId, me.Today, until,
                ClockBasis.None, me));
        }

        if (Subjects.All(s => FinalFor(s.PersonId) is not null
            || IsStoppedFor(s.PersonId, file, me.Today))) Close(me.Now);
        file.NewNotices.Add(new Notice(file, file.LeadOrganisationId, NoticeKind.Answered, Id, me));
        file.NewTasks.Add(new CaseTask(
            file, file.LeadOrganisationId, null, "Identification.Task.Answered", me.Today.AddDays(2),
            Sections.Identity, me));
        file.Record(me, IdentificationEvents.Answered, Sections.Identity, subject.PersonId,
            new { request = Id, authority = AuthorityId, result = terms.Result, terms.Code, terms.Until },
            new { terms.Reasons });
        return answer;
    }

    /// <summary>The authority takes the longer time that the agreement leaves it, and says why.</summary>
    public void Extend(CaseFile file, DateOnly until, string why, WorkingCalendar calendar, Me me)
    {
        MustBeAsked(file, me);
        RuleViolation.When(!IsOpen, "Identification.Interview.RequestClosed");
        var clock = Clocks.Find(c => c.Kind == ClockKind.Answer && c.Runs);
        RuleViolation.When(
            clock is null || Agreement?.Terms.Extension is null, "Identification.Extension.NotForeseen");
        RuleViolation.When(why.Trim().Length == 0, "Identification.Reason.Needed", "Reason");
        RuleViolation.When(until <= clock!.DueOn, "Identification.Extension.NotLater", "Until");
        var foreseen = Agreement!.Terms.Extension!;
        RuleViolation.When(
            foreseen.Length is { } length
            && until > calendar.DueOn(clock.ExtendedFrom ?? clock.DueOn, length, foreseen.Count),
            "Identification.Extension.TooLong", "Until");
        clock.Extend(until, why);
        DueOn = until;
        file.NewNotices.Add(new Notice(file, file.LeadOrganisationId, NoticeKind.Answered, Id, me));
        file.Record(me, IdentificationEvents.Extended, Sections.Identity,
            open: new { request = Id, authority = AuthorityId, until, foreseen.Article });
    }

    /// <summary>The host side asks no longer. Why is not told to the authority: the reason may be a claim.</summary>
    public void Withdraw(CaseFile file, string reason, Me me)
    {
        file.MustLead(Act.AskIdentification, me);
        RuleViolation.When(!IsOpen, "Identification.Withdrawal.Closed");
        RuleViolation.When(reason.Trim().Length == 0, "Identification.Reason.Needed", "Reason");
        WithdrawnAt = me.Now;
        Close(me.Now);
        foreach (var access in file.Access.Where(a => a.IsOpen && a.OrganisationId == AuthorityId && RestsOnThis(a))
            .ToList())
            file.EndAccess(access, "request withdrawn", me);
        file.NewNotices.Add(new Notice(file, AuthorityId, NoticeKind.Withdrawn, Id, me));
        file.Record(me, IdentificationEvents.RequestWithdrawn, Sections.Identity,
            open: new { request = Id, authority = AuthorityId });
        if (file.SectionsOf(me).HasFlag(Sections.Asylum))
        {
            file.Record(me, IdentificationEvents.RequestWithdrawnWhy, Sections.Asylum, Subjects[0].PersonId,
                new { request = Id, authority = AuthorityId }, new { reason });
        }
    }

    internal void MustBeAsked(CaseFile file, Me me)
    {
        file.Must(Act.AnswerIdentification, Sections.Identity, me);
        if (AuthorityId != me.OrganisationId) throw new NotAllowed(nameof(Act.AnswerIdentification));
    }

    // What still runs of a closed request: the travel document of who was identified.
    private void Close(DateTimeOffset now)
    {
        ClosedAt = now;
        foreach (var clock in Clocks.Where(c => WithdrawnAt is not null || c.Kind != ClockKind.TravelDocument))
            clock.Stop(now);
    }

    // The day from which a person who was a child when the request left decides alone; the first of days for others.
    private DateOnly OwnConsentFrom(Member member, DateOnly today) =>
        member.IsMinorOn(SentOn) && !member.IsMinorOn(today) && member.Person.OfAgeFrom is { } from
            ? from : DateOnly.MinValue;

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
        builder.Property(r => r.SenderCountry).HasMaxLength(2);
        builder.Property(r => r.SentBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(r => r.LastResidence).HasMaxLength(IdentificationRequest.PlaceLength);
        builder.Property(r => r.AgreementName).HasMaxLength(AgreementVersion.NameLength);
        builder.Property(r => r.Article).HasMaxLength(AgreementVersion.ArticleLength);
        builder.Property(r => r.SilenceEffect).HasMaxLength(AgreementVersion.TextLength);
        builder.Property(r => r.Subjects).AsJson();
        builder.Property(r => r.Evidence).AsJson();
        builder.Property(r => r.Form).AsJson();
        builder.Property(r => r.Form).HasDefaultValueSql("'[]'");
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(r => r.FileId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(r => r.AuthorityId);
        builder.HasOne(r => r.Agreement).WithMany().HasForeignKey(r => r.AgreementId);
        builder.HasMany(r => r.Answers).WithOne().HasForeignKey(a => a.RequestId);
        builder.HasMany(r => r.Clocks).WithOne().HasForeignKey(c => c.RequestId);
        builder.HasMany(r => r.Pieces).WithOne().HasForeignKey(p => p.RequestId);
        // The authority and whoever is not on the origin side: another country's consulate learns of no request but its
        // own.
        builder.SeenByOwnRule();
    }
}
