using System.Runtime.CompilerServices;

namespace Sankofa.Matching.Register;

/// <summary>Bits of the words of one field of a query, from how near a name is to each.</summary>
internal static class WordBits
{
    /// <summary>What a name gives that is as near to the words as the levels say.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float Agreement(float[] bits, (int First, int End) words, ulong levels, float other)
    {
        if (levels == 0) return words.First == words.End ? 0 : other;
        return AgreementOf(bits, words, levels, other);
    }

    private static float AgreementOf(float[] bits, (int First, int End) words, ulong levels, float other)
    {
        var (sum, missing) = (0f, 0);
        for (var i = words.First; i < words.End; i++)
        {
            var level = (int)(levels >> (4 * i)) & 15;
            if (level == 0) missing++;
            else sum += bits[(i * Level.Count) + level];
        }

        if (missing == words.End - words.First) return missing == 0 ? 0 : other;
        return sum + (missing * Weights.FurtherMissing);
    }

    /// <summary>The levels of these words, all set.</summary>
    internal static ulong Levels((int First, int End) words)
    {
        var levels = 0ul;
        for (var i = words.First; i < words.End; i++) levels |= 15ul << (4 * i);
        return levels;
    }

    /// <summary>The most that words give of which one name is as near as the levels say, others anything.</summary>
    internal static float MostOf(float[] bits, (int First, int End) words, ulong levels, float other)
    {
        if ((levels & Levels(words)) == 0) return words.First == words.End ? 0 : other;
        var sum = 0f;
        for (var i = words.First; i < words.End; i++)
        {
            var level = (int)(levels >> (4 * i)) & 15;
            var here = bits.AsSpan(i * Level.Count, Level.Count);
            // Some of the words of a key are spelled just as the query's.
            if (level == Level.Key) sum += Math.Max(here[Level.Key], here[Level.Same]);
            else if (level != 0) sum += here[level];
            else sum += Math.Max(0, Most(bits, (i, i + 1)));
        }

        return sum;
    }

    internal static float Most(float[] bits, (int First, int End) words)
    {
        var sum = 0f;
        for (var i = words.First; i < words.End; i++)
        {
            var most = 0f;
            for (var level = 1; level < Level.Count; level++) most = Math.Max(most, bits[(i * Level.Count) + level]);
            sum += most;
        }

        return sum;
    }
}
