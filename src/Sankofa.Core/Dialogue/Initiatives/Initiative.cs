using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue.Initiatives;

public enum InitiativeKind
{
    Project, Policy, NationalProgramme, Meeting,
}

public enum InitiativeScope
{
    National, Bilateral, Multilateral, Regional,
}

public enum InitiativeStatus
{
    Planned, UnderWay, Completed, Abandoned,
}

/// <summary>What a form says of an initiative.</summary>
public sealed record InitiativeTerms(
    Wording Title, Wording Summary, InitiativeKind Kind, InitiativeScope Scope, InitiativeStatus Status,
    IReadOnlyList<string> FundedBy, IReadOnlyList<string> Countries, DateOnly? StartsOn, DateOnly? EndsOn,
    long? BudgetMinor, string Currency, string Implementer, string Address);

/// <summary>
/// What a partner does: a project, a policy, a national programme, a meeting. Labels, contributions to the plan and the
/// rounds of the data base all speak of these rows. A draft is its country's own until its focal point or the
/// secretariat publishes it.
/// </summary>
public sealed class Initiative : DialogueRow
{
    public const int ReferenceLength = 20;
    public const int ImplementerLength = 200;
    public const int AddressLength = 400;

    private Initiative() { }

    public string Reference { get; private set; } = "";

    /// <summary>The partner that runs it: a country, or the short name of an organisation.</summary>
    public string Country { get; private set; } = "";
    public PartnerKind RunBy { get; private set; }
    public InitiativeKind Kind { get; private set; }
    public InitiativeScope Scope { get; private set; }
    public InitiativeStatus Status { get; private set; }
    public Wording Title { get; private set; } = [];
    public Wording Summary { get; private set; } = [];

    /// <summary>Codes of partners.</summary>
    public IReadOnlyList<string> FundedBy { get; private set; } = [];

    /// <summary>Where it takes place, by country.</summary>
    public IReadOnlyList<string> Countries { get; private set; } = [];
    public DateOnly? StartsOn { get; private set; }
    public DateOnly? EndsOn { get; private set; }
    public long? BudgetMinor { get; private set; }
    public string Currency { get; private set; } = "EUR";

    /// <summary>An office, never a person.</summary>
    public string Implementer { get; private set; } = "";
    public string Address { get; private set; } = "";
    public DateTimeOffset EnteredAt { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public List<Contribution> Contributions { get; } = [];

    /// <summary>
    /// The actions of its contributions, on its own row: to count and to filter by them, nobody asks thousands of
    /// contributions one by one whether they may be seen.
    /// </summary>
    public IReadOnlyList<Guid> Serves { get; private set; } = [];

    /// <summary>By somebody of the country that runs it.</summary>
    public static Initiative Enter(string reference, InitiativeTerms terms, Envoy by)
    {
        if (!by.ContributesFor(by.Country)) throw new NotAllowed(nameof(Act.ContributeToDialogue));
        return Enter(reference, by.Country, PartnerKind.Country, terms, by);
    }

    /// <summary>By the secretariat, for an organisation: it has nobody of its own here.</summary>
    public static Initiative EnterFor(Partner organisation, string reference, InitiativeTerms terms, Envoy by)
    {
        by.MustRun();
        if (organisation.Kind != PartnerKind.Organisation) throw new NotAllowed(nameof(Act.ContributeToDialogue));
        return Enter(reference, organisation.Code, organisation.Kind, terms, by);
    }

    /// <summary>From a round that is published: its country wrote the answer, and it was verified with it.</summary>
    public static Initiative TakeOver(RoundAnswer answer, string reference, InitiativeTerms terms, Envoy by)
    {
        by.MustRun();
        RuleViolation.When(answer.PublishedAt is null, "Dialogue.Rounds.NotAccepted");
        return Enter(reference, answer.Country, PartnerKind.Country, terms, by);
    }

    public void Change(InitiativeTerms terms, Envoy by)
    {
        MustBeWrittenBy(by);
        Describe(terms);
        Record(by.Me, DialogueEvents.InitiativeChanged, new { terms.Status });
    }

    /// <summary>Attaches it to an action of a plan, saying what it does for that action.</summary>
    public Contribution Serve(PlanAction action, Wording what, Envoy by)
    {
        MustBeWrittenBy(by);
        RuleViolation.When(
            Contributions.Exists(c => c.ActionId == action.Id), "Dialogue.Contribution.Twice", "ActionId");
        var contribution = new Contribution(this, action, what, by.Me.Now);
        Contributions.Add(contribution);
        Serves = [.. Serves, action.Id];
        Record(by.Me, DialogueEvents.ContributionMade, new { action = action.Id });
        return contribution;
    }

    /// <summary>By the secretariat or a focal point of its country; contributors write alone.</summary>
    public void Publish(Envoy by)
    {
        if (!by.MayReadOf(Country)) throw new NotThere();
        if (!by.IsSecretariat) by.MustSpeakFor(Country);
        if (PublishedAt is not null) return;
        PublishedAt = by.Me.Now;
        Record(by.Me, DialogueEvents.InitiativePublished);
    }

    /// <summary>The secretariat writes for no country.</summary>
    public bool IsWrittenBy(Envoy by) =>
        RunBy == PartnerKind.Organisation ? by.IsSecretariat : by.ContributesFor(Country);

    public bool IsPublishedBy(Envoy by) => by.IsSecretariat || (by.SpeaksForCountry && by.Country == Country);

    private static Initiative Enter(
        string reference, string partner, PartnerKind runBy, InitiativeTerms terms, Envoy by)
    {
        var initiative = new Initiative
        {
            Id = Ids.New(by.Me.Now), Reference = reference, Country = partner, RunBy = runBy, EnteredAt = by.Me.Now,
        };
        initiative.Describe(terms);
        initiative.Record(by.Me, DialogueEvents.InitiativeEntered, new { country = partner, terms.Kind });
        return initiative;
    }

    private void MustBeWrittenBy(Envoy by)
    {
        if (!by.MayReadOf(Country)) throw new NotThere();
        if (!IsWrittenBy(by)) throw new NotAllowed(nameof(Act.ContributeToDialogue));
    }

    private void Describe(InitiativeTerms terms)
    {
        RuleViolation.When(terms.Title.IsEmpty, "Dialogue.Title.Needed", nameof(Title));
        RuleViolation.When(terms.EndsOn < terms.StartsOn, "Dialogue.Dates.EndBefore", nameof(EndsOn));
        RuleViolation.When(terms.BudgetMinor < 0, "Money.Negative", nameof(BudgetMinor));
        (Title, Summary, Kind, Scope, Status) = (terms.Title, terms.Summary, terms.Kind, terms.Scope, terms.Status);
        (FundedBy, Countries) = ([.. terms.FundedBy], [.. terms.Countries.Distinct()]);
        (StartsOn, EndsOn) = (terms.StartsOn, terms.EndsOn);
        (BudgetMinor, Currency) = (terms.BudgetMinor, terms.Currency);
        (Implementer, Address) = (terms.Implementer.Trim(), terms.Address.Trim());
    }
}

/// <summary>What an initiative does for one action of a plan.</summary>
public sealed class Contribution
{
    private Contribution() { }

    internal Contribution(Initiative initiative, PlanAction action, Wording what, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (InitiativeId, ActionId, What, MadeAt) = (initiative.Id, action.Id, what, now);
    }

    public Guid Id { get; private set; }
    public Guid InitiativeId { get; private set; }
    public Initiative Initiative { get; private set; } = null!;
    public Guid ActionId { get; private set; }
    public PlanAction Action { get; private set; } = null!;
    public Wording What { get; private set; } = [];
    public DateTimeOffset MadeAt { get; private set; }
}

internal sealed class InitiativeMapping : IEntityTypeConfiguration<Initiative>
{
    public void Configure(EntityTypeBuilder<Initiative> builder)
    {
        builder.Property(i => i.Reference).HasMaxLength(Initiative.ReferenceLength);
        builder.Property(i => i.Country).HasMaxLength(Partner.CodeLength);
        builder.Property(i => i.Currency).HasMaxLength(Money.CurrencyLength);
        builder.Property(i => i.Implementer).HasMaxLength(Initiative.ImplementerLength);
        builder.Property(i => i.Address).HasMaxLength(Initiative.AddressLength);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasIndex(i => i.Reference).IsUnique();
        builder.HasIndex(i => new { i.Country, i.EnteredAt });
        builder.HasIndex(i => i.PublishedAt);
        builder.HasMany(i => i.Contributions).WithOne(c => c.Initiative).HasForeignKey(c => c.InitiativeId);
        builder.SeenByCountry("published_at IS NOT NULL", "published_at IS NOT NULL");
    }
}

internal sealed class ContributionMapping : IEntityTypeConfiguration<Contribution>
{
    public void Configure(EntityTypeBuilder<Contribution> builder)
    {
        builder.HasOne(c => c.Action).WithMany().HasForeignKey(c => c.ActionId);
        builder.HasIndex(c => new { c.InitiativeId, c.ActionId }).IsUnique();
        builder.SeenWith("initiative", "initiative_id");
    }
}
