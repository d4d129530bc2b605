using System.Globalization;
using System.Text;

namespace Sankofa.Core.Registry.Importing;

/// <summary>Texts without what writers disagree about.</summary>
internal static class PlainText
{
    /// <summary>For comparing headers and codes: letters and digits, small, without accents.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Sound(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(letter)) folded.Append(char.ToLowerInvariant(letter));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>As a careful typist would have left it: single spaces, none at the ends, composed letters.</summary>
    public static string Tidy(string text)
    {
        if (IsTidy(text)) return text;
        var tidy = new StringBuilder(text.Length);
        foreach (var letter in Sound(text).Normalize(NormalizationForm.FormC))
        {
            if (letter is '\u200B' or '\uFEFF' or '\u200E' or '\u200F') continue;
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter)) tidy.Append(letter);
            else if (tidy.Length > 0 && tidy[^1] != ' ') tidy.Append(' ');
        }

        return tidy.ToString().TrimEnd();
    }

    private static bool IsTidy(string text)
    {
        var before = ' ';
        foreach (var letter in text)
        {
            if (letter is < ' ' or > '~' || (letter == ' ' && before == ' ')) return false;
            before = letter;
        }

        return before != ' ' || text.Length == 0;
    }

    // Normalisation refuses halves of pairs and the code points that are no characters.
    private static string Sound(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsSurrogate(letter) || letter >= '\uFFFE') return Mended(text);
        }

        return text;
    }

    private static string Mended(string text)
    {
        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            mended.Append((rune.Value & 0xFFFE) == 0xFFFE ? "\uFFFD" : rune.ToString());
        return mended.ToString();
    }
}
