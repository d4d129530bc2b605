using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Sankofa.Matching;

/// <summary>Reads written words as bare lower-case letters and digits: no accents, no punctuation.</summary>
/// <remarks>
/// The accents of Latin letters stand in a table of our own because a host that runs without culture data
/// (invariant globalisation) does not decompose them, and a register must not fold differently from host to host.
/// </remarks>
internal static class Letters
{
    /// <summary>Each row: the plain letter, then the letters that are written for it.</summary>
    private static readonly string[] Rows =
    [
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặɑ",
        "bḃḅḇɓƀ",
        "cçćĉċčḉ",
        "dďḋḍḏḑḓɗđðɖƌ",
        "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệɛəǝ",
        "fḟƒ",
        "gĝğġģǧǵḡɠɣǥ",
        "hĥȟḣḥḧḩḫẖħɦ",
        "iìíîïĩīĭįǐȉȋḭḯỉịıɩɨ",
        "jĵǰ",
        "kķǩḱḳḵƙ",
        "lĺļľḷḹḻḽłƚ",
        "mḿṁṃ",
        "nñńņňǹṅṇṉṋ",
        "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợɔøɵ",
        "pṕṗƥ",
        "rŕŗřȑȓṙṛṝṟ",
        "sśŝşšſșṡṣṥṧṩẛ",
        "tţťțṫṭṯṱẗŧƭʈ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữựʊʉ",
        "vṽṿʋ",
        "wŵẁẃẅẇẉẘ",
        "xẋẍ",
        "yýÿŷȳẏẙỳỵỷỹƴ",
        "zźżžẑẓẕƶ",
    ];

    private static readonly FrozenDictionary<char, string> Spelled = new Dictionary<char, string>
    {
        ['æ'] = "ae", ['œ'] = "oe", ['ß'] = "ss", ['þ'] = "th", ['ŋ'] = "ng", ['ɲ'] = "ny", ['ĳ'] = "ij",
        // Hamza carriers and the Persian forms of kaf and yeh are one letter each to a reader.
        ['أ'] = "ا", ['إ'] = "ا", ['آ'] = "ا", ['ٱ'] = "ا", ['ؤ'] = "و", ['ئ'] = "ي", ['ک'] = "ك", ['ی'] = "ي",
    }.ToFrozenDictionary();

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’‘‛`´ʼʻʹʾʿ′＇ꞌ");

    private static readonly char[] Plain = PlainLetters();

    /// <summary>Reads one character into <paramref name="letters"/>.</summary>
    /// <param name="text">The text from the character on; at least one UTF-16 unit.</param>
    /// <param name="letters">Where the letters are written.</param>
    /// <param name="count">The letters in the buffer so far; advanced up to the length of the buffer.</param>
    /// <param name="separates">True when the character ends a word.</param>
    /// <returns>The number of UTF-16 units read, 1 or 2.</returns>
    internal static int Read(ReadOnlySpan<char> text, Span<char> letters, ref int count, out bool separates)
    {
        var c = text[0];
        separates = false;
        if (char.IsAsciiLetterOrDigit(c))
        {
            Add(char.ToLowerInvariant(c), letters, ref count);
            return 1;
        }

        if (Apostrophes.Contains(c)) return 1;
        if (c < 0x80)
        {
            separates = true;
            return 1;
        }

        // A lone surrogate decodes to the replacement character, which is not a letter and so ends the word.
        _ = Rune.DecodeFromUtf16(text, out var rune, out var length);
        separates = !ReadRune(rune, letters, ref count);
        return length;
    }

    private static bool ReadRune(Rune rune, Span<char> letters, ref int count)
    {
        if (IsInvisible(rune)) return true;
        if (Rune.IsDigit(rune))
        {
            Add((char)('0' + (int)Rune.GetNumericValue(rune)), letters, ref count);
            return true;
        }

        if (!Rune.IsLetter(rune)) return false;
        var lower = Rune.ToLowerInvariant(rune);
        if (lower.IsBmp && ReadKnown((char)lower.Value, letters, ref count)) return true;
        ReadUnknown(lower, letters, ref count);
        return true;
    }

    private static bool ReadKnown(char lower, Span<char> letters, ref int count)
    {
        if (lower < Plain.Length && Plain[lower] != 0) Add(Plain[lower], letters, ref count);
        else if (Spelled.TryGetValue(lower, out var spelled)) Add(spelled, letters, ref count);
        else if (ArabicScript.Contains(lower)) Add(lower, letters, ref count);
        else return false;
        return true;
    }

    private static void ReadUnknown(Rune letter, Span<char> letters, ref int count)
    {
        // Only letters come here: normalisation throws on noncharacters. One at a time it stays linear.
        var decomposed = letter.ToString().Normalize(NormalizationForm.FormKD);
        Span<char> units = stackalloc char[2];
        foreach (var part in decomposed.EnumerateRunes())
        {
            if (!Rune.IsLetter(part) || IsInvisible(part)) continue;
            // U+0149 is an apostrophe and an n.
            if (part.IsBmp && Apostrophes.Contains((char)part.Value)) continue;
            var lower = Rune.ToLowerInvariant(part);
            if (lower.IsBmp && ReadKnown((char)lower.Value, letters, ref count)) continue;
            var size = lower.EncodeToUtf16(units);
            if (count + size > letters.Length) return;
            units[..size].CopyTo(letters[count..]);
            count += size;
        }
    }

    /// <summary>Marks, format characters and the Arabic elongation neither end a word nor belong to it.</summary>
    private static bool IsInvisible(Rune rune) => rune.Value == 0x640 || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.Format;

    private static void Add(char letter, Span<char> letters, ref int count)
    {
        if (count < letters.Length) letters[count++] = letter;
    }

    private static void Add(string spelled, Span<char> letters, ref int count)
    {
        foreach (var letter in spelled) Add(letter, letters, ref count);
    }

    private static char[] PlainLetters()
    {
        var plain = new char[0x1F00];
        for (var c = 'a'; c <= 'z'; c++) plain[c] = c;
        foreach (var row in Rows)
            foreach (var written in row)
                plain[written] = row[0];
        return plain;
    }
}
