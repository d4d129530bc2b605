using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;

namespace Sankofa.Core.Identification;

/// <summary>What was found; of a piece of evidence also which paper of the person's own it is, where one is.</summary>
public sealed record FindingTerms(
    Authenticity Finding, string FoundBy, string How, DateOnly FoundOn, Guid? PaperId = null);

/// <summary>
/// What somebody found of a paper: a line of a history in which nothing is overwritten. A paper found false takes back
/// what rested on it, says so, and decides nothing else. Where it is a paper of the person's own, that paper carries
/// the finding wherever the person is; who found it and how stay with those who may read the dossier.
/// </summary>
public sealed class AuthenticityFinding : IBelongsToFile
{
    public const int HowLength = 1000;

    private AuthenticityFinding() { }

    private AuthenticityFinding(Guid fileId, Guid authorityId, FindingTerms terms, Me me)
    {
        Id = Ids.New(me.Now);
        (FileId, AuthorityId) = (fileId, authorityId);
        (Finding, FoundBy, How, FoundOn) = (terms.Finding, terms.FoundBy.Trim(), terms.How.Trim(), terms.FoundOn);
        (FoundAt, RecordedBy, OrganisationId) = (me.Now, me.Name, me.OrganisationId);
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid AuthorityId { get; private set; }
    public Guid? EvidenceId { get; private set; }

    /// <summary>The passport that somebody had seen, where the finding is about it.</summary>
    public Guid? DocumentId { get; private set; }
    public Authenticity Finding { get; private set; }
    public string FoundBy { get; private set; } = "";
    public string How { get; private set; } = "";
    public DateOnly FoundOn { get; private set; }
    public DateTimeOffset FoundAt { get; private set; }
    public string RecordedBy { get; private set; } = "";
    public Guid OrganisationId { get; private set; }

    /// <summary>How many established facts fell with it.</summary>
    public int TakenBack { get; private set; }

    private bool IsFalse => Finding is Authenticity.Forged or Authenticity.FraudulentlyObtained;

    /// <summary>Of a piece of evidence. A yes that named no other standing piece as its ground holds no more.</summary>
    public static AuthenticityFinding Of(
        IdentificationEvidence evidence, IdentificationRequest request, CaseFile file, FindingTerms terms, Me me)
    {
        Dossier.MustWorkOn(request, file, me);
        RuleViolation.When(!evidence.IsPaper, "Identification.Authenticity.NoPaper");
        MustBeWhole(terms, evidence.Authenticity, me);
        var finding = new AuthenticityFinding(file.Id, request.AuthorityId, terms, me) { EvidenceId = evidence.Id };
        evidence.Findings.Add(finding);
        if (terms.PaperId is { } paper) evidence.Is(paper, request, file);
        OwnPapers.Of(file, evidence)?.Judge(terms.Finding);
        if (finding.IsFalse)
        {
            foreach (var answer in request.Answers.Where(a => RestsOnNothingElse(a, evidence, request)))
                finding.TakenBack += finding.Fell(answer.Source, answer.PersonId, request.Country, file, me);
        }

        finding.Tell(request, file, evidence, me);
        return finding;
    }

    /// <summary>Of a passport that somebody had seen: what it established is taken back where it is false.</summary>
    public static AuthenticityFinding Of(
        TravelDocument passport, IReadOnlyCollection<AuthenticityFinding> earlier, CaseFile file, FindingTerms terms,
        Me me)
    {
        file.Must(Act.RecordPassport, Sections.Identity, me);
        RuleViolation.When(!passport.IsSeenPassport, "Identification.Authenticity.NotSeen");
        if (Asking.IsAuthority(me.OrganisationKind) && passport.Country != me.Country)
            throw new NotAllowed(nameof(Act.RecordPassport));
        var before = earlier.Where(f => f.DocumentId == passport.Id).MaxBy(f => (f.FoundAt, f.Id))?.Finding;
        MustBeWhole(terms, before ?? Authenticity.Unchecked, me);
        var finding = new AuthenticityFinding(file.Id, passport.AuthorityId, terms, me) { DocumentId = passport.Id };
        var paper = OwnPapers.Of(file, passport);
        paper?.Judge(terms.Finding);
        if (finding.IsFalse)
            finding.TakenBack = finding.Fell(passport.Source, passport.PersonId, passport.Country, file, me);
        file.NewNotices.Add(new Notice(
            file, file.LeadOrganisationId, NoticeKind.PaperFound, passport.Id, me));
        file.Record(me, IdentificationEvents.AuthenticityFound, Sections.Identity, passport.PersonId,
            new { document = passport.Id, authority = passport.AuthorityId, paper = paper?.Id, terms.Finding,
                finding.TakenBack },
            new { terms.FoundBy, terms.How });
        return finding;
    }

    private static bool RestsOnNothingElse(
        IdentificationAnswer answer, IdentificationEvidence evidence, IdentificationRequest request) =>
        answer.Result == AnswerResult.Identified && answer.RestsOn.Contains(evidence.Id)
        && answer.RestsOn.TrueForAll(id => request.Pieces.Find(p => p.Id == id) is not { HasFallen: false });

    private static void MustBeWhole(FindingTerms terms, Authenticity before, Me me)
    {
        RuleViolation.When(terms.FoundBy.Trim().Length == 0, "Identification.Authenticity.NobodyFound",
            nameof(FoundBy));
        RuleViolation.When(terms.How.Trim().Length == 0, "Identification.Authenticity.NoHow", nameof(How));
        RuleViolation.When(terms.FoundOn > me.Today, "Identification.Authenticity.InTheFuture", nameof(FoundOn));
        RuleViolation.When(terms.Finding == before, "Identification.Authenticity.Same", nameof(Finding));
        RuleViolation.When(
            RequestWords.TellTooMuch(terms.FoundBy) || RequestWords.TellTooMuch(terms.How),
            "Identification.Request.TellsTooMuch", nameof(How));
    }

    private int Fell(string source, Guid personId, string country, CaseFile file, Me me)
    {
        var resting = file.Facts.Where(f => f.Source == source && f.TakenBackAt is null).ToList();
        foreach (var fact in resting) fact.TakeBack(me.Now);
        if (resting.Count > 0 && !file.Holds(FactKind.IdentityEstablished, personId, me.Today))
            file.MemberOf(personId).Person.Claim(country, NationalityStanding.Suspected);
        return resting.Count;
    }

    private void Tell(IdentificationRequest request, CaseFile file, IdentificationEvidence evidence, Me me)
    {
        var personId = evidence.PersonId ?? OwnPapers.Of(file, evidence)?.PersonId;
        file.NewNotices.Add(new Notice(
            file, Dossier.OtherSide(request, file, me), NoticeKind.PaperFound, request.Id, me));
        if (IsFalse)
        {
            // Whoever answered on it looks again; nobody's answer is changed by this.
            file.NewTasks.Add(new CaseTask(
                file, request.AuthorityId, null, "Identification.Task.PaperFalse", me.Today.AddDays(2),
                Sections.Identity, me));
        }

        file.Record(me, IdentificationEvents.AuthenticityFound, Sections.Identity, personId,
            new { request = request.Id, authority = request.AuthorityId, evidence = EvidenceId,
                paper = evidence.PaperId, Finding, TakenBack },
            personId is null ? null : new { FoundBy, How });
    }
}

internal sealed class AuthenticityFindingMapping : IEntityTypeConfiguration<AuthenticityFinding>
{
    public void Configure(EntityTypeBuilder<AuthenticityFinding> builder)
    {
        builder.Property(f => f.FoundBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(f => f.How).HasMaxLength(AuthenticityFinding.HowLength);
        builder.Property(f => f.RecordedBy).HasMaxLength(User.DisplayNameLength);
        builder.HasOne<TravelDocument>().WithMany().HasForeignKey(f => f.DocumentId);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(f => f.FileId);
        builder.SeenByOwnRule();
    }
}
