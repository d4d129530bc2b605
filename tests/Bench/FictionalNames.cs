using Sankofa.Matching;

namespace Sankofa.Bench;

/// <summary>A name, and the words by which it is found.</summary>
internal sealed record FictionalName(string Text, string[] Keys);

/// <summary>
/// Made-up names, few of them common and most of them rare, as in any register (Zipf). The first of each list are the
/// common ones that the measures search for.
/// </summary>
internal sealed class FictionalNames
{
    private const double Exponent = 0.85;

    private static readonly string[] CommonFamilies =
        ["Diallo", "Mensah", "Traoré", "Ndiaye", "Camara", "Koffi", "Ba", "Touré", "Ouattara", "Ben Salah", "Fotso",
            "Adjavon"];

    private static readonly string[] CommonGiven =
        ["Mamadou", "Fatoumata", "Kofi", "Aïssatou", "Ibrahim", "Awa", "Moussa", "Ama", "Youssef", "Mariam", "Yao",
            "Grace"];

    private static readonly string[] Starts =
        ["Ka", "Do", "Me", "Sa", "To", "Ya", "Bi", "Fo", "Gna", "Ou", "Ada", "Ko", "Lo", "Mba", "Nde", "Sou", "Ti",
            "Wa", "Ze", "Cha"];

    private static readonly string[] Middles =
        ["ri", "ma", "lo", "ssa", "bou", "ndi", "ga", "te", "ko", "la", "mbe", "ra", "vi", "do", "na", "fa",
            "ki", "pe"];

    private static readonly string[] Ends =
        ["", "ré", "na", "dé", "kou", "mé", "ssi", "go", "wa", "li", "té", "nou", "ba", "zi"];

    private readonly FictionalName[] _names;
    private readonly double[] _upTo;

    private FictionalNames(IEnumerable<string> names)
    {
        _names = [.. names.Select(name => new FictionalName(name, [.. NameFolding.Keys(name)]))];
        _upTo = new double[_names.Length];
        var sum = 0.0;
        for (var i = 0; i < _names.Length; i++) _upTo[i] = sum += 1 / Math.Pow(i + 3, Exponent);
    }

    public static FictionalNames Families() => new(CommonFamilies.Concat(MadeUp(5000, 0)).Distinct());

    public static FictionalNames Given() => new(CommonGiven.Concat(MadeUp(2500, 3)).Distinct());

    public FictionalName Draw(Random chance)
    {
        var index = Array.BinarySearch(_upTo, chance.NextDouble() * _upTo[^1]);
        return _names[Math.Min(index < 0 ? ~index : index, _names.Length - 1)];
    }

    // Every combination once, in an order that mixes the parts.
    private static IEnumerable<string> MadeUp(int count, int shift)
    {
        var all = Starts.Length * Middles.Length * Ends.Length;
        for (var i = 0; i < Math.Min(count, all); i++)
        {
            var n = (int)((i + shift + 1) * 2147L % all);
            yield return Starts[n % Starts.Length] + Middles[n / Starts.Length % Middles.Length]
                + Ends[n / Starts.Length / Middles.Length];
        }
    }
}
