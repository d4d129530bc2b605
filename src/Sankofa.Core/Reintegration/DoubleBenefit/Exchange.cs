using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Reintegration.DoubleBenefit;

/// <summary>What allows the comparison: each person's own consent, or a law that the exchange names.</summary>
public enum ExchangeGround
{
    Consent, Law,
}

/// <summary>Why nothing goes through to the match service at this moment.</summary>
public enum MatchTrouble
{
    None, Silent, KeyRefused, NotUnderstood,
}

/// <summary>
/// What two agencies agreed on, as the administrator writes it down. Both write the same code and key.
/// </summary>
public sealed record ExchangeTerms(
    string Code, string Name, ReturnBasis Returns, ExchangeGround Ground, string LegalBasis, string PartnerName,
    string PartnerContact, string ServiceAddress, string OwnParty, string PartnerParty, DateOnly From,
    DateOnly? Until);

/// <summary>
/// An agreement of two agencies to learn whom both may have helped. Its two keys lie here sealed by the host; the
/// organisation that set it up alone sees the row.
/// </summary>
public sealed class Exchange
{
    public const int CodeLength = 40;
    public const int NameLength = 120;
    public const int TextLength = 400;
    public const int SealedLength = 600;

    private Exchange() { }

    public Exchange(ExchangeTerms terms, byte[] sealedSharedKey, byte[] sealedPartyKey, Me me)
    {
        me.Must(Act.Administer);
        Check(terms);
        Id = Ids.New(me.Now);
        OrganisationId = me.OrganisationId;
        (Code, Name, Returns, Ground) = (terms.Code, terms.Name.Trim(), terms.Returns, terms.Ground);
        (LegalBasis, PartnerName) = (terms.LegalBasis.Trim(), terms.PartnerName.Trim());
        (PartnerContact, ServiceAddress) = (terms.PartnerContact.Trim(), terms.ServiceAddress.Trim());
        (OwnParty, PartnerParty, From, Until) = (terms.OwnParty, terms.PartnerParty, terms.From, terms.Until);
        (SharedKey, PartyKey) = (sealedSharedKey, sealedPartyKey);
        (SetUpBy, SetUpByName, SetUpAt, NextTryAt) = (me.UserId, me.Name, me.Now, me.Now);
    }

    public Guid Id { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>The same on both sides and at the service; part of every token.</summary>
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>What was given for voluntary return is never compared with forced returns.</summary>
    public ReturnBasis Returns { get; private set; }
    public ExchangeGround Ground { get; private set; }
    public string LegalBasis { get; private set; } = "";
    public string PartnerName { get; private set; } = "";
    public string PartnerContact { get; private set; } = "";
    public string ServiceAddress { get; private set; } = "";
    public string OwnParty { get; private set; } = "";
    public string PartnerParty { get; private set; } = "";
    public byte[] SharedKey { get; private set; } = [];
    public byte[] PartyKey { get; private set; } = [];
    public DateOnly From { get; private set; }
    public DateOnly? Until { get; private set; }
    public Guid SetUpBy { get; private set; }
    public string SetUpByName { get; private set; } = "";
    public DateTimeOffset SetUpAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>How far the service's answers were read.</summary>
    public long Cursor { get; private set; }
    public DateTimeOffset? HeardAt { get; private set; }
    public DateTimeOffset? SilentSince { get; private set; }
    public MatchTrouble Trouble { get; private set; }
    public int Failures { get; private set; }
    public DateTimeOffset NextTryAt { get; private set; }
    public int Version { get; private set; }

    public bool HoldsOn(DateOnly day) => EndedAt is null && From <= day && (Until is null || Until >= day);

    public void End(Me me)
    {
        me.Must(Act.Administer);
        RuleViolation.When(EndedAt is not null, "DoubleBenefit.Exchange.EndedAlready");
        EndedAt = me.Now;
    }

    /// <summary>Of the demo alone: nothing is ever sent, for nobody is there to send it to.</summary>
    internal void StayAtHome() => NextTryAt = new DateTimeOffset(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Both sides must write these alike, letter by letter: what could be written in two ways is refused.
    private static void Check(ExchangeTerms terms)
    {
        RuleViolation.When(!IsCode(terms.Code), "DoubleBenefit.Exchange.CodeUnclear", nameof(Code));
        RuleViolation.When(!IsCode(terms.OwnParty), "DoubleBenefit.Exchange.CodeUnclear", nameof(OwnParty));
        RuleViolation.When(!IsCode(terms.PartnerParty) || terms.PartnerParty == terms.OwnParty,
            "DoubleBenefit.Exchange.CodeUnclear", nameof(PartnerParty));
        RuleViolation.When(terms.Name.Trim().Length == 0, "Form.Value.Needed", nameof(Name));
        RuleViolation.When(terms.PartnerName.Trim().Length == 0, "Form.Value.Needed", nameof(PartnerName));
        RuleViolation.When(terms.PartnerContact.Trim().Length == 0, "Form.Value.Needed", nameof(PartnerContact));
        RuleViolation.When(terms.LegalBasis.Trim().Length == 0, "Form.Value.Needed", nameof(LegalBasis));
        RuleViolation.When(terms is { Returns: ReturnBasis.Forced, Ground: ExchangeGround.Consent },
            "DoubleBenefit.Exchange.ForcedNeedsLaw", nameof(Ground));
        RuleViolation.When(terms.Until < terms.From, "DoubleBenefit.Exchange.EndsBefore", nameof(Until));
        RuleViolation.When(!IsAddress(terms.ServiceAddress), "DoubleBenefit.Exchange.AddressUnclear",
            nameof(ServiceAddress));
    }

    /// <summary>Small letters, digits and hyphens, as the command line of the service takes them.</summary>
    public static bool IsCode(string text) => text.Length is >= 3 and <= CodeLength
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    // The key travels with every request: outside this machine over TLS alone.
    private static bool IsAddress(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address is { Scheme: "http", IsLoopback: true })
        && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0;
}

internal sealed class ExchangeMapping : IEntityTypeConfiguration<Exchange>
{
    public void Configure(EntityTypeBuilder<Exchange> builder)
    {
        builder.Property(x => x.Code).HasMaxLength(Exchange.CodeLength);
        builder.Property(x => x.OwnParty).HasMaxLength(Exchange.CodeLength);
        builder.Property(x => x.PartnerParty).HasMaxLength(Exchange.CodeLength);
        builder.Property(x => x.Name).HasMaxLength(Exchange.NameLength);
        builder.Property(x => x.PartnerName).HasMaxLength(Exchange.NameLength);
        builder.Property(x => x.SetUpByName).HasMaxLength(User.DisplayNameLength);
        builder.Property(x => x.LegalBasis).HasMaxLength(Exchange.TextLength);
        builder.Property(x => x.PartnerContact).HasMaxLength(Exchange.TextLength);
        builder.Property(x => x.ServiceAddress).HasMaxLength(Exchange.TextLength);
        builder.Property(x => x.SharedKey).HasMaxLength(Exchange.SealedLength);
        builder.Property(x => x.PartyKey).HasMaxLength(Exchange.SealedLength);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.HasIndex(x => new { x.OrganisationId, x.Code }).IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId);
        builder.SeenByOrganisation();
    }
}
