using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue.Rounds;

/// <summary>
/// A round of the data base: the countries answer one questionnaire between two days. Its last day is the same for all,
/// but where a country was given more.
/// </summary>
public sealed class DataRound : DialogueRow
{
    public const int CodeLength = 10;
    public const int ReasonLength = 1000;

    private DataRound() { }

    /// <summary>Such as "2026"; the reference of what it publishes begins with it.</summary>
    public string Code { get; private set; } = "";
    public Wording Name { get; private set; } = [];
    public Guid InstrumentId { get; private set; }
    public RoundInstrument Instrument { get; private set; } = null!;

    /// <summary>The round whose values are proposed.</summary>
    public Guid? PreviousId { get; private set; }
    public DataRound? Previous { get; private set; }
    public DateOnly OpensOn { get; private set; }
    public DateOnly ClosesOn { get; private set; }
    public DateTimeOffset EnteredAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public List<RoundExtension> Extensions { get; } = [];

    public static DataRound Open(
        string code, Wording name, RoundInstrument instrument, DataRound? previous, DateOnly opens, DateOnly closes,
        Envoy by)
    {
        by.MustRun();
        var tidy = code.Trim();
        RuleViolation.When(
            tidy.Length == 0 || tidy.Length > CodeLength || !tidy.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'),
            "Dialogue.Rounds.RoundCode", nameof(Code));
        RuleViolation.When(name.IsEmpty, "Dialogue.Title.Needed", "NameFr");
        RuleViolation.When(closes < opens, "Dialogue.Dates.EndBefore", nameof(ClosesOn));
        RuleViolation.When(closes < by.Me.Today, "Dialogue.Rounds.OverBeforeItBegins", nameof(ClosesOn));
        var round = new DataRound
        {
            Id = Ids.New(by.Me.Now), Code = tidy, Name = name, InstrumentId = instrument.Id, PreviousId = previous?.Id,
            OpensOn = opens, ClosesOn = closes, EnteredAt = by.Me.Now, Instrument = instrument,
        };
        round.Record(by.Me, DialogueEvents.RoundOpened, new { code = tidy, instrument = instrument.Id, opens, closes });
        return round;
    }

    /// <summary>The last day on which this country may write.</summary>
    public DateOnly LastDayOf(string country) =>
        Extensions.Where(e => e.Country == country).Select(e => e.Until).Append(ClosesOn).Max();

    public bool IsOpenTo(string country, DateOnly day) =>
        PublishedAt is null && OpensOn <= day
        && (ClosedAt is null ? day <= LastDayOf(country) : Extensions.Exists(e =>
            e.Country == country && e.GivenAt > ClosedAt && day <= e.Until));

    public bool IsOpenToAny(DateOnly day) =>
        IsOpenTo("", day) || Extensions.Exists(e => IsOpenTo(e.Country, day));

    public void MustBeOpenTo(string country, DateOnly day)
    {
        RuleViolation.When(day < OpensOn && PublishedAt is null, "Dialogue.Rounds.NotYetOpen");
        RuleViolation.When(!IsOpenTo(country, day), "Dialogue.Rounds.Closed");
    }

    /// <summary>One country asked for more time, and was given it.</summary>
    public RoundExtension Extend(string country, DateOnly until, string reason, Envoy by)
    {
        by.MustRun();
        RuleViolation.When(PublishedAt is not null, "Dialogue.Rounds.AlreadyPublished");
        RuleViolation.When(reason.Trim().Length == 0, "Dialogue.Rounds.ReasonNeeded", "Reason");
        var lastDay = ClosedAt is null ? LastDayOf(country) : by.Me.Today.AddDays(-1);
        RuleViolation.When(until <= lastDay || until < by.Me.Today, "Dialogue.Rounds.ExtendsNothing", "Until");
        var extension = new RoundExtension(this, country, until, reason.Trim(), by.Me.Now);
        Extensions.Add(extension);
        Record(by.Me, DialogueEvents.RoundExtended, new { country, until });
        return extension;
    }

    /// <summary>Ends the collection before its day, such as when every country has answered.</summary>
    public void Close(Envoy by)
    {
        by.MustRun();
        RuleViolation.When(PublishedAt is not null, "Dialogue.Rounds.AlreadyPublished");
        RuleViolation.When(!IsOpenToAny(by.Me.Today), "Dialogue.Rounds.Closed");
        ClosedAt = by.Me.Now;
        Record(by.Me, DialogueEvents.RoundClosed);
    }

    /// <summary>Makes what was accepted public; what was not stays with its country.</summary>
    public void Publish(IReadOnlyCollection<RoundAnswer> accepted, Envoy by)
    {
        by.MustRun();
        RuleViolation.When(IsOpenToAny(by.Me.Today) || by.Me.Today < OpensOn, "Dialogue.Rounds.StillOpen");
        RuleViolation.When(accepted.Count == 0, "Dialogue.Rounds.NothingAccepted");
        foreach (var answer in accepted) answer.Publish(by);
        PublishedAt ??= by.Me.Now;
        Record(by.Me, DialogueEvents.RoundPublished, new { answers = accepted.Count });
    }
}

/// <summary>More time for one country, and why.</summary>
public sealed class RoundExtension
{
    private RoundExtension() { }

    internal RoundExtension(DataRound round, string country, DateOnly until, string reason, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (RoundId, Country, Until, Reason, GivenAt) = (round.Id, country, until, reason, now);
    }

    public Guid Id { get; private set; }
    public Guid RoundId { get; private set; }
    public string Country { get; private set; } = "";
    public DateOnly Until { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTimeOffset GivenAt { get; private set; }
}

/// <summary>
/// An office that writes answers for its country in a round, named by the country's focal point. Where a country has
/// named none, its focal point writes alone.
/// </summary>
public sealed class RoundContributor : DialogueRow
{
    private RoundContributor() { }

    public Guid RoundId { get; private set; }
    public string Country { get; private set; } = "";
    public Guid OrganisationId { get; private set; }
    public string Name { get; private set; } = "";
    public DateTimeOffset NamedAt { get; private set; }

    public static RoundContributor Call(DataRound round, Organisation office, Envoy by)
    {
        by.MustSpeakFor(office.Country);
        RuleViolation.When(round.PublishedAt is not null, "Dialogue.Rounds.AlreadyPublished");
        var contributor = new RoundContributor
        {
            Id = Ids.New(by.Me.Now), RoundId = round.Id, Country = office.Country, OrganisationId = office.Id,
            Name = office.Name, NamedAt = by.Me.Now,
        };
        contributor.Record(
            by.Me, DialogueEvents.RoundContributorNamed, new { round = round.Id, office.Country, office = office.Id });
        return contributor;
    }

    public void Leave(Envoy by)
    {
        by.MustSpeakFor(Country);
        Record(by.Me, DialogueEvents.RoundContributorRemoved,
            new { round = RoundId, Country, office = OrganisationId });
    }
}

internal sealed class DataRoundMapping : IEntityTypeConfiguration<DataRound>
{
    public void Configure(EntityTypeBuilder<DataRound> builder)
    {
        builder.Property(r => r.Code).HasMaxLength(DataRound.CodeLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => r.Code).IsUnique();
        builder.HasIndex(r => r.OpensOn);
        builder.HasOne(r => r.Instrument).WithMany().HasForeignKey(r => r.InstrumentId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Previous).WithMany().HasForeignKey(r => r.PreviousId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Extensions).WithOne().HasForeignKey(e => e.RoundId);
        builder.SeenInDialogue("published_at IS NOT NULL");
    }
}

internal sealed class RoundExtensionMapping : IEntityTypeConfiguration<RoundExtension>
{
    public void Configure(EntityTypeBuilder<RoundExtension> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Country).HasMaxLength(Partners.Partner.CodeLength);
        builder.Property(e => e.Reason).HasMaxLength(DataRound.ReasonLength);
        builder.SeenInDialogue();
    }
}

internal sealed class RoundContributorMapping : IEntityTypeConfiguration<RoundContributor>
{
    public void Configure(EntityTypeBuilder<RoundContributor> builder)
    {
        builder.Property(c => c.Country).HasMaxLength(Partners.Partner.CodeLength);
        builder.Property(c => c.Name).HasMaxLength(Organisation.NameLength);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasOne<DataRound>().WithMany().HasForeignKey(c => c.RoundId);
        builder.HasIndex(c => new { c.RoundId, c.OrganisationId }).IsUnique();
        builder.SeenByCountry();
    }
}
