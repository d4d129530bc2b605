using System.Globalization;

namespace Sankofa.Core.People;

/// <summary>
/// The forms under which numbers are found. Each begins with a mark that no folded name has, so that one index serves
/// all.
/// </summary>
public static class SearchWords
{
    private const int PhoneDigits = 8;

    public static string OfPaper(string number) => Marked('#', Letters(number), 3);

    public static string OfContact(Contact contact) => contact.Kind switch
    {
        ContactKind.Phone or ContactKind.Relative => OfPhone(contact.Value),
        ContactKind.Email => Marked('@', contact.Value.Trim().ToLowerInvariant(), 3),
        _ => "",
    };

    /// <summary>
    /// The last eight digits: prefixes of countries and trunk zeros are written in too many ways to rely on.
    /// </summary>
    public static string OfPhone(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits.Length < 6 ? "" : Marked('+', digits[Math.Max(0, digits.Length - PhoneDigits)..], 6);
    }

    private static string Letters(string number) =>
        string.Concat(number.Where(char.IsLetterOrDigit)).ToUpper(CultureInfo.InvariantCulture);

    private static string Marked(char mark, string text, int least) =>
        text.Length < least ? "" : mark
            + (text.Length > NameWord.WordLength - 1 ? text[..(NameWord.WordLength - 1)] : text);
}
