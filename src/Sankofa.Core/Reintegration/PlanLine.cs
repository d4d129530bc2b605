using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;

namespace Sankofa.Core.Reintegration;

public enum Dimension
{
    Economic, Social, Psychosocial,
}

/// <summary>A measure as it is agreed with the person; without a person it is for the whole household.</summary>
public sealed record PlanLineTerms(
    string Measure, Dimension Dimension, Guid? PersonId, long AmountMinor, AidForm Form, string ProvidedBy,
    DateOnly PlannedOn);

/// <summary>
/// One measure with its money. What was delivered and what was given up never exceed the amount; the database holds to
/// it too.
/// </summary>
public sealed class PlanLine : IBelongsToFile
{
    public const int MeasureLength = 300;
    public const int ProviderLength = 160;

    private PlanLine() { }

    internal PlanLine(Plan plan, PlanVersion version, PlanLineTerms terms, Me me)
    {
        Id = Ids.New(me.Now);
        (FileId, PlanVersionId, Currency, WrittenAt) = (plan.FileId, version.Id, plan.Currency, me.Now);
        Rewrite(terms);
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PlanVersionId { get; private set; }
    public string Measure { get; private set; } = "";
    public Dimension Dimension { get; private set; }
    public Guid? PersonId { get; private set; }
    public long AmountMinor { get; private set; }
    public string Currency { get; private set; } = "";
    public AidForm Form { get; private set; }
    public string ProvidedBy { get; private set; } = "";
    public DateOnly PlannedOn { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
    public DateOnly? ApprovedOn { get; private set; }
    public long DeliveredMinor { get; private set; }
    public long ReleasedMinor { get; private set; }

    /// <summary>The version of the plan in which the rest is to be given up.</summary>
    public int? GivenUpIn { get; private set; }
    public int Version { get; private set; }

    public bool IsApproved => ApprovedOn is not null;

    public long LeftMinor => AmountMinor - DeliveredMinor - ReleasedMinor;

    public PlanLineTerms Terms => new(Measure, Dimension, PersonId, AmountMinor, Form, ProvidedBy, PlannedOn);

    internal void Rewrite(PlanLineTerms terms)
    {
        (Measure, Dimension, PersonId, AmountMinor) = (terms.Measure.Trim(), terms.Dimension, terms.PersonId,
            terms.AmountMinor);
        (Form, ProvidedBy, PlannedOn) = (terms.Form, terms.ProvidedBy.Trim(), terms.PlannedOn);
    }

    internal void Approve(DateOnly on) => ApprovedOn = on;

    internal void ProposeToGiveUp(PlanVersion version) => GivenUpIn = version.Number;

    internal void Release() => ReleasedMinor = AmountMinor - DeliveredMinor;

    internal void Take(long minor)
    {
        RuleViolation.When(!IsApproved, "Reintegration.Delivery.LineNotApproved");
        RuleViolation.When(minor <= 0, "Reintegration.Amount.Positive", "Amount");
        RuleViolation.When(minor > LeftMinor, "Reintegration.Delivery.OverLine", "Amount");
        DeliveredMinor += minor;
    }

    internal void PutBack(long minor)
    {
        RuleViolation.When(minor > DeliveredMinor, "Reintegration.Reversal.OverDelivered");
        DeliveredMinor -= minor;
    }
}

internal sealed class PlanLineMapping : IEntityTypeConfiguration<PlanLine>
{
    public void Configure(EntityTypeBuilder<PlanLine> builder)
    {
        builder.Property(l => l.Measure).HasMaxLength(PlanLine.MeasureLength);
        builder.Property(l => l.ProvidedBy).HasMaxLength(PlanLine.ProviderLength);
        builder.Property(l => l.Currency).HasMaxLength(Money.CurrencyLength);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.Ignore(l => l.Terms);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(l => l.FileId);
        builder.HasOne<People.Person>().WithMany().HasForeignKey(l => l.PersonId);
        builder.HasIndex(l => l.FileId);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("plan_line_amount_positive", "amount_minor > 0");
            table.HasCheckConstraint("plan_line_never_negative", "delivered_minor >= 0 AND released_minor >= 0");
            table.HasCheckConstraint("plan_line_never_over", "delivered_minor + released_minor <= amount_minor");
            table.HasCheckConstraint("plan_line_approved_first", "delivered_minor = 0 OR approved_on IS NOT NULL");
        });
        builder.SeenIn(Sections.Reintegration);
    }
}
