using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Sankofa.Matching.Register;

namespace Sankofa.Bench;

/// <summary>Measures how persons are found in a fictional register, beside what PostgreSQL offers for it.</summary>
internal sealed class SearchBench
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly SearchBenchRegister _register;
    private readonly (int Person, PersonQuery Query)[] _queries;

    private SearchBench(int size, int queries)
    {
        _register = new SearchBenchRegister(size);
        var chance = new Random(99);
        _queries = new (int, PersonQuery)[queries];
        for (var i = 0; i < queries; i++)
        {
            var person = chance.Next(size);
            _queries[i] = (person, _register.Query(person, chance));
        }
    }

    public static Command Command()
    {
        var size = new Option<int>("--size") { Description = "Persons.", DefaultValueFactory = _ => 1_000_000 };
        var queries = new Option<int>("--queries") { Description = "Queries.", DefaultValueFactory = _ => 2000 };
        var json = new Option<bool>("--json") { Description = "Prints the figures as JSON." };
        var only = new Option<string>("--only")
        {
            Description = "Contenders, by commas: sankofa, pgTrgm, soundex, foldedKey.",
            DefaultValueFactory = _ => "sankofa,pgTrgm,soundex,foldedKey",
        };
        var snapshot = new Option<string?>("--snapshot") { Description = "Writes the index there and reads it back." };
        var updates = new Option<bool>("--updates") { Description = "Also measures corrections and removals." };
        var exhaustive = new Option<bool>("--exhaustive") { Description = "Also scores every person, for comparison." };
        var command = new Command("search", "Measures how persons are found in a fictional register.")
        {
            size, queries, json, only, snapshot, updates, exhaustive,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var bench = new SearchBench(parsed.GetValue(size), parsed.GetValue(queries));
            var asked = parsed.GetValue(only)!.Split(',', StringSplitOptions.TrimEntries);
            var figures = new SortedDictionary<string, object>(StringComparer.Ordinal);
            if (asked.Contains("sankofa"))
                bench.Sankofa(
                    figures, parsed.GetValue(snapshot), parsed.GetValue(updates), parsed.GetValue(exhaustive));
            await bench.PostgresAsync(asked, figures, cancel);
            Print(figures, parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    private static void Print(SortedDictionary<string, object> figures, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(figures, Indented));
            return;
        }

        foreach (var (contender, figure) in figures)
            Console.WriteLine($"{contender,-12} {JsonSerializer.Serialize(figure, JsonSerializerOptions.Web)}");
    }

    private void Sankofa(SortedDictionary<string, object> figures, string? snapshot, bool updates, bool exhaustive)
    {
        // What the generator takes is no part of the building.
        var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var checkSum = 0L;
        foreach (var person in _register.Persons()) checkSum += person.FamilyName!.Length;
        var generating = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var generatingCpu = Environment.CpuUsage.TotalTime - cpu;
        Say($"{_register.Size} persons in {generating:F1} s, {checkSum} letters; first {_register.FirstFamily:P1}");
        (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var index = PersonIndex.Build(_register.Persons());
        var building = Stopwatch.GetElapsedTime(start).TotalSeconds - generating;
        var buildingCpu = Environment.CpuUsage.TotalTime - cpu - generatingCpu;
        Say($"built in {building:F2} s, {buildingCpu.TotalSeconds:F2} s of processors");
        figures["sankofa"] = Ask(index, building);
        if (exhaustive) figures["sankofaExhaustive"] = Ask(index, building, exhaustive: true);
        if (snapshot is not null) Save(index, snapshot, figures);
        if (updates) SearchBenchUpdates.Run(index, _register, figures, changed => Ask(changed, 0));
    }

    private async Task PostgresAsync(
        string[] asked, SortedDictionary<string, object> figures, CancellationToken cancel)
    {
        if (!asked.Any(SearchBenchPostgres.Knows)) return;
        await using var postgres = await SearchBenchPostgres.FillAsync(_register, cancel);
        foreach (var contender in asked.Where(SearchBenchPostgres.Knows))
            figures[contender] = await postgres.RunAsync(contender, _queries, cancel);
    }

    private SearchBenchResult Ask(PersonIndex index, double building, bool exhaustive = false) =>
        SearchBenchResult.Measure(
            exhaustive ? Math.Min(200, _queries.Length) : _queries.Length, (double)index.Bytes / index.Count, building,
            i =>
            {
                var query = _queries[i].Query;
                var hits = exhaustive ? index.SearchAll(query) : index.Search(query);
                for (var at = 0; at < hits.Count; at++)
                    if (hits[at].Id == _queries[i].Person + 1L) return at;
                return -1;
            });

    private static void Save(PersonIndex index, string path, SortedDictionary<string, object> figures)
    {
        var start = Stopwatch.GetTimestamp();
        using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
            index.Save(file);
        var saving = Stopwatch.GetElapsedTime(start).TotalSeconds;
        start = Stopwatch.GetTimestamp();
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20))
            _ = PersonIndex.Load(file).Count;
        figures["snapshot"] = new
        {
            SaveSeconds = saving,
            LoadSeconds = Stopwatch.GetElapsedTime(start).TotalSeconds,
            Bytes = new FileInfo(path).Length,
        };
    }

    internal static void Say(FormattableString text) =>
        Console.Error.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
