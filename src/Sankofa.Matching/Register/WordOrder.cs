using System.Runtime.InteropServices;

namespace Sankofa.Matching.Register;

/// <summary>
/// Puts words in the order of a <see cref="TokenTable"/>: by the first eight letters of skeleton in one number, and
/// the few that share those by the rest.
/// </summary>
internal sealed class WordOrder(IReadOnlyList<string> texts, IReadOnlyList<string> keys)
{
    private const int Ahead = 8;

    /// <summary>The words by skeleton, key and spelling, with the numbers they had.</summary>
    internal (string Skeleton, string Key, string Text, int Number)[] Sorted()
    {
        var skeletons = new ulong[texts.Count];
        var order = new int[skeletons.Length];
        for (var i = 0; i < order.Length; i++) (skeletons[i], order[i]) = (FirstOfSkeleton(keys[i]), i);
        RadixSort.Sort(skeletons, order);
        var sorted = new (string Skeleton, string Key, string Text, int Number)[order.Length];
        var run = new List<(ulong Key, int Number)>();
        for (var first = 0; first < order.Length; first += run.Count)
        {
            run.Clear();
            for (var i = first; i < order.Length && skeletons[i] == skeletons[first]; i++)
                run.Add((First(keys[order[i]]), order[i]));
            var isWhole = (skeletons[first] & 0xFF) == 0;
            CollectionsMarshal.AsSpan(run).Sort((one, other) => Compare(one, other, isWhole));
            for (var i = 0; i < run.Count; i++)
            {
                var number = run[i].Number;
                var same = i > 0 && keys[number] == sorted[first + i - 1].Key;
                sorted[first + i] = same
                    ? sorted[first + i - 1] with { Text = texts[number], Number = number }
                    : (Skeletons.Of(keys[number]), keys[number], texts[number], number);
            }
        }

        return sorted;
    }

    private int Compare((ulong Key, int Number) one, (ulong Key, int Number) other, bool isWholeSkeleton)
    {
        if (!isWholeSkeleton)
        {
            var skeletons = string.CompareOrdinal(
                Skeletons.Of(keys[one.Number]), Skeletons.Of(keys[other.Number]));
            if (skeletons != 0) return skeletons;
        }

        if (one.Key != other.Key) return one.Key.CompareTo(other.Key);
        var by = string.CompareOrdinal(keys[one.Number], keys[other.Number]);
        return by != 0 ? by : string.CompareOrdinal(texts[one.Number], texts[other.Number]);
    }

    private static ulong FirstOfSkeleton(string key)
    {
        ulong first = 0;
        var count = 0;
        foreach (var letter in key)
        {
            if (letter is 'a' or 'e' or 'i' or 'o' or 'u') continue;
            if (count++ == Ahead) return first;
            first = (first << 8) | letter;
        }

        return count == 0 ? First(key) : first << (8 * (Ahead - count));
    }

    private static ulong First(string key)
    {
        ulong first = 0;
        for (var i = 0; i < Ahead; i++) first = (first << 8) | (i < key.Length ? key[i] : 0u);
        return first;
    }
}
