using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Labels;

/// <summary>What a form says of a checklist.</summary>
public sealed record ChecklistTerms(
    Wording Name, bool IsOfficial, Wording DecidingBody, int ValidMonths, int ReportMonths, string Source,
    IReadOnlyList<CriterionTerms> Criteria);

public sealed record CriterionTerms(Wording Text, bool IsNeeded);

/// <summary>
/// One version of what an application is checked against, who decides and for how long a label holds. None of that was
/// found in a published text, so all of it is the secretariat's to write; a version is never edited, a later one takes
/// its place for the applications that come after it.
/// </summary>
public sealed class LabelChecklist : DialogueRow
{
    public const int MonthsAtMost = 120;

    private LabelChecklist() { }

    public int Number { get; private set; }
    public Wording Name { get; private set; } = [];

    /// <summary>Adopted by those who may adopt it; an example binds nobody, and says so wherever it is shown.</summary>
    public bool IsOfficial { get; private set; }
    public Wording DecidingBody { get; private set; } = [];
    public int ValidMonths { get; private set; }
    public int ReportMonths { get; private set; }
    public string Source { get; private set; } = "";
    public DateTimeOffset EnteredAt { get; private set; }
    public List<LabelCriterion> Criteria { get; } = [];

    public static LabelChecklist Enter(ChecklistTerms terms, int number, Envoy by)
    {
        by.MustRun();
        var checklist = Of(terms, number, by.Me.Now);
        checklist.Record(by.Me, DialogueEvents.LabelChecklistEntered,
            new { number, official = terms.IsOfficial, criteria = terms.Criteria.Count });
        return checklist;
    }

    /// <summary>As it comes with the program; before anybody worked here.</summary>
    internal static LabelChecklist Of(ChecklistTerms terms, int number, DateTimeOffset now)
    {
        RuleViolation.When(terms.Name.IsEmpty, "Dialogue.Title.Needed", nameof(Name));
        RuleViolation.When(terms.DecidingBody.IsEmpty, "Dialogue.Labels.BodyNeeded", nameof(DecidingBody));
        RuleViolation.When(terms.Criteria.Count == 0, "Dialogue.Labels.CriterionNeeded", nameof(Criteria));
        RuleViolation.When(terms.Source.Trim().Length == 0, "Dialogue.Source.Needed", nameof(Source));
        RuleViolation.When(terms.ValidMonths is < 1 or > MonthsAtMost, "Dialogue.Labels.Months", nameof(ValidMonths));
        RuleViolation.When(
            terms.ReportMonths < 1 || terms.ReportMonths > MonthsAtMost, "Dialogue.Labels.Months",
                nameof(ReportMonths));
        var checklist = new LabelChecklist
        {
            Id = Ids.New(now), Number = number, Name = terms.Name, IsOfficial = terms.IsOfficial,
            DecidingBody = terms.DecidingBody, ValidMonths = terms.ValidMonths, ReportMonths = terms.ReportMonths,
            Source = terms.Source.Trim(), EnteredAt = now,
        };
        foreach (var (place, criterion) in terms.Criteria.Index())
            checklist.Criteria.Add(new LabelCriterion(checklist, place + 1, criterion, now));
        return checklist;
    }
}

public sealed class LabelCriterion
{
    private LabelCriterion() { }

    internal LabelCriterion(LabelChecklist checklist, int number, CriterionTerms terms, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (ChecklistId, Number, Text, IsNeeded) = (checklist.Id, number, terms.Text, terms.IsNeeded);
    }

    public Guid Id { get; private set; }
    public Guid ChecklistId { get; private set; }
    public int Number { get; private set; }
    public Wording Text { get; private set; } = [];

    /// <summary>Nothing is passed on while this one is not met.</summary>
    public bool IsNeeded { get; private set; }
}

internal sealed class LabelChecklistMapping : IEntityTypeConfiguration<LabelChecklist>
{
    public void Configure(EntityTypeBuilder<LabelChecklist> builder)
    {
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasMany(c => c.Criteria).WithOne().HasForeignKey(c => c.ChecklistId);
        builder.SeenInDialogue();
    }
}

internal sealed class LabelCriterionMapping : IEntityTypeConfiguration<LabelCriterion>
{
    public void Configure(EntityTypeBuilder<LabelCriterion> builder)
    {
        builder.HasIndex(c => new { c.ChecklistId, c.Number }).IsUnique();
        builder.SeenInDialogue();
    }
}
