using System.Text.Json;
using System.Text.Json.Serialization;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Sankofa.Core.Tests.Cases;
using Xunit;

namespace Sankofa.Core.Tests.Identification;

/// <summary>What a request holds, what its evidence is worth, and what falls with a forged paper.</summary>
public sealed class DossierTests
{
    private static readonly JsonSerializerOptions WithoutNulls =
        new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static string Rule(Action act) => Assert.Throws<RuleViolation>(act).Text;

    [Fact]
    public void The_form_decides_what_is_copied_and_nothing_else_is_there()
    {
        var subject = Sent.To(Sent.Agreement()).Request.Subjects.Single();
        Assert.Equal(Sex.Male, subject.Sex);
        var json = JsonSerializer.Serialize(subject, WithoutNulls);
        Assert.Equal(["PersonId", "FamilyName", "GivenNames", "Sex"],
            JsonDocument.Parse(json).RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal("", Sent.To(Sent.Agreement()).Request.LastResidence);
        var plain = Sent.To().Request;
        Assert.Equal("Kpalimé", plain.Subjects.Single().BirthPlace);
        Assert.Null(plain.Subjects.Single().MaidenName);
        Assert.Equal("Kpalimé", plain.LastResidence);
    }

    [Theory]
    [InlineData("Carte de demandeur d'asile")]
    [InlineData("Carte vue au centre de rétention")]
    [InlineData("Laissez-passer, après une OQTF")]
    public void No_text_of_a_request_tells_of_more_than_an_identity(string description) => Assert.Equal(
        "Identification.Request.TellsTooMuch",
        Rule(() => Sent.To(Sent.Agreement(), new Evidence(EvidenceKind.Paper, EvidenceWeight.Other, description))));

    [Fact]
    public void A_service_whose_name_tells_of_a_claim_writes_under_another()
    {
        var reception = Given.Somebody(Role.Counsellor, Given.Agency("BE", OrganisationKind.ReceptionAgency));
        Assert.Equal("", IdentificationPractice.NameFor(null, reception));
        var practice = new IdentificationPractice(reception.OrganisationId);
        Assert.Equal("Identification.Practice.NameTells", Rule(() => practice.Write("Bureau de l'asile", [],
            reception)));
        practice.Write("Service fédéral du retour", [], reception);
        Assert.Equal("Service fédéral du retour", IdentificationPractice.NameFor(practice, reception));
    }

    [Fact]
    public void The_catalogue_weighs_a_piece_and_what_it_does_not_name_is_neither_proof_nor_prima_facie()
    {
        var request = Sent.To(Sent.Agreement(), Sent.Piece(), Sent.Piece("copy", EvidenceKind.Copy),
            new Evidence(EvidenceKind.Other, EvidenceWeight.Proof, "Un chant")).Request;
        Assert.Equal([(EvidenceWeight.Proof, "art. 8"), (EvidenceWeight.PrimaFacie, "art. 9"), (EvidenceWeight.Other,
            "")],
            request.Pieces.Select(p => (p.Weight, p.Article)));
        Assert.DoesNotContain(request.Clocks, c => c.Kind == ClockKind.Interview);
        Assert.Contains(Sent.To(Sent.Agreement()).Request.Clocks, c => c.Kind == ClockKind.Interview);
    }

    [Fact]
    public void A_piece_added_later_tells_the_other_side()
    {
        var sent = Sent.To(Sent.Agreement());
        sent.File.NewNotices.Clear();
        var piece = IdentificationEvidence.Add(sent.Request, sent.File, sent.Person.Id, Sent.Piece(), sent.Asker);
        Assert.True(piece.AfterSending);
        Assert.Equal(Sent.Consulate.Id, sent.File.NewNotices.Single().OrganisationId);
        Assert.Throws<NotAllowed>(() => IdentificationEvidence.Add(
            sent.Request, sent.File, null, Sent.Piece(), Given.Somebody(Role.Counsellor, Given.Agency("BE"))));
    }

    [Fact]
    public void A_contest_has_its_reasons_and_is_answered_by_the_other_side()
    {
        var sent = Sent.To(Sent.Agreement(), Sent.Piece());
        var piece = sent.Request.Pieces.Single();
        Assert.Equal("Identification.Reason.Needed", Rule(() => piece.Contest(sent.Request, sent.File, " ",
            sent.Officer)));
        var contest = piece.Contest(sent.Request, sent.File, "photo d'un autre", sent.Officer);
        Assert.Equal("Identification.Contest.OwnContest",
            Rule(() => piece.Reply(contest, sent.Request, sent.File, true, "oui", sent.Officer)));
        piece.Reply(contest, sent.Request, sent.File, false, "même cicatrice", sent.Asker);
        Assert.False(piece.HasFallen);
        var again = piece.Contest(sent.Request, sent.File, "numéro inconnu", sent.Officer);
        piece.Reply(again, sent.Request, sent.File, true, "en effet", sent.Asker);
        Assert.True(piece.HasFallen);
        Assert.Equal(2, piece.Contests.Count);
        Assert.Empty(sent.Request.Answers);
    }

    [Fact]
    public void A_forged_paper_takes_back_what_rested_on_it_alone_and_decides_nothing_else()
    {
        var sent = Sent.To(Sent.Agreement(), Sent.Piece(), Sent.Piece("copy", EvidenceKind.Copy));
        var (card, copy) = (sent.Request.Pieces[0], sent.Request.Pieces[1]);
        sent.Request.Answer(
            sent.File, sent.Person.Id, new AnswerTerms(AnswerResult.Identified, "", RestsOn: [card.Id, copy.Id]),
            sent.Officer);
        var found = AuthenticityFinding.Of(card, sent.Request, sent.File, Forged(sent), sent.Officer);
        Assert.Equal(0, found.TakenBack);
        Assert.True(sent.File.Holds(FactKind.IdentityEstablished, sent.Person.Id, sent.Given.Today));
        found = AuthenticityFinding.Of(copy, sent.Request, sent.File, Forged(sent), sent.Asker);
        Assert.Equal(1, found.TakenBack);
        Assert.False(sent.File.Holds(FactKind.IdentityEstablished, sent.Person.Id, sent.Given.Today));
        Assert.Equal(AnswerResult.Identified, sent.Request.Answers.Single().Result);
        Assert.Equal(Stage.Identification, sent.File.Stage);
        Assert.Contains(sent.File.NewTasks, t => t.Title == "Identification.Task.PaperFalse");
    }

    [Fact]
    public void Findings_are_a_history_with_who_how_and_when()
    {
        var sent = Sent.To(Sent.Agreement(), Sent.Piece());
        var card = sent.Request.Pieces.Single();
        Assert.Equal(Authenticity.Unchecked, card.Authenticity);
        AuthenticityFinding.Of(card, sent.Request, sent.File, Forged(sent), sent.Officer);
        Assert.Equal("Identification.Authenticity.Same",
            Rule(() => AuthenticityFinding.Of(card, sent.Request, sent.File, Forged(sent), sent.Officer)));
        sent.After(1);
        AuthenticityFinding.Of(card, sent.Request, sent.File,
            Forged(sent) with { Finding = Authenticity.Genuine, How = "encre contrôlée à nouveau" }, sent.Officer);
        Assert.Equal([Authenticity.Forged, Authenticity.Genuine], card.Findings.Select(f => f.Finding));
        Assert.Equal(Authenticity.Genuine, card.Authenticity);
        Assert.Equal("Identification.Authenticity.NoHow", Rule(() => AuthenticityFinding.Of(
            card, sent.Request, sent.File, Forged(sent) with { How = "" }, sent.Officer)));
    }

    [Fact]
    public void A_no_says_why_in_a_word_and_in_a_text_and_more_needed_says_until_when()
    {
        var sent = Sent.To(Sent.Agreement());
        IdentificationAnswer Say(AnswerTerms terms) => sent.Request.Answer(sent.File, sent.Person.Id, terms,
            sent.Officer);
        Assert.Equal("Identification.Answer.NoReasons", Rule(() => Say(new(AnswerResult.NotIdentified, ""))));
        Assert.Equal("Identification.Answer.NoCode", Rule(() => Say(new(AnswerResult.NotIdentified, "inconnu"))));
        Assert.Equal("Identification.Answer.NoUntil", Rule(() => Say(new(AnswerResult.MoreNeeded,
            "acte de naissance"))));
        Say(new(AnswerResult.MoreNeeded, "acte de naissance", Until: sent.Given.Today.AddDays(10)));
        var clock = sent.Request.Clocks.Single(c => c.Kind == ClockKind.MoreNeeded);
        Assert.Equal((sent.File.LeadOrganisationId, true), (clock.OwedBy, clock.Runs));
        Say(new(AnswerResult.NotIdentified, "absent des registres", ReasonCode.NotInRegister));
        Assert.False(sent.Request.IsOpen);
        Assert.All(sent.Request.Clocks, c => Assert.False(c.Runs));
    }

    [Fact]
    public void A_yes_starts_the_clock_of_the_document_and_the_document_stops_it()
    {
        var sent = Sent.To(Sent.Agreement());
        sent.Request.Answer(sent.File, sent.Person.Id, new(AnswerResult.Identified, ""), sent.Officer);
        sent.Request.StartDocumentClock(sent.File, sent.Person.Id, new WorkingCalendar("TG"), sent.Officer);
        var clock = sent.Request.Clocks.Single(c => c.Kind == ClockKind.TravelDocument);
        Assert.Equal((new DateOnly(2026, 3, 9), "art. 6"), (clock.DueOn, clock.Article));
        TravelDocument.Issue(sent.File, sent.Person.Id, new DocumentTerms(
            TravelDocumentKind.LaissezPasser, "LP1", sent.Given.Today, sent.Given.Today.AddMonths(6), true, "Paris"),
            sent.Officer, sent.Request.Clocks);
        Assert.False(clock.Runs);
    }

    [Fact]
    public void The_authority_takes_longer_only_as_far_as_the_agreement_lets_it()
    {
        var sent = Sent.To(Sent.Agreement());
        var calendar = new WorkingCalendar("TG");
        Assert.Equal("Identification.Extension.TooLong",
            Rule(() => sent.Request.Extend(sent.File, new DateOnly(2026, 3, 27), "grève", calendar, sent.Officer)));
        sent.Request.Extend(sent.File, new DateOnly(2026, 3, 26), "grève", calendar, sent.Officer);
        Assert.Equal(new DateOnly(2026, 3, 26), sent.Request.DueOn);
        var without = Sent.To(Sent.Agreement(t => t with { Extension = null }));
        Assert.Equal("Identification.Extension.NotForeseen",
            Rule(() => without.Request.Extend(without.File, new DateOnly(2026, 3, 26), "x", calendar,
                without.Officer)));
    }

    private static FindingTerms Forged(Sent sent) =>
        new(Authenticity.Forged, "Laboratoire", "fond imprimé sans relief", sent.Given.Today);
}
