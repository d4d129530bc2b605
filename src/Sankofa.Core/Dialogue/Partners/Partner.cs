using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue.Partners;

public enum PartnerKind
{
    Country, Organisation,
}

public enum PartnerRole
{
    Partner, Observer, PermanentObserver, FormerPartner,
}

public enum Continent
{
    Africa, Europe, None,
}

/// <summary>
/// A country or an organisation of the Dialogue, as what, and from when to when. Lists that were published differ: each
/// row says where it was read and how sure that is. A date that nobody found stays empty.
/// </summary>
public sealed class Partner : DialogueRow
{
    public const int CodeLength = 12;
    public const int SourceLength = 400;

    private Partner() { }

    public Partner(
        string code, PartnerKind kind, PartnerRole role, Continent continent, Wording name, string source,
        Sureness sureness, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (Code, Kind, Role, Continent, Name) = (code, kind, role, continent, name);
        (Source, Sureness) = (source, sureness);
    }

    /// <summary>ISO 3166-1 alpha-2 of a country, the usual short name of an organisation.</summary>
    public string Code { get; private set; } = "";
    public PartnerKind Kind { get; private set; }
    public PartnerRole Role { get; private set; }
    public Continent Continent { get; private set; }

    /// <summary>Of an organisation; countries are named by the texts of each language.</summary>
    public Wording Name { get; private set; } = [];
    public PartialDate ValidFrom { get; private set; }
    public PartialDate ValidUntil { get; private set; }
    public string Source { get; private set; } = "";
    public Sureness Sureness { get; private set; }

    public bool IsOn(DateOnly day) => Spans.Hold(ValidFrom, ValidUntil, day);

    /// <summary>As it stands after; what it said before is in the record.</summary>
    public void Correct(
        PartnerRole role, PartialDate from, PartialDate until, string source, Sureness sureness, Envoy by)
    {
        by.MustRun();
        RuleViolation.When(Spans.EndBefore(from, until), "Dialogue.Dates.EndBefore", nameof(ValidUntil));
        RuleViolation.When(source.Trim().Length == 0, "Dialogue.Source.Needed", nameof(Source));
        Record(by.Me, DialogueEvents.PartnerCorrected, new
        {
            Code, before = new { Role, ValidFrom, ValidUntil, Source, Sureness },
            after = new { role, from, until, source, sureness },
        });
        (Role, ValidFrom, ValidUntil, Source, Sureness) = (role, from, until, source.Trim(), sureness);
    }
}

internal sealed class PartnerMapping : IEntityTypeConfiguration<Partner>
{
    public void Configure(EntityTypeBuilder<Partner> builder)
    {
        builder.ToTable("dialogue_partner");
        builder.Property(p => p.Code).HasMaxLength(Partner.CodeLength);
        builder.Property(p => p.Source).HasMaxLength(Partner.SourceLength);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => p.Code);
        builder.SeenInDialogue("true");
    }
}
