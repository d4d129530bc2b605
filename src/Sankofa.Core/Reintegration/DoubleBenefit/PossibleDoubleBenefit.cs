using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Reintegration.DoubleBenefit;

/// <summary>What a reviewer says after having looked at the own file alone.</summary>
public enum BenefitVerdict
{
    HelpedHere, NotHelpedHere, NotTheSame, CannotTell,
}

public enum BenefitKind
{
    TravelCosts, DepartureCash, ReintegrationInKind, ReintegrationCash, EmergencyHelp, Other,
}

public enum BenefitState
{
    ToReview, WaitingForOther, ConfirmedByBoth, NotConfirmed, Over,
}

/// <summary>All that one side lets the other know: the kind of help, its month, its country.</summary>
public sealed record HelpGiven(BenefitKind Kind, int Year, int Month, string Country);

public sealed record Disclosure(BenefitVerdict Verdict, HelpGiven? Help);

/// <summary>
/// Two agencies may have helped one person. People on both sides say what their own file tells, each before reading
/// the other. It informs whoever decides, and decides nothing.
/// </summary>
public sealed class PossibleDoubleBenefit : IBelongsToFile
{
    public const int DaysToReview = 2;

    private PossibleDoubleBenefit() { }

    public static PossibleDoubleBenefit Suspect(
        CaseFile file, ComparedPerson compared, Guid pairId, IEnumerable<IdentityView> views, Me system)
    {
        var possible = new PossibleDoubleBenefit
        {
            Id = Ids.New(system.Now), FileId = file.Id, PersonId = compared.PersonId,
            OrganisationId = compared.OrganisationId, ExchangeId = compared.ExchangeId,
            ComparedPersonId = compared.Id, PairId = pairId, FoundAt = system.Now,
        };
        possible.Views.AddRange(views.Select(v => v.ToString()).Distinct(StringComparer.Ordinal));
        file.Record(system, DoubleBenefitEvents.Suspected, Sections.Asylum, compared.PersonId,
            new { possible = possible.Id, exchange = compared.ExchangeId });
        // Whoever carries the file is told, once a pair; behind the wall, as everything of it.
        file.NewTasks.Add(new CaseTask(
            file, compared.OrganisationId, file.AssigneeId, "DoubleBenefit.Task.Review",
            system.Today.AddDays(DaysToReview), Sections.Asylum, system));
        return possible;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid ExchangeId { get; private set; }
    public Guid ComparedPersonId { get; private set; }
    public Guid PairId { get; private set; }

    /// <summary>Which views agreed: grounds to look, never a score.</summary>
    public List<string> Views { get; private set; } = [];
    public DateTimeOffset FoundAt { get; private set; }
    public BenefitVerdict? Verdict { get; private set; }
    public BenefitKind? Kind { get; private set; }
    public int? Year { get; private set; }
    public int? Month { get; private set; }
    public string Country { get; private set; } = "";
    public string JudgedBy { get; private set; } = "";
    public DateTimeOffset? JudgedAt { get; private set; }
    public BenefitVerdict? OtherVerdict { get; private set; }
    public BenefitKind? OtherKind { get; private set; }
    public int? OtherYear { get; private set; }
    public int? OtherMonth { get; private set; }
    public string OtherCountry { get; private set; } = "";
    public DateTimeOffset? OtherAt { get; private set; }

    /// <summary>Set when one of the two sides compares the person no more.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
    public int Version { get; private set; }

    public BenefitState State => this switch
    {
        { EndedAt: not null } => BenefitState.Over,
        { Verdict: null } => BenefitState.ToReview,
        { OtherVerdict: null } => BenefitState.WaitingForOther,
        { Verdict: BenefitVerdict.HelpedHere or BenefitVerdict.NotHelpedHere } when
            OtherVerdict is BenefitVerdict.HelpedHere or BenefitVerdict.NotHelpedHere
            && (Verdict == BenefitVerdict.HelpedHere || OtherVerdict == BenefitVerdict.HelpedHere) =>
            BenefitState.ConfirmedByBoth,
        _ => BenefitState.NotConfirmed,
    };

    public HelpGiven? Help => Kind is { } kind ? new HelpGiven(kind, Year!.Value, Month!.Value, Country) : null;

    public HelpGiven? OtherHelp =>
        OtherKind is { } kind ? new HelpGiven(kind, OtherYear!.Value, OtherMonth!.Value, OtherCountry) : null;

    public MatchDispatch Judge(CaseFile file, ComparedPerson compared, Disclosure said, Me me)
    {
        file.MustLead(Act.ReviewDoubleBenefit, me);
        file.Must(Act.ReviewDoubleBenefit, Sections.Asylum, me);
        RuleViolation.When(EndedAt is not null || !compared.IsCompared, "DoubleBenefit.Judge.Over");
        RuleViolation.When(Verdict is not null, "DoubleBenefit.Judge.Already");
        RuleViolation.When(said.Help is not null && said.Verdict != BenefitVerdict.HelpedHere,
            "DoubleBenefit.Judge.NoHelpToName", "Kind");
        if (said.Help is { } help)
        {
            Check(help, me);
            (Kind, Year, Month, Country) = (help.Kind, help.Year, help.Month, help.Country);
        }

        Verdict = said.Verdict;
        (JudgedBy, JudgedAt) = (me.Name, me.Now);
        file.Record(me, DoubleBenefitEvents.Judged, Sections.Asylum, PersonId, new { possible = Id },
            new { said.Verdict, said.Help });
        return new MatchDispatch(compared, DispatchKind.Verdict, Id, me.Now);
    }

    /// <summary>What the other side said; the service gives it out after ours.</summary>
    public void Hear(CaseFile file, Disclosure other, Me system)
    {
        if (Verdict is null || OtherVerdict is not null || EndedAt is not null) return;
        (OtherVerdict, OtherAt) = (other.Verdict, system.Now);
        if (other.Help is { } help) (OtherKind, OtherYear, OtherMonth, OtherCountry) =
            (help.Kind, help.Year, help.Month, help.Country);
        file.Record(system, DoubleBenefitEvents.Answered, Sections.Asylum, PersonId, new { possible = Id },
            new { other.Verdict, other.Help });
    }

    /// <summary>More ways agree than before: a paper was added, a name corrected.</summary>
    public bool AgreesAlsoBy(IEnumerable<IdentityView> views)
    {
        var more = views.Select(v => v.ToString()).Except(Views, StringComparer.Ordinal).ToList();
        Views = [.. Views, .. more];
        return more.Count > 0;
    }

    /// <summary>The other side compares the person no more.</summary>
    public void OtherLeft(CaseFile file, Me system)
    {
        if (EndedAt is not null) return;
        Forget(system.Now);
        file.Record(system, DoubleBenefitEvents.Ended, Sections.Asylum, PersonId, new { possible = Id });
    }

    // What the other side had disclosed rested on a consent or a law that holds no more.
    internal void Forget(DateTimeOffset now)
    {
        if (EndedAt is not null) return;
        EndedAt = now;
        (OtherKind, OtherYear, OtherMonth, OtherCountry) = (null, null, null, "");
    }

    private static void Check(HelpGiven help, Me me)
    {
        RuleViolation.When(help.Month is < 1 or > 12, "DoubleBenefit.Judge.MonthUnclear", nameof(Month));
        RuleViolation.When(help.Year is < 1990 or > 2100, "DoubleBenefit.Judge.YearUnclear", nameof(Year));
        RuleViolation.When(new DateOnly(help.Year, help.Month, 1) > me.Today, "DoubleBenefit.Judge.InTheFuture",
            nameof(Month));
        RuleViolation.When(help.Country.Length != 2 || !help.Country.All(char.IsAsciiLetterUpper),
            "Form.Value.Needed", nameof(Country));
    }
}

internal sealed class PossibleDoubleBenefitMapping : IEntityTypeConfiguration<PossibleDoubleBenefit>
{
    public void Configure(EntityTypeBuilder<PossibleDoubleBenefit> builder)
    {
        builder.Property(p => p.Country).HasMaxLength(2);
        builder.Property(p => p.OtherCountry).HasMaxLength(2);
        builder.Property(p => p.JudgedBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => new { p.ExchangeId, p.PairId, p.ComparedPersonId }).IsUnique();
        builder.HasIndex(p => new { p.OrganisationId, p.Id });
        builder.HasIndex(p => p.FileId);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(p => p.FileId);
        builder.HasOne<ComparedPerson>().WithMany().HasForeignKey(p => p.ComparedPersonId);
        builder.SeenByOwnRule();
    }
}
