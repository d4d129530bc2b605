using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue.Reports;

/// <summary>
/// An objective of a plan, or one action of it, serves an objective of the Global Compact: as a text says, or as
/// somebody thinks, and then who. One that was wrong is withdrawn and stays in the record.
/// </summary>
public sealed class CompactLink : DialogueRow
{
    private CompactLink() { }

    /// <summary>Of the objective of the Global Compact, 1 to 23.</summary>
    public int Number { get; private set; }
    public Guid? ObjectiveId { get; private set; }
    public PlanObjective? Objective { get; private set; }
    public Guid? ActionId { get; private set; }
    public PlanAction? Action { get; private set; }
    public LinkBasis Basis { get; private set; }
    public Wording Why { get; private set; } = [];

    /// <summary>Empty: it came with the program.</summary>
    public string OrganisationName { get; private set; } = "";
    public DateTimeOffset EnteredAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public static CompactLink Enter(
        int number, PlanObjective? objective, PlanAction? action, LinkBasis basis, Wording why, Envoy by)
    {
        by.MustRun();
        RuleViolation.When(!GlobalCompact.Has(number), "Dialogue.Reports.NumberNeeded", nameof(Number));
        RuleViolation.When(
            objective is null == action is null, "Dialogue.Reports.OneOfPlan", nameof(ObjectiveId));
        RuleViolation.When(basis == LinkBasis.None, "Dialogue.Reports.BasisNeeded", nameof(Basis));
        RuleViolation.When(why.IsEmpty, "Dialogue.Reports.WhyNeeded", nameof(Why));
        var link = new CompactLink
        {
            Id = Ids.New(by.Me.Now), Number = number, ObjectiveId = objective?.Id, ActionId = action?.Id, Basis = basis,
            Why = why, OrganisationName = by.Me.OrganisationName, EnteredAt = by.Me.Now,
        };
        link.Record(by.Me, DialogueEvents.CompactLinked,
            new { number, objective = objective?.Id, action = action?.Id, basis });
        return link;
    }

    public void Withdraw(Envoy by)
    {
        by.MustRun();
        if (WithdrawnAt is not null) return;
        WithdrawnAt = by.Me.Now;
        Record(by.Me, DialogueEvents.CompactUnlinked, new { Number });
    }

    internal static CompactLink Shipped(int number, PlanObjective objective, Wording why, DateTimeOffset now) => new()
    {
        Id = Ids.New(now), Number = number, ObjectiveId = objective.Id, Basis = LinkBasis.Inferred, Why = why,
        EnteredAt = now,
    };
}

internal sealed class CompactLinkMapping : IEntityTypeConfiguration<CompactLink>
{
    public void Configure(EntityTypeBuilder<CompactLink> builder)
    {
        builder.Property(l => l.OrganisationName).HasMaxLength(Organisation.ShortNameLength);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.HasOne(l => l.Objective).WithMany().HasForeignKey(l => l.ObjectiveId);
        builder.HasOne(l => l.Action).WithMany().HasForeignKey(l => l.ActionId);
        builder.HasIndex(l => l.Number);
        builder.SeenInDialogue("withdrawn_at IS NULL");
    }
}
