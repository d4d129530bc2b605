namespace Sankofa.Core.Dialogue.Rounds;

public enum RoundChange
{
    Added, Removed, Changed,
}

/// <summary>One value of one initiative in two rounds. The difference is told of numbers that count the same.</summary>
public sealed record RoundDifference(
    string Country, string Title, RoundQuestion Question, RoundChange Change, string? Before, string? After,
    decimal? Difference, string Unit);

/// <summary>How many initiatives a country told of; null where it was silent, which is not none.</summary>
public sealed record RoundPresence(string Country, int? Before, int? After, int Added, int Removed);

/// <summary>A sum over a country's initiatives; null where none of them said a number.</summary>
public sealed record RoundSum(
    string Country, RoundQuestion Question, string Unit, decimal? Before, decimal? After)
{
    public decimal? Difference => After - Before;
}

/// <summary>
/// Two rounds side by side: questions by their meaning, initiatives by themselves. A country that did not answer is
/// silent, and no number stands for it.
/// </summary>
public sealed record RoundComparison(
    IReadOnlyList<RoundPresence> Countries, IReadOnlyList<RoundSum> Sums, IReadOnlyList<RoundDifference> Differences,
    IReadOnlyList<RoundQuestion> Dropped, IReadOnlyList<RoundQuestion> New)
{
    public static RoundComparison Of(
        RoundInstrument before, IReadOnlyCollection<RoundAnswer> answersBefore, RoundInstrument after,
        IReadOnlyCollection<RoundAnswer> answersAfter, IReadOnlyCollection<string> countries)
    {
        var pairs = Pairs(answersBefore, answersAfter);
        var all = countries.Concat(answersBefore.Select(a => a.Country)).Concat(answersAfter.Select(a => a.Country))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new RoundComparison(
            [.. all.Select(c => Presence(c, pairs))],
            [.. all.SelectMany(c => SumsOf(c, before, after, pairs))],
            [.. pairs.Where(p => p is { Before: not null, After: not null })
                .SelectMany(p => Between(before, p.Before!, after, p.After!))
                .OrderBy(d => d.Country, StringComparer.Ordinal).ThenBy(d => d.Title, StringComparer.Ordinal)],
            [.. before.Questions.Where(q => after.Find(q.Meaning) is null)],
            [.. after.Questions.Where(q => before.Find(q.Meaning) is null)]);
    }

    // The same initiative: said so by the later answer, or by what both refer to.
    private static List<(RoundAnswer? Before, RoundAnswer? After)> Pairs(
        IReadOnlyCollection<RoundAnswer> before, IReadOnlyCollection<RoundAnswer> after)
    {
        var left = before.ToDictionary(a => a.Id);
        var byInitiative = before.Where(a => a.InitiativeId is not null)
            .GroupBy(a => a.InitiativeId!.Value).ToDictionary(g => g.Key, g => g.First());
        var pairs = new List<(RoundAnswer? Before, RoundAnswer? After)>();
        foreach (var answer in after)
        {
            var match = answer.PreviousId is { } previous && left.TryGetValue(previous, out var told) ? told
                : answer.InitiativeId is { } initiative ? byInitiative.GetValueOrDefault(initiative) : null;
            if (match is not null && !left.Remove(match.Id)) match = null;
            pairs.Add((match, answer));
        }

        pairs.AddRange(left.Values.Select(a => ((RoundAnswer?)a, (RoundAnswer?)null)));
        return pairs;
    }

    private static RoundPresence Presence(string country, List<(RoundAnswer? Before, RoundAnswer? After)> pairs)
    {
        var own = pairs.Where(p => (p.Before ?? p.After)!.Country == country).ToList();
        var (before, after) = (own.Count(p => p.Before is not null), own.Count(p => p.After is not null));
        return new RoundPresence(
            country, before == 0 ? null : before, after == 0 ? null : after,
            own.Count(p => p.Before is null), own.Count(p => p.After is null));
    }

    private static IEnumerable<RoundSum> SumsOf(
        string country, RoundInstrument before, RoundInstrument after,
        List<(RoundAnswer? Before, RoundAnswer? After)> pairs)
    {
        var own = pairs.Where(p => (p.Before ?? p.After)!.Country == country).ToList();
        foreach (var question in after.Questions.Where(
            q => q.Type is RoundQuestionType.Number or RoundQuestionType.Amount
                && before.Find(q.Meaning)?.Type == q.Type))
        {
            var earlier = Numbers(question, own.Select(p => p.Before));
            var later = Numbers(question, own.Select(p => p.After));
            foreach (var unit in earlier.Keys.Union(later.Keys).Order(StringComparer.Ordinal))
            {
                yield return new RoundSum(country, question, unit,
                    earlier.TryGetValue(unit, out var e) ? e : null, later.TryGetValue(unit, out var l) ? l : null);
            }
        }
    }

    private static Dictionary<string, decimal> Numbers(RoundQuestion question, IEnumerable<RoundAnswer?> answers) =>
        answers.Select(a => a?.Values.GetValueOrDefault(question.Meaning)).OfType<string>()
            .Select(v => RoundValues.NumberOf(question.Type, v)!.Value)
            .GroupBy(n => n.Unit).ToDictionary(g => g.Key, g => g.Sum(n => n.Number), StringComparer.Ordinal);

    private static IEnumerable<RoundDifference> Between(
        RoundInstrument instrumentBefore, RoundAnswer before, RoundInstrument instrumentAfter, RoundAnswer after)
    {
        foreach (var meaning in instrumentAfter.Questions.Concat(instrumentBefore.Questions)
            .Select(q => q.Meaning).Distinct(StringComparer.Ordinal))
        {
            var (was, now) = (before.Values.GetValueOrDefault(meaning), after.Values.GetValueOrDefault(meaning));
            if (was == now) continue;
            var (asked, asks) = (instrumentBefore.Find(meaning), instrumentAfter.Find(meaning));
            var change = was is null ? RoundChange.Added : now is null ? RoundChange.Removed : RoundChange.Changed;
            var (difference, unit) = asked?.Type == asks?.Type && was is not null && now is not null
                ? Difference(asks!.Type, was, now) : (null, "");
            yield return new RoundDifference(
                after.Country, after.Title, (asks ?? asked)!, change, was, now, difference, unit);
        }
    }

    private static (decimal? Difference, string Unit) Difference(RoundQuestionType type, string was, string now) =>
        RoundValues.NumberOf(type, was) is { } before && RoundValues.NumberOf(type, now) is { } after
        && before.Unit == after.Unit
            ? (after.Number - before.Number, after.Unit)
            : (null, "");
}
