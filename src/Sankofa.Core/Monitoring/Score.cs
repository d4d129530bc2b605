namespace Sankofa.Core.Monitoring;

/// <summary>Between 0 and 1, or nothing where it cannot be told honestly.</summary>
public sealed record Score(decimal? Economic, decimal? Social, decimal? Psychosocial, decimal? Composite)
{
    public static Score None { get; } = new(null, null, null, null);

    /// <summary>
    /// The weighted mean of a dimension, as the instrument weighs it. Without weights, or where one weighted question
    /// has no answer, there is no score: a guess would look like a measure.
    /// </summary>
    public static Score Of(Questionnaire questionnaire, IReadOnlyCollection<GivenAnswer> answers)
    {
        if (questionnaire.Weighting is not { } weighting) return None;
        var byDimension = Enum.GetValues<Dimension>().ToDictionary(d => d, d => Mean(questionnaire, d, answers));
        return new Score(byDimension[Dimension.Economic], byDimension[Dimension.Social],
            byDimension[Dimension.Psychosocial],
            Composed(weighting, byDimension));
    }

    private static decimal? Mean(
        Questionnaire questionnaire, Dimension dimension, IReadOnlyCollection<GivenAnswer> answers)
    {
        decimal sum = 0, weights = 0;
        foreach (var question in questionnaire.Questions.Where(q => q.Dimension == dimension && q.Weight is not null))
        {
            var answer = answers.FirstOrDefault(a => a.Question == question.Code && a.State == AnswerState.Answered);
            if (question.Options!.FirstOrDefault(o => o.Code == answer?.Value)?.Score is not { } score) return null;
            sum += question.Weight!.Value * score;
            weights += question.Weight.Value;
        }

        return weights == 0 ? null : sum / weights;
    }

    private static decimal? Composed(Weighting weighting, Dictionary<Dimension, decimal?> scores)
    {
        if (weighting.Dimensions is not { Count: > 0 } dimensions || dimensions.Values.Any(w => w <= 0)) return null;
        if (dimensions.Keys.Any(d => scores[d] is null)) return null;
        return dimensions.Sum(pair => pair.Value * scores[pair.Key]!.Value) / dimensions.Values.Sum();
    }
}
