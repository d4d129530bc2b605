namespace Sankofa.Matching;

/// <summary>Reduces the sounds of a word to what its spellings have in common.</summary>
/// <remarks>
/// Spellings disagree about vowels, least about the first and the last: these stay, with every consonant. A word with
/// one group of vowels, at its end, keeps the group whole, or Diaw and Jo, Gaye and Gueye would be one name.
/// </remarks>
internal static class Skeleton
{
    /// <summary>Writes the skeleton of a word.</summary>
    /// <param name="sounds">The sounds of a word, see <see cref="Sounds"/>.</param>
    /// <param name="key">Where it is written; what does not fit is left out.</param>
    /// <returns>The number of letters written.</returns>
    internal static int Write(ReadOnlySpan<char> sounds, Span<char> key)
    {
        var groups = VowelGroups(sounds);
        if (groups == 1) return WriteShort(sounds, key);
        var count = 0;
        var group = 0;
        for (var i = 0; i < sounds.Length && count < key.Length; i++)
        {
            if (Sounds.IsVowel(sounds[i]))
            {
                // The last vowel of a group speaks for it: "ai" is e, "ao" is o, "ia" after j is a.
                if (i + 1 < sounds.Length && Sounds.IsVowel(sounds[i + 1])) continue;
                group++;
                if (group > 1 && i + 1 < sounds.Length) continue;
            }

            key[count++] = sounds[i];
        }

        return count;
    }

    /// <summary>Writes a word in a script that is not read as sounds: two letters for each of its letters.</summary>
    internal static int WriteUnread(ReadOnlySpan<char> letters, Span<char> key)
    {
        var count = 0;
        foreach (var letter in letters.EnumerateRunes())
        {
            if (letter.IsAscii)
            {
                if (count < key.Length) key[count++] = (char)letter.Value;
                continue;
            }

            if (count + 2 > key.Length) break;
            // Letters of one script lie within 676 code points of each other, so that no two share their pair.
            var place = letter.Value % 676;
            key[count++] = (char)('a' + (place / 26));
            key[count++] = (char)('a' + (place % 26));
        }

        return count;
    }

    private static int VowelGroups(ReadOnlySpan<char> sounds)
    {
        var groups = 0;
        for (var i = 0; i < sounds.Length; i++)
            if (Sounds.IsVowel(sounds[i]) && (i == 0 || !Sounds.IsVowel(sounds[i - 1]))) groups++;
        return groups;
    }

    private static int WriteShort(ReadOnlySpan<char> sounds, Span<char> key)
    {
        // Ndiaye, Njie, Njai and Njah are one name, the only one that begins so and has nothing but vowels after it.
        if (sounds.StartsWith("nj") && sounds.Length > 2 && !sounds[2..].ContainsAnyExcept('a', 'i')) sounds = "nji";
        // Before a consonant the group is one sound again: Sheikh and Shaykh.
        var closed = !Sounds.IsVowel(sounds[^1]);
        var count = 0;
        for (var i = 0; i < sounds.Length && count < key.Length; i++)
        {
            if (closed && Sounds.IsVowel(sounds[i]) && Sounds.IsVowel(sounds[i + 1])) continue;
            key[count++] = sounds[i];
        }

        return count;
    }
}
