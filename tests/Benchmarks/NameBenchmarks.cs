using BenchmarkDotNet.Attributes;
using Sankofa.Matching;
using Sankofa.Matching.Linkage;

namespace Sankofa.Benchmarks;

/// <summary>The parts that every comparison is made of.</summary>
[MemoryDiagnoser]
public class NameBenchmarks
{
    private readonly PersonDescription _one = new("Diallo", "Mamadou Saliou")
    {
        Birth = new PartialDay(1991, 3, 4), BirthPlace = "Labé", MotherName = "Kadiatou Barry",
    };

    private readonly PersonDescription _other = new("Jallow", "Saliu")
    {
        Birth = new PartialDay(1991), BirthPlace = "Labe", MotherName = "Kadija Bah",
    };

    [Benchmark]
    public string KeyOfALatinName() => NameFolding.Key("Ouédraogo");

    [Benchmark]
    public string KeyOfAnArabicName() => NameFolding.Key("عبدالرحمن");

    [Benchmark]
    public double TwoFullNames() => NameSimilarity.Compare("Mamadou Saliou Diallo", "Jallow Saliu Mamadu");

    [Benchmark]
    public double TwoRecordsWeighed() => LinkageModel.Default.Weigh(_one, _other);

    [Benchmark]
    public Comparison TwoRecordsExplained() => LinkageModel.Default.Compare(_one, _other);
}
