using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;

namespace Sankofa.Core.Journeys;

public enum HelpKind
{
    Bed, Food, Medicine,
}

/// <summary>A bed, food, medicine: given at once, without a plan, up to a ceiling, and justified after.</summary>
public sealed class EmergencyHelp : IBelongsToFile
{
    public const int TextLength = 1000;
    public const int DaysToJustify = 14;

    private EmergencyHelp() { }

    internal EmergencyHelp(CaseFile file, Guid personId, HelpKind kind, long amountMinor, string currency,
        DateOnly on, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        PersonId = personId;
        Kind = kind;
        AmountMinor = amountMinor;
        Currency = currency;
        GivenOn = on;
        OrganisationId = me.OrganisationId;
        GivenBy = me.UserId;
        RecordedAt = me.Now;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }
    public HelpKind Kind { get; private set; }
    public long AmountMinor { get; private set; }
    public string Currency { get; private set; } = "";
    public DateOnly GivenOn { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid GivenBy { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
    public string Justification { get; private set; } = "";
    public DateTimeOffset? JustifiedAt { get; private set; }
    public Guid? JustifiedBy { get; private set; }

    /// <summary>Written by mistake, or given back.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }
    public string TakenBackWhy { get; private set; } = "";
    public int Version { get; private set; }

    public bool Counts => TakenBackAt is null;

    public void Justify(CaseFile file, string justification, Me me)
    {
        MustBeMine(file, me);
        RuleViolation.When(!Counts, "Journeys.Help.IsTakenBack");
        RuleViolation.When(JustifiedAt is not null, "Journeys.Help.Justified");
        RuleViolation.When(justification.Trim().Length == 0, "Journeys.Help.NoJustification", nameof(Justification));
        (Justification, JustifiedAt, JustifiedBy) = (justification.Trim(), me.Now, me.UserId);
        file.Record(me, JourneysEvents.HelpJustified, Sections.Travel, PersonId, new { help = Id },
            new { justification });
    }

    public void TakeBack(CaseFile file, string reason, Me me)
    {
        MustBeMine(file, me);
        RuleViolation.When(!Counts, "Journeys.Help.IsTakenBack");
        RuleViolation.When(reason.Trim().Length == 0, "Cases.Reason.Needed", "Reason");
        (TakenBackAt, TakenBackWhy) = (me.Now, reason.Trim());
        file.Record(me, JourneysEvents.HelpTakenBack, Sections.Travel, PersonId,
            new { help = Id, AmountMinor, Currency });
    }

    private void MustBeMine(CaseFile file, Me me)
    {
        file.Must(Act.Deliver, Sections.Travel, me);
        if (OrganisationId != me.OrganisationId) throw new NotAllowed(nameof(Act.Deliver));
    }
}

public static class FirstHelp
{
    /// <summary>What this organisation has given on this file so far, in its own currency.</summary>
    public static long Given(this IEnumerable<EmergencyHelp> helps, Organisation by) =>
        helps.Where(h => h.Counts && h.OrganisationId == by.Id && h.Currency == by.EmergencyCurrency)
            .Sum(h => h.AmountMinor);

    /// <summary>
    /// Call it while the file is held (see <see cref="HoldHelpAsync"/>): the ceiling is of the file, whoever writes.
    /// </summary>
    public static EmergencyHelp Help(
        this CaseFile file, IReadOnlyCollection<EmergencyHelp> earlier, Organisation by, Guid personId, HelpKind kind,
        long amountMinor, DateOnly on, Me me)
    {
        file.Must(Act.Deliver, Sections.Travel, me);
        file.MustBeRunning();
        file.MemberOf(personId);
        RuleViolation.When(file.Stage < Stage.Reception, "Journeys.Help.NotYet");
        RuleViolation.When(amountMinor <= 0, "Journeys.Help.NoAmount", "Amount");
        RuleViolation.When(on > me.Today, "Journeys.Help.InTheFuture", nameof(EmergencyHelp.GivenOn));
        // Compared by what is left: a sum of two amounts could leave the range of numbers.
        var left = by.EmergencyCeilingMinor - earlier.Given(by);
        RuleViolation.When(amountMinor > left, "Journeys.Help.OverCeiling", "Amount",
            new Amount(Math.Max(left, 0), by.EmergencyCurrency),
            new Amount(by.EmergencyCeilingMinor, by.EmergencyCurrency));
        var help = new EmergencyHelp(file, personId, kind, amountMinor, by.EmergencyCurrency, on, me);
        file.Record(me, JourneysEvents.HelpGiven, Sections.Travel, personId,
            new { help = help.Id, kind, amountMinor, help.Currency });
        return help;
    }

    /// <summary>Who writes help on this file at the same moment waits until this one is written, or is not.</summary>
    public static Task HoldHelpAsync(this SankofaDb db, CaseFile file, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({"help " + file.Id}, 0))", cancel);
}

/// <summary>An amount inside a sentence of refusal, written as its reader writes amounts.</summary>
public sealed record Amount(long Minor, string Currency)
{
    public override string ToString() => string.Format(
        System.Globalization.CultureInfo.CurrentCulture, "{0:N" + Money.Digits(Currency) + "} {1}",
        Money.Major(Minor, Currency), Currency);
}

internal sealed class EmergencyHelpMapping : IEntityTypeConfiguration<EmergencyHelp>
{
    public void Configure(EntityTypeBuilder<EmergencyHelp> builder)
    {
        builder.Property(h => h.Currency).HasMaxLength(Money.CurrencyLength);
        builder.Property(h => h.Justification).HasMaxLength(EmergencyHelp.TextLength);
        builder.Property(h => h.TakenBackWhy).HasMaxLength(EmergencyHelp.TextLength);
        builder.Property(h => h.Version).IsConcurrencyToken();
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(h => h.FileId);
        builder.HasOne<Person>().WithMany().HasForeignKey(h => h.PersonId);
        builder.ToTable(table => table.HasCheckConstraint("help_is_something", "amount_minor > 0"));
        builder.SeenIn(Sections.Travel);
    }
}
