using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;

namespace Sankofa.Core.Reintegration;

public enum PlanState
{
    Draft, Submitted, Agreed, Approved, ChangesAsked, Refused,
}

/// <summary>How the person said that the plan is theirs.</summary>
public sealed record PlanSignature(Guid PersonId, DateOnly SignedOn, ConsentMeans Means, string Evidence);

/// <summary>What the person wants to do, in lines that somebody can approve.</summary>
public sealed class PlanVersion : IBelongsToFile
{
    public const int EvidenceLength = 300;

    private PlanVersion() { }

    internal PlanVersion(Plan plan, int number, string project, Me me)
    {
        Id = Ids.New(me.Now);
        (FileId, PlanId, Number, Project) = (plan.FileId, plan.Id, number, project);
        (BegunAt, OrganisationId) = (me.Now, me.OrganisationId);
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PlanId { get; private set; }
    public int Number { get; private set; }
    public PlanState State { get; private set; }

    /// <summary>The life project in the person's own terms.</summary>
    public string Project { get; internal set; } = "";
    public DateTimeOffset BegunAt { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid? SignedByPersonId { get; private set; }
    public DateOnly? SignedOn { get; private set; }
    public ConsentMeans? SignedMeans { get; private set; }
    public string SignedEvidence { get; private set; } = "";
    public DateTimeOffset? SubmittedAt { get; private set; }
    public Guid? SubmittedBy { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }
    public Guid? ApprovedBy { get; private set; }
    public int Version { get; private set; }
    public List<PlanLine> Lines { get; } = [];
    public List<CommitteeDecision> Decisions { get; } = [];

    /// <summary>Something can still become of it.</summary>
    public bool IsOpen => State is PlanState.Draft or PlanState.Submitted or PlanState.Agreed;

    public long SumMinor => Lines.Sum(l => l.AmountMinor);

    internal void Sign(CaseFile file, PlanSignature signature, Me me)
    {
        RuleViolation.When(
            file.MemberOf(signature.PersonId).Person.IsMinorOn(signature.SignedOn), "Reintegration.Plan.SignedByAdult",
            "PersonId");
        RuleViolation.When(signature.SignedOn > me.Today, "Reintegration.Plan.SignedInTheFuture", nameof(SignedOn));
        RuleViolation.When(
            signature.SignedOn < DateOnly.FromDateTime(BegunAt.UtcDateTime), "Reintegration.Plan.SignedBefore",
            nameof(SignedOn));
        RuleViolation.When(signature.Evidence.Trim().Length == 0, "Reintegration.Evidence.Needed", "Evidence");
        (SignedByPersonId, SignedOn, SignedMeans) = (signature.PersonId, signature.SignedOn, signature.Means);
        SignedEvidence = signature.Evidence.Trim();
        (SubmittedAt, SubmittedBy, State) = (me.Now, me.UserId, PlanState.Submitted);
    }

    internal void Enter(PlanState state) => State = state;

    internal void Approve(Me me)
    {
        (State, ApprovedAt, ApprovedBy) = (PlanState.Approved, me.Now, me.UserId);
        foreach (var line in Lines) line.Approve(me.Today);
    }
}

internal sealed class PlanVersionMapping : IEntityTypeConfiguration<PlanVersion>
{
    public void Configure(EntityTypeBuilder<PlanVersion> builder)
    {
        builder.Property(v => v.Project).HasMaxLength(Plan.ProjectLength);
        builder.Property(v => v.SignedEvidence).HasMaxLength(PlanVersion.EvidenceLength);
        builder.Property(v => v.Version).IsConcurrencyToken();
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(v => v.FileId);
        builder.HasMany(v => v.Lines).WithOne().HasForeignKey(l => l.PlanVersionId);
        builder.HasMany(v => v.Decisions).WithOne().HasForeignKey(d => d.PlanVersionId);
        builder.HasIndex(v => new { v.PlanId, v.Number }).IsUnique();
        builder.HasIndex(v => new { v.SubmittedAt, v.Id }).HasFilter("state = 'Submitted'");
        builder.SeenIn(Sections.Reintegration);
    }
}
