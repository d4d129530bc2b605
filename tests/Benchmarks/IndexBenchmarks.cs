using BenchmarkDotNet.Attributes;
using Sankofa.Matching.Register;

namespace Sankofa.Benchmarks;

/// <summary>One search and one change in a register of a hundred thousand made-up persons.</summary>
[MemoryDiagnoser]
public class IndexBenchmarks
{
    private static readonly string[] Starts = ["Ag", "Bo", "Da", "Ko", "Ma", "Sa", "Te", "Zo", "Fa", "Ki"];
    private static readonly string[] Middles = ["be", "do", "ka", "lu", "ma", "ni", "ro", "su", "ta", "we"];
    private static readonly string[] Ends = ["ko", "nu", "ti", "da", "la", "vi", "mé", "sso", "gan", "du"];

    private PersonIndex _index = null!;
    private int _next;

    [GlobalSetup]
    public void Build() => _index = PersonIndex.Build(Enumerable.Range(1, 100_000).Select(Person));

    [Benchmark]
    public int OneSearch()
    {
        var wanted = Person((_next++ * 7919 % 100_000) + 1);
        return _index.Search(new PersonQuery
        {
            FamilyName = wanted.FamilyName, GivenNames = wanted.GivenNames, BirthYear = wanted.BirthYear,
        }).Count;
    }

    [Benchmark]
    public void OneCorrection() => _index.Put(Person((_next++ * 104_729 % 100_000) + 1) with { BirthPlace = "Kara" });

    private static RegisterPerson Person(int id)
    {
        var random = new Random(id);
        string Name() => Starts[random.Next(10)] + Middles[random.Next(10)] + Middles[random.Next(10)] + Ends[random.Next(10)];
        return new RegisterPerson(
            id, Name(), Name(), id % 2 == 0 ? 'F' : 'M', random.Next(1930, 2010), random.Next(1, 13), random.Next(1, 28),
            "Lomé", Name(), Name());
    }
}
