namespace Sankofa.Matching.Register;

/// <summary>The consonants of a key, by which near keys are found, and the distance between keys.</summary>
/// <remarks>
/// The distance is optimal string alignment in bits: H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and
/// Damerau edit distances", Nordic Journal of Computing 10 (2003).
/// </remarks>
internal static class Skeletons
{
    /// <summary>The key without its vowels, or the key itself where it has nothing else.</summary>
    internal static string Of(string key)
    {
        Span<char> letters = stackalloc char[key.Length];
        var count = 0;
        foreach (var letter in key)
            if (letter is not ('a' or 'e' or 'i' or 'o' or 'u')) letters[count++] = letter;
        return count == 0 || count == key.Length ? key : new string(letters[..count]);
    }

    /// <summary>Writes the skeleton of a key in ASCII; returns its length.</summary>
    internal static int Write(ReadOnlySpan<byte> key, Span<byte> skeleton)
    {
        var count = 0;
        foreach (var letter in key)
            if (letter is not ((byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u'))
                skeleton[count++] = letter;
        if (count > 0) return count;
        key.CopyTo(skeleton);
        return key.Length;
    }

    /// <summary>A hash of the skeleton with one letter left out; -1 leaves nothing out.</summary>
    internal static uint Hash(ReadOnlySpan<byte> skeleton, int without)
    {
        var hash = 2166136261u;
        for (var i = 0; i < skeleton.Length; i++)
            if (i != without) hash = (hash ^ skeleton[i]) * 16777619u;
        // The low bits of FNV mix little; the sorted table is searched by the whole number.
        return hash ^ (hash >> 15);
    }

    /// <summary>
    /// Whether one letter inserted, deleted, replaced or exchanged with its neighbour makes them equal.
    /// </summary>
    internal static bool WithinOneEdit(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (Math.Abs(one.Length - other.Length) > 1) return false;
        var shorter = one.Length <= other.Length ? one : other;
        var longer = one.Length <= other.Length ? other : one;
        var start = shorter.CommonPrefixLength(longer);
        shorter = shorter[start..];
        longer = longer[start..];
        if (longer.Length <= 1) return true;
        if (shorter.Length < longer.Length) return shorter.SequenceEqual(longer[1..]);
        if (shorter[1..].SequenceEqual(longer[1..])) return true;
        return shorter[0] == longer[1] && shorter[1] == longer[0] && shorter[2..].SequenceEqual(longer[2..]);
    }

    /// <summary>Sets one bit per place of a letter in the key, for <see cref="Distance"/>.</summary>
    internal static void Places(ReadOnlySpan<byte> key, Span<uint> places)
    {
        places.Clear();
        for (var i = 0; i < key.Length && i < 32; i++) places[key[i] & 127] |= 1u << i;
    }

    /// <summary>The edits between two keys, neighbours exchanged counting one.</summary>
    /// <param name="places">From <see cref="Places"/> of the first key.</param>
    /// <param name="length">The length of the first key, 1 to 32.</param>
    /// <param name="other">The other key.</param>
    internal static int Distance(ReadOnlySpan<uint> places, int length, ReadOnlySpan<byte> other)
    {
        var (up, down, diagonal, before) = (~0u, 0u, 0u, 0u);
        var distance = length;
        var last = 1u << (length - 1);
        foreach (var letter in other)
        {
            var here = places[letter & 127];
            var exchanged = ((~diagonal & here) << 1) & before;
            diagonal = (((here & up) + up) ^ up) | here | down | exchanged;
            var right = down | ~(diagonal | up);
            var left = diagonal & up;
            if ((right & last) != 0) distance++;
            if ((left & last) != 0) distance--;
            right = (right << 1) | 1;
            left <<= 1;
            up = left | ~(diagonal | right);
            down = diagonal & right;
            before = here;
        }

        return distance;
    }
}
