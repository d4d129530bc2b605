using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Capacities;

/// <summary>
/// What a country lacks in order to do what it committed to. From it a request for support follows, from that an event,
/// from that what was restored.
/// </summary>
public sealed class CapacityNeed : DialogueRow
{
    private CapacityNeed() { }

    public string Country { get; private set; } = "";
    public Wording Topic { get; private set; } = [];
    public Wording Text { get; private set; } = [];
    public Guid? ActionId { get; private set; }
    public PlanAction? Action { get; private set; }
    public DateTimeOffset ExpressedAt { get; private set; }

    public static CapacityNeed Express(Wording topic, Wording text, Guid? actionId, Envoy by)
    {
        by.MustSpeakFor(by.Country);
        RuleViolation.When(topic.IsEmpty, "Dialogue.Title.Needed", nameof(Topic));
        var need = new CapacityNeed
        {
            Id = Ids.New(by.Me.Now), Country = by.Country, Topic = topic, Text = text, ActionId = actionId,
            ExpressedAt = by.Me.Now,
        };
        need.Record(by.Me, DialogueEvents.CapacityNeedExpressed, new { by.Country, action = actionId });
        return need;
    }
}

internal sealed class CapacityNeedMapping : IEntityTypeConfiguration<CapacityNeed>
{
    public void Configure(EntityTypeBuilder<CapacityNeed> builder)
    {
        builder.Property(n => n.Country).HasMaxLength(Partner.CodeLength);
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.HasOne(n => n.Action).WithMany().HasForeignKey(n => n.ActionId);
        builder.HasIndex(n => new { n.Country, n.ExpressedAt });
        builder.SeenInDialogue();
    }
}
