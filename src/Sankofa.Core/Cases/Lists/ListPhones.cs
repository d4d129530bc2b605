namespace Sankofa.Core.Cases.Lists;

/// <summary>Reads phone numbers; a number without its country is kept as written, since a guess rings at a
/// stranger's.</summary>
internal static class ListPhones
{
    public static (List<ListPhone> Phones, ListReason? Reason) Read(string cell)
    {
        var phones = new List<ListPhone>();
        ListReason? reason = null;
        foreach (var written in cell.Split(['/', ';', ',', '|', '\n'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Words.IsPlaceholder(written)) continue;
            var (e164, doubt) = E164(written);
            phones.Add(new ListPhone(written, e164));
            reason ??= doubt;
        }

        return (phones, reason);
    }

    private static (string? E164, ListReason? Reason) E164(string written)
    {
        // A spreadsheet marks a text by an apostrophe.
        var text = written.Replace("(0)", "", StringComparison.Ordinal).TrimStart('\'', '(', ' ');
        if (text.Any(char.IsAsciiLetter)) return (null, ListReason.PhoneNotUnderstood);
        var digits = new string(text.Where(char.IsAsciiDigit).ToArray());
        var international = text.StartsWith('+');
        if (!international && digits.StartsWith("00", StringComparison.Ordinal))
        {
            international = true;
            digits = digits[2..];
        }

        if (digits.Length is < 6 or > 15) return (null, ListReason.PhoneNotUnderstood);
        if (!international) return (null, ListReason.PhoneWithoutCountry);
        var trunk = Words.TrunkZero.Any(c => digits.StartsWith(c + "0", StringComparison.Ordinal));
        if (digits[0] == '0' || digits.Length < 8) return (null, ListReason.PhoneNotUnderstood);
        if (trunk) return (null, ListReason.PhoneTrunkZero);
        return ("+" + digits, null);
    }
}
