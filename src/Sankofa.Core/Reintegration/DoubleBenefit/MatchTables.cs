using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.Reintegration.DoubleBenefit;

/// <summary>
/// One of the two agencies of an exchange, as the match service knows it: two codes, and the digest of a key.
/// </summary>
public sealed class MatchParty
{
    public const int KeyBytes = 32;
    public const int UsualPerMinute = 120;
    public const int UsualReferencesPerDay = 1000;

    private MatchParty() { }

    public MatchParty(
        string exchange, string party, string key, int perMinute, int referencesPerDay, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (Exchange, Party, PerMinute, ReferencesPerDay) = (exchange, party, perMinute, referencesPerDay);
        KeyHash = HashOf(key);
        CreatedAt = now;
    }

    public Guid Id { get; private set; }
    public string Exchange { get; private set; } = "";
    public string Party { get; private set; } = "";
    public byte[] KeyHash { get; private set; } = [];
    public int PerMinute { get; private set; }

    /// <summary>What somebody who tries out names with the shared key runs into.</summary>
    public int ReferencesPerDay { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>A random key of 256 bits needs no slow digest.</summary>
    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.ASCII.GetBytes(key));

    public void End(DateTimeOffset now) => EndedAt ??= now;
}

/// <summary>How much one party asked on one day: what limits it, and what shows somebody who tries names out.</summary>
public sealed class MatchDay
{
    private MatchDay() { }

    public Guid PartyId { get; private set; }
    public DateOnly Day { get; private set; }
    public DateTimeOffset Minute { get; private set; }
    public int MinuteRequests { get; private set; }
    public int Requests { get; private set; }
    public int Registered { get; private set; }
    public int Tokens { get; private set; }
    public int Pairs { get; private set; }
}

/// <summary>All that the service has of a person: a token of one view under a random reference.</summary>
public sealed class MatchToken
{
    private MatchToken() { }

    public string Exchange { get; private set; } = "";
    public string Party { get; private set; } = "";
    public string Reference { get; private set; } = "";
    public IdentityView View { get; private set; }
    public byte[] Token { get; private set; } = [];
    public DateTimeOffset ExpiresAt { get; private set; }
}

/// <summary>
/// Two references that agree. The verdicts lie here in boxes that the service cannot open, given out once both are in.
/// </summary>
public sealed class MatchPair
{
    private MatchPair() { }

    public Guid Id { get; private set; }
    public string Exchange { get; private set; } = "";
    public string PartyA { get; private set; } = "";
    public string ReferenceA { get; private set; } = "";
    public string PartyB { get; private set; } = "";
    public string ReferenceB { get; private set; } = "";
    public List<string> Views { get; private set; } = [];
    public DateTimeOffset FoundAt { get; private set; }
    public byte[]? BoxA { get; private set; }
    public byte[]? BoxB { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Rises with every change within the exchange: how far a party has read.</summary>
    public long Changed { get; private set; }
}

internal sealed class MatchPartyMapping : IEntityTypeConfiguration<MatchParty>
{
    public void Configure(EntityTypeBuilder<MatchParty> builder)
    {
        builder.Property(p => p.Exchange).HasMaxLength(Exchange.CodeLength);
        builder.Property(p => p.Party).HasMaxLength(Exchange.CodeLength);
        builder.HasIndex(p => p.KeyHash).IsUnique();
        builder.HasIndex(p => new { p.Exchange, p.Party }).IsUnique().HasFilter("ended_at IS NULL");
        builder.SeenByOwnRule();
    }
}

internal sealed class MatchDayMapping : IEntityTypeConfiguration<MatchDay>
{
    public void Configure(EntityTypeBuilder<MatchDay> builder)
    {
        builder.HasKey(d => new { d.PartyId, d.Day });
        builder.HasOne<MatchParty>().WithMany().HasForeignKey(d => d.PartyId);
        builder.SeenByOwnRule();
    }
}

internal sealed class MatchTokenMapping : IEntityTypeConfiguration<MatchToken>
{
    public void Configure(EntityTypeBuilder<MatchToken> builder)
    {
        builder.HasKey(t => new { t.Exchange, t.View, t.Token, t.Party, t.Reference });
        builder.Property(t => t.Exchange).HasMaxLength(Exchange.CodeLength);
        builder.Property(t => t.Party).HasMaxLength(Exchange.CodeLength);
        builder.Property(t => t.Reference).HasMaxLength(ComparedPerson.ReferenceLength).IsFixedLength();
        builder.HasIndex(t => new { t.Exchange, t.Party, t.Reference });
        builder.ToTable(t => t.HasCheckConstraint("match_token_is_one", "octet_length(token) = 16"));
        builder.SeenByOwnRule();
    }
}

internal sealed class MatchPairMapping : IEntityTypeConfiguration<MatchPair>
{
    public void Configure(EntityTypeBuilder<MatchPair> builder)
    {
        builder.Property(p => p.Exchange).HasMaxLength(Exchange.CodeLength);
        builder.Property(p => p.PartyA).HasMaxLength(Exchange.CodeLength);
        builder.Property(p => p.PartyB).HasMaxLength(Exchange.CodeLength);
        builder.Property(p => p.ReferenceA).HasMaxLength(ComparedPerson.ReferenceLength).IsFixedLength();
        builder.Property(p => p.ReferenceB).HasMaxLength(ComparedPerson.ReferenceLength).IsFixedLength();
        builder.HasIndex(p => new { p.Exchange, p.PartyA, p.ReferenceA, p.PartyB, p.ReferenceB }).IsUnique();
        builder.HasIndex(p => new { p.Exchange, p.PartyB, p.ReferenceB });
        builder.HasIndex(p => new { p.Exchange, p.Changed });
        builder.SeenByOwnRule();
    }
}
