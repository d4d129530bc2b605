using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue.Partners;

public enum MandateKind
{
    Chair, SteeringCommittee, Referent,
}

/// <summary>
/// What a country or an organisation does for the others, from when to when, and where that was read.
/// </summary>
public sealed class Mandate : DialogueRow
{
    private Mandate() { }

    private Mandate(string partner, MandateKind kind, Guid? domainId, PartialDate from, PartialDate until,
        string source,
        Sureness sureness, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (Partner, Kind, DomainId, From, Until) = (partner, kind, domainId, from, until);
        (Source, Sureness) = (source, sureness);
    }

    /// <summary>The code of the partner.</summary>
    public string Partner { get; private set; } = "";
    public MandateKind Kind { get; private set; }

    /// <summary>Of a referent country.</summary>
    public Guid? DomainId { get; private set; }
    public PlanDomain? Domain { get; private set; }
    public PartialDate From { get; private set; }
    public PartialDate Until { get; private set; }
    public string Source { get; private set; } = "";
    public Sureness Sureness { get; private set; }

    public bool HoldsOn(DateOnly day) => Spans.Hold(From, Until, day);

    public static Mandate Give(string partner, MandateKind kind, Guid? domainId, PartialDate from, PartialDate until,
        string source, Sureness sureness, Envoy by)
    {
        by.MustRun();
        RuleViolation.When(kind == MandateKind.Referent != (domainId is not null), "Dialogue.Mandate.Domain",
            "DomainId");
        RuleViolation.When(Spans.EndBefore(from, until), "Dialogue.Dates.EndBefore", nameof(Until));
        RuleViolation.When(source.Trim().Length == 0, "Dialogue.Source.Needed", nameof(Source));
        var mandate = new Mandate(partner, kind, domainId, from, until, source.Trim(), sureness, by.Me.Now);
        mandate.Record(by.Me, DialogueEvents.MandateGiven, new { partner, kind, domainId, from, until });
        return mandate;
    }

    /// <summary>As it was read; before anybody worked here.</summary>
    internal static Mandate Shipped(string partner, MandateKind kind, Guid? domainId, PartialDate from,
        PartialDate until,
        string source, Sureness sureness, DateTimeOffset now) =>
        new(partner, kind, domainId, from, until, source, sureness, now);

    public void End(PartialDate until, Envoy by)
    {
        by.MustRun();
        RuleViolation.When(until.IsUnknown || Spans.EndBefore(From, until), "Dialogue.Dates.EndBefore", nameof(Until));
        Until = until;
        Record(by.Me, DialogueEvents.MandateEnded, new { Partner, Kind, until });
    }
}

internal sealed class MandateMapping : IEntityTypeConfiguration<Mandate>
{
    public void Configure(EntityTypeBuilder<Mandate> builder)
    {
        builder.ToTable("dialogue_mandate");
        builder.Property(m => m.Partner).HasMaxLength(Partners.Partner.CodeLength);
        builder.Property(m => m.Source).HasMaxLength(Partners.Partner.SourceLength);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasOne(m => m.Domain).WithMany().HasForeignKey(m => m.DomainId);
        builder.HasIndex(m => new { m.Partner, m.Kind });
        builder.SeenInDialogue("true");
    }
}
