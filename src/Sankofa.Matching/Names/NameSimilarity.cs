namespace Sankofa.Matching;

/// <summary>Says how alike two written names are, whatever their orthography and the order of their words.</summary>
public static class NameSimilarity
{
    /// <summary>From this value on two names are likely spellings of the same name.</summary>
    public const double LikelySame = 0.85;

    /// <summary>What two words share at least when their keys are equal; the rest measures the spelling.</summary>
    private const double EqualKeys = 0.92;

    private const double OneEditApart = 0.8;

    /// <summary>One edit in a short key is seldom a typo: Ka and Ba, Sow and Sy are other families.</summary>
    private const double OneEditApartShort = 0.5;

    private const double Initial = 0.75;

    /// <summary>One word alone, found in a longer name, names too many people to be likely the same.</summary>
    private const double OneWordOnly = 0.8;

    private const double PerMissingWord = 0.04;

    /// <summary>Compares two written names.</summary>
    /// <param name="left">A name as written; null and names without words resemble nothing.</param>
    /// <param name="right">Another name; swapping the two makes no difference.</param>
    /// <returns>
    /// A number without unit, 0 to 1. 1: the same words, in any order, particles aside. 0.85 and more
    /// (<see cref="LikelySame"/>): every word of the shorter name has a counterpart of the same key in the longer one,
    /// at most one of them an initial or one typo away, and few words are missing. 0.5 to 0.85: a part agrees, for
    /// instance the family name alone. Below 0.5: little or nothing agrees. It is a measure of spelling; how rare the
    /// names are is not in it, and it must never decide alone.
    /// </returns>
    /// <remarks>
    /// Words are paired best first, each once; an unpaired word of the shorter name counts 0, and each further word of
    /// the longer name takes 0.04 off, at most 0.12. The bands are our own choice, not taken from a published scale.
    /// </remarks>
    public static double Compare(string? left, string? right)
    {
        var one = InOrder(left);
        var other = InOrder(right);
        if (one.Length == 0 || other.Length == 0) return 0;
        if (one.AsSpan().SequenceEqual(other)) return 1;
        // One order of words and of sides for every call makes the result the same bit for bit.
        var swap = one.Length > other.Length
            || (one.Length == other.Length
                && string.CompareOrdinal(string.Join(' ', one), string.Join(' ', other)) > 0);
        return swap ? Score(other, one) : Score(one, other);
    }

    /// <summary>Says in one word how two written names relate.</summary>
    /// <param name="left">A name as written; null and names without words are not stated.</param>
    /// <param name="right">Another name; swapping the two makes no difference.</param>
    /// <returns>The strongest relation that holds.</returns>
    public static NameRelation Relate(string? left, string? right)
    {
        if (NameFolding.Words(left).Count == 0 || NameFolding.Words(right).Count == 0) return NameRelation.NotStated;
        return Compare(left, right) switch
        {
            1 => NameRelation.Same,
            >= LikelySame => NameRelation.OtherSpelling,
            >= 0.7 => NameRelation.Near,
            >= 0.45 => NameRelation.Part,
            _ => NameRelation.Different,
        };
    }

    private static string[] InOrder(string? name)
    {
        var words = NameFolding.NamingWords(name).ToArray();
        Array.Sort(words, StringComparer.Ordinal);
        return words;
    }

    private static double Score(string[] shorter, string[] longer)
    {
        var missing = longer.Length - shorter.Length;
        var score = (PairBestFirst(shorter, longer) / shorter.Length) - Math.Min(missing * PerMissingWord, 0.12);
        if (shorter.Length == 1 && missing > 0) score = Math.Min(score, OneWordOnly);
        return Math.Max(score, 0);
    }

    private static double PairBestFirst(string[] shorter, string[] longer)
    {
        var shorterKeys = Array.ConvertAll(shorter, NameFolding.Key);
        var longerKeys = Array.ConvertAll(longer, NameFolding.Key);
        var pairs = new List<(double Score, int Shorter, int Longer)>();
        for (var i = 0; i < shorter.Length; i++)
            for (var j = 0; j < longer.Length; j++)
            {
                var score = CompareWords(shorter[i], shorterKeys[i], longer[j], longerKeys[j]);
                if (score > 0) pairs.Add((score, i, j));
            }

        var total = 0.0;
        var (pairedShorter, pairedLonger) = (new bool[shorter.Length], new bool[longer.Length]);
        foreach (var (score, i, j) in pairs.OrderByDescending(pair => pair.Score))
        {
            if (pairedShorter[i] || pairedLonger[j]) continue;
            pairedShorter[i] = pairedLonger[j] = true;
            total += score;
        }

        return total;
    }

    private static double CompareWords(string one, string oneKey, string other, string otherKey)
    {
        if (one == other) return 1;
        if (one.Length == 1 || other.Length == 1) return one[0] == other[0] || oneKey[0] == otherKey[0] ? Initial : 0;
        if (oneKey == otherKey) return EqualKeys + ((1 - EqualKeys) * SharedEnds(one, other));
        if (!NameFolding.WithinOneEdit(oneKey, otherKey)) return 0;
        return Math.Min(oneKey.Length, otherKey.Length) > 3 ? OneEditApart : OneEditApartShort;
    }

    /// <summary>The part of two spellings, 0 to 1, that is the same at their beginning and end.</summary>
    private static double SharedEnds(string one, string other)
    {
        var shorter = Math.Min(one.Length, other.Length);
        var start = one.AsSpan().CommonPrefixLength(other);
        var end = 0;
        while (end < shorter - start && one[^(end + 1)] == other[^(end + 1)]) end++;
        return (double)(start + end) / Math.Max(one.Length, other.Length);
    }
}
