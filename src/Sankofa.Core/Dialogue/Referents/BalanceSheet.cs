using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Referents;

public enum BalanceOutcome
{
    Done, PartlyDone, NotDone,
}

/// <summary>
/// What came of a road-map, published apart from it: a plan may be public long before anybody can say.
/// </summary>
public sealed class BalanceSheet
{
    private BalanceSheet() { }

    internal BalanceSheet(RoadMap map, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (RoadMapId, Country, Referents) = (map.Id, map.Country, map.Referents);
    }

    public Guid Id { get; private set; }
    public Guid RoadMapId { get; private set; }
    public string Country { get; private set; } = "";
    public IReadOnlyList<string> Referents { get; private set; } = [];
    public DateTimeOffset? PublishedAt { get; private set; }
    public List<BalanceLine> Lines { get; } = [];

    internal void Publish(DateTimeOffset now) => PublishedAt = now;
}

/// <summary>What came of one planned line, or of something that was not planned.</summary>
public sealed class BalanceLine
{
    private BalanceLine() { }

    internal BalanceLine(BalanceSheet sheet, RoadMapItem? item, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (SheetId, ItemId) = (sheet.Id, item?.Id);
    }

    public Guid Id { get; private set; }
    public Guid SheetId { get; private set; }
    public Guid? ItemId { get; private set; }
    public Wording What { get; private set; } = [];
    public BalanceOutcome Outcome { get; private set; }
    public Wording Why { get; private set; } = [];
    public Wording Lesson { get; private set; } = [];
    public DateTimeOffset SaidAt { get; private set; }

    internal void Say(Wording what, BalanceOutcome outcome, Wording why, Wording lesson, DateTimeOffset now) =>
        (What, Outcome, Why, Lesson, SaidAt) = (what, outcome, why, lesson, now);
}

internal sealed class BalanceSheetMapping : IEntityTypeConfiguration<BalanceSheet>
{
    public void Configure(EntityTypeBuilder<BalanceSheet> builder)
    {
        builder.Property(b => b.Country).HasMaxLength(Partner.CodeLength);
        builder.HasMany(b => b.Lines).WithOne().HasForeignKey(l => l.SheetId);
        builder.SeenByCountry(RoadMapMapping.Shared, "published_at IS NOT NULL");
    }
}

internal sealed class BalanceLineMapping : IEntityTypeConfiguration<BalanceLine>
{
    public void Configure(EntityTypeBuilder<BalanceLine> builder)
    {
        builder.HasOne<RoadMapItem>().WithMany().HasForeignKey(l => l.ItemId);
        builder.HasIndex(l => new { l.SheetId, l.ItemId }).IsUnique();
        builder.SeenWith("balance_sheet", "sheet_id");
    }
}
