using System.Numerics;

namespace Sankofa.Matching;

/// <summary>What the words of two names have in common.</summary>
/// <param name="Score">0 to 1, see <see cref="NameSimilarity.Compare"/>.</param>
/// <param name="Relation">The same in one word.</param>
/// <param name="Shared">The share of the longer name's words that have a counterpart of the same name.</param>
internal readonly record struct NameAgreement(double Score, NameRelation Relation, double Shared = 0)
{
    /// <summary>One word alone, found in a longer name, names too many people to be likely the same.</summary>
    private const double OneWordOnly = 0.8;

    private const double PerMissingWord = 0.04;

    /// <summary>Below this a pair of words pulls the whole name under the threshold, however well the rest
    /// agrees.</summary>
    private const double WorstAllowed = 0.8;

    private const double JustBelow = NameSimilarity.LikelySame - 0.01;

    /// <summary>Names of more words are not tried with words joined.</summary>
    private const int MostJoined = 6;

    internal static NameAgreement Of(NameReading one, NameReading other, bool join = true)
    {
        if (one.NamingCount == 0 || other.NamingCount == 0) return new NameAgreement(0, NameRelation.NotStated);
        var order = Order(one, other);
        if (order == 0) return new NameAgreement(1, NameRelation.Same);
        // One order of the sides for every call makes the result the same bit for bit.
        if (order > 0) (one, other) = (other, one);
        var best = OfWords(
            one, one.Naming.AsSpan(0, one.NamingCount), other, other.Naming.AsSpan(0, other.NamingCount));
        return best.Score >= NameSimilarity.LikelySame || !join ? best : WithJoined(one, other, best);
    }

    private static int Order(NameReading one, NameReading other)
    {
        if (one.NamingCount != other.NamingCount) return one.NamingCount - other.NamingCount;
        for (var i = 0; i < one.NamingCount; i++)
        {
            var order = one.Letters(one.Naming[i]).SequenceCompareTo(other.Letters(other.Naming[i]));
            if (order != 0) return order;
        }

        return 0;
    }

    /// <summary>Tries neighbouring words as one, on either side or on both: Ben Ali and Benali, Abdel Kader.</summary>
    private static NameAgreement WithJoined(NameReading one, NameReading other, NameAgreement best)
    {
        if (one.Count > MostJoined || other.Count > MostJoined || (one.Count < 2 && other.Count < 2)) return best;
        for (var from = 0; from < one.Count; from++)
            for (var to = from; to < Math.Min(one.Count, from + 3); to++)
                for (var otherFrom = 0; otherFrom < other.Count; otherFrom++)
                    for (var otherTo = otherFrom; otherTo < Math.Min(other.Count, otherFrom + 3); otherTo++)
                    {
                        if (to == from && otherTo == otherFrom) continue;
                        if (!MayMeet(one, from, to, other, otherFrom, otherTo)) continue;
                        var joined = OfJoined(one, from, to, other, otherFrom, otherTo);
                        if (joined.Score >= NameSimilarity.LikelySame && joined.Score > best.Score) best = joined;
                    }

        return best;
    }

    private static bool MayMeet(NameReading one, int from, int to, NameReading other, int otherFrom, int otherTo)
    {
        var (length, consonants) = Together(one, from, to);
        var (otherLength, otherConsonants) = Together(other, otherFrom, otherTo);
        // A script without short vowels has fewer sounds.
        var apart = one[from].Script == other[otherFrom].Script ? 2 : 4;
        return Math.Abs(length - otherLength) <= apart && Math.Min(length, otherLength) >= 4
            && BitOperations.PopCount(consonants ^ otherConsonants) <= 2;
    }

    private static (int Sounds, uint Consonants) Together(NameReading name, int from, int to)
    {
        var (sounds, consonants) = (0, 0u);
        for (var i = from; i <= to; i++)
        {
            sounds += name[i].Heard;
            consonants |= name[i].Consonants;
        }

        return (sounds, consonants);
    }

    private static NameAgreement OfJoined(
        NameReading one, int from, int to, NameReading other, int otherFrom, int otherTo)
    {
        Span<int> words = stackalloc int[MostJoined];
        Span<int> otherWords = stackalloc int[MostJoined];
        words = words[..Joined(one, from, to, words)];
        otherWords = otherWords[..Joined(other, otherFrom, otherTo, otherWords)];
        var agreement = words.Length <= otherWords.Length
            ? OfWords(one, words, other, otherWords) : OfWords(other, otherWords, one, words);
        return agreement.Score == 1 ? new NameAgreement(0.99, NameRelation.OtherSpelling) : agreement;
    }

    private static int Joined(NameReading name, int from, int to, Span<int> words)
    {
        var count = 0;
        foreach (var word in name.Naming.AsSpan(0, name.NamingCount))
            if (word < from || word > to) words[count++] = word;
        words[count++] = from == to ? from : name.Join(from, to);
        return count;
    }

    private static NameAgreement OfWords(
        NameReading one, ReadOnlySpan<int> words, NameReading other, ReadOnlySpan<int> otherWords)
    {
        if (words.Length == 1 && otherWords.Length == 1)
        {
            var only = WordAgreement.Of(one, words[0], other, otherWords[0]);
            return new NameAgreement(only.Score, OfPair(only));
        }

        Span<WordAgreement> pairs = stackalloc WordAgreement[words.Length];
        PairBestFirst(one, words, other, otherWords, pairs);
        return Sum(pairs, otherWords.Length - words.Length);
    }

    private static void PairBestFirst(NameReading one, ReadOnlySpan<int> words, NameReading other,
        ReadOnlySpan<int> otherWords, Span<WordAgreement> pairs)
    {
        Span<WordAgreement> all = stackalloc WordAgreement[words.Length * otherWords.Length];
        for (var i = 0; i < words.Length; i++)
            for (var j = 0; j < otherWords.Length; j++)
                all[(i * otherWords.Length) + j] = WordAgreement.Of(one, words[i], other, otherWords[j]);
        var (paired, otherPaired) = (0u, 0u);
        pairs.Clear();
        for (var round = 0; round < words.Length; round++)
        {
            var best = -1;
            for (var at = 0; at < all.Length; at++)
            {
                if ((paired >> (at / otherWords.Length) & 1) != 0 || (otherPaired >> (at % otherWords.Length) & 1) != 0)
                    continue;
                if (all[at].Score > 0 && (best < 0 || all[at].Score > all[best].Score)) best = at;
            }

            if (best < 0) return;
            paired |= 1u << (best / otherWords.Length);
            otherPaired |= 1u << (best % otherWords.Length);
            pairs[round] = all[best];
        }
    }

    private static NameAgreement Sum(ReadOnlySpan<WordAgreement> pairs, int missing)
    {
        var (total, worst, initials, cognates, good) = (0.0, 1.0, 0, 0, 0);
        foreach (var pair in pairs)
        {
            total += pair.Score;
            if (pair.Kind == WordKind.Initial) initials++;
            else worst = Math.Min(worst, pair.Score);
            if (pair.Kind == WordKind.Cognate) cognates++;
            if (pair.Kind != WordKind.Initial && pair.Score >= NameSimilarity.LikelySame) good++;
        }

        var score = (total / pairs.Length) - Math.Min(missing * PerMissingWord, 0.12);
        if (pairs.Length == 1 && missing > 0) score = Math.Min(score, OneWordOnly);
        if (worst < WorstAllowed) score = Math.Min(score, JustBelow);
        score = Math.Max(score, 0);
        return new NameAgreement(score, RelationOf(score, worst, initials, cognates, good, pairs.Length, missing),
            (double)good / (pairs.Length + missing));
    }

    private static NameRelation RelationOf(
        double score, double worst, int initials, int cognates, int good, int pairs, int missing)
    {
        if (good + initials == pairs && initials > 0) return NameRelation.Initial;
        if (score >= NameSimilarity.LikelySame && missing == 0) return NameRelation.OtherSpelling;
        if (good + cognates == pairs && cognates > 0) return NameRelation.Cognate;
        if (worst >= WordAgreement.NearFrom && missing == 0) return NameRelation.Near;
        return good > 0 ? NameRelation.Part : NameRelation.Different;
    }

    private static NameRelation OfPair(WordAgreement only) => only.Kind switch
    {
        WordKind.Initial => NameRelation.Initial,
        WordKind.Cognate => NameRelation.Cognate,
        _ when only.Score == 1 => NameRelation.Same,
        _ when only.Score >= NameSimilarity.LikelySame => NameRelation.OtherSpelling,
        _ when only.Score >= WordAgreement.NearFrom => NameRelation.Near,
        _ => NameRelation.Different,
    };
}
