using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Capacities;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue.Referents;

public enum SupportKind
{
    Training, Expertise, StudyVisit, Equipment, Funding, Other,
}

public enum SupportStep
{
    Offered, Accepted, Delivered, Declined,
}

/// <summary>
/// A country asks the others for help with an action. Each answer is a step of one partner and is kept; where it stands
/// with a partner is that partner's last step. What came of it is told to the Dialogue by the country that asked.
/// </summary>
public sealed class SupportRequest : DialogueRow
{
    private SupportRequest() { }

    public string Country { get; private set; } = "";
    public SupportKind Kind { get; private set; }
    public Wording Title { get; private set; } = [];
    public Wording What { get; private set; } = [];
    public Guid? ActionId { get; private set; }
    public PlanAction? Action { get; private set; }

    /// <summary>The need that it answers, where one was expressed.</summary>
    public Guid? NeedId { get; private set; }
    public CapacityNeed? Need { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public Wording Outcome { get; private set; } = [];
    public DateTimeOffset? RestoredAt { get; private set; }
    public List<SupportAnswer> Answers { get; } = [];

    public static SupportRequest Ask(
        SupportKind kind, Wording title, Wording what, Guid? actionId, CapacityNeed? need, Envoy by)
    {
        by.MustSpeakFor(by.Country);
        RuleViolation.When(title.IsEmpty, "Dialogue.Title.Needed", nameof(Title));
        RuleViolation.When(need is not null && need.Country != by.Country, "Dialogue.Referents.OthersNeed",
            nameof(NeedId));
        var request = new SupportRequest
        {
            Id = Ids.New(by.Me.Now), Country = by.Country, Kind = kind, Title = title, What = what, ActionId = actionId,
            NeedId = need?.Id, AskedAt = by.Me.Now,
        };
        request.Record(by.Me, DialogueEvents.SupportAsked, new { country = by.Country, kind, action = actionId });
        return request;
    }

    public SupportStep? StandingWith(string partner) =>
        Answers.Where(a => a.Partner == partner).MaxBy(a => a.Number)?.Step;

    /// <summary>A partner offers; the secretariat may offer for the Dialogue.</summary>
    public void Offer(string what, Envoy by)
    {
        MustAnswer(by);
        RuleViolation.When(what.Trim().Length == 0, "Dialogue.Referents.OfferNeeded", "Text");
        RuleViolation.When(StandingWith(by.Country) is SupportStep.Offered or SupportStep.Accepted,
            "Dialogue.Referents.OfferedBefore", "Step");
        Answer(by.Country, SupportStep.Offered, what, by);
    }

    /// <summary>Accepted by the country that asked, of a partner who has offered.</summary>
    public void Accept(string partner, string text, Envoy by)
    {
        by.MustSpeakFor(Country);
        RuleViolation.When(
            StandingWith(partner) != SupportStep.Offered, "Dialogue.Referents.NothingOffered", "Partner");
        Answer(partner, SupportStep.Accepted, text, by);
    }

    /// <summary>Said by the country that received it: a partner does not confirm its own delivery.</summary>
    public void Receive(string partner, string text, Envoy by)
    {
        by.MustSpeakFor(Country);
        RuleViolation.When(
            StandingWith(partner) != SupportStep.Accepted, "Dialogue.Referents.NotAccepted", "Partner");
        Answer(partner, SupportStep.Delivered, text, by);
    }

    /// <summary>A partner cannot, or the country that asked does not take the offer; either says why.</summary>
    public void Decline(string partner, string why, Envoy by)
    {
        var own = by.SpeaksForCountry && by.Country == Country;
        if (!own) MustAnswer(by);
        var who = own ? partner : by.Country;
        RuleViolation.When(why.Trim().Length == 0, "Dialogue.Referents.WhyNeeded", "Text");
        RuleViolation.When(own && StandingWith(who) is not (SupportStep.Offered or SupportStep.Accepted),
            "Dialogue.Referents.NothingOffered", nameof(Partner));
        RuleViolation.When(StandingWith(who) is SupportStep.Delivered, "Dialogue.Referents.DeliveredBefore");
        Answer(who, SupportStep.Declined, why, by);
    }

    public void Restore(Wording outcome, Envoy by)
    {
        by.MustSpeakFor(Country);
        RuleViolation.When(outcome.IsEmpty, "Dialogue.Referents.OutcomeNeeded", nameof(Outcome));
        RuleViolation.When(Answers.Count == 0, "Dialogue.Referents.NoAnswerYet", nameof(Outcome));
        (Outcome, RestoredAt) = (outcome, by.Me.Now);
        Record(by.Me, DialogueEvents.SupportRestored);
    }

    private void MustAnswer(Envoy by)
    {
        if (by.IsSecretariat) return;
        if (!by.SpeaksForCountry || by.Country == Country) throw new NotAllowed(nameof(Act.SpeakForCountry));
    }

    private void Answer(string partner, SupportStep step, string text, Envoy by)
    {
        Answers.Add(new SupportAnswer(this, Answers.Count + 1, partner, step, text.Trim(), by.Me.Now));
        Record(by.Me, DialogueEvents.SupportAnswered, new { partner, step });
    }
}

public sealed class SupportAnswer
{
    private SupportAnswer() { }

    internal SupportAnswer(
        SupportRequest request, int number, string partner, SupportStep step, string text, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (RequestId, Number, Partner, Step, Text, At) = (request.Id, number, partner, step, text, now);
    }

    public Guid Id { get; private set; }
    public Guid RequestId { get; private set; }
    public int Number { get; private set; }
    public string Partner { get; private set; } = "";
    public SupportStep Step { get; private set; }
    public string Text { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
}

internal sealed class SupportRequestMapping : IEntityTypeConfiguration<SupportRequest>
{
    public void Configure(EntityTypeBuilder<SupportRequest> builder)
    {
        builder.Property(r => r.Country).HasMaxLength(Partner.CodeLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasOne(r => r.Action).WithMany().HasForeignKey(r => r.ActionId);
        builder.HasOne(r => r.Need).WithMany().HasForeignKey(r => r.NeedId);
        builder.HasMany(r => r.Answers).WithOne().HasForeignKey(a => a.RequestId);
        builder.HasIndex(r => new { r.Country, r.AskedAt });
        // It is asked of all who work in the Dialogue, and of nobody else.
        builder.SeenInDialogue();
    }
}

internal sealed class SupportAnswerMapping : IEntityTypeConfiguration<SupportAnswer>
{
    public void Configure(EntityTypeBuilder<SupportAnswer> builder)
    {
        builder.Property(a => a.Partner).HasMaxLength(Partner.CodeLength);
        builder.HasIndex(a => new { a.RequestId, a.Number }).IsUnique();
        builder.SeenInDialogue();
    }
}
