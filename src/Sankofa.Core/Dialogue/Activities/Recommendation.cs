using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Documents;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue.Activities;

/// <summary>What somebody says has become of a recommendation. None of it is computed.</summary>
public enum FollowUpState
{
    NotBegun, UnderWay, Done, NotPursued,
}

/// <summary>
/// What a meeting asks for, of whom and by when, and what came of it. A document often names neither: that is said, and
/// the secretariat gives it addressees later; what was read stays as it was read.
/// </summary>
public sealed class Recommendation : DialogueRow, IHasSource
{
    public const int NoteLength = 600;

    private Recommendation() { }

    internal Recommendation(
        Activity activity, int number, FoundText found, IReadOnlyList<string> addressees, string addresseesNote,
        PartialDate due, Wording dueNote, Envoy by)
    {
        Id = Ids.New(by.Me.Now);
        (ActivityId, Number, Text) = (activity.Id, number, found.Text);
        (Quote, Source, Lines, Section) = (found.Quote, found.Source, found.Lines, found.Section);
        (SaidBy, DomainId, ObjectiveId) = (found.SaidBy, found.DomainId, found.ObjectiveId);
        (Basis, Why) = (found.Basis, found.Why);
        (Addressees, AddresseesNote, Due, DueNote) = ([.. addressees], addresseesNote, due, dueNote);
        Record(by.Me, DialogueEvents.RecommendationEntered, new { activity = activity.Id, addressees,
            due = due.ToString() });
    }

    public Guid ActivityId { get; private set; }
    public Activity Activity { get; private set; } = null!;
    public int Number { get; private set; }
    public Wording Text { get; private set; } = [];
    public string Quote { get; private set; } = "";
    public string Source { get; private set; } = "";
    public string Lines { get; private set; } = "";
    public string Section { get; private set; } = "";
    public string SaidBy { get; private set; } = "";
    public Guid? DomainId { get; private set; }
    public PlanDomain? Domain { get; private set; }
    public Guid? ObjectiveId { get; private set; }
    public PlanObjective? Objective { get; private set; }
    public LinkBasis Basis { get; private set; }
    public string Why { get; private set; } = "";

    /// <summary>Partners by code, or groups in words as the document has them. Empty: it names nobody.</summary>
    public IReadOnlyList<string> Addressees { get; private set; } = [];
    public string AddresseesNote { get; private set; } = "";
    /// <summary>As far as it is known: "in 2022" is late when that year is over.</summary>
    public PartialDate Due { get; private set; }
    public Wording DueNote { get; private set; } = [];
    public List<FollowUp> FollowUps { get; } = [];

    /// <summary>As it was last said to be; null while nobody has said anything.</summary>
    public FollowUpState? State { get; private set; }

    public bool IsLate(DateOnly today) =>
        Due.Range is { } due && due.Last < today && State is not (FollowUpState.Done or FollowUpState.NotPursued);

    /// <summary>Whom it is for and by when, decided after the meeting.</summary>
    public void Assign(IReadOnlyList<string> addressees, PartialDate due, Envoy by)
    {
        by.MustRun();
        Record(by.Me, DialogueEvents.RecommendationAssigned,
            new { before = Addressees, after = addressees, dueBefore = Due.ToString(), due = due.ToString() });
        (Addressees, Due) = ([.. addressees.Where(a => a.Trim().Length > 0).Select(a => a.Trim())], due);
    }

    /// <summary>
    /// What a country or the secretariat reports. "Done" needs evidence: an address, or a document of the Dialogue.
    /// </summary>
    public FollowUp Report(FollowUpState state, string text, string evidence, DialogueDocument? document, Envoy by)
    {
        if (!by.IsSecretariat) by.MustSpeakFor(by.Country);
        RuleViolation.When(text.Trim().Length == 0, "Dialogue.Text.Needed", nameof(Text));
        RuleViolation.When(
            state == FollowUpState.Done && evidence.Trim().Length == 0 && document is null,
            "Dialogue.FollowUp.EvidenceNeeded", "Evidence");
        var said = new FollowUp(this, state, text.Trim(), evidence.Trim(), document, by);
        FollowUps.Add(said);
        State = state;
        Record(by.Me, DialogueEvents.RecommendationFollowedUp, new { followUp = said.Id, state, by.Country });
        return said;
    }
}

public sealed class FollowUp
{
    public const int EvidenceLength = 400;

    private FollowUp() { }

    internal FollowUp(
        Recommendation recommendation, FollowUpState state, string text, string evidence, DialogueDocument? document,
        Envoy by)
    {
        Id = Ids.New(by.Me.Now);
        (RecommendationId, State, Text, Evidence) = (recommendation.Id, state, text, evidence);
        Number = recommendation.FollowUps.Count + 1;
        DocumentId = document?.Id;
        (Country, OrganisationName, SaidAt) = (by.Country, by.Me.OrganisationName, by.Me.Now);
    }

    public Guid Id { get; private set; }
    public Guid RecommendationId { get; private set; }

    /// <summary>The order in which they were said: two may be of one instant.</summary>
    public int Number { get; private set; }
    public FollowUpState State { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>An address where it can be seen.</summary>
    public string Evidence { get; private set; } = "";
    public Guid? DocumentId { get; private set; }
    public string Country { get; private set; } = "";
    public string OrganisationName { get; private set; } = "";
    public DateTimeOffset SaidAt { get; private set; }
}

internal sealed class RecommendationMapping : IEntityTypeConfiguration<Recommendation>
{
    public void Configure(EntityTypeBuilder<Recommendation> builder)
    {
        builder.Property(r => r.Section).HasMaxLength(FoundText.SectionLength);
        builder.Property(r => r.AddresseesNote).HasMaxLength(Recommendation.NoteLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        FoundTextMapping.Link(builder);
        builder.HasIndex(r => new { r.ActivityId, r.Number });
        builder.HasIndex(r => r.Due);
        builder.HasIndex(r => r.State);
        builder.HasMany(r => r.FollowUps).WithOne().HasForeignKey(f => f.RecommendationId);
        builder.SeenWith("activity", "activity_id");
    }
}

internal sealed class FollowUpMapping : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.Property(f => f.Evidence).HasMaxLength(FollowUp.EvidenceLength);
        builder.Property(f => f.Country).HasMaxLength(Partners.Partner.CodeLength);
        builder.Property(f => f.OrganisationName).HasMaxLength(Organisation.ShortNameLength);
        builder.HasOne<DialogueDocument>().WithMany().HasForeignKey(f => f.DocumentId);
        builder.SeenWith("recommendation", "recommendation_id");
    }
}
