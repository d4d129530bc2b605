using Sankofa.Core.House;
using Sankofa.Core.Monitoring;
using Xunit;

namespace Sankofa.Core.Tests.Monitoring;

public sealed class ScoreTests
{
    private const string Weighted = """
        {"code":"w","edition":1,"title":{"fr":"Pesé"},"weighting":{"source":"trial","dimensions":{"Economic":1,"Social":3}},
         "questions":[
          {"code":"a","dimension":"Economic","kind":"Choice","text":{"fr":"a"},"weight":1,
           "options":[{"code":"y","text":{"fr":"oui"},"score":1},{"code":"n","text":{"fr":"non"},"score":0}]},
          {"code":"b","dimension":"Economic","kind":"Choice","text":{"fr":"b"},"weight":3,
           "options":[{"code":"y","text":{"fr":"oui"},"score":1},{"code":"n","text":{"fr":"non"},"score":0}]},
          {"code":"c","dimension":"Social","kind":"Choice","text":{"fr":"c"},"weight":1,
           "options":[{"code":"y","text":{"fr":"oui"},"score":1},{"code":"n","text":{"fr":"non"},"score":0}]}]}
        """;

    private static GivenAnswer Said(string question, string value) => new(question, AnswerState.Answered, value);

    [Fact]
    public void Weights_of_the_instrument_make_the_score()
    {
        var score = Score.Of(Questionnaire.Parse(Weighted), [Said("a", "y"), Said("b", "n"), Said("c", "y")]);
        Assert.Equal(0.25m, score.Economic);
        Assert.Equal(1m, score.Social);
        Assert.Null(score.Psychosocial);
        Assert.Equal(0.8125m, score.Composite);
    }

    [Fact]
    public void A_weighted_question_without_answer_leaves_its_dimension_without_score()
    {
        var score = Score.Of(Questionnaire.Parse(Weighted),
            [Said("a", "y"), new("b", AnswerState.Declined, ""), Said("c", "n")]);
        Assert.Null(score.Economic);
        Assert.Equal(0m, score.Social);
        Assert.Null(score.Composite);
    }

    [Fact]
    public void Without_weights_there_is_no_score()
    {
        var plain = Weighted.Replace(
            "\"weighting\":{\"source\":\"trial\",\"dimensions\":{\"Economic\":1,\"Social\":3}},", "",
            StringComparison.Ordinal);
        Assert.Equal(Score.None,
            Score.Of(Questionnaire.Parse(plain), [Said("a", "y"), Said("b", "y"), Said("c", "y")]));
    }

    [Theory]
    [InlineData("\"score\":1}", "\"score\":7}")]
    [InlineData("\"code\":\"b\"", "\"code\":\"a\"")]
    [InlineData("\"edition\":1", "\"edition\":0")]
    [InlineData("\"source\":\"trial\"", "\"source\":\"\"")]
    [InlineData("\"kind\":\"Choice\"", "\"kind\":\"Number\"")]
    [InlineData("\"title\"", "\"titre\"")]
    public void An_instrument_that_does_not_hold_is_refused_with_a_sentence(string was, string becomes) =>
        Assert.Throws<RuleViolation>(() =>
            Questionnaire.Parse(Weighted.Replace(was, becomes, StringComparison.Ordinal)));
}
