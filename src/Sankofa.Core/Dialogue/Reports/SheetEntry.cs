using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue.Reports;

/// <summary>The parts of a referent country's sheet, in the order in which it is read.</summary>
public enum SheetSection
{
    Title, Action, Activity, SuccessFactor, FinalDocument, ReferentSystem, Timeline, Progress, Future, Note, Open,
}

/// <summary>What a form, or a published sheet, says in one line.</summary>
public sealed record SheetTerms(
    int Year, SheetSection Section, Wording Text, string Country = "", Wording? CountryNote = null,
    PartialDate From = default, PartialDate Until = default, Wording? DateNote = null, string Quote = "",
    string Source = "", string Lines = "");

/// <summary>
/// One line of a domain's sheet. Where its document leaves a date or a country open it stays open here, with what it
/// could be: a line without a country says so.
/// </summary>
public sealed class SheetEntry : DialogueRow
{
    public const int LinesLength = 40;
    public const int FirstYear = 2006;

    private SheetEntry() { }

    public Guid DomainId { get; private set; }
    public PlanDomain Domain { get; private set; } = null!;

    /// <summary>Of the sheet.</summary>
    public int Year { get; private set; }
    public SheetSection Section { get; private set; }
    public int Order { get; private set; }
    public Wording Text { get; private set; } = [];
    public string Country { get; private set; } = "";

    /// <summary>Why no country, or why this one.</summary>
    public Wording CountryNote { get; private set; } = [];
    public PartialDate From { get; private set; }

    /// <summary>Unknown: one date, or one that has not ended; the note says which.</summary>
    public PartialDate Until { get; private set; }
    public Wording DateNote { get; private set; } = [];
    public string Quote { get; private set; } = "";
    public string Source { get; private set; } = "";
    public string Lines { get; private set; } = "";
    public string OrganisationName { get; private set; } = "";
    public DateTimeOffset EnteredAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>By the secretariat or a referent country of the domain; it is on the sheet at once.</summary>
    public static SheetEntry Write(PlanDomain domain, int order, SheetTerms terms, Envoy by)
    {
        if (!by.IsSecretariat) by.MustBeReferentOf(domain.Id);
        RuleViolation.When(terms.Text.IsEmpty, "Dialogue.Text.Needed", nameof(Text));
        RuleViolation.When(
            terms.Year < FirstYear || terms.Year > by.Me.Today.Year, "Dialogue.Reports.SheetYear", nameof(Year));
        RuleViolation.When(
            Partners.Spans.EndBefore(terms.From, terms.Until), "Dialogue.Dates.EndBefore", nameof(Until));
        var entry = new SheetEntry
        {
            Id = Ids.New(by.Me.Now), DomainId = domain.Id, Year = terms.Year, Section = terms.Section, Order = order,
            Text = terms.Text, Country = terms.Country, CountryNote = terms.CountryNote ?? [], From = terms.From,
            Until = terms.Until, DateNote = terms.DateNote ?? [], Quote = terms.Quote, Source = terms.Source.Trim(),
            Lines = terms.Lines, OrganisationName = by.Me.OrganisationName, EnteredAt = by.Me.Now,
        };
        entry.Record(by.Me, DialogueEvents.SheetEntryWritten, new { domain = domain.Id, terms.Year, terms.Section });
        return entry;
    }

    public void Withdraw(Envoy by)
    {
        if (!by.IsSecretariat) by.MustBeReferentOf(DomainId);
        if (WithdrawnAt is not null) return;
        WithdrawnAt = by.Me.Now;
        Record(by.Me, DialogueEvents.SheetEntryWithdrawn);
    }
}

internal sealed class SheetEntryMapping : IEntityTypeConfiguration<SheetEntry>
{
    public void Configure(EntityTypeBuilder<SheetEntry> builder)
    {
        builder.Property(e => e.Country).HasMaxLength(Partners.Partner.CodeLength);
        builder.Property(e => e.Source).HasMaxLength(ActionPlan.SourceLength);
        builder.Property(e => e.Lines).HasMaxLength(SheetEntry.LinesLength);
        builder.Property(e => e.OrganisationName).HasMaxLength(Organisation.ShortNameLength);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasOne(e => e.Domain).WithMany().HasForeignKey(e => e.DomainId);
        builder.HasIndex(e => new { e.DomainId, e.Section, e.Order });
        builder.SeenInDialogue("withdrawn_at IS NULL");
    }
}
