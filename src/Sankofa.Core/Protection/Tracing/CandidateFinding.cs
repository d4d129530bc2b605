using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;

namespace Sankofa.Core.Protection.Tracing;

public enum KinJudgement
{
    FollowUp, RuledOut, Confirmed,
}

/// <summary>How somebody came to know that this is the relative.</summary>
public enum KinProof
{
    Papers, InterviewWithBoth, Witness, Dna,
}

/// <summary>
/// What establishes the kinship. DNA alone asks for more: the agreement whose rules are followed, and that the person
/// and the relative both consented to it.
/// </summary>
public sealed record ProofTerms(
    KinProof Proof, string Explanation, string DnaAgreement = "", bool PersonConsented = false,
    bool RelativeConsented = false);

/// <summary>
/// A person judged somebody to be the relative, not to be, or worth a further look: who, when and why. Rows are added
/// and never changed; the last one holds. Without a candidate it is about somebody whom no file knows.
/// </summary>
public sealed class CandidateFinding : IBelongsToFile
{
    private CandidateFinding() { }

    private CandidateFinding(SoughtRelative relative, Guid? candidateId, KinJudgement judgement, string reason, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = relative.FileId;
        SoughtRelativeId = relative.Id;
        PersonId = relative.PersonId;
        BehindWall = relative.BehindWall;
        CandidateId = candidateId;
        Judgement = judgement;
        Reason = reason.Trim();
        By = me.Name;
        At = me.Now;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid SoughtRelativeId { get; private set; }
    public Guid PersonId { get; private set; }
    public bool BehindWall { get; private set; }
    public int Step { get; private set; }
    public Guid? CandidateId { get; private set; }
    public KinJudgement Judgement { get; private set; }
    public string Reason { get; private set; } = "";
    public KinProof? Proof { get; private set; }
    public string DnaAgreement { get; private set; } = "";
    public string By { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    public static CandidateFinding FollowUp(
        CaseFile file, FamilyTracing tracing, SoughtRelative relative, Guid candidateId, string note, Me me)
    {
        MustBeOther(file, candidateId);
        return Record(file, tracing, relative, new(relative, candidateId, KinJudgement.FollowUp, note, me),
            TracingEvents.CandidateFollowedUp, me);
    }

    public static CandidateFinding RuleOut(
        CaseFile file, FamilyTracing tracing, SoughtRelative relative, Guid candidateId, string reason, Me me)
    {
        MustBeOther(file, candidateId);
        RuleViolation.When(reason.Trim().Length == 0, "Protection.Reason.Needed", nameof(Reason));
        return Record(file, tracing, relative, new(relative, candidateId, KinJudgement.RuledOut, reason, me),
            TracingEvents.CandidateRuledOut, me);
    }

    public static CandidateFinding Confirm(
        CaseFile file, FamilyTracing tracing, SoughtRelative relative, Guid? candidateId, ProofTerms terms, Me me)
    {
        MustBeOther(file, candidateId);
        RuleViolation.When(terms.Explanation.Trim().Length == 0, "Tracing.Confirm.NoProof", "Explanation");
        var dna = terms.Proof == KinProof.Dna;
        RuleViolation.When(
            dna && terms.DnaAgreement.Trim().Length == 0, "Tracing.Confirm.NoAgreement", nameof(DnaAgreement));
        RuleViolation.When(
            dna && !(terms.PersonConsented && terms.RelativeConsented), "Tracing.Confirm.NoConsent",
            nameof(terms.PersonConsented));
        var finding = new CandidateFinding(relative, candidateId, KinJudgement.Confirmed, terms.Explanation, me)
        {
            Proof = terms.Proof,
            DnaAgreement = dna ? terms.DnaAgreement.Trim() : "",
        };
        return Record(file, tracing, relative, finding, TracingEvents.RelativeConfirmed, me);
    }

    private static void MustBeOther(CaseFile file, Guid? candidateId) => RuleViolation.When(
        file.Members.Exists(m => m.PersonId == candidateId && m.LeftAt is null), "Tracing.Candidate.OfThisFile");

    private static CandidateFinding Record(
        CaseFile file, FamilyTracing tracing, SoughtRelative relative, CandidateFinding finding, string kind, Me me)
    {
        tracing.MustBeMine(file, me);
        finding.Step = tracing.NextStep();
        relative.Findings.Add(finding);
        file.Record(me, kind, tracing.EventSection, tracing.PersonId,
            new { tracing = tracing.Id, relative = relative.Id },
            new { candidate = finding.CandidateId, finding.Reason, finding.Proof, finding.DnaAgreement });
        return finding;
    }
}

internal sealed class CandidateFindingMapping : IEntityTypeConfiguration<CandidateFinding>
{
    public void Configure(EntityTypeBuilder<CandidateFinding> builder)
    {
        builder.Property(f => f.Reason).HasMaxLength(FamilyTracing.TextLength);
        builder.Property(f => f.DnaAgreement).HasMaxLength(FamilyTracing.NameLength);
        builder.Property(f => f.By).HasMaxLength(User.DisplayNameLength);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(f => f.FileId);
        builder.HasOne<Person>().WithMany().HasForeignKey(f => f.CandidateId);
        builder.SeenByOwnRule();
    }
}
