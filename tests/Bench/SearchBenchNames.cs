using System.Text;

namespace Sankofa.Bench;

/// <summary>How a name is written: by the habits of a former administration, or in Arabic script.</summary>
internal enum Orthography
{
    French,
    English,
    Portuguese,
    Arabic,
}

/// <summary>
/// Made-up names as sounds, by the syllables of ten languages, and their spellings. The spellings are rendered from
/// the sounds by rules of this file alone, which share nothing with the rules by which the library folds names: what
/// is found is found fairly. Sounds are letters; J is dj, C is ch, S is sh, N is ny; A, I and U are long.
/// </summary>
internal sealed class SearchBenchNames
{
    /// <summary>Spellings of one name in one orthography.</summary>
    public const int Variants = 3;

    private sealed record Language(string[] Onsets, string Vowels, string[] Endings, string[] Prefixes);

    private static readonly Language[] Languages =
    [
        new(["b", "d", "f", "g", "J", "k", "l", "m", "n", "s", "t", "w", "y", "C", "N", "mb", "nd", "nJ"], "aeiou",
            ["", "p", "l", "m", "n", "f", "w", "y", "k", "r"], [""]),
        new(["b", "d", "f", "g", "h", "J", "k", "l", "m", "n", "s", "t", "w", "y"], "aaeiou", ["", "", "l"], [""]),
        new(["b", "d", "f", "g", "J", "k", "l", "m", "n", "s", "t", "w", "y", "r"], "aaeiou", ["", "", "n"], [""]),
        new(["b", "d", "g", "k", "l", "m", "n", "r", "s", "t", "w", "y", "z"], "aaeiou", ["", "", "m"], ["", "we"]),
        new(["b", "d", "f", "k", "kw", "m", "n", "p", "s", "t", "w", "y", "J", "nt"], "aeiou",
            ["", "m", "n", "h"], ["", "a", "o"]),
        new(["d", "f", "g", "gb", "k", "kp", "l", "m", "n", "s", "t", "v", "w", "y", "z"], "aeiou", [""], ["", "a"]),
        new(["b", "d", "f", "g", "J", "k", "l", "m", "n", "r", "s", "S", "t", "w", "y"], "aeiou", ["", "n"],
            ["", "a", "o"]),
        new(["b", "d", "f", "g", "h", "k", "l", "m", "n", "r", "s", "S", "t", "y", "z"], "aaiu",
            ["", "n", "r", "s", "m"], [""]),
        new(["b", "d", "k", "l", "m", "mb", "nd", "ng", "ns", "nz", "t", "v", "z"], "aaeiou", [""], ["", "ma", "ki"]),
        new(["b", "d", "f", "h", "J", "k", "l", "m", "n", "r", "s", "S", "t", "w", "y", "z"], "aaAiIU",
            ["r", "d", "n", "m", "l", "s", "b", "A"], ["", "", "ma"]),
    ];

    private readonly string[] _sounds;
    private readonly string?[] _spellings;
    private readonly double[] _upTo;

    /// <param name="count">Distinct names.</param>
    /// <param name="exponent">How much commoner the common ones are (Zipf).</param>
    /// <param name="seed">Other seeds give other names.</param>
    public SearchBenchNames(int count, double exponent, int seed)
    {
        var chance = new Random(seed);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        _sounds = new string[count];
        for (var i = 0; i < count;)
        {
            // As languages have it, common names are short.
            var syllables = 1 + (i < 40 ? chance.Next(2) : i < 3000 ? 1 + chance.Next(2) : 2 + chance.Next(2));
            var name = MadeUp(Languages[chance.Next(Languages.Length)], syllables, chance);
            if (name.Length > 2 && seen.Add(name)) _sounds[i++] = name;
        }

        _spellings = new string?[count * 4 * Variants];
        _upTo = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++) _upTo[i] = sum += 1 / Math.Pow(i + 1.5, exponent);
    }

    public int Count => _sounds.Length;

    /// <summary>The share of the commonest name.</summary>
    public double First => _upTo[0] / _upTo[^1];

    public int Draw(Random chance)
    {
        var index = Array.BinarySearch(_upTo, chance.NextDouble() * _upTo[^1]);
        return Math.Min(index < 0 ? ~index : index, _sounds.Length - 1);
    }

    public string Spell(int name, Orthography orthography, int variant)
    {
        ref var spelling = ref _spellings[(((name * 4) + (int)orthography) * Variants) + variant];
        return spelling ??= SearchBenchSpelling.Spell(_sounds[name], orthography, variant, name);
    }

    private static string MadeUp(Language language, int syllables, Random chance)
    {
        var name = new StringBuilder(Pick(language.Prefixes, chance));
        for (var i = 0; i < syllables; i++)
            name.Append(Pick(language.Onsets, chance)).Append(language.Vowels[chance.Next(language.Vowels.Length)]);
        return name.Append(Pick(language.Endings, chance)).ToString();
    }

    private static string Pick(string[] from, Random chance) => from[chance.Next(from.Length)];
}
