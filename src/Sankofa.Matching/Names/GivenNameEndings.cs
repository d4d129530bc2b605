namespace Sankofa.Matching;

/// <summary>Endings that make another name of a name although they sound like a matter of spelling.</summary>
internal static class GivenNameEndings
{
    /// <summary>French stems that take an e for a woman: Justin, Christian, Michel, Jean, Fabien, Germain,
    /// Denis.</summary>
    private static readonly string[] French =
    [
        "stin", "rtin", "ntin", "stian", "rian", "lian", "vian", "cian", "ien", "ain", "ean", "riel", "niel", "nuel",
        "chel", "rcel", "scal", "enis", "ouis", "cois", "imon", "yvon", "rent", "ment", "rard", "nard", "aud", "rene",
        "andre", "selin", "ilbert", "dric", "ylvan",
    ];

    /// <summary>Whether one word is the other's feminine: Jean and Jeanne, Karim and Karima.</summary>
    internal static bool AreManAndWoman(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var shorter = one.Length <= other.Length ? one : other;
        var longer = one.Length <= other.Length ? other : one;
        if (shorter.Length < 4 || longer.Length - shorter.Length is < 1 or > 2) return false;
        if (!longer.StartsWith(shorter)) return false;
        var ending = longer[shorter.Length..];
        return IsFrench(shorter, ending) || (ending is "a" && IsArabicParticiple(shorter));
    }

    /// <summary>Whether one word is the other with the -atou or -ata that West Africa made of a feminine
    /// ending.</summary>
    internal static bool AreShortAndLongFeminine(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var shorter = one.Length <= other.Length ? one : other;
        var longer = one.Length <= other.Length ? other : one;
        if (shorter.Length < 4 || longer.Length <= shorter.Length || shorter[^1] != 'a') return false;
        return longer.StartsWith(shorter) && longer[shorter.Length..] is "ta" or "tou" or "tu" or "to";
    }

    private static bool IsFrench(ReadOnlySpan<char> stem, ReadOnlySpan<char> ending)
    {
        if (ending is not "e" && !(ending.Length == 2 && ending[0] == stem[^1] && ending[1] == 'e')) return false;
        foreach (var man in French)
            if (stem.EndsWith(man)) return true;
        return false;
    }

    /// <summary>Karim, Rachid, Said, Amir: a, a consonant, i, a consonant, perhaps one before. Fatim is
    /// Fatima.</summary>
    private static bool IsArabicParticiple(ReadOnlySpan<char> word)
    {
        if (word is "fatim" || IsVowel(word[^1]) || word[^2] is not 'i') return false;
        var a = IsVowel(word[0]) ? 0 : IsVowel(word[1]) ? 1 : 2;
        if (a >= word.Length - 2 || word[a] != 'a') return false;
        foreach (var letter in word[(a + 1)..^2])
            if (IsVowel(letter)) return false;
        return word.Length - 2 - a <= 3;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
