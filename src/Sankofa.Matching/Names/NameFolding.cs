using System.Collections.Frozen;

namespace Sankofa.Matching;

/// <summary>
/// Folds written names to keys that the spellings of one name share, across the French, English and Portuguese
/// orthographies of West and Central Africa and the Maghreb, and Arabic script.
/// </summary>
/// <remarks>
/// A key finds candidates; it never says that two people are one. Names that are cognate but not the same (Mamadou and
/// Mohamed) may have near keys. The rules are our own reading of the orthographies; the one-deletion look-up follows
/// W. Garbe's symmetric delete, kept to one edit, and the edit distance is that of F. J. Damerau, "A technique for
/// computer detection and correction of spelling errors", Communications of the ACM 7 (1964).
/// All members are pure and safe to call from several threads.
/// </remarks>
public static class NameFolding
{
    /// <summary>The edition of the rules, raised whenever any name gets another key: keys stored by another edition are
    /// to be folded anew.</summary>
    public const int Edition = 2;

    /// <summary>The longest word, in UTF-16 units; what is beyond is cut off.</summary>
    public const int LongestWord = 64;

    /// <summary>The most words read of one name; later words are left out.</summary>
    public const int MostWords = 16;

    /// <summary>The longest key, in letters; what is beyond is cut off.</summary>
    public const int LongestKey = 24;

    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        StringComparer.Ordinal,
        "ould", "wuld", "mint", "ben", "bin", "bint", "ibn", "dit", "dite", "alias", "epouse", "epse", "veuve", "vve",
        "nee", "de", "du", "des", "da", "do", "dos", "das", "del", "el", "al", "ul",
        "ولد", "منت", "بن", "بنت", "ابن", "ال");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ParticleLookup =
        Particles.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Splits a written name into its words.</summary>
    /// <param name="name">A name as written, in any script; null is a name without words.</param>
    /// <returns>
    /// At most <see cref="MostWords"/> words in the order written: lower case, without accents, apostrophes joined
    /// (N'Diaye is ndiaye), split at hyphens, spaces and other punctuation, each 1 to <see cref="LongestWord"/> units
    /// long. Arabic script stays Arabic, with alif, waw and yeh bare of hamza, without vowel signs; decimal digits of
    /// any script become 0–9.
    /// </returns>
    /// <remarks>Never throws, lone surrogates included (they end a word); time is linear in the length.</remarks>
    public static IReadOnlyList<string> Words(string? name) => Words(name, MostWords);

    internal static List<string> Words(string? name, int most)
    {
        if (string.IsNullOrEmpty(name)) return [];
        var words = new List<string>(4);
        Span<char> letters = stackalloc char[LongestWord];
        var count = 0;
        for (var i = 0; i < name.Length && words.Count < most;)
        {
            i += Letters.Read(name.AsSpan(i), letters, ref count, out var separates);
            if (!separates || count == 0) continue;
            words.Add(new string(letters[..count]));
            count = 0;
        }

        if (count > 0 && words.Count < most) words.Add(new string(letters[..count]));
        return words;
    }

    /// <summary>Folds one word of a name to its key.</summary>
    /// <param name="word">One word; accents, case, hyphens and punctuation inside it make no difference.</param>
    /// <returns>
    /// 1 to <see cref="LongestKey"/> characters a–z and 0–9, or the empty string for a word without letter or digit.
    /// The first vowel, the consonants and a final vowel remain, written by sound (x is sh or ch): Diallo, Jallow and
    /// Djaló are "jalu". Words in scripts other than Latin and Arabic are spelled out in pairs of letters, unread.
    /// </returns>
    /// <remarks>A key is not a name: folding it again may give another key.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="word"/> is null.</exception>
    public static string Key(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        Span<char> letters = stackalloc char[LongestWord];
        var count = 0;
        for (var i = 0; i < word.Length && count < LongestWord;)
            i += Letters.Read(word.AsSpan(i), letters, ref count, out _);
        return count == 0 ? "" : KeyOfLetters(letters[..count]);
    }

    /// <summary>Folds a whole name to the distinct keys of its words.</summary>
    /// <param name="name">A name as written, in any script; null is a name without words.</param>
    /// <returns>
    /// Distinct keys in the order of the words, at most <see cref="MostWords"/>. Particles (ould, mint, ben, dit, née,
    /// de, el …) are left out unless the name has nothing else.
    /// </returns>
    public static IReadOnlyList<string> Keys(string? name)
    {
        var keys = new List<string>(4);
        foreach (var word in NamingWords(name))
        {
            var key = Key(word);
            if (!keys.Contains(key)) keys.Add(key);
        }

        return keys;
    }

    /// <summary>Lists the key and what remains of it with one letter lost, to look up despite a typo.</summary>
    /// <param name="key">A key as <see cref="Key"/> gives it.</param>
    /// <returns>
    /// The key itself first, then the distinct keys with one letter removed; for keys of up to three letters only the
    /// key itself, since too many names are one letter away. Two keys within one edit share a member if the longer one
    /// has more than three letters; sharing one is no proof, verify with <see cref="WithinOneEdit(string, string)"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public static IReadOnlyList<string> Deletions(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length <= 3) return [key];
        var deletions = new List<string>(key.Length + 1) { key };
        for (var i = 0; i < key.Length; i++)
        {
            // Within a run of one letter every removal gives the same key, and no other place does.
            if (i > 0 && key[i] == key[i - 1]) continue;
            deletions.Add(key.Remove(i, 1));
        }

        return deletions;
    }

    /// <summary>Whether one edit at most turns one key into the other.</summary>
    /// <param name="a">A key.</param>
    /// <param name="b">Another key; the order makes no difference.</param>
    /// <returns>
    /// True when the keys are equal, or differ by one letter inserted, deleted, replaced, or by two neighbours
    /// swapped (Damerau).
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static bool WithinOneEdit(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return WithinOneEdit(a.AsSpan(), b.AsSpan());
    }

    internal static bool WithinOneEdit(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (Math.Abs(a.Length - b.Length) > 1) return false;
        var shorter = a.Length <= b.Length ? a : b;
        var longer = a.Length <= b.Length ? b : a;
        var start = shorter.CommonPrefixLength(longer);
        shorter = shorter[start..];
        longer = longer[start..];
        if (longer.Length <= 1) return true;
        if (shorter.Length < longer.Length) return shorter.SequenceEqual(longer[1..]);
        if (shorter[1..].SequenceEqual(longer[1..])) return true;
        return shorter[0] == longer[1] && shorter[1] == longer[0] && shorter[2..].SequenceEqual(longer[2..]);
    }

    internal static bool IsParticle(ReadOnlySpan<char> word) => ParticleLookup.Contains(word);

    /// <summary>The words of a name without its particles, or with them when there is nothing else.</summary>
    internal static IReadOnlyList<string> NamingWords(string? name)
    {
        var words = Words(name);
        var naming = words.Where(word => !Particles.Contains(word)).ToList();
        return naming.Count > 0 ? naming : words;
    }

    private static string KeyOfLetters(ReadOnlySpan<char> letters)
    {
        Span<char> latin = stackalloc char[2 * LongestWord];
        Span<char> sounds = stackalloc char[4 * LongestWord];
        Span<char> key = stackalloc char[LongestKey];
        scoped var read = letters;
        if (letters.ContainsAnyExceptInRange('0', 'z'))
        {
            foreach (var letter in letters)
                if (!char.IsAscii(letter) && !ArabicScript.Contains(letter))
                    return new string(key[..Skeleton.WriteUnread(letters, key)]);
            read = latin[..ArabicScript.Write(letters, latin)];
        }

        var heard = Sounds.Write(read, sounds);
        // A lone h or ayn has no sound of its own, and is still somebody's initial.
        var count = heard == 0
            ? Skeleton.WriteUnread(letters, key)
            : Skeleton.Write(sounds[..heard], key);
        return new string(key[..count]);
    }
}
