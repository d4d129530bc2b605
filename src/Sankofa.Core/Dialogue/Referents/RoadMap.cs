using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Referents;

/// <summary>
/// What the referent countries of a domain plan for it, over some years. They write it together; it is theirs and the
/// secretariat's until one of them publishes it.
/// </summary>
public sealed class RoadMap : DialogueRow
{
    public const int FirstYearAtLeast = 2006;
    public const int YearsAtMost = 10;

    private RoadMap() { }

    public Guid DomainId { get; private set; }
    public PlanDomain Domain { get; private set; } = null!;
    public int FirstYear { get; private set; }
    public int LastYear { get; private set; }

    /// <summary>Who began it.</summary>
    public string Country { get; private set; } = "";

    /// <summary>The referent countries of the domain on the day that it was begun.</summary>
    public IReadOnlyList<string> Referents { get; private set; } = [];
    public DateTimeOffset BegunAt { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public List<RoadMapItem> Items { get; } = [];
    public BalanceSheet Balance { get; private set; } = null!;

    public static RoadMap Begin(
        PlanDomain domain, int firstYear, int lastYear, IEnumerable<string> referents, Envoy by)
    {
        by.MustBeReferentOf(domain.Id);
        RuleViolation.When(firstYear < FirstYearAtLeast, "Dialogue.Referents.Years", nameof(FirstYear));
        RuleViolation.When(lastYear < firstYear, "Dialogue.Dates.EndBefore", nameof(LastYear));
        RuleViolation.When(lastYear - firstYear >= YearsAtMost, "Dialogue.Referents.Years", nameof(LastYear));
        var map = new RoadMap
        {
            Id = Ids.New(by.Me.Now), DomainId = domain.Id, Domain = domain, FirstYear = firstYear, LastYear = lastYear,
            Country = by.Country, BegunAt = by.Me.Now,
            Referents = [.. referents.Append(by.Country).Distinct().Order(StringComparer.Ordinal)],
        };
        map.Balance = new BalanceSheet(map, by.Me.Now);
        map.Record(by.Me, DialogueEvents.RoadMapBegun, new { domain = domain.Id, firstYear, lastYear });
        return map;
    }

    public RoadMapItem Plan(
        Wording activity, Wording expected, Wording need, PartialDate when, Guid? actionId, Envoy by)
    {
        by.MustBeReferentOf(DomainId);
        RuleViolation.When(activity.IsEmpty, "Dialogue.Referents.ActivityNeeded", "Activity");
        RuleViolation.When(
            !when.IsUnknown && (when.Year < FirstYear || when.Year > LastYear), "Dialogue.Referents.OutsideYears",
                "When");
        var item = new RoadMapItem(this, Items.Count + 1, activity, expected, need, when, actionId, by.Me.Now);
        Items.Add(item);
        Record(by.Me, DialogueEvents.RoadMapPlanned, new { item = item.Id, action = actionId });
        return item;
    }

    /// <summary>
    /// What came of a line, or of something that nobody had planned. Said again it is replaced, and the record keeps
    /// what stood there.
    /// </summary>
    public void Say(
        RoadMapItem? item, Wording what, BalanceOutcome outcome, Wording why, Wording lesson, Envoy by)
    {
        by.MustBeReferentOf(DomainId);
        RuleViolation.When(item is null && what.IsEmpty, "Dialogue.Referents.WhatNeeded", "What");
        RuleViolation.When(
            outcome != BalanceOutcome.Done && why.IsEmpty, "Dialogue.Referents.WhyNeeded", "Why");
        var line = item is null ? null : Balance.Lines.Find(l => l.ItemId == item.Id);
        var before = line?.Outcome;
        if (line is null) Balance.Lines.Add(line = new BalanceLine(Balance, item, by.Me.Now));
        line.Say(what, outcome, why, lesson, by.Me.Now);
        Record(by.Me, DialogueEvents.BalanceSaid, new { item = item?.Id, before, outcome });
    }

    public void Publish(Envoy by)
    {
        by.MustBeReferentOf(DomainId);
        RuleViolation.When(Items.Count == 0, "Dialogue.Referents.NothingPlanned");
        if (PublishedAt is not null) return;
        PublishedAt = by.Me.Now;
        Record(by.Me, DialogueEvents.RoadMapPublished);
    }

    public void PublishBalance(Envoy by)
    {
        by.MustBeReferentOf(DomainId);
        RuleViolation.When(PublishedAt is null, "Dialogue.Referents.MapFirst");
        RuleViolation.When(Balance.Lines.Count == 0, "Dialogue.Referents.NothingSaid");
        if (Balance.PublishedAt is not null) return;
        Balance.Publish(by.Me.Now);
        Record(by.Me, DialogueEvents.BalancePublished);
    }
}

public sealed class RoadMapItem
{
    private RoadMapItem() { }

    internal RoadMapItem(RoadMap map, int number, Wording activity, Wording expected, Wording need, PartialDate when,
        Guid? actionId, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (RoadMapId, Number, Activity, Expected, Need) = (map.Id, number, activity, expected, need);
        (When, ActionId) = (when, actionId);
    }

    public Guid Id { get; private set; }
    public Guid RoadMapId { get; private set; }
    public int Number { get; private set; }
    public Wording Activity { get; private set; } = [];
    public Wording Expected { get; private set; } = [];
    public Wording Need { get; private set; } = [];
    public PartialDate When { get; private set; }
    public Guid? ActionId { get; private set; }
    public PlanAction? Action { get; private set; }
}

internal sealed class RoadMapMapping : IEntityTypeConfiguration<RoadMap>
{
    public const string Shared =
        "published_at IS NOT NULL OR current_setting('app.dialogue_country', true) = ANY (referents)";

    public void Configure(EntityTypeBuilder<RoadMap> builder)
    {
        builder.Property(m => m.Country).HasMaxLength(Partner.CodeLength);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasOne(m => m.Domain).WithMany().HasForeignKey(m => m.DomainId);
        builder.HasMany(m => m.Items).WithOne().HasForeignKey(i => i.RoadMapId);
        builder.HasOne(m => m.Balance).WithOne().HasForeignKey<BalanceSheet>(b => b.RoadMapId);
        builder.HasIndex(m => new { m.DomainId, m.FirstYear, m.LastYear }).IsUnique();
        builder.SeenByCountry(Shared, "published_at IS NOT NULL");
    }
}

internal sealed class RoadMapItemMapping : IEntityTypeConfiguration<RoadMapItem>
{
    public void Configure(EntityTypeBuilder<RoadMapItem> builder)
    {
        builder.HasOne(i => i.Action).WithMany().HasForeignKey(i => i.ActionId);
        builder.HasIndex(i => new { i.RoadMapId, i.Number }).IsUnique();
        builder.SeenWith("road_map", "road_map_id");
    }
}
