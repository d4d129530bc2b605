using System.Collections.Frozen;

namespace Sankofa.Matching;

/// <summary>Writes a word in Arabic script with Latin letters, as far as the script tells its sounds.</summary>
/// <remarks>
/// The script leaves short vowels out. The commonest given names are therefore vocalised from a list; any other word
/// gets an "a" after its first consonant, which puts its key within one edit of the usual Latin spelling.
/// </remarks>
internal static class ArabicScript
{
    /// <summary>Common given names whose short vowels a reader of the script supplies from memory.</summary>
    private static readonly FrozenDictionary<string, string> Vocalised = new Dictionary<string, string>
    {
        ["محمد"] = "muhammad", ["محمود"] = "mahmud", ["احمد"] = "ahmad", ["حامد"] = "hamid", ["حميد"] = "hamid",
        ["عمر"] = "umar", ["عمار"] = "ammar", ["عثمان"] = "usman", ["علي"] = "ali", ["حسن"] = "hasan",
        ["حسين"] = "husain", ["حسان"] = "hassan", ["عبد"] = "abd", ["الله"] = "allah", ["عبدالله"] = "abdullah",
        ["عبدالرحمن"] = "abdurahman", ["عبدالرحيم"] = "abdurahim", ["عبدالقادر"] = "abdulkadir",
        ["عبدالعزيز"] = "abdulaziz", ["عبدالكريم"] = "abdulkarim", ["عبدالسلام"] = "abdusalam",
        ["ابراهيم"] = "ibrahim", ["اسماعيل"] = "ismail", ["اسحاق"] = "ishak", ["ادريس"] = "idris", ["الياس"] = "ilyas",
        ["يوسف"] = "yusuf", ["يونس"] = "yunus", ["يحيى"] = "yahya", ["يعقوب"] = "yakub", ["موسى"] = "musa",
        ["عيسى"] = "isa", ["داود"] = "dawud", ["سليمان"] = "suleiman", ["مصطفى"] = "mustafa", ["مختار"] = "mukhtar",
        ["مريم"] = "mariam", ["زينب"] = "zainab", ["خديجة"] = "khadija", ["حليمة"] = "halima", ["رقية"] = "rukayya",
        ["سكينة"] = "sukaina", ["عايشة"] = "aicha", ["حواء"] = "hawa", ["حوا"] = "hawa", ["امنة"] = "amina",
        ["امينة"] = "amina", ["بلال"] = "bilal", ["جبريل"] = "jibril", ["عبدو"] = "abdu", ["حسنا"] = "hasna",
        ["سعيد"] = "said", ["سعد"] = "saad", ["نور"] = "nur", ["اسامة"] = "usama", ["اميرة"] = "amira",
        ["طه"] = "taha", ["ولد"] = "uld", ["بنت"] = "bint", ["بن"] = "bin", ["ابن"] = "ibn", ["منت"] = "mint",
        ["كلثوم"] = "kulsum", ["مبارك"] = "mubarak", ["منير"] = "munir", ["معاذ"] = "muaz", ["معاوية"] = "muawiya",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Vocalisation =
        Vocalised.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the character is a letter of the Arabic script (basic block and its supplement).</summary>
    internal static bool Contains(char c) => c is >= '\u0620' and <= '\u06D3' or >= '\u06FA' and <= '\u077F';

    /// <summary>Writes a word with Latin letters; letters that are Latin already stay as they are.</summary>
    /// <param name="word">A word of bare letters, see <see cref="Letters"/>.</param>
    /// <param name="latin">At least twice as long as the word.</param>
    /// <returns>The number of Latin letters written; 0 when the word has only letters without a sound.</returns>
    internal static int Write(ReadOnlySpan<char> word, Span<char> latin)
    {
        if (Vocalisation.TryGetValue(word, out var vocalised)) return Put(vocalised, latin, 0);
        // The article: al-Hasan and Hasan are one name.
        if (word.Length >= 5 && word.StartsWith("ال"))
        {
            word = word[2..];
            if (Vocalisation.TryGetValue(word, out vocalised)) return Put(vocalised, latin, 0);
        }

        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var (before, next) = (i > 0 ? word[i - 1] : '\0', i + 1 < word.Length ? word[i + 1] : '\0');
            var after = i + 2 < word.Length ? word[i + 2] : '\0';
            count = Put(Sound(word[i], before, next, after), latin, count);
            if (i == 0 ? BeginsOpen(word) : IsApart(word[i], next)) count = Put("a", latin, count);
        }

        return count;
    }

    /// <summary>
    /// No word begins with two consonants, nor with a vowel that no alif carries: Walid and Yazid are written wlid and
    /// yzid. The t and sh that stand for the ch of foreign names (Tchad) are one, and so are those of Traoré. An h is
    /// heard before the consonants waw and yeh too: Hayan.
    /// </summary>
    private static bool BeginsOpen(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || word[0] is 'ا' or 'ع' or 'ى' || word is ['ت', 'ش', ..]) return false;
        if (IsConsonant(word[1])) return !BeginsWithCluster(word);
        return word.Length > 2 && word[0] is 'ه' or 'ح' && word[1] is 'و' or 'ي' && IsLongVowel(word[2]);
    }

    /// <summary>
    /// Each letter is a sound of its own: what is doubled is written once, so a letter written twice has a short vowel
    /// between, and the gh and n of Abdelghani, the n and h of Manhal are not the letters of one sound as in Latin.
    /// </summary>
    private static bool IsApart(char letter, char next) => letter switch
    {
        'غ' or 'گ' => next is 'ن' || next == letter,
        'د' => next is 'غ' or 'ج' || next == letter,
        'ن' or 'س' or 'ت' or 'ص' or 'ط' => next is 'ه' or 'ح' || next == letter,
        _ => next == letter && IsConsonant(letter),
    };

    private static int Put(string letters, Span<char> latin, int count)
    {
        foreach (var letter in letters)
            if (count < latin.Length) latin[count++] = letter;
        return count;
    }

    /// <summary>
    /// How names begin that are not Arabic: Traoré and Dramé, and a nasal with the stop of its place before a long
    /// vowel, Ntaganda, Nkunda, Nguema, Mbeki. Of nd only what is not Nada and Nadim; nj is Najib too often.
    /// </summary>
    private static bool BeginsWithCluster(ReadOnlySpan<char> word) => word switch
    {
        ['ت' or 'د', 'ر', 'ا', ..] => true,
        ['ن', 'ت' or 'ك' or 'غ', var vowel, ..] => IsLongVowel(vowel),
        ['م', 'ب', var vowel, ..] => IsLongVowel(vowel),
        ['ن', 'د', 'و', ..] => true,
        ['ن', 'د', 'ي', var vowel, ..] => IsLongVowel(vowel),
        _ => false,
    };

    private static bool IsConsonant(char c) => Contains(c) && c is not ('ا' or 'و' or 'ي' or 'ى' or 'ة' or 'ء' or 'ع');

    private static bool IsLongVowel(char c) => c is 'ا' or 'ى' or 'ة' or 'و' or 'ي';

    private static string Sound(char letter, char before, char next, char after) => letter switch
    {
        'ا' or 'ى' or 'ة' => "a",
        'ع' => before == '\0' ? "a" : "",
        'ء' => "",
        'و' => Waw(before, next, after),
        'ي' => Yeh(before, next),
        // Written for teh marbuta it is an a; after a and u it is the mute h of Bah and Jalloh.
        'ه' => next != '\0' ? "h" : before is 'ا' or 'و' ? "" : "a",
        'ح' => "h",
        _ => Consonant(letter),
    };

    private static string Waw(char before, char next, char after)
    {
        if (before == '\0') return "w";
        // Between a consonant (or the alif of a first o) and a yeh that is a consonant it is a vowel: Kouyaté, Oyo.
        if (next == 'ي' && IsLongVowel(after)) return "u";
        return next is 'ا' or 'ى' or 'ة' or 'ي' ? "w" : "u";
    }

    /// <summary>Two of them write the ie of foreign names, Pierre and Diego.</summary>
    private static string Yeh(char before, char next)
    {
        if (before == '\0') return next == 'و' ? "yu" : "y";
        if (before == 'ي') return next is 'ا' or 'ى' or 'ة' ? "i" : "e";
        return IsLongVowel(next) && before != 'غ' ? "y" : "i";
    }

    private static string Consonant(char letter) => letter switch
    {
        'ب' => "b",
        'پ' => "p",
        'ت' or 'ط' or 'ث' => "t",
        'ج' => "j",
        'چ' or 'ش' => "sh",
        'خ' or 'ك' or 'ق' => "k",
        'د' or 'ذ' or 'ض' => "d",
        'ر' => "r",
        'ز' or 'ظ' or 'ژ' => "z",
        'س' or 'ص' => "s",
        'غ' or 'گ' or 'ݣ' or 'ڭ' => "g",
        'ف' or 'ڢ' => "f",
        'ڤ' or 'ڥ' => "v",
        'ڧ' => "k",
        'ل' => "l",
        'م' => "m",
        'ن' or 'ں' => "n",
        'ہ' or 'ھ' => "h",
        'ے' => "i",
        >= 'a' and <= 'z' => LatinLetters[letter - 'a'],
        >= '0' and <= '9' => Digits[letter - '0'],
        _ => "",
    };

    private static readonly string[] LatinLetters = [.. Enumerable.Range('a', 26).Select(c => ((char)c).ToString())];

    private static readonly string[] Digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
}
