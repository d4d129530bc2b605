using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Indicators;

/// <summary>
/// A figure from the operational side that says something of the plan: counted elsewhere, by year and country, and
/// protected before it comes here. No row of this room was ever a count below the threshold.
/// </summary>
public sealed class PlanIndicator : DialogueRow
{
    public const int CodeLength = 30;

    private PlanIndicator() { }

    internal PlanIndicator(string code, string objective, Wording name, Wording method, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (Code, ObjectiveCode, Name, Method) = (code, objective, name, method);
    }

    public string Code { get; private set; } = "";

    /// <summary>It is shown at every action of this objective, of whichever plan.</summary>
    public string ObjectiveCode { get; private set; } = "";
    public Wording Name { get; private set; } = [];
    public Wording Method { get; private set; } = [];
    public List<IndicatorAction> Actions { get; } = [];

    /// <summary>Beside those of its objective, an action that it says something of.</summary>
    public void Feed(PlanAction action, Envoy by)
    {
        by.MustRun();
        RuleViolation.When(Actions.Exists(a => a.ActionId == action.Id), "Dialogue.Indicators.Twice", "ActionId");
        Actions.Add(new IndicatorAction(this, action, by.Me.Now));
        Record(by.Me, DialogueEvents.IndicatorLinked, new { action = action.Id });
    }

    /// <summary>
    /// A year's figures, once: what is published is never computed again, or two versions would be compared.
    /// </summary>
    public IReadOnlyList<IndicatorValue> Publish(
        int year, IReadOnlyList<(string Country, int? Value)> cells, int? total, bool published, Envoy by)
    {
        by.MustRun();
        RuleViolation.When(published, "Dialogue.Indicators.Published", "Year");
        RuleViolation.When(year >= by.Me.Today.Year, "Dialogue.Indicators.NotOver", "Year");
        Record(by.Me, DialogueEvents.IndicatorPublished, new { year, cells = cells.Count });
        return
        [
            .. cells.Select(cell => new IndicatorValue(this, cell.Country, year, cell.Value, by.Me.Now)),
            new IndicatorValue(this, IndicatorValue.Total, year, total, by.Me.Now),
        ];
    }
}

public sealed class IndicatorAction
{
    private IndicatorAction() { }

    internal IndicatorAction(PlanIndicator indicator, PlanAction action, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (IndicatorId, ActionId) = (indicator.Id, action.Id);
    }

    public Guid Id { get; private set; }
    public Guid IndicatorId { get; private set; }
    public Guid ActionId { get; private set; }
}

/// <summary>
/// One country's figure of one year. Empty: hidden, because it is small or would give away one that is.
/// </summary>
public sealed class IndicatorValue
{
    /// <summary>In place of a country: all of them together.</summary>
    public const string Total = "*";

    private IndicatorValue() { }

    internal IndicatorValue(PlanIndicator indicator, string country, int year, int? value, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (IndicatorId, Country, Year, Value, PublishedAt) = (indicator.Id, country, year, value, now);
    }

    public Guid Id { get; private set; }
    public Guid IndicatorId { get; private set; }
    public PlanIndicator Indicator { get; private set; } = null!;
    public string Country { get; private set; } = "";
    public int Year { get; private set; }
    public int? Value { get; private set; }
    public DateTimeOffset PublishedAt { get; private set; }
}

internal sealed class PlanIndicatorMapping : IEntityTypeConfiguration<PlanIndicator>
{
    public void Configure(EntityTypeBuilder<PlanIndicator> builder)
    {
        builder.Property(i => i.Code).HasMaxLength(PlanIndicator.CodeLength);
        builder.Property(i => i.ObjectiveCode).HasMaxLength(PlanObjective.CodeLength);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasIndex(i => i.Code).IsUnique();
        builder.HasMany(i => i.Actions).WithOne().HasForeignKey(a => a.IndicatorId);
        builder.SeenInDialogue("true");
    }
}

internal sealed class IndicatorActionMapping : IEntityTypeConfiguration<IndicatorAction>
{
    public void Configure(EntityTypeBuilder<IndicatorAction> builder)
    {
        builder.HasOne<PlanAction>().WithMany().HasForeignKey(a => a.ActionId);
        builder.HasIndex(a => new { a.IndicatorId, a.ActionId }).IsUnique();
        builder.SeenInDialogue("true");
    }
}

internal sealed class IndicatorValueMapping : IEntityTypeConfiguration<IndicatorValue>
{
    public void Configure(EntityTypeBuilder<IndicatorValue> builder)
    {
        builder.Property(v => v.Country).HasMaxLength(Partners.Partner.CodeLength);
        builder.HasOne(v => v.Indicator).WithMany().HasForeignKey(v => v.IndicatorId);
        // Once a year and country, whoever publishes at the same moment.
        builder.HasIndex(v => new { v.IndicatorId, v.Year, v.Country }).IsUnique();
        builder.SeenInDialogue("true");
    }
}
