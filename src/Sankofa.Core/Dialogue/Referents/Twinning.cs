using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue.Referents;

/// <summary>
/// Two countries that work on one subject together. One proposes; it holds for both, and is public, once the other
/// confirms.
/// </summary>
public sealed class Twinning : DialogueRow
{
    private Twinning() { }

    public string Country { get; private set; } = "";
    public string Other { get; private set; } = "";
    public Wording Subject { get; private set; } = [];
    public PartialDate From { get; private set; }
    public PartialDate Until { get; private set; }
    public Guid? ActionId { get; private set; }
    public PlanAction? Action { get; private set; }
    public DateTimeOffset ProposedAt { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public Wording Results { get; private set; } = [];
    public DateTimeOffset? ResultedAt { get; private set; }
    public List<TwinningExchange> Exchanges { get; } = [];

    public static Twinning Propose(
        string other, Wording subject, PartialDate from, PartialDate until, Guid? actionId, Envoy by)
    {
        by.MustSpeakFor(by.Country);
        RuleViolation.When(other.Length == 0 || other == by.Country, "Dialogue.Referents.AnotherCountry",
            nameof(Other));
        RuleViolation.When(subject.IsEmpty, "Dialogue.Referents.SubjectNeeded", nameof(Subject));
        RuleViolation.When(Spans.EndBefore(from, until), "Dialogue.Dates.EndBefore", nameof(Until));
        var twinning = new Twinning
        {
            Id = Ids.New(by.Me.Now), Country = by.Country, Other = other, Subject = subject, From = from, Until = until,
            ActionId = actionId, ProposedAt = by.Me.Now,
        };
        twinning.Record(by.Me, DialogueEvents.TwinningProposed, new { by.Country, other });
        return twinning;
    }

    public bool IsOf(string country) => country == Country || country == Other;

    public void Confirm(Envoy by)
    {
        by.MustSpeakFor(Other);
        if (ConfirmedAt is not null) return;
        ConfirmedAt = by.Me.Now;
        Record(by.Me, DialogueEvents.TwinningConfirmed);
    }

    public void Exchange(DateOnly on, string place, Wording what, Envoy by)
    {
        MustBeOfEither(by);
        RuleViolation.When(what.IsEmpty, "Dialogue.Referents.WhatNeeded", "What");
        RuleViolation.When(on > by.Me.Today, "Dialogue.Referents.NotYet", "On");
        Exchanges.Add(new TwinningExchange(this, on, place.Trim(), what, by.Me.Now));
        Record(by.Me, DialogueEvents.TwinningExchanged, new { on });
    }

    public void Conclude(Wording results, Envoy by)
    {
        MustBeOfEither(by);
        RuleViolation.When(results.IsEmpty, "Dialogue.Referents.OutcomeNeeded", nameof(Results));
        (Results, ResultedAt) = (results, by.Me.Now);
        Record(by.Me, DialogueEvents.TwinningResulted);
    }

    private void MustBeOfEither(Envoy by)
    {
        if (!by.SpeaksForCountry || !IsOf(by.Country)) throw new NotAllowed(nameof(Act.SpeakForCountry));
        RuleViolation.When(ConfirmedAt is null, "Dialogue.Referents.NotConfirmed");
    }
}

public sealed class TwinningExchange
{
    public const int PlaceLength = 200;

    private TwinningExchange() { }

    internal TwinningExchange(Twinning twinning, DateOnly on, string place, Wording what, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (TwinningId, HeldOn, Place, What) = (twinning.Id, on, place, what);
    }

    public Guid Id { get; private set; }
    public Guid TwinningId { get; private set; }
    public DateOnly HeldOn { get; private set; }
    public string Place { get; private set; } = "";
    public Wording What { get; private set; } = [];
}

internal sealed class TwinningMapping : IEntityTypeConfiguration<Twinning>
{
    public void Configure(EntityTypeBuilder<Twinning> builder)
    {
        builder.Property(t => t.Country).HasMaxLength(Partner.CodeLength);
        builder.Property(t => t.Other).HasMaxLength(Partner.CodeLength);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasOne(t => t.Action).WithMany().HasForeignKey(t => t.ActionId);
        builder.HasMany(t => t.Exchanges).WithOne().HasForeignKey(e => e.TwinningId);
        builder.HasIndex(t => t.ProposedAt);
        builder.SeenByCountry("confirmed_at IS NOT NULL OR other = current_setting('app.dialogue_country', true)",
            "confirmed_at IS NOT NULL");
    }
}

internal sealed class TwinningExchangeMapping : IEntityTypeConfiguration<TwinningExchange>
{
    public void Configure(EntityTypeBuilder<TwinningExchange> builder)
    {
        builder.Property(e => e.Place).HasMaxLength(TwinningExchange.PlaceLength);
        builder.SeenWith("twinning", "twinning_id");
    }
}
