using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Registry;

/// <summary>
/// A search that took place: who, when, for what. Written by a function of the database that looks a second time
/// whether it may be; never changed.
/// </summary>
public sealed class RegisterSearch
{
    public const int WhyLength = 300;

    private RegisterSearch() { }

    public Guid Id { get; private set; }
    public Guid RegisterId { get; private set; }
    public Guid OwnerId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Organisation Organisation { get; private set; } = null!;
    public Guid UserId { get; private set; }
    public string UserName { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public SearchPurpose Purpose { get; private set; }

    /// <summary>Of a registration: the act, in words. Of a request: empty, the register need not know the file.</summary>
    public string Why { get; private set; } = "";
    public string Reference { get; private set; } = "";
    public int Shown { get; private set; }
    public List<RegisterSearchHit> Hits { get; } = [];
    public List<RegisterSearchDecision> Decisions { get; } = [];
}

/// <summary>An entry that a search showed: the only way by which somebody who does not keep the register reads it.</summary>
public sealed class RegisterSearchHit
{
    private RegisterSearchHit() { }

    public Guid SearchId { get; private set; }
    public int Rank { get; private set; }
    public long EntryId { get; private set; }
    public Guid OwnerId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public float Score { get; private set; }
}

public enum SearchOutcome
{
    ThisPerson, NoneOfThese,
}

/// <summary>What a person made of a search. A later look may see it otherwise: it is added, nothing is changed.</summary>
public sealed class RegisterSearchDecision
{
    public const int ReasonLength = 1000;

    private RegisterSearchDecision() { }

    public RegisterSearchDecision(
        Register register, RegisterSearch search, SearchOutcome outcome, long? entryId, string reason, Me me)
    {
        if (search.OrganisationId != me.OrganisationId) throw new NotThere();
        me.Must(Act.SearchRegister);
        RuleViolation.When(
            outcome == SearchOutcome.ThisPerson && !search.Hits.Exists(h => h.EntryId == entryId),
            "Registry.Search.NotShown");
        RuleViolation.When(
            outcome == SearchOutcome.ThisPerson && reason.Trim().Length == 0, "Registry.Reason.Needed", "Reason");
        Id = Ids.New(me.Now);
        SearchId = search.Id;
        OwnerId = search.OwnerId;
        OrganisationId = me.OrganisationId;
        Outcome = outcome;
        EntryId = outcome == SearchOutcome.ThisPerson ? entryId : null;
        Reason = reason.Trim();
        DecidedAt = me.Now;
        DecidedBy = me.Name;
        register.Record(me, RegistryEvents.Decided, new { search = search.Id, outcome, entry = EntryId });
    }

    public Guid Id { get; private set; }
    public Guid SearchId { get; private set; }
    public Guid OwnerId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public SearchOutcome Outcome { get; private set; }
    public long? EntryId { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTimeOffset DecidedAt { get; private set; }
    public string DecidedBy { get; private set; } = "";
}

/// <summary>
/// What a registration was searched by, for whoever searched; apart from the search itself, so that it can be
/// forgotten while the search stays on record.
/// </summary>
public sealed class RegisterSearchTerms
{
    private RegisterSearchTerms() { }

    public RegisterSearchTerms(Guid searchId, SearchTerms terms, Me me) =>
        (SearchId, OrganisationId, Terms) = (searchId, me.OrganisationId, terms.ToJson());

    public Guid SearchId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public string Terms { get; private set; } = "";
}

internal sealed class RegisterSearchMapping : IEntityTypeConfiguration<RegisterSearch>
{
    public void Configure(EntityTypeBuilder<RegisterSearch> builder)
    {
        builder.Property(s => s.Purpose).HasConversion<int>();
        builder.Property(s => s.UserName).HasMaxLength(User.DisplayNameLength);
        builder.Property(s => s.Why).HasMaxLength(RegisterSearch.WhyLength);
        builder.Property(s => s.Reference).HasMaxLength(RegisterSearch.WhyLength);
        builder.HasOne<Register>().WithMany().HasForeignKey(s => s.RegisterId);
        builder.HasOne(s => s.Organisation).WithMany().HasForeignKey(s => s.OrganisationId);
        builder.HasMany(s => s.Hits).WithOne().HasForeignKey(h => h.SearchId);
        builder.HasMany(s => s.Decisions).WithOne().HasForeignKey(d => d.SearchId);
        builder.HasIndex(s => new { s.RegisterId, s.At });
        builder.HasIndex(s => new { s.UserId, s.RegisterId, s.At });
        builder.SeenByScript("SELECT");
    }
}

internal sealed class RegisterSearchHitMapping : IEntityTypeConfiguration<RegisterSearchHit>
{
    public void Configure(EntityTypeBuilder<RegisterSearchHit> builder)
    {
        builder.HasKey(h => new { h.SearchId, h.Rank });
        builder.HasIndex(h => new { h.EntryId, h.OrganisationId });
        builder.SeenByScript("SELECT");
    }
}

internal sealed class RegisterSearchDecisionMapping : IEntityTypeConfiguration<RegisterSearchDecision>
{
    public void Configure(EntityTypeBuilder<RegisterSearchDecision> builder)
    {
        builder.Property(d => d.Reason).HasMaxLength(RegisterSearchDecision.ReasonLength);
        builder.Property(d => d.DecidedBy).HasMaxLength(User.DisplayNameLength);
        builder.SeenByScript("SELECT, INSERT");
    }
}

internal sealed class RegisterSearchTermsMapping : IEntityTypeConfiguration<RegisterSearchTerms>
{
    public void Configure(EntityTypeBuilder<RegisterSearchTerms> builder)
    {
        builder.HasKey(t => t.SearchId);
        builder.HasOne<RegisterSearch>().WithOne().HasForeignKey<RegisterSearchTerms>(t => t.SearchId);
        builder.SeenByOrganisation();
    }
}
