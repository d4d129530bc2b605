using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Xunit;

namespace Sankofa.Core.Tests.Dialogue;

public sealed class DecisionsTests
{
    private static readonly DateTimeOffset Noon = DecisionsAtWork.Noon;

    [Fact]
    public void An_objection_in_the_last_microsecond_breaks_and_one_at_the_end_is_late()
    {
        var end = Noon.AddDays(10);
        var (early, late) = (DecisionsAtWork.Opened(Noon, end), DecisionsAtWork.Opened(Noon, end));
        var last = DecisionsAtWork.Hold(early, end.AddMicroseconds(-1));
        early.Object(ObjectionKind.Objection, "Non", DecisionsAtWork.FocalPoint("ES", last));
        Assert.Equal(DecisionState.SilenceBroken, early.StateAt(end.AddYears(1)));
        var refused = Assert.Throws<RuleViolation>(() => late.Object(
            ObjectionKind.Objection, "Non", DecisionsAtWork.FocalPoint("ES", DecisionsAtWork.Hold(late, end))));
        Assert.Equal("Dialogue.Decisions.TooLate", refused.Text);
        Assert.Equal(DecisionState.ApprovedAdReferendum, late.StateAt(end));
    }

    [Fact]
    public void A_clock_set_back_reopens_nothing()
    {
        var decision = DecisionsAtWork.Opened(Noon, Noon.AddDays(10));
        DecisionsAtWork.Hold(decision, Noon.AddDays(10));
        var back = DecisionsAtWork.Hold(decision, Noon.AddDays(1));
        Assert.Equal(Noon.AddDays(10), back);
        Assert.Equal(DecisionState.ApprovedAdReferendum, decision.StateAt(Noon.AddDays(1)));
        Assert.Throws<RuleViolation>(() =>
            decision.Object(ObjectionKind.Objection, "Non", DecisionsAtWork.FocalPoint("TG", back)));
    }

    [Theory]
    [InlineData(Role.FocalPoint, "FR")]
    [InlineData(Role.Contributor, "TG")]
    [InlineData(Role.Guest, "TG")]
    [InlineData(Role.Secretariat, "BE")]
    public void Only_who_speaks_for_a_country_that_is_asked_objects(Role role, string country)
    {
        var decision = DecisionsAtWork.Opened(Noon, Noon.AddDays(1));
        Assert.Throws<NotAllowed>(() =>
            decision.Object(ObjectionKind.Objection, "Non", DecisionsAtWork.Of(role, country, Noon.AddHours(1))));
    }

    [Fact]
    public void A_text_before_the_countries_is_not_reworded()
    {
        var decision = DecisionsAtWork.Opened(Noon, Noon.AddDays(1));
        Assert.Throws<RuleViolation>(() =>
            decision.Reword(Wording.Of("Autre"), Wording.Of("Autre"), DecisionsAtWork.Secretariat(Noon)));
    }

    [Fact]
    public void The_hash_knows_every_letter_and_language_and_no_end_of_line()
    {
        byte[] Hash(Wording title, Wording texts)
        {
            var decision = DecisionsAtWork.Draft();
            decision.Reword(title, texts, DecisionsAtWork.Secretariat(Noon));
            return Decision.HashOf(decision.Title, decision.Texts);
        }

        var hash = Hash(Wording.Of("T"), Wording.Of("a\nb", "c"));
        Assert.Equal(hash, Hash(Wording.Of("T"), Wording.Of("a\r\nb", "c")));
        Assert.Equal(hash, Hash(Wording.Of("T"), new Wording([new("en", "c"), new("fr", "a\nb")])));
        Assert.NotEqual(hash, Hash(Wording.Of("T"), Wording.Of("a\nb", "d")));
        Assert.NotEqual(hash, Hash(Wording.Of("t"), Wording.Of("a\nb", "c")));
        Assert.NotEqual(hash, Hash(Wording.Of("T"), new Wording([new("fr", "a\nb"), new("es", "c")])));
        Assert.NotEqual(hash, Hash(Wording.Of("T", "c"), Wording.Of("a\nb")));
    }

    [Fact]
    public void Approval_by_silence_is_no_adoption_and_adoption_waits_for_the_silence()
    {
        var ruth = DecisionsAtWork.Secretariat(Noon);
        var body = DialogueBody.SetUp(BodyKind.SteeringCommittee, Wording.Of("Comité"), "", ruth);
        var decision = Decision.Propose(body, Wording.Of("Titre"), Wording.Of("Texte"), null, ruth);
        var meeting = body.Call(ruth.Me.Today, "Lomé", "", ["TG", "ES"], [], ruth);
        decision.OpenSilence(Noon.AddDays(1), DecisionsAtWork.Asked, [], ruth);
        Assert.Throws<RuleViolation>(() => decision.Adopt(meeting, "DR-2026-009", ruth));
        var after = DecisionsAtWork.Hold(decision, Noon.AddDays(2));
        Assert.Equal((DecisionState.ApprovedAdReferendum, "DR-2026-001"), (decision.StateAt(after), decision.Number));
        Assert.Null(decision.PublishedAt);
        decision.Adopt(meeting, "DR-2026-009", DecisionsAtWork.Secretariat(after));
        Assert.Equal((DecisionState.Adopted, "DR-2026-001"), (decision.StateAt(after), decision.Number));
        Assert.NotNull(decision.PublishedAt);
    }

    [Fact]
    public void The_presidency_passes_from_who_presides_alone()
    {
        var ruth = DecisionsAtWork.Secretariat(Noon);
        var body = DialogueBody.SetUp(BodyKind.JointCommittee, Wording.Of("Comité conjoint"), "Khartoum", ruth);
        body.HandOver("", "MA", ruth.Me.Today.AddDays(-10), null, "", ruth);
        Assert.Throws<RuleViolation>(() => body.HandOver("ES", "PT", ruth.Me.Today, null, "", ruth));
        body.HandOver("MA", "ES", ruth.Me.Today, null, "Deux points", ruth);
        Assert.Equal("MA", body.PresidencyOn(ruth.Me.Today.AddDays(-1))!.To);
        Assert.Equal("ES", body.PresidencyOn(ruth.Me.Today)!.To);
    }

    [Fact]
    public void Every_capital_has_a_zone_that_this_machine_knows() =>
        Assert.All(Capitals.All, c => Assert.NotNull(Capitals.TimeIn(c.Country, Noon)));
}
