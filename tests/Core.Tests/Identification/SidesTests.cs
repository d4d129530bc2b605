using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Core.Tests.Cases;
using Xunit;

namespace Sankofa.Core.Tests.Identification;

/// <summary>One country at a time, consents that stop, clocks that climb a ladder and never answer.</summary>
public sealed class SidesTests
{
    private static readonly Organisation Cameroon = Given.Agency("CM", OrganisationKind.Consulate);

    private static string Rule(Action act) => Assert.Throws<RuleViolation>(act).Text;

    [Fact]
    public void An_opinion_is_no_answer_and_needs_the_same_consent()
    {
        var sent = Sent.Ready();
        var opinion = PreIdentification.Ask(sent.File, Sent.Consulate, sent.Person.Id, new(null, []), sent.Asker);
        Assert.Null(opinion.Subject.Papers);
        Assert.Throws<NotAllowed>(() => opinion.Give(sent.File, Likelihood.Likely, "", sent.Asker));
        opinion.Give(sent.File, Likelihood.Likely, "accent de Kpalimé", sent.Officer);
        Assert.False(sent.File.Holds(FactKind.IdentityEstablished, sent.Person.Id, sent.Given.Today));
        Assert.Equal("Identification.Opinion.Closed", Rule(() => opinion.Give(sent.File, Likelihood.Unlikely, "x",
            sent.Officer)));
        sent.File.WithdrawConsent(sent.File.Consents[0], sent.Asker);
        Assert.Throws<RuleViolation>(() =>
            PreIdentification.Ask(sent.File, Sent.Consulate, sent.Person.Id, new(null, []), sent.Asker));
    }

    [Fact]
    public void Countries_are_asked_one_after_another_across_members_parts_and_opinions()
    {
        var sent = Sent.Ready(34, Cameroon);
        var opinion = PreIdentification.Ask(sent.File, Cameroon, sent.Person.Id, new(null, []), sent.Asker);
        Assert.Equal("Identification.Request.OtherCountryOpen",
            Rule(() => sent.Ask(new AskingGround(null, [], Opinions: [opinion]))));
        opinion.Withdraw(sent.File, sent.Asker);
        sent.Ask(new AskingGround(null, [], Opinions: [opinion]));
        Assert.Equal("Identification.Request.OtherCountryOpen", Rule(() => AskCameroon(sent)));
        // In a new part of the file, too, the old request is closed first.
        sent.File.ChangeBasis(ReturnBasis.Forced, "décision", sent.Asker);
        sent.Given.GoTo(Stage.Application);
        Assert.Equal("Identification.Request.OtherCountryOpen", Rule(() => AskCameroon(sent)));
    }

    [Fact]
    public void The_next_country_is_asked_once_the_first_has_said_no()
    {
        var sent = Sent.Ready(34, Cameroon).Ask(new AskingGround(null, []));
        sent.Request.Answer(sent.File, sent.Person.Id,
            new(AnswerResult.NotIdentified, "inconnu", ReasonCode.NotInRegister), sent.Officer);
        Assert.Equal("CM", AskCameroon(sent).Country);
    }

    [Fact]
    public void What_binds_nobody_or_others_carries_no_request_by_force()
    {
        var sent = Sent.Ready();
        var others = Sent.Agreement(t => t with { Parties = new AgreementParties(["FR"], ["GM"]) });
        Assert.Equal("Identification.Request.AgreementBindsOthers", Rule(() => sent.Ask(new AskingGround(others, []))));
        var forced = Given.AFile(ReturnBasis.Forced);
        var person = forced.Adult();
        forced.Decided(person);
        forced.GoTo(Stage.Application);
        var example = Sent.Agreement(t => t with { Parties = new AgreementParties([], []) });
        Assert.Equal("Identification.Request.ForcedNeedsAgreement", Rule(() => forced.File.AskIdentification(
            Sent.Consulate, new AskingGround(example, []), new RequestTerms("", false, [], null), forced.Me)));
    }

    [Fact]
    public void A_child_who_comes_of_age_decides_alone_from_that_day()
    {
        var sent = Sent.Ready(17).Ask(new AskingGround(null, []));
        var clock = sent.Request.Clocks.Single(c => c.Kind == ClockKind.OwnConsent);
        Assert.Equal(sent.File.LeadOrganisationId, clock.OwedBy);
        Assert.False(sent.Request.IsStoppedFor(sent.Person.Id, sent.File, sent.Given.Today));
        sent.After(clock.DueOn.DayNumber - sent.Given.Today.DayNumber + 1);
        Assert.True(sent.Request.IsStoppedFor(sent.Person.Id, sent.File, sent.Given.Today));
        Assert.True(sent.Request.WaitsForOwnConsent(sent.Person.Id, sent.File, sent.Given.Today));
        Assert.Equal("Identification.Answer.Stopped", Rule(() => sent.Request.Answer(
            sent.File, sent.Person.Id, new(AnswerResult.Identified, ""), sent.Officer)));
        sent.File.TakeConsent(sent.Person.Id, new ConsentTerms(
            ConsentPurpose.Identification, "ee", ConsentMeans.Signature, "P2", "", sent.Given.Today, null),
                Sent.Consulate,
            sent.Asker);
        Assert.False(sent.Request.IsStoppedFor(sent.Person.Id, sent.File, sent.Given.Today));
        // Only those who accompany the person are told of it.
        Assert.All(Escalating.Steps(clock, sent.File, NoLadders, sent.Given.Today),
            s => Assert.Equal(sent.File.LeadOrganisationId, s.OrganisationId));
    }

    [Fact]
    public void Dna_runs_with_three_consents_and_any_one_taken_back_stops_it()
    {
        var sent = Sent.To(Sent.Agreement());
        var test = DnaComparison.Propose(sent.Request, sent.File, sent.Person.Id, [], sent.Officer);
        Assert.Throws<NotAllowed>(() => test.Agree(sent.Request, sent.File, DnaParty.Person, "P3", sent.Officer));
        test.Agree(sent.Request, sent.File, DnaParty.Authority, "note 1", sent.Officer);
        test.Agree(sent.Request, sent.File, DnaParty.AskingSide, "note 2", sent.Asker);
        Assert.Equal("Identification.Dna.NotAll", Rule(() => test.Sample(
            sent.Request, sent.File, sent.Given.Today, "Labo", sent.Asker)));
        test.Agree(sent.Request, sent.File, DnaParty.Person, "formulaire 3", sent.Asker);
        test.Sample(sent.Request, sent.File, sent.Given.Today, "Labo", sent.Asker);
        sent.File.NewTasks.Clear();
        test.TakeBack(sent.File, DnaParty.Person, sent.Asker);
        Assert.True(test.MustBeDestroyed);
        Assert.Single(sent.File.NewTasks);
        Assert.Equal("Identification.Dna.Over", Rule(() => test.Conclude(
            sent.Request, sent.File, DnaOutcome.Compatible, sent.Asker)));
        test.Destroy(sent.File, sent.Given.Today, "Labo, P. Sy", sent.Asker);
        Assert.False(test.MustBeDestroyed);
        Assert.DoesNotContain(typeof(DnaComparison).GetProperties(), p => p.PropertyType == typeof(byte[]));
        Assert.DoesNotContain(sent.File.Facts, f => f.Kind == FactKind.IdentityEstablished);
    }

    [Fact]
    public void A_late_clock_climbs_each_step_of_both_ladders_once_and_answers_nothing()
    {
        var sent = Sent.To(Sent.Agreement());
        var ladder = new IdentificationPractice(Sent.Consulate.Id);
        var (first, second) = (new LadderStep(0, Guid.CreateVersion7(), "Komi"), new LadderStep(7,
            Guid.CreateVersion7(), "Essi"));
        ladder.Write("", [second, first], sent.Officer);
        var ladders = new Dictionary<Guid, IdentificationPractice> { [Sent.Consulate.Id] = ladder };
        var clock = sent.Request.Clocks.Single(c => c.Kind == ClockKind.Answer);
        Assert.Empty(Escalating.Steps(clock, sent.File, ladders, clock.DueOn));
        var due = Escalating.Steps(clock, sent.File, ladders, clock.DueOn.AddDays(1)).ToList();
        Assert.Equal([IdentificationPractice.Everybody, first], due.Select(d => d.Step));
        foreach (var (organisation, step) in due) Escalating.Climb(clock, sent.File, organisation, step, sent.Asker);
        Assert.All(due, d => Assert.True(Escalating.Climbed(clock, d.OrganisationId, d.Step)));
        var later = Escalating.Steps(clock, sent.File, ladders, clock.DueOn.AddDays(8))
            .Where(d => !Escalating.Climbed(clock, d.OrganisationId, d.Step));
        Assert.Equal(second, Assert.Single(later).Step);
        Assert.Contains(sent.File.NewTasks, t => t.AssigneeId == first.UserId && t.OrganisationId == Sent.Consulate.Id);
        Assert.True(sent.Request.IsOpen);
        Assert.Empty(sent.Request.Answers);
    }

    [Fact]
    public void An_interview_is_alone_joint_or_of_a_mixed_committee_whose_finding_is_no_answer()
    {
        var sent = Sent.To(Sent.Agreement());
        IdentityInterview Ask(InterviewSetting setting, params Participant[] with) => IdentityInterview.Ask(
            sent.Request, sent.File, sent.Person.Id,
            new InterviewTerms(sent.Given.Today, InterviewWay.Video, "", "ee", "", setting, with), sent.Officer);
        Assert.Equal("Identification.Interview.NobodyJoins", Rule(() => Ask(InterviewSetting.Joint)));
        Assert.Equal("Identification.Interview.OneSided", Rule(() =>
            Ask(InterviewSetting.MixedCommittee, new Participant("Ama", "ONI", false))));
        Assert.Equal("Identification.Request.TellsTooMuch", Rule(() =>
            Ask(InterviewSetting.Joint, new Participant("Odile", "Office de l'asile", true))));
        var committee = Ask(InterviewSetting.MixedCommittee, new Participant("Claire", "OFII", true));
        var held = new InterviewHeld(sent.Given.Today, InterviewWay.Video, "", "ee", "", "Claire, Komi", "");
        Assert.Equal("Identification.Interview.NoFinding",
            Rule(() => committee.Hold(sent.Request, sent.File, held, sent.Officer)));
        committee.Hold(sent.Request, sent.File, held with { Finding = "parle l'éwé de Kpalimé" }, sent.Officer);
        Assert.Empty(sent.Request.Answers);
        Assert.All(sent.Request.Clocks.Where(c => c.Kind == ClockKind.Interview), c => Assert.False(c.Runs));
    }

    private static readonly Dictionary<Guid, IdentificationPractice> NoLadders = [];

    private static IdentificationRequest AskCameroon(Sent sent) => sent.File.AskIdentification(
        Cameroon, new AskingGround(null, [sent.Request]), new RequestTerms("", false, [], null), sent.Asker);
}
