using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Xunit;

namespace Sankofa.Core.Tests.Cases;

/// <summary>Each gate in both variants, for the people whom the gates are made for.</summary>
public sealed class GateTests
{
    [Fact]
    public void A_single_person_applies_once_informed_rested_and_signed()
    {
        var given = Given.AFile();
        var kofi = given.Adult();
        Assert.Equal(["Informed", "CoolingOff", "Declared"], given.Missing(Gate.Application));
        given.Informed(kofi, coolingOffDays: 2);
        Assert.Equal(["CoolingOff", "Declared"], given.Missing(Gate.Application));
        Assert.Throws<RuleViolation>(() => given.Declared(kofi));
        given.After(2).Declared(kofi);
        Assert.Empty(given.Missing(Gate.Application));
        given.File.MoveOn("", given.Me);
        Assert.Equal(Stage.Application, given.File.Stage);
    }

    [Fact]
    public void The_person_alone_may_waive_the_cooling_off_with_a_reason_and_only_once_informed()
    {
        var given = Given.AFile();
        var kofi = given.Adult();
        Assert.Equal("Cases.Declaration.NotInformed",
            Assert.Throws<RuleViolation>(() => given.File.WaiveCoolingOff(kofi.Id, "mother ill", given.Me)).Text);
        given.Informed(kofi, coolingOffDays: 5);
        Assert.Equal("Cases.Reason.Needed",
            Assert.Throws<RuleViolation>(() => given.File.WaiveCoolingOff(kofi.Id, " ", given.Me)).Text);
        given.File.WaiveCoolingOff(kofi.Id, "mother ill", given.Me);
        given.Declared(kofi);
        Assert.Empty(given.Missing(Gate.Application));
    }

    [Fact]
    public void In_a_family_every_adult_signs_and_a_guardian_for_every_child()
    {
        var given = Given.AFile();
        var (kofi, efua, child) = (given.Adult(), given.Adult(Relationship.Spouse), given.Child());
        foreach (var adult in new[] { kofi, efua }) given.Informed(adult);
        given.Declared(kofi);
        Assert.Equal(["Declared", "DeclaredByGuardian"], given.Missing(Gate.Application));
        given.Declared(efua);
        Assert.Equal("Cases.Declaration.NoGuardian", Assert.Throws<RuleViolation>(() => given.Declared(child)).Text);
        given.Declared(child, "Efua Mensah");
        Assert.Empty(given.Missing(Gate.Application));
    }

    [Fact]
    public void At_majority_the_declaration_is_asked_again_of_the_one_who_came_of_age()
    {
        var given = Given.AFile();
        given.Informed(given.Adult());
        given.Declared(given.File.Members[0].Person);
        var ama = given.Child(age: 17);
        given.Declared(ama, "Kofi Mensah");
        given.GoTo(Stage.Preparation);
        foreach (var person in given.File.Members.Select(m => m.Person)) given.ReadyToLeave(person);
        Assert.Empty(given.Missing(Gate.Departure));
        given.After(366);
        Assert.Contains("Declared", given.Missing(Gate.Departure));
        Assert.DoesNotContain("DeclaredByGuardian", given.Missing(Gate.Departure));
        given.Informed(ama);
        given.Declared(ama);
        Assert.DoesNotContain("Declared", given.Missing(Gate.Departure));
    }

    [Fact]
    public void A_child_whose_birth_nobody_can_date_is_a_child()
    {
        var given = Given.AFile();
        given.Adult();
        var child = given.Join(Relationship.Ward, age: null);
        Assert.Equal("Cases.Declaration.NoGuardian", Assert.Throws<RuleViolation>(() => given.Declared(child)).Text);
        Assert.Contains("BestInterestsChecked", given.Missing(Gate.Identification));
    }

    [Fact]
    public void An_unaccompanied_minor_leaves_with_every_safeguard_or_not_at_all()
    {
        var given = Given.AFile();
        var yawa = given.Child(age: 15, Relationship.Head);
        given.Declared(yawa, "aide sociale");
        given.GoTo(Stage.Preparation);
        given.ReadyToLeave(yawa);
        Assert.Equal(["BestInterestsFavourable", "GuardianReceiving", "EscortNamed", "FamilyOrReception"],
            given.Missing(Gate.Departure));
        foreach (var kind in new[] { FactKind.BestInterestsFavourable, FactKind.GuardianReceiving,
            FactKind.EscortNamed })
            given.Fact(kind, yawa, Sections.Protection);
        Assert.Equal(["FamilyOrReception"], given.Missing(Gate.Departure));
        given.Fact(FactKind.ReceptionConfirmed, yawa, Sections.Protection);
        Assert.Empty(given.Missing(Gate.Departure));
    }

    [Theory]
    [InlineData("over 65", 71, FactKind.SpecialNeeds, "SpecialNeedsPlan", FactKind.SpecialNeedsPlan)]
    [InlineData("pregnant", 28, FactKind.MedicalNeed, "FitToTravel", FactKind.FitToTravel)]
    [InlineData("medical", 40, FactKind.MedicalNeed, "FitToTravel", FactKind.FitToTravel)]
    [InlineData("victim of trafficking", 22, FactKind.SpecialNeeds, "SpecialNeedsPlan", FactKind.SpecialNeedsPlan)]
    public void A_need_is_met_before_departure(string who, int age, FactKind need, string asked, FactKind met)
    {
        foreach (var basis in Enum.GetValues<ReturnBasis>())
        {
            var given = Given.AFile(basis);
            var person = given.Adult(age: age);
            if (basis == ReturnBasis.Forced) given.Decided(person);
            else Signed(given, person);
            given.GoTo(Stage.Preparation);
            given.ReadyToLeave(person);
            Assert.Empty(given.Missing(Gate.Departure));
            given.Fact(need, person, Sections.Protection);
            Assert.True(given.Missing(Gate.Departure) is [var one] && one == asked, who);
            given.Fact(met, person, Sections.Protection);
            Assert.Empty(given.Missing(Gate.Departure));
        }
    }

    [Fact]
    public void Identification_asks_consent_of_each_and_waits_for_every_asylum_claim()
    {
        var given = Given.AFile();
        var (kofi, child) = (given.Adult(), given.Child());
        Assert.Equal(["ConsentedToIdentification", "ConsentedToIdentification", "BestInterestsChecked"],
            given.Missing(Gate.Identification));
        given.Fact(FactKind.ConsentedToIdentification, kofi);
        given.Fact(FactKind.ConsentedToIdentification, child);
        given.Fact(FactKind.BestInterestsChecked, child, Sections.Protection);
        Assert.Empty(given.Missing(Gate.Identification));
        given.Fact(FactKind.AsylumPending, kofi, Sections.Asylum);
        Assert.Equal(["NoAsylumPending"], given.Missing(Gate.Identification));
        Assert.DoesNotContain(
            Gates.EvaluateFor(Gate.Identification, given.File, Sections.Open, given.Today), r =>
                r.Text.Contains("Asylum", StringComparison.Ordinal));
    }

    [Fact]
    public void A_forced_return_rests_on_its_decision_and_never_on_a_consent()
    {
        var given = Given.AFile(ReturnBasis.Forced);
        var kofi = given.Adult();
        Assert.Equal(["DecisionRecorded", "InformedOfDecision"], given.Missing(Gate.Application));
        Assert.Equal("Cases.Declaration.NotWhenForced", Assert.Throws<RuleViolation>(() => given.Declared(kofi)).Text);
        var terms = new ConsentTerms(
            ConsentPurpose.Identification, "ee", ConsentMeans.Signature, "no 1", "", given.Today, null);
        Assert.Equal("Cases.Consent.NotAskedWhenForced",
            Assert.Throws<RuleViolation>(() =>
                given.File.TakeConsent(kofi.Id, terms, Given.Agency("TG"), given.Me)).Text);
        given.Decided(kofi);
        Assert.Empty(given.Missing(Gate.Application));
        Assert.Empty(given.Missing(Gate.Identification));
        Assert.Contains("NonRefoulement", given.Missing(Gate.Departure));
    }

    [Fact]
    public void A_change_of_basis_forgets_what_was_given_and_keeps_what_protects()
    {
        var given = Given.AFile();
        var kofi = given.Adult();
        Signed(given, kofi);
        given.Fact(FactKind.IdentityEstablished, kofi);
        given.Fact(FactKind.AsylumPending, kofi, Sections.Asylum);
        given.Fact(FactKind.MedicalNeed, kofi, Sections.Health);
        given.File.ChangeBasis(ReturnBasis.Forced, "decision of 1 March", given.Me);
        given.Decided(kofi);
        Assert.Contains("NoAsylumPending", given.Missing(Gate.Identification));
        Assert.Contains("FitToTravel", given.Missing(Gate.Departure));
        Assert.Contains("IdentityEstablished", given.Missing(Gate.Departure));
        given.File.TakeBack(FactKind.AsylumPending, kofi.Id, given.Me);
        Assert.DoesNotContain("NoAsylumPending", given.Missing(Gate.Identification));
    }

    [Fact]
    public void A_file_opened_after_the_return_enters_at_reception_and_one_of_the_diaspora_at_counselling()
    {
        var walkedIn = Given.AFile(entry: Entry.Retroactive);
        walkedIn.Adult();
        walkedIn.File.ArrivedBefore(null, walkedIn.Me, ArrivalWay.Land);
        Assert.Equal((Stage.Reception, ArrivalWay.Land), (walkedIn.File.Stage, walkedIn.File.ArrivedBy));
        walkedIn.File.MoveOn("", walkedIn.Me);
        Assert.Equal(Stage.Reintegration, walkedIn.File.Stage);

        var diaspora = Given.AFile(entry: Entry.Diaspora);
        Signed(diaspora, diaspora.Adult());
        diaspora.File.MoveOn("", diaspora.Me);
        Assert.Equal(Stage.Application, diaspora.File.Stage);
    }

    [Fact]
    public void A_file_in_which_nobody_returns_passes_no_gate()
    {
        var given = Given.AFile();
        Assert.Equal(["SomebodyReturns"], given.Missing(Gate.Application));
        Assert.Equal(["SomebodyReturns"], given.Missing(Gate.Identification));
    }

    [Fact]
    public void Whoever_joins_after_the_application_signs_before_departure_and_nobody_joins_a_travel()
    {
        var given = Given.AFile();
        var kofi = given.Adult();
        Signed(given, kofi);
        given.GoTo(Stage.Preparation);
        given.ReadyToLeave(kofi);
        var late = given.Adult(Relationship.Sibling);
        given.ReadyToLeave(late);
        Assert.Equal(["Declared"], given.Missing(Gate.Departure));
        Signed(given, late);
        given.File.MoveOn("", given.Me);
        Assert.Equal("Cases.Member.WhileTravelling", Assert.Throws<RuleViolation>(() => given.Child()).Text);
    }

    [Fact]
    public void A_document_that_ends_before_the_arrival_is_none()
    {
        var given = Given.AFile();
        var kofi = given.Adult();
        given.Fact(FactKind.TravelDocument, kofi, daysValid: 10);
        given.File.ExpectArrival(given.Today.AddDays(11));
        Assert.Contains("TravelDocument", given.Missing(Gate.Departure));
        given.File.ExpectArrival(given.Today.AddDays(10));
        Assert.DoesNotContain("TravelDocument", given.Missing(Gate.Departure));
    }

    [Fact]
    public void The_plan_asks_three_dimensions_four_levels_a_baseline_and_the_committee_where_the_scheme_does()
    {
        var given = Given.AFile();
        var kofi = given.Adult();
        given.Fact(FactKind.CommitteeRequired, null, Sections.Reintegration);
        Assert.Equal(10, given.Missing(Gate.Plan).Count);
        foreach (var kind in Enum.GetValues<FactKind>()
            .Where(k => k.ToString().StartsWith("Assessed", StringComparison.Ordinal)))
            given.Fact(kind, kofi, Sections.Reintegration);
        given.Fact(FactKind.BaselineSurveyed, kofi, Sections.Reintegration);
        Assert.Equal(["CommitteeApproved"], given.Missing(Gate.Plan));
        Assert.Equal(["PlanApproved"], given.Missing(Gate.Delivery));
        Assert.Equal(["LastFollowUp"], given.Missing(Gate.Closure));
        given.Fact(FactKind.FollowUpImpossible, null, Sections.Reintegration);
        Assert.Empty(given.Missing(Gate.Closure));
    }

    private static void Signed(Given given, Person person)
    {
        given.Informed(person);
        given.Declared(person);
    }
}
