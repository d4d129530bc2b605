using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Xunit;

namespace Sankofa.Core.Tests.Dialogue;

/// <summary>What a label may be given for, when, and by whom.</summary>
public sealed class LabelRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 20);

    private readonly PlanDomain _domain = new(
        new ActionPlan("P", Wording.Of("Plan"), 2026, 2027, "essai", Now), 5, [], Sureness.Verified, Now);

    [Fact]
    public void A_label_takes_its_number_validity_and_report_from_the_decision_and_the_checklist()
    {
        var application = Complete();
        var label = application.Grant(3, Today, "", false, Secretariat());
        Assert.Equal("RP-L-2026-003", label.Number);
        Assert.Equal((Today, Today.AddMonths(24), Today.AddMonths(12)),
            (label.ValidFrom, label.ValidUntil, label.ReportDueOn));
        Assert.Equal(LabelStanding.Valid, label.StandingOn(label.ValidUntil));
        Assert.Equal(LabelStanding.Expired, label.StandingOn(label.ValidUntil.AddDays(1)));
        Assert.True(label.IsExample);
        label.End("Arrêté", Secretariat());
        Assert.Equal(LabelStanding.Withdrawn, label.StandingOn(Today));
    }

    [Fact]
    public void What_was_asked_for_does_not_change_with_the_initiative()
    {
        var initiative = Project();
        var application = Apply(initiative);
        initiative.Change(Terms("Autre titre"), FocalPoint("TG"));
        Assert.Equal("Jumelage", application.Title.In("fr"));
    }

    [Fact]
    public void Nothing_is_met_because_nobody_looked_and_an_optional_criterion_stops_nothing()
    {
        var application = Apply(Project());
        Assert.Equal(["Sert le plan"], application.Missing.Select(c => c.Text.In("fr")));
        application.Check([.. application.Checklist.Criteria.Select(c =>
            (c.Id, c.IsNeeded ? FindingKind.Met : FindingKind.NotMet, "vu"))], Secretariat());
        Assert.Empty(application.Missing);
        application.Check([.. application.Checklist.Criteria.Select(c => (c.Id, FindingKind.Unclear, "à revoir"))],
            Secretariat());
        Assert.Single(application.Missing);
        Assert.Equal(4, application.Findings.Count);
    }

    [Fact]
    public void A_country_is_never_asked_about_its_own_application_and_silence_is_no_opinion()
    {
        var application = Complete();
        application.AskOpinions([(_domain.Id, "TG"), (_domain.Id, "CM")], Secretariat());
        Assert.Equal(["CM"], application.Opinions.Select(o => o.Country));
        Assert.Contains("CM", application.ShownTo);
        Says("Dialogue.Labels.OpinionAwaited", () => application.Grant(1, Today, "", false, Secretariat()));
        Assert.Throws<NotAllowed>(() =>
            application.GiveOpinion(_domain.Id, OpinionKind.Favourable, "", FocalPoint("CM")));
        application.GiveOpinion(_domain.Id, OpinionKind.Favourable, "", Referent("CM"));
        Assert.Equal("RP-L-2026-001", application.Grant(1, Today, "", false, Secretariat()).Number);
    }

    [Fact]
    public void The_chair_records_a_decision_but_none_on_its_own_country()
    {
        Says("Dialogue.Labels.OwnDecision", () => Complete().Grant(1, Today, "", false, Chair("TG")));
        Assert.NotNull(Complete().Grant(1, Today, "", false, Chair("ES")));
        Assert.Throws<NotAllowed>(() => Complete().Refuse(Today, "Non", FocalPoint("ES")));
    }

    [Fact]
    public void A_refusal_gives_reasons_and_lets_the_application_come_again_once_as_another()
    {
        var initiative = Project();
        var application = Complete(initiative);
        Says("Dialogue.Labels.NotRefused", () => Again(application, initiative));
        Says("Dialogue.Labels.ReasonNeeded", () => application.Refuse(Today, " ", Secretariat()));
        Says("Dialogue.Labels.NotYet", () => application.Refuse(Today.AddDays(1), "Non", Secretariat()));
        application.Refuse(Today, "Hors du plan", Secretariat());
        var again = Again(application, initiative);
        Assert.Equal((2, application.Id), (again.Round, again.EarlierId));
        Assert.True(again.IsPending);
        Says("Dialogue.Labels.NotPending", () => application.Withdraw("Trop tard", FocalPoint("TG")));
    }

    private static void Says(string rule, Action act) => Assert.Equal(rule, Assert.Throws<RuleViolation>(act).Text);

    private LabelApplication Complete(Initiative? initiative = null)
    {
        var application = Apply(initiative ?? Project());
        application.Check([.. application.Checklist.Criteria.Select(c => (c.Id, FindingKind.Met, ""))], Secretariat());
        return application;
    }

    private static LabelApplication Again(LabelApplication earlier, Initiative initiative) => earlier.ComeAgain(
        initiative, [Guid.CreateVersion7()], Wording.Of("Mieux"), Checklist(), [], FocalPoint("TG"));

    private static LabelApplication Apply(Initiative initiative) => LabelApplication.Apply(
        initiative, [Guid.CreateVersion7()], Wording.Of("Il sert le plan"), Checklist(), [], FocalPoint("TG"));

    private static Initiative Project() => Initiative.Enter("IN-1", Terms("Jumelage"), FocalPoint("TG"));

    private static InitiativeTerms Terms(string title) => new(
        Wording.Of(title), [], InitiativeKind.Project, InitiativeScope.Bilateral, InitiativeStatus.Planned, [], [],
            null,
        null, null, "EUR", "", "");

    private static LabelChecklist Checklist() => LabelChecklist.Enter(
        new ChecklistTerms(Wording.Of("Exemple"), false, Wording.Of("Instance"), 24, 12, "essai",
            [new(Wording.Of("Sert le plan"), true), new(Wording.Of("Est décrit"), false)]), 1, Secretariat());

    private static Envoy Secretariat() => Of(Role.Secretariat, "BE");

    private static Envoy FocalPoint(string country) => Of(Role.FocalPoint, country);

    private static Envoy Chair(string country) =>
        FocalPoint(country) with { Mandates = [Given(country, MandateKind.Chair, null)] };

    private Envoy Referent(string country) =>
        FocalPoint(country) with { Mandates = [Given(country, MandateKind.Referent, _domain.Id)] };

    private static Mandate Given(string country, MandateKind kind, Guid? domain) => Mandate.Give(
        country, kind, domain, PartialDate.Unknown, PartialDate.Unknown, "essai", Sureness.Verified, Secretariat());

    private static Envoy Of(Role role, string country) => new(
        new Me(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), role, "Essai", "Essai", country,
            OrganisationKind.Ministry, Now), []);
}
