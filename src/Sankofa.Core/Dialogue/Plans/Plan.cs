using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue.Plans;

/// <summary>
/// A plan of action with its domains, objectives, actions and cross-cutting priorities, and the time for which it
/// holds. A successor is another plan: nothing of the one before is rewritten.
/// </summary>
public sealed class ActionPlan : DialogueRow
{
    public const int CodeLength = 40;
    public const int SourceLength = 400;

    private ActionPlan() { }

    public ActionPlan(string code, Wording name, int firstYear, int lastYear, string source, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (Code, Name, FirstYear, LastYear, Source) = (code, name, firstYear, lastYear, source);
    }

    public string Code { get; private set; } = "";
    public Wording Name { get; private set; } = [];
    public int FirstYear { get; private set; }
    public int LastYear { get; private set; }
    public string Source { get; private set; } = "";

    /// <summary>How many its own page says there are, where that is more than the rows found.</summary>
    public int? ActionsCounted { get; private set; }
    public Wording Note { get; private set; } = [];
    public List<PlanDomain> Domains { get; } = [];
    public List<CrossCuttingPriority> Priorities { get; } = [];

    public bool IsOn(DateOnly day) => FirstYear <= day.Year && day.Year <= LastYear;

    /// <summary>
    /// An action's wording, found after all. What stood there before stays in the record, with who found it and where.
    /// </summary>
    public void Word(PlanAction action, Wording wording, string source, Sureness sureness, Envoy by)
    {
        by.MustRun();
        RuleViolation.When(source.Trim().Length == 0, "Dialogue.Source.Needed", nameof(Source));
        var before = action.Wording;
        action.Say(wording, source.Trim(), sureness);
        Record(by.Me, DialogueEvents.ActionWorded, new { action = action.Id, before, after = wording, source });
    }

    internal void Count(int? actions, Wording note) => (ActionsCounted, Note) = (actions, note);
}

public sealed class PlanDomain
{
    private PlanDomain() { }

    public PlanDomain(ActionPlan plan, int number, Wording title, Sureness sureness, DateTimeOffset now)
    {
        Id = Ids.New(now);
        PlanId = plan.Id;
        (Number, Title, Sureness) = (number, title, sureness);
        plan.Domains.Add(this);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public int Number { get; private set; }
    public Wording Title { get; private set; } = [];
    public Sureness Sureness { get; private set; }
    public List<PlanObjective> Objectives { get; } = [];
}

public sealed class PlanObjective
{
    public const int CodeLength = 8;

    private PlanObjective() { }

    public PlanObjective(PlanDomain domain, string code, Wording title, bool isShort, Sureness sureness,
        DateTimeOffset now)
    {
        Id = Ids.New(now);
        DomainId = domain.Id;
        (Code, Title, IsShort, Sureness) = (code, title, isShort, sureness);
        domain.Objectives.Add(this);
    }

    public Guid Id { get; private set; }
    public Guid DomainId { get; private set; }
    public PlanDomain Domain { get; private set; } = null!;

    /// <summary>"1" to "10"; the plan of Cadiz has "5a" and "5b".</summary>
    public string Code { get; private set; } = "";
    public Wording Title { get; private set; } = [];

    /// <summary>The title is the short one of the published pages, not the wording of the plan.</summary>
    public bool IsShort { get; private set; }
    public Sureness Sureness { get; private set; }
    public List<PlanAction> Actions { get; } = [];
}

/// <summary>An action. Its number and place may be inferred; its wording may be missing, and then says so.</summary>
public sealed class PlanAction
{
    private PlanAction() { }

    public PlanAction(
        PlanObjective objective, int number, Wording wording, string source, Sureness sureness, Wording note,
        DateTimeOffset now)
    {
        Id = Ids.New(now);
        ObjectiveId = objective.Id;
        (Number, Wording, Source, Sureness, Note) = (number, wording, source, sureness, note);
        objective.Actions.Add(this);
    }

    public Guid Id { get; private set; }
    public Guid ObjectiveId { get; private set; }
    public PlanObjective Objective { get; private set; } = null!;
    public int Number { get; private set; }
    public Wording Wording { get; private set; } = [];
    public string Source { get; private set; } = "";
    public Sureness Sureness { get; private set; }

    /// <summary>What is not certain about it: such as two sources that place it under different objectives.</summary>
    public Wording Note { get; private set; } = [];

    internal void Say(Wording wording, string source, Sureness sureness) =>
        (Wording, Source, Sureness) = (wording, source, sureness);
}

public sealed class CrossCuttingPriority
{
    private CrossCuttingPriority() { }

    public CrossCuttingPriority(ActionPlan plan, int number, Wording title, string source, Sureness sureness,
        DateTimeOffset now)
    {
        Id = Ids.New(now);
        PlanId = plan.Id;
        (Number, Title, Source, Sureness) = (number, title, source, sureness);
        plan.Priorities.Add(this);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public int Number { get; private set; }
    public Wording Title { get; private set; } = [];
    public string Source { get; private set; } = "";
    public Sureness Sureness { get; private set; }
}

internal sealed class ActionPlanMapping : IEntityTypeConfiguration<ActionPlan>
{
    public void Configure(EntityTypeBuilder<ActionPlan> builder)
    {
        builder.Property(p => p.Code).HasMaxLength(ActionPlan.CodeLength);
        builder.Property(p => p.Source).HasMaxLength(ActionPlan.SourceLength);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => p.Code).IsUnique();
        builder.HasMany(p => p.Domains).WithOne().HasForeignKey(d => d.PlanId);
        builder.HasMany(p => p.Priorities).WithOne().HasForeignKey(c => c.PlanId);
        builder.SeenInDialogue("true");
    }
}

internal sealed class PlanDomainMapping : IEntityTypeConfiguration<PlanDomain>
{
    public void Configure(EntityTypeBuilder<PlanDomain> builder)
    {
        builder.HasIndex(d => new { d.PlanId, d.Number }).IsUnique();
        builder.HasMany(d => d.Objectives).WithOne(o => o.Domain).HasForeignKey(o => o.DomainId);
        builder.SeenInDialogue("true");
    }
}

internal sealed class PlanObjectiveMapping : IEntityTypeConfiguration<PlanObjective>
{
    public void Configure(EntityTypeBuilder<PlanObjective> builder)
    {
        builder.Property(o => o.Code).HasMaxLength(PlanObjective.CodeLength);
        builder.HasMany(o => o.Actions).WithOne(a => a.Objective).HasForeignKey(a => a.ObjectiveId);
        builder.SeenInDialogue("true");
    }
}

internal sealed class PlanActionMapping : IEntityTypeConfiguration<PlanAction>
{
    public void Configure(EntityTypeBuilder<PlanAction> builder)
    {
        builder.Property(a => a.Source).HasMaxLength(ActionPlan.SourceLength);
        builder.SeenInDialogue("true");
    }
}

internal sealed class CrossCuttingPriorityMapping : IEntityTypeConfiguration<CrossCuttingPriority>
{
    public void Configure(EntityTypeBuilder<CrossCuttingPriority> builder)
    {
        builder.Property(p => p.Source).HasMaxLength(ActionPlan.SourceLength);
        builder.SeenInDialogue("true");
    }
}
