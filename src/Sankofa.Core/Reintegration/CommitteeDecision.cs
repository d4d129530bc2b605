using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Reintegration;

public enum CommitteeOutcome
{
    Approve, AskChanges, Refuse,
}

/// <summary>What a member says in a session; with a conflict, that alone.</summary>
public sealed record CommitteeVote(
    DateOnly HeldOn, bool HasConflict, string Conflict, CommitteeOutcome? Outcome, IReadOnlyList<int> Points,
    string Reasons,
    string Minutes);

/// <summary>One member's word on one version of a plan. A member with a conflict says so and takes no part.</summary>
public sealed class CommitteeDecision : IBelongsToFile
{
    public const int TextLength = 4000;

    private CommitteeDecision() { }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PlanVersionId { get; private set; }
    public Guid UserId { get; private set; }
    public string UserName { get; private set; } = "";
    public Guid OrganisationId { get; private set; }
    public DateOnly HeldOn { get; private set; }
    public bool HasConflict { get; private set; }
    public string Conflict { get; private set; } = "";
    public CommitteeOutcome? Outcome { get; private set; }

    /// <summary>In the order of the plan's criteria.</summary>
    public List<int> Points { get; private set; } = [];
    public string Reasons { get; private set; } = "";
    public string Minutes { get; private set; } = "";
    public DateTimeOffset DecidedAt { get; private set; }

    public static CommitteeDecision Of(CaseFile file, Plan plan, CommitteeVote vote, Me me)
    {
        file.Must(Act.Decide, Sections.Reintegration, me);
        file.MustBeRunning();
        var version = plan.Latest;
        RuleViolation.When(!plan.NeedsCommittee || version.State != PlanState.Submitted,
            "Reintegration.Committee.NothingToDecide");
        RuleViolation.When(version.SubmittedBy == me.UserId, "Reintegration.Committee.OwnPlan");
        RuleViolation.When(version.Decisions.Exists(d => d.UserId == me.UserId), "Reintegration.Committee.Already");
        RuleViolation.When(vote.HeldOn > me.Today, "Reintegration.Committee.InTheFuture", nameof(HeldOn));
        RuleViolation.When(
            vote.HeldOn < DateOnly.FromDateTime(version.SubmittedAt!.Value.UtcDateTime),
            "Reintegration.Committee.TooEarly",
            nameof(HeldOn));
        MustBeComplete(plan, vote);
        var decision = Write(file, version, vote, me);
        version.Decisions.Add(decision);
        plan.Touch();
        file.Record(me, ReintegrationEvents.Decided, Sections.Reintegration, version.SignedByPersonId,
            new { version.Number, decision.HasConflict, decision.Outcome, decision.Points },
            new { decision.Reasons, decision.Conflict });
        Count(file, plan, version, me);
        return decision;
    }

    private static void MustBeComplete(Plan plan, CommitteeVote vote)
    {
        if (vote.HasConflict)
        {
            RuleViolation.When(vote.Conflict.Trim().Length == 0, "Reintegration.Committee.WhichConflict",
                nameof(Conflict));
            return;
        }

        RuleViolation.When(vote.Outcome is null, "Reintegration.Committee.NoOutcome", nameof(Outcome));
        RuleViolation.When(
            vote.Points.Count != plan.Criteria.Count || vote.Points.Any(p => p < 0 || p > plan.PointsAtMost),
            "Reintegration.Committee.Points", nameof(Points), plan.PointsAtMost);
        RuleViolation.When(vote.Reasons.Trim().Length == 0, "Reintegration.Committee.NoReasons", nameof(Reasons));
        RuleViolation.When(vote.Minutes.Trim().Length == 0, "Reintegration.Committee.NoMinutes", nameof(Minutes));
    }

    private static CommitteeDecision Write(CaseFile file, PlanVersion version, CommitteeVote vote, Me me) => new()
    {
        Id = Ids.New(me.Now),
        FileId = file.Id,
        PlanVersionId = version.Id,
        UserId = me.UserId,
        UserName = me.Name,
        OrganisationId = me.OrganisationId,
        HeldOn = vote.HeldOn,
        HasConflict = vote.HasConflict,
        Conflict = vote.HasConflict ? vote.Conflict.Trim() : "",
        Outcome = vote.HasConflict ? null : vote.Outcome,
        Points = vote.HasConflict ? [] : [.. vote.Points],
        Reasons = vote.HasConflict ? "" : vote.Reasons.Trim(),
        Minutes = vote.HasConflict ? "" : vote.Minutes.Trim(),
        DecidedAt = me.Now,
    };

    // The points inform the members; the votes decide.
    private static void Count(CaseFile file, Plan plan, PlanVersion version, Me me)
    {
        foreach (var outcome in Enum.GetValues<CommitteeOutcome>())
        {
            if (version.Decisions.Count(d => d.Outcome == outcome) < plan.VotesNeeded) continue;
            version.Enter(outcome switch
            {
                CommitteeOutcome.Approve => PlanState.Agreed,
                CommitteeOutcome.AskChanges => PlanState.ChangesAsked,
                _ => PlanState.Refused,
            });
            if (outcome == CommitteeOutcome.Approve)
                file.Establish(
                    FactKind.CommitteeApproved, Sections.Reintegration, null, me.Today, null,
                    $"plan version {version.Id}", me);
            return;
        }
    }
}

internal sealed class CommitteeDecisionMapping : IEntityTypeConfiguration<CommitteeDecision>
{
    public void Configure(EntityTypeBuilder<CommitteeDecision> builder)
    {
        builder.Property(d => d.UserName).HasMaxLength(User.DisplayNameLength);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(d => d.FileId);
        builder.HasIndex(d => new { d.PlanVersionId, d.UserId }).IsUnique();
        builder.SeenIn(Sections.Reintegration);
    }
}
