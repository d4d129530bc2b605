using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.Dialogue.Reports;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Xunit;

namespace Sankofa.Core.Tests.Dialogue;

/// <summary>What reports may show, and who writes what they rest on.</summary>
public sealed class ReportRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private readonly PlanDomain _domain = new(
        new ActionPlan("P", Wording.Of("Plan"), 2026, 2027, "essai", Now), 5, [], Sureness.Verified, Now);

    [Fact]
    public void The_compact_has_twenty_three_objectives_in_french_and_english()
    {
        Assert.Equal(Enumerable.Range(1, 23), GlobalCompact.Objectives.Select(o => o.Number));
        Assert.All(GlobalCompact.Objectives, o => Assert.Equal(["en", "fr"], o.Title.Keys.Order()));
        Assert.Equal("A/RES/73/195", GlobalCompact.Source);
    }

    [Theory]
    [InlineData(5, 12, 0, 0, true)]
    [InlineData(5, 0, 0, 0, true)]
    [InlineData(4, 12, 0, 0, false)]
    [InlineData(12, 12, 1, 0, false)]
    public void A_small_number_hides_all_numbers_by_sex_of_its_country(int women, int men, int others, int unsaid,
        bool shown) =>
        Assert.Equal(shown, ParticipationCount.Shown(new Participation("TG", women, men, others, unsaid)));

    [Fact]
    public void A_link_names_an_objective_or_an_action_a_basis_and_a_reason_and_is_the_secretariats()
    {
        var objective = new PlanObjective(_domain, "10", [], false, Sureness.Verified, Now);
        var ruth = DecisionsAtWork.Secretariat(Now);
        Assert.Throws<NotAllowed>(() => CompactLink.Enter(
            21, objective, null, LinkBasis.Stated, Wording.Of("Dit"), DecisionsAtWork.FocalPoint("TG", Now)));
        foreach (var wrong in new Action[]
        {
            () => CompactLink.Enter(24, objective, null, LinkBasis.Stated, Wording.Of("Dit"), ruth),
            () => CompactLink.Enter(21, null, null, LinkBasis.Stated, Wording.Of("Dit"), ruth),
            () => CompactLink.Enter(21, objective, null, LinkBasis.None, Wording.Of("Dit"), ruth),
            () => CompactLink.Enter(21, objective, null, LinkBasis.Stated, [], ruth),
        }) Assert.Throws<RuleViolation>(wrong);
        var link = CompactLink.Enter(21, objective, null, LinkBasis.Stated, Wording.Of("Dit"), ruth);
        link.Withdraw(ruth);
        link.Withdraw(ruth);
        Assert.Equal(2, link.NewEvents.Count);
    }

    [Fact]
    public void A_line_of_a_sheet_is_written_by_the_secretariat_or_a_referent_and_stays_without_what_is_unknown()
    {
        var terms = new SheetTerms(2021, SheetSection.Progress, Wording.Of("Un guichet"));
        Assert.Throws<NotAllowed>(() => SheetEntry.Write(_domain, 1, terms, DecisionsAtWork.FocalPoint("ES", Now)));
        var ruth = DecisionsAtWork.Secretariat(Now);
        Assert.Throws<RuleViolation>(() => SheetEntry.Write(_domain, 1, terms with { Year = 2030 }, ruth));
        var entry = SheetEntry.Write(_domain, 1, terms, ruth);
        Assert.Equal("", entry.Country);
        Assert.True(entry.From.IsUnknown);
    }

    [Fact]
    public void A_period_holds_both_its_years()
    {
        var period = new ReportPeriod(2022, 2025);
        Assert.Equal((new DateOnly(2022, 1, 1), new DateOnly(2025, 12, 31)), (period.First, period.Last));
        Assert.False(new ReportPeriod(null, null).IsLimited);
    }
}
