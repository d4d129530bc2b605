using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Reintegration;

/// <summary>How the person says that it was received; to refuse or to be unable to say so is an outcome too.</summary>
public enum Acknowledgement
{
    Signature, Thumbprint, Voice, Witness, Refused, Unable,
}

public sealed record DeliveryTerms(
    long AmountMinor, DateOnly DeliveredOn, string Proof, Attachment? Attachment, Guid PersonId,
    Acknowledgement? Acknowledged,
    string AcknowledgedHow);

/// <summary>Something was handed over, against a line that somebody approved.</summary>
public sealed class Delivery : IBelongsToFile
{
    public const int ProofLength = 300;

    private Delivery() { }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PlanLineId { get; private set; }
    public long AmountMinor { get; private set; }
    public string Currency { get; private set; } = "";
    public AidForm Form { get; private set; }
    public DateOnly DeliveredOn { get; private set; }

    /// <summary>The number of the invoice or receipt, where it is not attached.</summary>
    public string Proof { get; private set; } = "";
    public Guid? AttachmentId { get; private set; }
    public Guid PersonId { get; private set; }
    public Acknowledgement Acknowledged { get; private set; }

    /// <summary>Who witnessed, or why the person refused or could not.</summary>
    public string AcknowledgedHow { get; private set; } = "";
    public Guid UserId { get; private set; }
    public string UserName { get; private set; } = "";
    public Guid OrganisationId { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
    public Reversal? Reversal { get; private set; }

    public static Delivery Of(CaseFile file, PlanLine line, DeliveryTerms terms, Me me)
    {
        file.Must(Act.Deliver, Sections.Reintegration, me);
        file.MustBeRunning();
        file.PassGate(Gate.Delivery, me);
        RuleViolation.When(terms.DeliveredOn > me.Today, "Reintegration.Delivery.InTheFuture", nameof(DeliveredOn));
        RuleViolation.When(terms.DeliveredOn < line.ApprovedOn, "Reintegration.Delivery.BeforeApproval",
            nameof(DeliveredOn));
        RuleViolation.When(
            terms.Proof.Trim().Length == 0 && terms.Attachment is null, "Reintegration.Delivery.NoProof",
            nameof(Proof));
        RuleViolation.When(
            terms.Attachment is { } proof && proof.FileId != file.Id, "Reintegration.Delivery.NoProof",
            nameof(AttachmentId));
        file.MemberOf(terms.PersonId);
        var said = terms.Acknowledged ?? throw new RuleViolation("Reintegration.Delivery.NotAcknowledged",
            nameof(Acknowledged));
        RuleViolation.When(
            said is Acknowledgement.Witness or Acknowledgement.Refused or Acknowledgement.Unable
            && terms.AcknowledgedHow.Trim().Length == 0, "Reintegration.Delivery.SayHow", nameof(AcknowledgedHow));
        line.Take(terms.AmountMinor);
        var delivery = new Delivery
        {
            Id = Ids.New(me.Now),
            FileId = file.Id,
            PlanLineId = line.Id,
            AmountMinor = terms.AmountMinor,
            Currency = line.Currency,
            Form = line.Form,
            DeliveredOn = terms.DeliveredOn,
            Proof = terms.Proof.Trim(),
            AttachmentId = terms.Attachment?.Id,
            PersonId = terms.PersonId,
            Acknowledged = said,
            AcknowledgedHow = terms.AcknowledgedHow.Trim(),
            UserId = me.UserId,
            UserName = me.Name,
            OrganisationId = me.OrganisationId,
            WrittenAt = me.Now,
        };
        file.Record(me, ReintegrationEvents.Delivered, Sections.Reintegration, terms.PersonId,
            new { delivery.Id, line = line.Id, delivery.AmountMinor, delivery.Currency, delivery.Form, said,
            terms.DeliveredOn },
            new { delivery.Proof, delivery.AcknowledgedHow });
        return delivery;
    }

    /// <summary>
    /// It was written by mistake, or came back: the delivery stays, and so does why it no longer counts.
    /// </summary>
    public Reversal Reverse(CaseFile file, PlanLine line, string reason, Me me)
    {
        file.Must(Act.Deliver, Sections.Reintegration, me);
        file.MustBeRunning();
        RuleViolation.When(Reversal is not null, "Reintegration.Reversal.Already");
        RuleViolation.When(reason.Trim().Length == 0, "Cases.Reason.Needed", "Reason");
        if (line.Id != PlanLineId) throw new NotThere();
        line.PutBack(AmountMinor);
        Reversal = new Reversal(this, reason, me);
        file.Record(me, ReintegrationEvents.Reversed, Sections.Reintegration, PersonId,
            new { delivery = Id, AmountMinor, Currency }, new { reason });
        return Reversal;
    }
}

public sealed class Reversal : IBelongsToFile
{
    private Reversal() { }

    internal Reversal(Delivery delivery, string reason, Me me)
    {
        Id = Ids.New(me.Now);
        (FileId, DeliveryId, AmountMinor) = (delivery.FileId, delivery.Id, delivery.AmountMinor);
        (Reason, At, UserId, UserName, OrganisationId) = (reason.Trim(), me.Now, me.UserId, me.Name, me.OrganisationId);
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid DeliveryId { get; private set; }
    public long AmountMinor { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public Guid UserId { get; private set; }
    public string UserName { get; private set; } = "";
    public Guid OrganisationId { get; private set; }
}

internal sealed class DeliveryMapping : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.Property(d => d.Currency).HasMaxLength(Money.CurrencyLength);
        builder.Property(d => d.Proof).HasMaxLength(Delivery.ProofLength);
        builder.Property(d => d.AcknowledgedHow).HasMaxLength(Delivery.ProofLength);
        builder.Property(d => d.UserName).HasMaxLength(User.DisplayNameLength);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(d => d.FileId);
        builder.HasOne<PlanLine>().WithMany().HasForeignKey(d => d.PlanLineId);
        builder.HasOne<People.Person>().WithMany().HasForeignKey(d => d.PersonId);
        builder.HasOne<Attachment>().WithMany().HasForeignKey(d => d.AttachmentId);
        builder.HasOne(d => d.Reversal).WithOne().HasForeignKey<Reversal>(r => r.DeliveryId);
        builder.HasIndex(d => new { d.FileId, d.WrittenAt });
        builder.ToTable(table => table.HasCheckConstraint("delivery_amount_positive", "amount_minor > 0"));
        builder.SeenIn(Sections.Reintegration);
    }
}

internal sealed class ReversalMapping : IEntityTypeConfiguration<Reversal>
{
    public void Configure(EntityTypeBuilder<Reversal> builder)
    {
        builder.Property(r => r.Reason).HasMaxLength(CaseFile.ReasonLength);
        builder.Property(r => r.UserName).HasMaxLength(User.DisplayNameLength);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(r => r.FileId);
        builder.ToTable(table => table.HasCheckConstraint("reversal_amount_positive", "amount_minor > 0"));
        builder.SeenIn(Sections.Reintegration);
    }
}
