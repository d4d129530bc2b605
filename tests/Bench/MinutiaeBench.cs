using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Sankofa.Matching.Minutiae;

namespace Sankofa.Bench;

/// <summary>How well fingers are told apart, by the protocol of the Fingerprint Verification Competitions.</summary>
internal static class MinutiaeBench
{
    private const int Runs = 3;

    /// <summary>What one matcher did. Rates are shares from 0 to 1.</summary>
    private sealed record Figures(
        double Eer, double Fmr100, double Fmr1000, double ZeroFmr, double ComparisonsPerSecond, int Failures,
        int Genuine, int Impostor);

    private sealed record Print(string Set, string Finger, int Impression, FingerTemplate Template);

    internal static Command Command(Option<bool> json)
    {
        var folder = new Argument<DirectoryInfo?>("FOLDER")
        {
            Description = "Templates named <finger>_<impression>.iso; without it 100 made-up fingers of 8 impressions.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("minutiae", "Measures how well fingers are told apart (FVC protocol).")
        {
            folder, json,
        };
        command.SetAction(parsed => Run(parsed.GetValue(folder), parsed.GetValue(json)));
        return command;
    }

    private static int Run(DirectoryInfo? folder, bool json)
    {
        var failures = new List<string>();
        var prints = folder is null ? MadeUp(100, 8) : Read(folder, failures);
        if (prints.Count == 0)
        {
            Console.Error.WriteLine("No template <finger>_<impression>.iso was read.");
            return 2;
        }
        foreach (var failure in failures) Console.Error.WriteLine(failure);
        var angles = AngleConventions.Guess(prints.Select(p => p.Template));
        var pairs = Pairs(prints);
        var prepared = prints.ConvertAll(p => PreparedFinger.From(p.Template, 0, angles));
        var matcher = new FingerMatcher();
        var hough = new MinutiaeBenchHough();
        var raw = prints.ConvertAll(p => p.Template.Views[0].Minutiae.ToArray());
        var results = new Dictionary<string, Figures>
        {
            ["sankofa"] = Measure(pairs, (a, b) => matcher.Score(prepared[a], prepared[b]), failures.Count),
            ["hough"] = Measure(pairs, (a, b) => hough.Score(raw[a], raw[b]), failures.Count),
        };
        Show(results, json, FormattableString.Invariant(
            $"{prints.Count} templates, {prepared.Average(p => p.MinutiaeCount):0.0} minutiae, directions {angles}"));
        return failures.Count == 0 ? 0 : 1;
    }

    /// <summary>Templates that deviate from the standard harmlessly are compared all the same, and said.</summary>
    private static List<Print> Read(DirectoryInfo folder, List<string> failures)
    {
        var prints = new List<Print>();
        foreach (var file in folder.EnumerateFiles("*.iso", SearchOption.AllDirectories)
            .OrderBy(f => f.FullName, StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file.Name).Split('_');
            if (name.Length != 2 || !int.TryParse(name[1], CultureInfo.InvariantCulture, out var impression)) continue;
            var bytes = File.ReadAllBytes(file.FullName);
            try
            {
                prints.Add(new Print(file.DirectoryName!, name[0], impression, FingerTemplate.Read(bytes)));
            }
            catch (MalformedTemplateException strict)
            {
                try
                {
                    var template = FingerTemplate.Read(bytes, TemplateDeviations.All);
                    Console.Error.WriteLine($"{file.Name}: deviates, read all the same. {strict.Message}");
                    prints.Add(new Print(file.DirectoryName!, name[0], impression, template));
                }
                catch (MalformedTemplateException fault)
                {
                    failures.Add($"{file.Name}: {fault.Message}");
                }
            }
        }
        return prints;
    }

    private static List<Print> MadeUp(int fingers, int impressions)
    {
        var random = new Random(3);
        var prints = new List<Print>();
        for (var f = 0; f < fingers; f++)
        {
            var finger = new MinutiaeBenchFinger(random);
            for (var i = 1; i <= impressions; i++)
                prints.Add(new Print("", f.ToString(CultureInfo.InvariantCulture), i,
                    MinutiaeBenchImpression.Of(finger, random)));
        }
        return prints;
    }

    private static List<(int One, int Other, bool Genuine)> Pairs(List<Print> prints)
    {
        var pairs = new List<(int, int, bool)>();
        foreach (var set in prints.Select((print, index) => (print, index)).GroupBy(p => p.print.Set))
        {
            var fingers = set.GroupBy(p => p.print.Finger)
                .Select(f => f.OrderBy(p => p.print.Impression).Select(p => p.index).ToArray()).ToArray();
            for (var f = 0; f < fingers.Length; f++)
            {
                for (var i = 0; i < fingers[f].Length; i++)
                    for (var j = i + 1; j < fingers[f].Length; j++) pairs.Add((fingers[f][i], fingers[f][j], true));
                for (var g = f + 1; g < fingers.Length; g++) pairs.Add((fingers[f][0], fingers[g][0], false));
            }
        }
        return pairs;
    }

    private static Figures Measure(
        List<(int One, int Other, bool Genuine)> pairs, Func<int, int, double> score, int failures)
    {
        foreach (var (one, other, _) in pairs.Take(3000)) score(one, other);
        var (genuine, impostor, speeds) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            genuine.Clear();
            impostor.Clear();
            var watch = Stopwatch.StartNew();
            foreach (var (one, other, same) in pairs) (same ? genuine : impostor).Add(score(one, other));
            speeds.Add(pairs.Count / watch.Elapsed.TotalSeconds);
        }
        genuine.Sort();
        impostor.Sort();
        speeds.Sort();
        return new Figures(
            Equal(genuine, impostor), MissedAt(genuine, impostor, 0.01), MissedAt(genuine, impostor, 0.001),
            MissedAt(genuine, impostor, 0), Math.Round(speeds[Runs / 2]), failures, genuine.Count, impostor.Count);
    }

    /// <summary>The rate at which as many genuine pairs are missed as impostors are taken.</summary>
    private static double Equal(List<double> genuine, List<double> impostor)
    {
        var (apart, rate) = (double.MaxValue, 1.0);
        foreach (var threshold in genuine.Concat(impostor))
        {
            var (missed, taken) = (Below(genuine, threshold), 1 - Below(impostor, threshold));
            if (Math.Abs(missed - taken) < apart) (apart, rate) = (Math.Abs(missed - taken), (missed + taken) / 2);
        }
        return rate;
    }

    /// <summary>The share of genuine pairs missed where no larger share of impostors is taken.</summary>
    private static double MissedAt(List<double> genuine, List<double> impostor, double taken)
    {
        var allowed = (int)(taken * impostor.Count);
        if (allowed >= impostor.Count) return 0;
        var threshold = impostor[impostor.Count - 1 - allowed];
        return Below(genuine, Math.BitIncrement(threshold));
    }

    private static double Below(List<double> sorted, double threshold)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < threshold) low = middle + 1;
            else high = middle;
        }
        return sorted.Count == 0 ? 0 : (double)low / sorted.Count;
    }

    private static void Show(Dictionary<string, Figures> results, bool json, string what)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(results, JsonSerializerOptions.Web));
            return;
        }
        Console.WriteLine(what);
        foreach (var (name, f) in results)
            Console.WriteLine(FormattableString.Invariant(
                $"{name,-8} EER {f.Eer:0.00%}  FMR100 {f.Fmr100:0.00%}  FMR1000 {f.Fmr1000:0.00%}  ")
                + FormattableString.Invariant($"ZeroFMR {f.ZeroFmr:0.00%}  {f.ComparisonsPerSecond:0}/s, ")
                + FormattableString.Invariant($"{f.Failures} failures, {f.Genuine} genuine, {f.Impostor} impostor"));
    }
}
