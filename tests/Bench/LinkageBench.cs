using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Sankofa.Matching.Linkage;

namespace Sankofa.Bench;

/// <summary>
/// How well records of one person are found in one file or between two, beside two simple ways. The truth column is
/// read
/// to count, never to learn: weights come from unlabelled pairs.
/// </summary>
internal static class LinkageBench
{
    /// <summary>Weights hardly change after so many pairs, and estimating takes its time.</summary>
    private const int PairsToEstimateFrom = 400_000;

    private const double Even = 0.5;

    /// <summary>Where each record has one partner at most, that a pair is nobody else's speaks for it as
    /// well.</summary>
    private const double LikelyBetweenLists = 0.2;

    private const int LargestGroup = 12;
    private const double SpeaksAgainst = -5;
    private const double JaroWinklerThreshold = 0.9;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private sealed record Figures(double Precision, double Recall, double F1, int Found, double Seconds);

    private sealed record Rows(LinkageFile Left, LinkageFile Right, bool IsOneFile)
    {
        public (PersonDescription One, PersonDescription Other) Of((int One, int Other) pair) =>
            (Left.Persons[pair.One], Right.Persons[pair.Other]);

        public bool AreOne((int One, int Other) pair) =>
            string.Equals(Left.Truth[pair.One], Right.Truth[pair.Other], StringComparison.Ordinal);

        /// <summary>All pairs of one person, found or not.</summary>
        public long True()
        {
            var right = Right.Truth.GroupBy(t => t).ToDictionary(same => same.Key, same => (long)same.Count());
            return IsOneFile ? right.Values.Sum(n => n * (n - 1) / 2)
                : Left.Truth.Sum(truth => right.GetValueOrDefault(truth));
        }
    }

    public static Command Command(Option<bool> json)
    {
        var left = new Argument<string>("A") { Description = "A CSV file with a heading." };
        var right = new Argument<string?>("B")
        {
            Description = "A second file to link to; without it duplicates within A are looked for.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var map = new Option<string?>("--map")
        {
            Description = $"Which column says what, JSON such as {LinkageMap.Shape}; "
                + "usual headings are known without it.",
        };
        var command = new Command("linkage", "Precision, recall and F1 of record linkage without training.")
        {
            left, right, map, json,
        };
        command.SetAction(parsed => Run(parsed.GetValue(left)!, parsed.GetValue(right), parsed.GetValue(map),
            parsed.GetValue(json)));
        return command;
    }

    private static int Run(string left, string? right, string? mapPath, bool json)
    {
        var map = mapPath is null ? null : LinkageMap.Read(mapPath);
        var first = LinkageFile.Read(left, map);
        var rows = right is null ? new Rows(first, first, true) : new Rows(first, LinkageFile.Read(right, map), false);
        var started = Stopwatch.GetTimestamp();
        var candidates = right is null ? Blocking.Pairs(first.Persons)
            : Blocking.Pairs(first.Persons, rows.Right.Persons);
        var blocking = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var total = rows.True();
        var reached = candidates.Count(rows.AreOne);
        var sankofa = Ours(rows, candidates, total);
        var exact = Exact(rows, total);
        var jaroWinkler = JaroWinklerBaseline(rows, candidates, total);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                rows = first.Persons.Count + (right is null ? 0 : rows.Right.Persons.Count), truePairs = total,
                candidates = candidates.Count, candidateRecall = total == 0 ? 0 : (double)reached / total,
                blockingSeconds = Math.Round(blocking, 2), sankofa, exact, jaroWinkler,
            }, Json));
            return 0;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{total} true pairs; {candidates.Count} candidates hold {reached} of them ({blocking:0.0} s)"));
        foreach (var (name, f) in new[] { ("sankofa", sankofa), ("exact", exact), ("jaroWinkler", jaroWinkler) })
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-12} precision {f.Precision:P2}  recall {f.Recall:P2}  F1 {f.F1:P2}  ({f.Seconds:0.0} s)"));
        return 0;
    }

    private static Figures Ours(Rows rows, IReadOnlyList<(int One, int Other)> candidates, long total)
    {
        var started = Stopwatch.GetTimestamp();
        var frequencies = NameFrequencies.Of(
            rows.IsOneFile ? rows.Left.Persons : rows.Left.Persons.Concat(rows.Right.Persons));
        var step = Math.Max(1, candidates.Count / PairsToEstimateFrom);
        // A record has few others of its person: two in one file, one in the other file.
        var most = rows.IsOneFile ? 2.0 * rows.Left.Persons.Count
            : Math.Min(rows.Left.Persons.Count, rows.Right.Persons.Count);
        var model = LinkageModel.Estimate(candidates.Where((_, i) => i % step == 0).Select(rows.Of),
            mostShare: Math.Clamp(most / Math.Max(1, candidates.Count), 1e-6, 1));
        var weighed = new List<(int One, int Other, double Weight)>();
        foreach (var pair in candidates)
        {
            var (one, other) = rows.Of(pair);
            weighed.Add((pair.One, pair.Other, model.Weigh(one, other, frequencies)));
        }

        var likely = weighed.Where(
            pair => model.ProbabilityOf(pair.Weight) >= (rows.IsOneFile ? Even : LikelyBetweenLists)).ToArray();
        return Count(rows, rows.IsOneFile ? WithinGroups(rows, likely, model, frequencies)
            : Assignment.OneToOne(likely).Select(pair => (pair.One, pair.Other)), total, started);
    }

    /// <summary>What a chain connects is one person too, unless the two records speak against it.</summary>
    private static IEnumerable<(int One, int Other)> WithinGroups(
        Rows rows, (int One, int Other, double Weight)[] likely, LinkageModel model, NameFrequencies frequencies)
    {
        var direct = likely.Select(pair => (pair.One, pair.Other)).ToHashSet();
        foreach (var pair in direct) yield return pair;
        foreach (var group in Assignment.Groups(rows.Left.Persons.Count, direct).Where(g => g.Count <= LargestGroup))
            for (var i = 0; i < group.Count; i++)
                for (var j = i + 1; j < group.Count; j++)
                {
                    var pair = (group[i], group[j]);
                    if (direct.Contains(pair)) continue;
                    var (one, other) = rows.Of(pair);
                    if (model.Weigh(one, other, frequencies) >= SpeaksAgainst) yield return pair;
                }
    }

    private static Figures Exact(Rows rows, long total)
    {
        var started = Stopwatch.GetTimestamp();
        static string Key(PersonDescription p) => NameContenders.Plain(p.FamilyName) + "|"
            + NameContenders.Plain(p.GivenNames) + "|" + p.Birth;
        var right = Enumerable.Range(0, rows.Right.Persons.Count).ToLookup(i => Key(rows.Right.Persons[i]));
        var found = Enumerable.Range(0, rows.Left.Persons.Count).SelectMany(
            i => right[Key(rows.Left.Persons[i])].Where(j => !rows.IsOneFile || j > i).Select(j => (i, j)));
        return Count(rows, found, total, started);
    }

    /// <summary>Family name, given names and date of birth by Jaro-Winkler, with weights as a careful hand sets
    /// them.</summary>
    private static Figures JaroWinklerBaseline(
        Rows rows, IReadOnlyList<(int One, int Other)> candidates, long total)
    {
        var started = Stopwatch.GetTimestamp();
        var left = rows.Left.Persons.Select(Parts).ToArray();
        var right = rows.IsOneFile ? left : [.. rows.Right.Persons.Select(Parts)];
        double[] weights = [0.35, 0.3, 0.35];
        var found = candidates.Where(pair =>
        {
            var (sum, stated) = (0.0, 0.0);
            for (var i = 0; i < weights.Length; i++)
            {
                if (left[pair.One][i].Length == 0 || right[pair.Other][i].Length == 0) continue;
                stated += weights[i];
                sum += weights[i] * JaroWinkler.Compare(left[pair.One][i], right[pair.Other][i]);
            }

            return stated > 0.5 && sum / stated >= JaroWinklerThreshold;
        });
        return Count(rows, found, total, started);
    }

    private static string[] Parts(PersonDescription person) =>
        [NameContenders.Plain(person.FamilyName), NameContenders.Plain(person.GivenNames), person.Birth.ToString()];

    private static Figures Count(Rows rows, IEnumerable<(int One, int Other)> found, long total, long started)
    {
        var (count, right) = (0, 0);
        foreach (var pair in found)
        {
            count++;
            if (rows.AreOne(pair)) right++;
        }

        var precision = count == 0 ? 0 : (double)right / count;
        var recall = total == 0 ? 0 : (double)right / total;
        var f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new Figures(Math.Round(precision, 5), Math.Round(recall, 5), Math.Round(f1, 5), count,
            Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 2));
    }
}
