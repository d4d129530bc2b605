using System.Diagnostics;
using Sankofa.Matching.Register;

namespace Sankofa.Bench;

/// <summary>Corrects, adds and removes persons, and asks again.</summary>
internal static class SearchBenchUpdates
{
    public static void Run(
        PersonIndex index, SearchBenchRegister register, SortedDictionary<string, object> figures,
        Func<PersonIndex, SearchBenchResult> ask)
    {
        // One person in twenty: corrections that leave what the queries look for.
        var changes = register.Size / 20;
        var one = Math.Min(changes, 20_000);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < one; i++) index.Put(register.Person(i * 20));
        var puts = one / Stopwatch.GetElapsedTime(start).TotalSeconds;
        start = Stopwatch.GetTimestamp();
        for (var i = one; i < changes; i += 10_000)
            index.PutAll(Enumerable.Range(i, Math.Min(10_000, changes - i)).Select(n => register.Person(n * 20)));
        var many = (changes - one) / Stopwatch.GetElapsedTime(start).TotalSeconds;
        figures["sankofaDelta"] = ask(index);
        start = Stopwatch.GetTimestamp();
        for (var i = 0; i < one; i++) index.Remove((i * 20L) + 8);
        var removals = one / Stopwatch.GetElapsedTime(start).TotalSeconds;
        start = Stopwatch.GetTimestamp();
        index.Compact();
        figures["updates"] = new
        {
            PutsPerSecond = puts,
            PutsInBatchesPerSecond = many,
            RemovalsPerSecond = removals,
            CompactSeconds = Stopwatch.GetElapsedTime(start).TotalSeconds,
            index.Count,
        };
    }
}
