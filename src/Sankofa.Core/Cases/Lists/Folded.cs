using System.Globalization;
using System.Text;

namespace Sankofa.Core.Cases.Lists;

/// <summary>Texts without what writers disagree about: accents, case, punctuation, spaces.</summary>
public static class Folded
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Sound(text).Normalize(NormalizationForm.FormD))
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(letter);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) continue;
            if (char.IsLetterOrDigit(letter)) folded.Append(Plain(char.ToLowerInvariant(letter)));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    public static string[] Words(string text) => Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The text as a careful typist would have left it: one kind of apostrophe and of space, nothing at the
    /// ends.</summary>
    public static string Tidy(string text)
    {
        if (text.Length == 0) return text;
        if (text.Length > 3 && text.StartsWith("=\"", StringComparison.Ordinal)
            && text.EndsWith('"')) text = text[2..^1];
        var tidy = new StringBuilder(text.Length);
        foreach (var letter in Sound(text).Normalize(NormalizationForm.FormC))
        {
            if (letter is '\u200B' or '\uFEFF' or '\u200E' or '\u200F') continue;
            var kept = letter is '\u2019' or '\u2018' or '`' or '\u00B4' ? '\'' : letter;
            if (char.IsWhiteSpace(kept) || char.IsControl(kept))
            {
                if (tidy.Length > 0 && tidy[^1] != ' ') tidy.Append(' ');
            }
            else
            {
                tidy.Append(kept);
            }
        }

        return tidy.ToString().TrimEnd();
    }

    /// <summary>How many letters are to be changed, added or left out to make the one of the other.</summary>
    internal static int Slips(string a, string b)
    {
        var before = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], before[j]) + 1, before[j - 1] + cost);
            }

            before = row;
        }

        return before[^1];
    }

    private static string Plain(char letter) => letter switch
    {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ı' => "i",
        _ => letter.ToString(),
    };

    // Normalisation refuses halves of pairs and the two code points that are no characters.
    private static string Sound(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) || text[i] >= '\uFFFE') return Mended(text);
        }

        return text;
    }

    private static string Mended(string text)
    {
        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            mended.Append((rune.Value & 0xFFFE) == 0xFFFE ? "\uFFFD" : rune.ToString());
        }

        return mended.ToString();
    }
}
