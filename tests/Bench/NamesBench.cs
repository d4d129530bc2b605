using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Sankofa.Matching;

namespace Sankofa.Bench;

/// <summary>How many spellings of one name each way of comparing keeps, and how many different names it takes for
/// one.</summary>
internal static class NamesBench
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    private sealed record Figures(
        double? Recall, IReadOnlyDictionary<string, double> RecallByKind, double? ArabicRecall, double? CognateAccepts,
        double FalseAccepts, double? Threshold, double? MicrosecondsPerPair, string Note);

    public static async Task RunAsync(string path, string? negativesPath, bool json, CancellationToken cancel)
    {
        var read = NamePairs.Read(path);
        var negatives = negativesPath is null ? NameNegatives.Draw(read) : NamePairs.Read(negativesPath);
        var all = read.Concat(negatives).ToArray();
        var contenders = await NameContenders.AskAsync(all, cancel);
        var ours = Array.ConvertAll(all, pair => NameSimilarity.Compare(pair.One, pair.Other));
        var wrong = ours.Skip(read.Count).Count(score => score >= NameSimilarity.LikelySame);
        var jaro = Array.ConvertAll(
            all, pair => JaroWinkler.Compare(NameContenders.Plain(pair.One), NameContenders.Plain(pair.Other)));
        var parts = new Dictionary<string, Figures>
        {
            ["sankofa"] = Of(read, i => ours[i] >= NameSimilarity.LikelySame, negatives.Count,
                NameSimilarity.LikelySame, "The library's own threshold.", Microseconds(all)),
            ["pgTrgm"] = AtSameFalseAccepts(read, contenders.Trigrams, wrong, negatives.Count),
            ["soundex"] = Of(read, i => contenders.SoundsLike(all[i]), negatives.Count, null,
                "fuzzystrmatch, word by word: each word of the shorter name has one of the same code in the other."),
            ["doubleMetaphone"] = Of(read, i => contenders.MetaphoneLike(all[i]), negatives.Count, null,
                "fuzzystrmatch, word by word; first or second code agrees."),
            ["jaroWinkler"] = AtSameFalseAccepts(read, jaro, wrong, negatives.Count),
        };
        if (json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new
            {
                pairs = read.Count, negatives = negatives.Count,
                sankofa = parts["sankofa"], pgTrgm = parts["pgTrgm"], soundex = parts["soundex"],
                doubleMetaphone = parts["doubleMetaphone"], jaroWinkler = parts["jaroWinkler"],
            }, Json));
            return;
        }

        await Console.Out.WriteLineAsync($"{read.Count} pairs, {negatives.Count} pairs of different names");
        foreach (var (name, figures) in parts)
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{name,-16} recall {figures.Recall:P1}  arabic {figures.ArabicRecall:P1}  cognates "
                + $"{figures.CognateAccepts:P1}  false accepts {figures.FalseAccepts:P3}  "
                + $"threshold {figures.Threshold}"));
    }

    private static Figures AtSameFalseAccepts(
        IReadOnlyList<NamePair> pairs, double[] scores, int wrong, int negatives)
    {
        var falls = scores.Skip(pairs.Count).OrderDescending().ToArray();
        // Above the score that would take one wrong pair more than ours did.
        var threshold = falls.Length == 0 ? 0 : Math.BitIncrement(falls[Math.Min(wrong, falls.Length - 1)]);
        return Of(pairs, i => scores[i] >= threshold, negatives, threshold,
            "At the threshold that gives no more false accepts than ours.");
    }

    private static Figures Of(IReadOnlyList<NamePair> pairs, Func<int, bool> accepts, int negatives,
        double? threshold, string note, double? microseconds = null)
    {
        var accepted = Enumerable.Range(0, pairs.Count).Select(accepts).ToArray();
        double? Rate(Func<string, bool> kind)
        {
            var of = Enumerable.Range(0, pairs.Count).Where(i => kind(pairs[i].Kind)).ToArray();
            return of.Length == 0 ? null : (double)of.Count(i => accepted[i]) / of.Length;
        }

        var kinds = pairs.Select(pair => pair.Kind).Where(kind => kind.Length > 0).Distinct()
            .Order(StringComparer.Ordinal);
        var wrong = Enumerable.Range(pairs.Count, negatives).Count(accepts);
        return new Figures(Rate(kind => kind is not ("arabic" or "cognate")),
            kinds.ToDictionary(kind => kind, kind => Rate(k => k == kind) ?? 0),
            Rate(kind => kind == "arabic"), Rate(kind => kind == "cognate"),
            negatives == 0 ? 0 : (double)wrong / negatives, threshold, microseconds, note);
    }

    /// <summary>The median of several rounds: the first one runs code that is not yet compiled well.</summary>
    private static double Microseconds(NamePair[] pairs)
    {
        var rounds = new List<double>();
        var sum = 0.0;
        for (var round = 0; round < 9; round++)
        {
            var from = Stopwatch.GetTimestamp();
            foreach (var pair in pairs) sum += NameSimilarity.Compare(pair.One, pair.Other);
            rounds.Add(Stopwatch.GetElapsedTime(from).TotalMicroseconds / pairs.Length);
        }

        rounds.Sort();
        return sum < 0 ? 0 : Math.Round(rounds[rounds.Count / 2], 2);
    }

    public static System.CommandLine.Command Command(System.CommandLine.Option<bool> json)
    {
        var pairs = new System.CommandLine.Argument<string>("PAIRS")
        {
            Description = "Tab-separated: variant_a, variant_b, kind (spelling, orthography, arabic, cognate).",
        };
        var negatives = new System.CommandLine.Option<string?>("--negatives")
        {
            Description = "Pairs of different names; without it 100,000 are drawn from the names in PAIRS.",
        };
        var command = new System.CommandLine.Command(
            "names", "Spellings kept and different names taken for one, beside what PostgreSQL offers.")
        {
            pairs, negatives, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            await RunAsync(parsed.GetValue(pairs)!, parsed.GetValue(negatives), parsed.GetValue(json), cancel);
            return 0;
        });
        return command;
    }
}
