using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Reintegration.DoubleBenefit;

/// <summary>Why somebody is compared no more.</summary>
public enum EndOfComparing
{
    ByUs, ConsentWithdrawn, ConsentExpired, NotLed, BasisChanged, BehindWallNoMore, LeftTheFile, Erased, ExchangeOver,
}

/// <summary>
/// One person of one file in one exchange. The reference is random: the service knows the person by it alone.
/// </summary>
public sealed class ComparedPerson : IBelongsToFile
{
    public const int ReferenceLength = 32;

    private ComparedPerson() { }

    private ComparedPerson(CaseFile file, Guid personId, Exchange exchange, Guid? consentId, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        Part = file.Part;
        PersonId = personId;
        OrganisationId = me.OrganisationId;
        ExchangeId = exchange.Id;
        ConsentId = consentId;
        Reference = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(ReferenceLength / 2));
        ReferredAt = me.Now;
        ReferredBy = me.UserId;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public int Part { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid ExchangeId { get; private set; }
    public Guid? ConsentId { get; private set; }
    public string Reference { get; private set; } = "";
    public DateTimeOffset ReferredAt { get; private set; }
    public Guid ReferredBy { get; private set; }

    /// <summary>When the service had the tokens; of which version of the person.</summary>
    public DateTimeOffset? SentAt { get; private set; }
    public int SentVersion { get; private set; }
    public DateTimeOffset? StoppedAt { get; private set; }
    public EndOfComparing? Why { get; private set; }

    /// <summary>When the service said that it holds nothing of this reference any more.</summary>
    public DateTimeOffset? GoneAt { get; private set; }
    public int Version { get; private set; }

    public bool IsCompared => StoppedAt is null;

    /// <summary>Only who leads the file and stands before the wall; the row and the message leave together.</summary>
    public static (ComparedPerson Compared, MatchDispatch Dispatch) Refer(
        CaseFile file, Guid personId, Exchange exchange, Consent? consent, IEnumerable<ComparedPerson> known, Me me)
    {
        file.MustLead(Act.ReviewDoubleBenefit, me);
        file.Must(Act.ReviewDoubleBenefit, Sections.Identity | Sections.Asylum, me);
        file.MemberOf(personId);
        RuleViolation.When(exchange.OrganisationId != me.OrganisationId || !exchange.HoldsOn(me.Today),
            "DoubleBenefit.Exchange.NotHolding", nameof(ExchangeId));
        RuleViolation.When(exchange.Returns != file.Basis, "DoubleBenefit.Refer.OtherBasis", nameof(ExchangeId));
        var byConsent = exchange.Ground == ExchangeGround.Consent;
        RuleViolation.When(byConsent && !Allows(consent, file, personId, me), "DoubleBenefit.Refer.NeedsConsent");
        RuleViolation.When(
            known.Any(c => c.IsCompared && c.PersonId == personId && c.ExchangeId == exchange.Id),
            "DoubleBenefit.Refer.Already", nameof(PersonId));
        var compared = new ComparedPerson(file, personId, exchange, byConsent ? consent!.Id : null, me);
        file.Record(me, DoubleBenefitEvents.Referred, Sections.Asylum, personId,
            new { compared = compared.Id, exchange = exchange.Id, ground = exchange.Ground });
        return (compared, new MatchDispatch(compared, DispatchKind.Register, null, me.Now));
    }

    /// <summary>Compared no more, from this moment here, and at the service as soon as it hears of it.</summary>
    public MatchDispatch Stop(
        CaseFile file, EndOfComparing why, IEnumerable<PossibleDoubleBenefit> found, Me me)
    {
        RuleViolation.When(StoppedAt is not null, "DoubleBenefit.Stop.Already");
        (StoppedAt, Why) = (me.Now, why);
        foreach (var possible in found.Where(p => p.ComparedPersonId == Id)) possible.Forget(me.Now);
        file.Record(me, DoubleBenefitEvents.Stopped, Sections.Asylum, PersonId, new { compared = Id, why });
        return new MatchDispatch(this, DispatchKind.Withdraw, null, me.Now);
    }

    private static bool Allows(Consent? consent, CaseFile file, Guid personId, Me me) =>
        consent is { Purpose: ConsentPurpose.DoubleBenefit } && consent.PersonId == personId
        && consent.Part == file.Part && consent.FileId == file.Id && consent.HoldsOn(me.Today);
}

internal sealed class ComparedPersonMapping : IEntityTypeConfiguration<ComparedPerson>
{
    public void Configure(EntityTypeBuilder<ComparedPerson> builder)
    {
        builder.Property(c => c.Reference).HasMaxLength(ComparedPerson.ReferenceLength).IsFixedLength();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => c.Reference).IsUnique();
        builder.HasIndex(c => new { c.FileId, c.PersonId });
        builder.HasIndex(c => c.ExchangeId).HasFilter("stopped_at IS NULL");
        builder.HasIndex(c => new { c.PersonId, c.ExchangeId, c.OrganisationId }).IsUnique()
            .HasFilter("stopped_at IS NULL");
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(c => c.FileId);
        builder.HasOne<Exchange>().WithMany().HasForeignKey(c => c.ExchangeId);
        builder.SeenByOwnRule();
    }
}
