using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.Dialogue.Referents;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue.Capacities;

public enum CapacityEventKind
{
    Training, StudyVisit, Seminar,
}

/// <summary>What a form says of a training, a study visit or a seminar.</summary>
public sealed record CapacityEventTerms(
    CapacityEventKind Kind, Wording Title, Wording Topics, string Place, DateOnly StartsOn, DateOnly EndsOn,
        int? Places,
    Guid? RequestId);

/// <summary>
/// A training, a study visit or a seminar: who took part is counted by country and sex, never named, and what it gave
/// back to the Dialogue is written afterwards.
/// </summary>
public sealed class CapacityEvent : DialogueRow
{
    public const int PlaceLength = 200;
    public const int PlacesAtMost = 10000;

    private CapacityEvent() { }

    /// <summary>The host.</summary>
    public string Country { get; private set; } = "";
    public CapacityEventKind Kind { get; private set; }
    public Wording Title { get; private set; } = [];
    public Wording Topics { get; private set; } = [];
    public string Place { get; private set; } = "";
    public DateOnly StartsOn { get; private set; }
    public DateOnly EndsOn { get; private set; }
    public int? Places { get; private set; }

    /// <summary>The request for support that it answers.</summary>
    public Guid? RequestId { get; private set; }
    public SupportRequest? Request { get; private set; }
    public DateTimeOffset PlannedAt { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public Wording Restored { get; private set; } = [];
    public DateTimeOffset? RestoredAt { get; private set; }
    public List<CapacityParticipation> Participations { get; } = [];

    public int Women => Participations.Sum(p => p.Women);
    public int Men => Participations.Sum(p => p.Men);

    /// <summary>By the country that hosts it, or by the secretariat for that country.</summary>
    public static CapacityEvent Plan(string host, CapacityEventTerms terms, Envoy by)
    {
        MustRunFor(host, by);
        RuleViolation.When(terms.Title.IsEmpty, "Dialogue.Title.Needed", nameof(Title));
        RuleViolation.When(host.Length == 0, "Dialogue.Capacities.HostNeeded", nameof(Country));
        RuleViolation.When(terms.EndsOn < terms.StartsOn, "Dialogue.Dates.EndBefore", nameof(EndsOn));
        RuleViolation.When(terms.Places is < 1 or > PlacesAtMost, "Dialogue.Capacities.Places", nameof(Places));
        var planned = new CapacityEvent
        {
            Id = Ids.New(by.Me.Now), Country = host, Kind = terms.Kind, Title = terms.Title, Topics = terms.Topics,
            Place = terms.Place.Trim(), StartsOn = terms.StartsOn, EndsOn = terms.EndsOn, Places = terms.Places,
            RequestId = terms.RequestId, PlannedAt = by.Me.Now,
        };
        planned.Record(by.Me, DialogueEvents.CapacityEventPlanned, new { host, terms.Kind, request = terms.RequestId });
        return planned;
    }

    /// <summary>
    /// A country counts its own; the host and the secretariat count everybody's. Counted again it is replaced.
    /// </summary>
    public void Count(string country, int women, int men, string functions, Envoy by)
    {
        if (!(by.SpeaksForCountry && by.Country == country)) MustRunFor(Country, by);
        RuleViolation.When(country.Length == 0, "Dialogue.Capacities.CountryNeeded", "Participant");
        RuleViolation.When(by.Me.Today < StartsOn, "Dialogue.Capacities.NotBegun");
        RuleViolation.When(women < 0 || men < 0 || women + men == 0, "Dialogue.Capacities.NobodyCounted",
            nameof(Women));
        var others = Participations.Where(p => p.Country != country).Sum(p => p.Women + p.Men);
        RuleViolation.When(others + women + men > PlacesAtMost, "Dialogue.Capacities.Places", nameof(Women));
        var own = Participations.Find(p => p.Country == country);
        if (own is null) Participations.Add(own = new CapacityParticipation(this, country, by.Me.Now));
        own.Count(women, men, functions.Trim());
        Record(by.Me, DialogueEvents.CapacityParticipationCounted, new { country, women, men });
    }

    public void Restore(Wording text, Envoy by)
    {
        var took = by.SpeaksForCountry && Participations.Exists(p => p.Country == by.Country);
        if (!took) MustRunFor(Country, by);
        RuleViolation.When(text.IsEmpty, "Dialogue.Capacities.TextNeeded", nameof(Restored));
        RuleViolation.When(by.Me.Today < EndsOn, "Dialogue.Capacities.NotOver", nameof(Restored));
        (Restored, RestoredAt) = (text, by.Me.Now);
        Record(by.Me, DialogueEvents.CapacityRestored);
    }

    public void Publish(Envoy by)
    {
        MustRunFor(Country, by);
        if (PublishedAt is not null) return;
        PublishedAt = by.Me.Now;
        Record(by.Me, DialogueEvents.CapacityEventPublished);
    }

    private static void MustRunFor(string host, Envoy by)
    {
        if (by.IsSecretariat) return;
        if (!by.SpeaksForCountry || by.Country != host) throw new NotAllowed(nameof(Act.SpeakForCountry));
    }
}

/// <summary>How many came from one country; nobody is named. For the Dialogue alone: such numbers are small.</summary>
public sealed class CapacityParticipation
{
    public const int FunctionsLength = 400;

    private CapacityParticipation() { }

    internal CapacityParticipation(CapacityEvent at, string country, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (EventId, Country) = (at.Id, country);
    }

    public Guid Id { get; private set; }
    public Guid EventId { get; private set; }
    public string Country { get; private set; } = "";
    public int Women { get; private set; }
    public int Men { get; private set; }
    public string Functions { get; private set; } = "";

    internal void Count(int women, int men, string functions) => (Women, Men, Functions) = (women, men, functions);
}

internal sealed class CapacityEventMapping : IEntityTypeConfiguration<CapacityEvent>
{
    public void Configure(EntityTypeBuilder<CapacityEvent> builder)
    {
        builder.Property(e => e.Country).HasMaxLength(Partner.CodeLength);
        builder.Property(e => e.Place).HasMaxLength(CapacityEvent.PlaceLength);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Ignore(e => e.Women).Ignore(e => e.Men);
        builder.HasOne(e => e.Request).WithMany().HasForeignKey(e => e.RequestId);
        builder.HasMany(e => e.Participations).WithOne().HasForeignKey(p => p.EventId);
        builder.HasIndex(e => e.StartsOn);
        builder.SeenInDialogue("published_at IS NOT NULL");
    }
}

internal sealed class CapacityParticipationMapping : IEntityTypeConfiguration<CapacityParticipation>
{
    public void Configure(EntityTypeBuilder<CapacityParticipation> builder)
    {
        builder.Property(p => p.Country).HasMaxLength(Partner.CodeLength);
        builder.Property(p => p.Functions).HasMaxLength(CapacityParticipation.FunctionsLength);
        builder.HasIndex(p => new { p.EventId, p.Country }).IsUnique();
        builder.SeenInDialogue();
    }
}
