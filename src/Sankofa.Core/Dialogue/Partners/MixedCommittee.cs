using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue.Partners;

/// <summary>What a form says of a mixed committee.</summary>
public sealed record MixedCommitteeTerms(
    string Name, IReadOnlyList<string> Countries, Guid? AgreementId, string Rules, string Source, string Composition,
    DateOnly? NextMeeting, string Minutes);

/// <summary>
/// Where two or more countries meet about what they agreed: under which agreement, by which rules and read where. Its
/// minutes are summed up for the Dialogue and never public.
/// </summary>
public sealed class MixedCommittee : DialogueRow
{
    public const int NameLength = 200;
    public const int TextLength = 4000;
    public const int SourceLength = 400;

    private MixedCommittee() { }

    public string Name { get; private set; } = "";
    public IReadOnlyList<string> Countries { get; private set; } = [];
    public Guid? AgreementId { get; private set; }
    public AgreementVersion? Agreement { get; private set; }
    public string Rules { get; private set; } = "";
    public string Source { get; private set; } = "";

    /// <summary>Offices and functions, no names.</summary>
    public string Composition { get; private set; } = "";
    public DateOnly? NextMeeting { get; private set; }
    public string Minutes { get; private set; } = "";
    public DateTimeOffset EnteredAt { get; private set; }

    public static MixedCommittee Enter(MixedCommitteeTerms terms, Envoy by)
    {
        var committee = new MixedCommittee { Id = Ids.New(by.Me.Now), EnteredAt = by.Me.Now };
        committee.Describe(terms, by);
        committee.Record(by.Me, DialogueEvents.MixedCommitteeEntered, new { committee.Countries });
        return committee;
    }

    public void Change(MixedCommitteeTerms terms, Envoy by)
    {
        MayWrite(Countries, by);
        Describe(terms, by);
        Record(by.Me, DialogueEvents.MixedCommitteeChanged, new { Countries, NextMeeting });
    }

    public static bool IsWrittenBy(IReadOnlyCollection<string> countries, Envoy by) =>
        by.IsSecretariat || (by.SpeaksForCountry && countries.Contains(by.Country));

    private static void MayWrite(IReadOnlyCollection<string> countries, Envoy by)
    {
        if (!IsWrittenBy(countries, by)) throw new NotAllowed(nameof(Act.SpeakForCountry));
    }

    private void Describe(MixedCommitteeTerms terms, Envoy by)
    {
        MayWrite(terms.Countries, by);
        RuleViolation.When(terms.Name.Trim().Length == 0, "Dialogue.Title.Needed", nameof(Name));
        RuleViolation.When(
            terms.Countries.Distinct().Count() < 2, "Dialogue.Partners.TwoCountries", nameof(Countries));
        RuleViolation.When(
            terms.Rules.Trim().Length > 0 && terms.Source.Trim().Length == 0, "Dialogue.Source.Needed", nameof(Source));
        (Name, Countries) = (terms.Name.Trim(), [.. terms.Countries.Distinct().Order(StringComparer.Ordinal)]);
        (AgreementId, Rules, Source) = (terms.AgreementId, terms.Rules.Trim(), terms.Source.Trim());
        (Composition, NextMeeting, Minutes) = (terms.Composition.Trim(), terms.NextMeeting, terms.Minutes.Trim());
    }
}

internal sealed class MixedCommitteeMapping : IEntityTypeConfiguration<MixedCommittee>
{
    public void Configure(EntityTypeBuilder<MixedCommittee> builder)
    {
        builder.Property(c => c.Name).HasMaxLength(MixedCommittee.NameLength);
        builder.Property(c => c.Rules).HasMaxLength(MixedCommittee.TextLength);
        builder.Property(c => c.Source).HasMaxLength(MixedCommittee.SourceLength);
        builder.Property(c => c.Composition).HasMaxLength(MixedCommittee.TextLength);
        builder.Property(c => c.Minutes).HasMaxLength(MixedCommittee.TextLength);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasOne(c => c.Agreement).WithMany().HasForeignKey(c => c.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.Countries).HasMethod("gin");
        builder.HasIndex(c => c.EnteredAt);
        builder.SeenInDialogue();
    }
}
