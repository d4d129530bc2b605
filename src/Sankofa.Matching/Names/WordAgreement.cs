using System.Numerics;

namespace Sankofa.Matching;

internal enum WordKind : byte
{
    Spelling,
    Initial,
    Cognate,
}

/// <summary>How alike two words of names are, 0 to 1, and in what way.</summary>
internal readonly record struct WordAgreement(float Score, WordKind Kind)
{
    /// <summary>From here on two words are one typo or an unusual spelling apart.</summary>
    internal const float NearFrom = 0.7f;

    private const float Initial = 0.75f;

    /// <summary>Names of one origin, or a man's and a woman's: a weak sign.</summary>
    private const float Cognate = 0.6f;

    private const float SameSounds = 0.98f;

    private const float KnownSpelling = 0.92f;

    private const float AtTheLimit = 0.85f;

    /// <summary>In allowances: from here on two words have nothing in common that would be worth counting.</summary>
    private const float TooFar = 1.7f;

    /// <summary>More consonants than these on one side only, and no spelling joins the words.</summary>
    private const int MostStrangeConsonants = 4;

    internal static WordAgreement Of(NameReading one, int word, NameReading other, int otherWord)
    {
        var letters = one.Letters(word);
        var otherLetters = other.Letters(otherWord);
        if (letters.SequenceEqual(otherLetters)) return new WordAgreement(1, WordKind.Spelling);
        ref readonly var left = ref one[word];
        ref readonly var right = ref other[otherWord];
        if (letters.Length == 1 || otherLetters.Length == 1)
        {
            return letters[0] == otherLetters[0] || one.Sounds(word)[0] == other.Sounds(otherWord)[0]
                ? new WordAgreement(Initial, WordKind.Initial) : default;
        }

        if (left.Family > 0 && right.Family > 0) return OfKnown(one, word, other, otherWord);
        if (BitOperations.PopCount(left.Consonants ^ right.Consonants) > MostStrangeConsonants) return default;
        if (left.Script == NameReading.Script.Unread || right.Script == NameReading.Script.Unread)
        {
            return one.Sounds(word).SequenceEqual(other.Sounds(otherWord))
                ? new WordAgreement(SameSounds, WordKind.Spelling) : default;
        }

        if (GivenNameEndings.AreManAndWoman(letters, otherLetters)
            || GivenNameEndings.AreShortAndLongFeminine(letters, otherLetters))
            return new WordAgreement(Cognate, WordKind.Cognate);
        return OfSounds(one, word, other, otherWord, left.Script != right.Script);
    }

    /// <summary>Both are common names: what is known of them goes before what their spelling suggests.</summary>
    private static WordAgreement OfKnown(NameReading one, int word, NameReading other, int otherWord)
    {
        var (family, otherFamily) = (one[word].Family, other[otherWord].Family);
        var heard = OfSounds(one, word, other, otherWord, one[word].Script != other[otherWord].Script);
        if (family == otherFamily) return heard with { Score = Math.Max(heard.Score, KnownSpelling) };
        return NameFamilies.HaveOneOrigin(family, otherFamily) ? new WordAgreement(Cognate, WordKind.Cognate)
            : heard with { Score = Math.Min(heard.Score, NearFrom - 0.01f) };
    }

    private static WordAgreement OfSounds(
        NameReading one, int word, NameReading other, int otherWord, bool unvocalised)
    {
        var allowance = SoundDistance.Allowance(one[word].Heard + other[otherWord].Heard);
        var distance = SoundDistance.Of(one.Vowels(word), one.Losses(word), other.Vowels(otherWord),
            other.Losses(otherWord), unvocalised, (int)(TooFar * allowance));
        var share = allowance == 0 ? (distance == 0 ? 0f : TooFar) : (float)distance / allowance;
        var score = share <= 1 ? SameSounds - ((SameSounds - AtTheLimit) * share)
            : share < TooFar ? AtTheLimit - (0.5f * (share - 1)) : 0;
        return new WordAgreement(score, WordKind.Spelling);
    }
}
