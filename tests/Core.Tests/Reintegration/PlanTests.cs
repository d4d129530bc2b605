using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Reintegration;
using Xunit;

namespace Sankofa.Core.Tests.Reintegration;

public sealed class PlanTests
{
    private static void Refused(string text, Action act) => Assert.Equal(text, Assert.Throws<RuleViolation>(act).Text);

    [Fact]
    public void A_part_left_empty_by_the_latest_assessment_is_not_assessed()
    {
        var given = new Given().Assessed();
        Assert.True(given.File.Holds(FactKind.AssessedSocial, given.Person.Id, given.Officer.Today));
        Assessment.Of(given.File, given.Person.Id, given.Officer.Today, Given.Everything with { Social = "" },
            given.Officer);
        Assert.False(given.File.Holds(FactKind.AssessedSocial, given.Person.Id, given.Officer.Today));
        Assert.True(given.File.Holds(FactKind.AssessedEconomic, given.Person.Id, given.Officer.Today));
    }

    [Fact]
    public void A_plan_without_its_assessment_is_not_approved_and_the_sentences_say_what_is_missing()
    {
        var given = new Given();
        given.Line(100);
        given.Sign();
        var refusal = Assert.Throws<RuleViolation>(() => given.Plan.Approve(given.File, given.Officer));
        Assert.Equal("Cases.Gate.Missing", refusal.Text);
        Assert.Contains(refusal.Arguments, a => a is Requirement { Text: "Cases.Gate.AssessedEconomic" });
    }

    [Fact]
    public void A_plan_that_needs_a_committee_waits_for_it()
    {
        var given = new Given(committee: true).Assessed();
        given.Line(100);
        given.Sign();
        Refused("Cases.Gate.Missing", () => given.Plan.Approve(given.File, given.Officer));
        given.Vote(CommitteeOutcome.Approve);
        given.Plan.Approve(given.File, given.Officer);
        Assert.True(given.File.Holds(FactKind.PlanApproved, null, given.Officer.Today));
    }

    [Fact]
    public void A_member_with_a_conflict_takes_no_part()
    {
        var given = new Given(committee: true).Assessed();
        given.Line(100);
        given.Sign();
        var declined = given.Vote(CommitteeOutcome.Approve, conflict: "a cousin");
        Assert.Null(declined.Outcome);
        Assert.Equal(PlanState.Submitted, given.Plan.Latest.State);
        Refused("Reintegration.Committee.Already", () => given.Vote(CommitteeOutcome.Approve));
    }

    [Fact]
    public void A_score_outside_the_grid_is_refused()
    {
        var given = new Given(committee: true);
        given.Line(100);
        given.Sign();
        Refused("Reintegration.Committee.Points", () => given.Vote(CommitteeOutcome.Approve, points: 6));
    }

    [Fact]
    public void Asked_for_changes_the_plan_goes_on_in_a_new_version_with_the_same_lines()
    {
        var given = new Given(committee: true).Assessed();
        given.Line(100);
        given.Sign();
        given.Vote(CommitteeOutcome.AskChanges);
        Refused("Reintegration.Plan.NeedsNewVersion", () => given.Plan.Approve(given.File, given.Officer));
        var second = given.Plan.BeginVersion(given.File, given.Officer);
        Assert.Equal(100, Assert.Single(second.Lines).AmountMinor);
        Assert.Equal(PlanState.Draft, given.Plan.Latest.State);
    }

    [Fact]
    public void What_a_committee_agreed_to_does_not_count_for_the_next_version()
    {
        var given = new Given(committee: true).Assessed();
        var first = given.Line(100);
        given.Sign();
        given.Vote(CommitteeOutcome.Approve);
        given.Plan.Approve(given.File, given.Officer);
        given.Plan.BeginVersion(given.File, given.Officer);
        given.Line(200);
        given.Sign();
        Refused("Cases.Gate.Missing", () => given.Plan.Approve(given.File, given.Officer));
        given.Deliver(first, 50);
        Assert.Equal(50, first.LeftMinor);
    }

    [Fact]
    public void A_line_over_the_ceiling_of_the_scheme_is_refused()
    {
        var given = new Given();
        given.Line(Given.Ceiling - 1);
        Refused("Reintegration.Plan.OverCeiling", () => given.Line(2));
    }

    [Fact]
    public void What_is_given_up_is_free_once_the_version_is_approved()
    {
        var given = new Given();
        var line = given.Approved(Given.Ceiling);
        given.Deliver(line, 400);
        given.Plan.BeginVersion(given.File, given.Officer);
        Refused("Reintegration.Plan.OverCeiling", () => given.Line(600));
        foreach (var refused in given.Plan.Latest.Lines.ToList()) given.Plan.Remove(given.File, refused, given.Officer);
        given.Plan.GiveUpRest(given.File, line, given.Officer);
        given.Line(600);
        given.Sign();
        given.Plan.Approve(given.File, given.Officer);
        Assert.Equal(0, line.LeftMinor);
        Assert.Equal(Given.Ceiling, given.Plan.ApprovedMinor);
    }

    [Fact]
    public void A_delivery_without_the_persons_word_or_without_proof_is_refused()
    {
        var given = new Given();
        var line = given.Approved(100);
        Refused("Reintegration.Delivery.NotAcknowledged", () => given.Deliver(line, 10, said: null));
        Refused("Reintegration.Delivery.NoProof", () => given.Deliver(line, 10, proof: " "));
        Refused("Reintegration.Delivery.SayHow", () => given.Deliver(line, 10, Acknowledgement.Refused));
        Assert.Equal(100, line.LeftMinor);
    }

    [Fact]
    public void A_delivery_over_what_is_left_is_refused_and_a_reversal_frees_it_once()
    {
        var given = new Given();
        var line = given.Approved(100);
        var delivery = given.Deliver(line, 80);
        Refused("Reintegration.Delivery.OverLine", () => given.Deliver(line, 21));
        delivery.Reverse(given.File, line, "written twice", given.Officer);
        Assert.Equal(100, line.LeftMinor);
        Refused("Reintegration.Reversal.Already", () => delivery.Reverse(given.File, line, "again", given.Officer));
    }

    [Fact]
    public void Before_the_plan_is_approved_the_delivery_gate_says_so()
    {
        var given = new Given();
        var line = given.Line(100);
        Refused("Cases.Gate.Missing", () => given.Deliver(line, 10));
    }

    [Fact]
    public void Schemes_of_one_public_name_never_tell_a_status_by_their_terms()
    {
        var terms = new SchemeTerms("EUR", 1000, SchemeForm.InKind, false, 0, [], 0);
        var one = new Scheme("one", "One", "Public", "A", true, Given.Now);
        one.Offer(terms, new DateOnly(2026, 1, 1), null, [], Given.Now);
        var other = new Scheme("other", "Other", "Public", "B", true, Given.Now);
        Refused("Reintegration.Scheme.TermsTellStatus", () => other.Offer(
            terms with { CeilingPerPersonMinor = 2000 }, new DateOnly(2026, 1, 1), null, [one], Given.Now));
        other.Offer(terms with { Criteria = [] }, new DateOnly(2026, 1, 1), null, [one], Given.Now);
    }

    [Fact]
    public void A_scheme_that_depends_on_a_status_is_not_for_the_origin_side_to_choose()
    {
        var given = new Given();
        var scheme = ReferenceData.Read(Given.Now).First(s => s.DependsOnStatus);
        Assert.Throws<NotAllowed>(() => Plan.Begin(given.File, scheme.HoldingOn(given.Officer.Today)!, given.Officer));
    }
}
