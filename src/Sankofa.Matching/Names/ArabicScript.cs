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
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            count = Put(Sound(word[i], i == 0, next), latin, count);
            if (i == 0 && !IsVowel(word[0]) && IsConsonant(next) && !BeginsWithCluster(word))
                count = Put("a", latin, count);
        }

        return count;
    }

    private static int Put(string letters, Span<char> latin, int count)
    {
        foreach (var letter in letters)
            if (count < latin.Length) latin[count++] = letter;
        return count;
    }

    /// <summary>Traoré and Dramé: t or d, r and a long vowel are the beginnings of names that are not Arabic.</summary>
    private static bool BeginsWithCluster(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[0] is ('ت' or 'د') && word[1] == 'ر' && word[2] == 'ا';

    private static bool IsVowel(char c) => c is 'ا' or 'ع' or 'و' or 'ي' or 'ى';

    private static bool IsConsonant(char c) => Contains(c) && c is not ('ا' or 'و' or 'ي' or 'ى' or 'ة' or 'ء' or 'ع');

    private static string Sound(char letter, bool first, char next) => letter switch
    {
        'ا' or 'ى' or 'ة' => "a",
        'ع' => first ? "a" : "",
        'ء' => "",
        'و' => first || next is 'ا' or 'ى' or 'ة' or 'ي' ? "w" : "u",
        'ي' => first && next == 'و' ? "yu" : first || next is 'ا' or 'ى' or 'ة' or 'و' ? "y" : "i",
        'ه' => next == '\0' ? "a" : "h",
        'ح' => "h",
        _ => Consonant(letter),
    };

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
