using System.Text;

namespace Sankofa.Bench;

/// <summary>
/// Writes sounds as a clerk of one administration would; the variants are habits that differ among clerks.
/// </summary>
internal static class SearchBenchSpelling
{
    public static string Spell(string sounds, Orthography orthography, int variant, int name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sounds.Length; i++)
        {
            var next = i + 1 < sounds.Length ? sounds[i + 1] : '\0';
            var before = i > 0 ? sounds[i - 1] : '\0';
            // Each clerk has a habit for each name, and keeps to it.
            var habit = variant == 0 ? 0 : (variant + (name * 7) + i) % 3;
            text.Append(orthography switch
            {
                Orthography.French => French(sounds[i], before, next, habit),
                Orthography.English => English(sounds[i], before, next, habit),
                Orthography.Portuguese => Portuguese(sounds[i], before, next, habit),
                _ => Arabic(sounds[i], before, next, variant, i == 0),
            });
        }

        if (orthography != Orthography.Arabic) text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    private static bool Vowel(char sound) => sound is 'a' or 'e' or 'i' or 'o' or 'u' or 'A' or 'I' or 'U';

    private static bool Front(char sound) => sound is 'e' or 'i' or 'I';

    private static string French(char sound, char before, char next, int habit) => sound switch
    {
        'u' or 'U' => "ou",
        'e' => next == '\0' ? (habit == 1 ? "e" : "é") : habit == 2 ? "é" : "e",
        'a' or 'A' => next == '\0' && habit == 2 ? "ah" : "a",
        'i' or 'I' => next == '\0' && habit == 1 ? "y" : before is not '\0' && Vowel(before) ? "ï" : "i",
        'J' => next is 'a' or 'o' or 'A' && habit != 2 ? "di" : "dj",
        'C' => next is 'a' or 'o' or 'A' && habit != 2 ? "thi" : "tch",
        'S' => "ch",
        'N' => "gn",
        'w' => Vowel(next) && (before is '\0' || !Vowel(before)) ? "ou" : "w",
        'y' => next == '\0' ? "ye" : "y",
        'k' => habit == 1 && !Front(next) && next != 'w' && next != '\0' ? "c" : "k",
        'g' => Front(next) ? "gu" : "g",
        's' => Vowel(before) && Vowel(next) && habit != 1 ? "ss" : "s",
        'l' => Vowel(before) && next == 'o' && habit == 0 ? "ll" : "l",
        'h' => habit == 1 && before != '\0' ? "" : "h",
        _ => sound.ToString(),
    };

    private static string English(char sound, char before, char next, int habit) => sound switch
    {
        'u' or 'U' => habit == 1 ? "oo" : "u",
        'e' => next == '\0' ? (habit == 1 ? "ay" : habit == 2 ? "eh" : "e") : "e",
        'a' or 'A' => next == '\0' && habit == 1 ? "ah" : "a",
        'i' or 'I' => next == '\0' && habit == 2 ? "ie" : next == '\0' && habit == 1 ? "y" : "i",
        'o' => next == '\0' && habit == 1 ? "oh" : next == '\0' && habit == 2 ? "ow" : "o",
        'J' => "j",
        'C' => "ch",
        'S' => "sh",
        'N' => "ny",
        'k' => habit == 2 && !Front(next) && next is not ('w' or '\0') ? "c" : "k",
        'l' => Vowel(before) && Vowel(next) && habit == 1 ? "ll" : "l",
        's' => Vowel(before) && Vowel(next) && habit == 2 ? "ss" : "s",
        _ => sound.ToString(),
    };

    private static string Portuguese(char sound, char before, char next, int habit) => sound switch
    {
        'u' or 'U' => "u",
        'e' => next == '\0' && habit != 1 ? "é" : "e",
        'o' => next == '\0' && habit == 0 ? "ó" : "o",
        'a' or 'A' => next == '\0' && habit == 2 ? "á" : "a",
        'I' => "i",
        'J' => "dj",
        'C' => "tch",
        'S' => habit == 1 ? "ch" : "x",
        'N' => "nh",
        'w' => Vowel(next) ? "u" : "o",
        'y' => "i",
        'k' => Front(next) ? "qu" : next is 'w' or '\0' ? "k" : "c",
        'g' => Front(next) ? "gu" : "g",
        's' => Vowel(before) && Vowel(next) ? "ss" : "s",
        'z' => Vowel(before) && Vowel(next) && habit == 1 ? "s" : "z",
        'h' => before == '\0' ? "h" : habit == 1 ? "" : "h",
        _ => sound.ToString(),
    };

    private static string Arabic(char sound, char before, char next, int variant, bool first) => sound switch
    {
        // Short vowels within a word are mostly left out; those of foreign names are mostly written long.
        'a' => first ? "أ" : next == '\0' ? "ا" : variant == 1 ? "" : variant == 2 || before is 'k' or 't' ? "ا" : "",
        'A' => first ? "آ" : "ا",
        'e' or 'i' => first ? "إ" : next == '\0' || variant != 1 ? "ي" : "",
        'I' => first ? "إي" : "ي",
        'o' or 'u' => first ? "أو" : next == '\0' || variant != 1 ? "و" : "",
        'U' => first ? "أو" : "و",
        'b' or 'p' => "ب",
        'd' => "د",
        'f' or 'v' => "ف",
        'g' => variant == 2 ? "ق" : "غ",
        'h' => "ه",
        'J' => variant == 2 ? "دي" : "ج",
        'k' => "ك",
        'l' => "ل",
        'm' => "م",
        'n' => "ن",
        'r' => "ر",
        's' => "س",
        't' => "ت",
        'w' => "و",
        'y' => "ي",
        'z' => "ز",
        'S' => "ش",
        'C' => variant == 0 ? "تش" : "تي",
        'N' => "ني",
        _ => throw new InvalidOperationException($"No letter for {sound}"),
    };
}
