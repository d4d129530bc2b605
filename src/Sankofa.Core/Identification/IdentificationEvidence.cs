using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;

namespace Sankofa.Core.Identification;

/// <summary>
/// A piece of evidence of a request: what it is, what the agreement's catalogue says it is worth and by which article,
/// who contests it, and what was found of its authenticity. Added before or after sending; never changed.
/// </summary>
public sealed class IdentificationEvidence : IBelongsToFile
{
    private IdentificationEvidence() { }

    internal IdentificationEvidence(
        IdentificationRequest request, Guid? personId, Evidence piece, AgreementVersion? agreement, bool afterSending,
        Me me)
    {
        Id = Ids.New(me.Now);
        (FileId, RequestId, AuthorityId) = (request.FileId, request.Id, request.AuthorityId);
        PersonId = personId;
        (Kind, Weight, Description) = (piece.Kind, piece.Weight, piece.Description.Trim());
        PaperId = piece.PaperId;
        if (agreement?.Terms.Find(piece.Code ?? "") is { } row)
            (CatalogueCode, Article, AgreementName) = (row.Code, row.Article, agreement.Name);
        AfterSending = afterSending;
        (AddedAt, AddedBy, AddedByOrganisation) = (me.Now, me.Name, me.OrganisationId);
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid RequestId { get; private set; }
    public Guid AuthorityId { get; private set; }

    /// <summary>Null where it is about the family as a whole.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The paper of the person's own that this piece is; null where nobody said that it is one.</summary>
    public Guid? PaperId { get; private set; }
    public EvidenceKind Kind { get; private set; }
    public EvidenceWeight Weight { get; private set; }
    public string Description { get; private set; } = "";

    /// <summary>The line of the catalogue that weighs it; empty where none does.</summary>
    public string CatalogueCode { get; private set; } = "";
    public string Article { get; private set; } = "";
    public string AgreementName { get; private set; } = "";
    public bool AfterSending { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }
    public string AddedBy { get; private set; } = "";
    public Guid AddedByOrganisation { get; private set; }
    public int Version { get; private set; }
    public List<EvidenceContest> Contests { get; } = [];
    public List<AuthenticityFinding> Findings { get; } = [];

    /// <summary>What was found last; before anybody looked, nothing.</summary>
    public Authenticity Authenticity =>
        Findings.MaxBy(f => (f.FoundAt, f.Id))?.Finding ?? Authenticity.Unchecked;

    public bool IsPaper => Kind is EvidenceKind.Paper or EvidenceKind.Copy or EvidenceKind.Registration;

    /// <summary>It carries nothing any more: found false, or a contest of it was upheld.</summary>
    public bool HasFallen =>
        Authenticity is Authenticity.Forged or Authenticity.FraudulentlyObtained
            || Contests.Exists(c => c.Upheld == true);

    /// <summary>Adds a piece to a request that was sent: the other side is told.</summary>
    public static IdentificationEvidence Add(
        IdentificationRequest request, CaseFile file, Guid? personId, Evidence piece, Me me)
    {
        Dossier.MustWorkOn(request, file, me);
        RuleViolation.When(!request.IsOpen, "Identification.Evidence.RequestClosed");
        RuleViolation.When(
            piece.Description.Trim().Length == 0, "Identification.Evidence.NoDescription", "Description");
        RuleViolation.When(
            RequestWords.TellTooMuch(piece.Description), "Identification.Request.TellsTooMuch", "Description");
        RuleViolation.When(
            personId is { } id && request.Subjects.All(s => s.PersonId != id), "Identification.Evidence.NotAsked",
            nameof(PersonId));
        OwnPapers.MustBeOneOf(OwnPapers.Of(file, request), piece.PaperId);
        var added = new IdentificationEvidence(
            request, personId, Asking.Weigh(piece, request.Agreement), request.Agreement, true, me);
        request.Pieces.Add(added);
        file.NewNotices.Add(new Notice(
            file, Dossier.OtherSide(request, file, me), NoticeKind.EvidenceAdded, request.Id, me));
        file.Record(me, IdentificationEvents.EvidenceAdded, Sections.Identity, personId,
            new { request = request.Id, authority = request.AuthorityId, evidence = added.Id, piece.Kind, added.Weight,
                added.Article, paper = added.PaperId });
        return added;
    }

    /// <summary>Says that this piece is a paper of the person's own; said once, it stays.</summary>
    internal void Is(Guid paperId, IdentificationRequest request, CaseFile file)
    {
        RuleViolation.When(PaperId is { } known && known != paperId, "Identification.Evidence.OtherPaper", "PaperId");
        OwnPapers.MustBeOneOf(OwnPapers.Of(file, request), paperId);
        PaperId = paperId;
    }

    /// <summary>Either side says why it does not accept the piece, or what it is said to be worth.</summary>
    public EvidenceContest Contest(IdentificationRequest request, CaseFile file, string why, Me me)
    {
        Dossier.MustWorkOn(request, file, me);
        RuleViolation.When(why.Trim().Length == 0, "Identification.Reason.Needed", "Reason");
        RuleViolation.When(RequestWords.TellTooMuch(why), "Identification.Request.TellsTooMuch", "Reason");
        RuleViolation.When(
            Contests.Exists(c => c.IsOpen && c.ByOrganisation == me.OrganisationId), "Identification.Contest.Already");
        var contest = new EvidenceContest(this, why, me);
        Contests.Add(contest);
        file.NewNotices.Add(new Notice(
            file, Dossier.OtherSide(request, file, me), NoticeKind.EvidenceContested, request.Id, me));
        file.Record(me, IdentificationEvents.EvidenceContested, Sections.Identity, PersonId,
            new { request = RequestId, authority = AuthorityId, evidence = Id }, PersonId is null ? null : new { why });
        return contest;
    }

    /// <summary>The other side answers a contest: it keeps the piece with its reasons, or gives it up.</summary>
    public void Reply(
        EvidenceContest contest, IdentificationRequest request, CaseFile file, bool upheld, string why, Me me)
    {
        Dossier.MustWorkOn(request, file, me);
        RuleViolation.When(!contest.IsOpen, "Identification.Contest.Answered");
        RuleViolation.When(contest.ByOrganisation == me.OrganisationId, "Identification.Contest.OwnContest");
        RuleViolation.When(why.Trim().Length == 0, "Identification.Reason.Needed", "Reply");
        RuleViolation.When(RequestWords.TellTooMuch(why), "Identification.Request.TellsTooMuch", "Reply");
        contest.Close(upheld, why, me);
        file.NewNotices.Add(new Notice(
            file, contest.ByOrganisation, NoticeKind.EvidenceContested, request.Id, me));
        file.Record(me, IdentificationEvents.ContestAnswered, Sections.Identity, PersonId,
            new { request = RequestId, authority = AuthorityId, evidence = Id, upheld });
    }
}

/// <summary>Somebody does not accept a piece: who, when, why; and what the other side said to it.</summary>
public sealed class EvidenceContest : IBelongsToFile
{
    public const int TextLength = 1000;

    private EvidenceContest() { }

    internal EvidenceContest(IdentificationEvidence evidence, string why, Me me)
    {
        Id = Ids.New(me.Now);
        (FileId, EvidenceId, AuthorityId) = (evidence.FileId, evidence.Id, evidence.AuthorityId);
        Why = why.Trim();
        (At, By, ByOrganisation, ByOrganisationName) = (me.Now, me.Name, me.OrganisationId, me.OrganisationName);
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid EvidenceId { get; private set; }
    public Guid AuthorityId { get; private set; }
    public string Why { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public string By { get; private set; } = "";
    public Guid ByOrganisation { get; private set; }
    public string ByOrganisationName { get; private set; } = "";
    public DateTimeOffset? RepliedAt { get; private set; }
    public string RepliedBy { get; private set; } = "";
    public string Reply { get; private set; } = "";

    /// <summary>True where the other side gave the piece up; null until it answered.</summary>
    public bool? Upheld { get; private set; }
    public int Version { get; private set; }

    public bool IsOpen => RepliedAt is null;

    internal void Close(bool upheld, string reply, Me me) =>
        (Upheld, Reply, RepliedAt, RepliedBy) = (upheld, reply.Trim(), me.Now, me.Name);
}

/// <summary>Who may work on the dossier of a request, and who stands on its other side.</summary>
internal static class Dossier
{
    public static void MustWorkOn(IdentificationRequest request, CaseFile file, Me me)
    {
        if (request.AuthorityId == me.OrganisationId) file.Must(Act.AnswerIdentification, Sections.Identity, me);
        else file.MustLead(Act.AskIdentification, me);
        RuleViolation.When(request.IsStopped(file, me.Today), "Identification.Dossier.Stopped");
    }

    public static Guid OtherSide(IdentificationRequest request, CaseFile file, Me me) =>
        request.AuthorityId == me.OrganisationId ? file.LeadOrganisationId : request.AuthorityId;
}

internal sealed class IdentificationEvidenceMapping : IEntityTypeConfiguration<IdentificationEvidence>
{
    public void Configure(EntityTypeBuilder<IdentificationEvidence> builder)
    {
        builder.Property(e => e.Description).HasMaxLength(Evidence.DescriptionLength);
        builder.Property(e => e.CatalogueCode).HasMaxLength(AgreementVersion.CodeLength / 2);
        builder.Property(e => e.Article).HasMaxLength(AgreementVersion.ArticleLength);
        builder.Property(e => e.AgreementName).HasMaxLength(AgreementVersion.NameLength);
        builder.Property(e => e.AddedBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(e => e.FileId);
        builder.HasMany(e => e.Contests).WithOne().HasForeignKey(c => c.EvidenceId);
        builder.HasMany(e => e.Findings).WithOne().HasForeignKey(f => f.EvidenceId);
        builder.SeenByOwnRule();
    }
}

internal sealed class EvidenceContestMapping : IEntityTypeConfiguration<EvidenceContest>
{
    public void Configure(EntityTypeBuilder<EvidenceContest> builder)
    {
        builder.Property(c => c.Why).HasMaxLength(EvidenceContest.TextLength);
        builder.Property(c => c.Reply).HasMaxLength(EvidenceContest.TextLength);
        builder.Property(c => c.By).HasMaxLength(User.DisplayNameLength);
        builder.Property(c => c.RepliedBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(c => c.ByOrganisationName).HasMaxLength(Organisation.NameLength);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.SeenByOwnRule();
    }
}
