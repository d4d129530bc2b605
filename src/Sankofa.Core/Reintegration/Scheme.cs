using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Reintegration;

public enum AidForm
{
    Cash, InKind,
}

/// <summary>What a scheme pays: money, things, or either.</summary>
public enum SchemeForm
{
    Cash, InKind, Either,
}

/// <summary>What a scheme offers, which the origin side may know in full.</summary>
public sealed record SchemeTerms(
    string Currency, long CeilingPerPersonMinor, SchemeForm Form, bool NeedsCommittee, int VotesNeeded,
    IReadOnlyList<string> Criteria, int PointsAtMost)
{
    public bool Same(SchemeTerms other) =>
        this with { Criteria = other.Criteria } == other && Criteria.SequenceEqual(other.Criteria,
        StringComparer.Ordinal);
}

/// <summary>
/// A scheme of help. Where it depends on a status, the origin side knows its public name alone, and every scheme of
/// that
/// public name offers the same: neither a word nor an amount tells one from the other.
/// </summary>
public sealed class Scheme
{
    public const int CodeLength = 40;
    public const int NameLength = 160;

    private Scheme() { }

    public Scheme(string code, string name, string publicName, string funder, bool dependsOnStatus, DateTimeOffset now)
    {
        RuleViolation.When(publicName.Trim().Length == 0, "Reintegration.Scheme.NoPublicName", nameof(PublicName));
        Id = Ids.New(now);
        (Code, Name, PublicName, Funder, DependsOnStatus) = (code, name.Trim(), publicName.Trim(), funder.Trim(),
            dependsOnStatus);
    }

    public Guid Id { get; private set; }
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string PublicName { get; private set; } = "";
    public string Funder { get; private set; } = "";

    /// <summary>The funder, where it works with this program too.</summary>
    public Guid? FunderId { get; private set; }
    public bool DependsOnStatus { get; private set; }
    public List<SchemeVersion> Versions { get; } = [];

    public void FundedBy(Organisation funder) => (FunderId, Funder) = (funder.Id, funder.Name);

    public SchemeVersion? HoldingOn(DateOnly day) => Versions.Find(v => v.HoldsOn(day));

    /// <summary>
    /// From a day on the scheme offers this; <paramref name="others"/> are all the schemes there are.
    /// </summary>
    public SchemeVersion Offer(
        SchemeTerms terms, DateOnly from, DateOnly? until, IEnumerable<Scheme> others, DateTimeOffset now)
    {
        RuleViolation.When(terms.CeilingPerPersonMinor <= 0, "Money.Negative", nameof(terms.CeilingPerPersonMinor));
        RuleViolation.When(terms.NeedsCommittee && terms.VotesNeeded < 1, "Reintegration.Scheme.NoVotes");
        RuleViolation.When(until < from, "Reintegration.Scheme.EndsBefore");
        RuleViolation.When(Versions.Exists(v => v.Overlaps(from, until)), "Reintegration.Scheme.Overlaps");
        var namesakes = others.Where(s => s.Id != Id && s.PublicName == PublicName).ToList();
        if (DependsOnStatus || namesakes.Exists(s => s.DependsOnStatus))
        {
            var differs = namesakes.SelectMany(s => s.Versions).Any(v => v.Overlaps(from,
                until) && !v.Terms.Same(terms));
            RuleViolation.When(differs, "Reintegration.Scheme.TermsTellStatus");
        }

        var version = new SchemeVersion(this, terms, from, until, now);
        Versions.Add(version);
        return version;
    }
}

public sealed class SchemeVersion
{
    public const int CriterionLength = 120;

    private SchemeVersion() { }

    internal SchemeVersion(Scheme scheme, SchemeTerms terms, DateOnly from, DateOnly? until, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (SchemeId, Scheme) = (scheme.Id, scheme);
        (ValidFrom, ValidUntil) = (from, until);
        (Currency, CeilingPerPersonMinor, Form) = (terms.Currency, terms.CeilingPerPersonMinor, terms.Form);
        (NeedsCommittee, VotesNeeded) = (terms.NeedsCommittee, terms.VotesNeeded);
        (Criteria, PointsAtMost) = ([.. terms.Criteria], terms.PointsAtMost);
    }

    public Guid Id { get; private set; }
    public Guid SchemeId { get; private set; }
    public Scheme Scheme { get; private set; } = null!;
    public DateOnly ValidFrom { get; private set; }
    public DateOnly? ValidUntil { get; private set; }
    public string Currency { get; private set; } = "";
    public long CeilingPerPersonMinor { get; private set; }
    public SchemeForm Form { get; private set; }
    public bool NeedsCommittee { get; private set; }

    /// <summary>How many members without a conflict must say the same.</summary>
    public int VotesNeeded { get; private set; }

    /// <summary>The committee's grid, in the words of who made the scheme.</summary>
    public List<string> Criteria { get; private set; } = [];
    public int PointsAtMost { get; private set; }

    public SchemeTerms Terms =>
        new(Currency, CeilingPerPersonMinor, Form, NeedsCommittee, VotesNeeded, Criteria, PointsAtMost);

    public bool HoldsOn(DateOnly day) => Overlaps(day, day);

    public bool Overlaps(DateOnly from, DateOnly? until) =>
        (until is null || ValidFrom <= until) && (ValidUntil is null || ValidUntil >= from);
}

internal sealed class SchemeMapping : IEntityTypeConfiguration<Scheme>
{
    public void Configure(EntityTypeBuilder<Scheme> builder)
    {
        builder.Property(s => s.Code).HasMaxLength(Scheme.CodeLength);
        builder.Property(s => s.Name).HasMaxLength(Scheme.NameLength);
        builder.Property(s => s.PublicName).HasMaxLength(Scheme.NameLength);
        builder.Property(s => s.Funder).HasMaxLength(Organisation.NameLength);
        builder.HasIndex(s => s.Code).IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.FunderId);
        builder.HasMany(s => s.Versions).WithOne(v => v.Scheme).HasForeignKey(v => v.SchemeId);
        builder.OpenToAll("what schemes there are tells of nobody; which one a plan rests on is a row of the file");
    }
}

internal sealed class SchemeVersionMapping : IEntityTypeConfiguration<SchemeVersion>
{
    public void Configure(EntityTypeBuilder<SchemeVersion> builder)
    {
        builder.Property(v => v.Currency).HasMaxLength(Money.CurrencyLength);
        builder.Ignore(v => v.Terms);
        builder.HasIndex(v => new { v.SchemeId, v.ValidFrom }).IsUnique();
        builder.ToTable(table => table.HasCheckConstraint("scheme_ceiling_positive", "ceiling_per_person_minor > 0"));
        builder.OpenToAll("what a scheme offers tells of nobody");
    }
}
