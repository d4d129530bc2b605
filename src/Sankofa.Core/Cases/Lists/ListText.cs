using System.Text;

namespace Sankofa.Core.Cases.Lists;

/// <summary>From bytes to text: which encoding a list was saved in.</summary>
internal static class ListText
{
    public const int MostBytes = 256 * 1024 * 1024;
    private const int Sample = 4 * 1024 * 1024;

    static ListText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static (string Text, string Encoding) Read(Stream stream)
    {
        var bytes = ReadAll(stream);
        if (bytes.IsEmpty) throw new ListUnreadable(UnreadableReason.Empty);
        RefuseOtherFormats(bytes.Span);
        var encoding = EncodingOf(bytes.Span);
        var text = encoding.GetString(bytes.Span).TrimStart('\uFEFF');
        if (text.Contains('\0', StringComparison.Ordinal)) throw new ListUnreadable(UnreadableReason.NotText);
        if (string.IsNullOrWhiteSpace(text)) throw new ListUnreadable(UnreadableReason.Empty);
        return (text, encoding.WebName);
    }

    private static ReadOnlyMemory<byte> ReadAll(Stream stream)
    {
        using var all = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            all.Write(buffer, 0, read);
            if (all.Length > MostBytes) throw new ListUnreadable(UnreadableReason.TooLarge);
        }

        return all.GetBuffer().AsMemory(0, (int)all.Length);
    }

    private static void RefuseOtherFormats(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8)) throw new ListUnreadable(UnreadableReason.Workbook);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw new ListUnreadable(UnreadableReason.OldWorkbook);
        if (bytes.StartsWith("%PDF"u8)) throw new ListUnreadable(UnreadableReason.Pdf);
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Encoding.UTF8;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return Encoding.UTF32;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        return WideEncodingOf(bytes) ?? (IsUtf8(bytes) ? Encoding.UTF8 : OneByteEncodingOf(bytes));
    }

    // Most letters of our lists are Latin, so in UTF-16 every second byte is zero.
    private static Encoding? WideEncodingOf(ReadOnlySpan<byte> bytes)
    {
        int pairs = Math.Min(bytes.Length, 4096) / 2, even = 0, odd = 0;
        for (var i = 0; i < pairs; i++)
        {
            if (bytes[2 * i] == 0) even++;
            if (bytes[(2 * i) + 1] == 0) odd++;
        }

        if (pairs == 0) return null;
        if (odd * 10 > pairs * 3 && even * 20 < pairs) return Encoding.Unicode;
        return even * 10 > pairs * 3 && odd * 20 < pairs ? Encoding.BigEndianUnicode : null;
    }

    // A few damaged letters do not make a UTF-8 list another encoding.
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        int sound = 0, damaged = 0;
        while (!bytes.IsEmpty)
        {
            if (bytes[0] < 0x80)
            {
                bytes = bytes[1..];
                continue;
            }

            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done) sound++;
            else damaged++;
            bytes = bytes[length..];
        }

        return damaged == 0 || sound > 10 * damaged;
    }

    // The tables differ above 127 alone: the one in which the words look like words. The most frequent one wins a tie.
    private static Encoding OneByteEncodingOf(ReadOnlySpan<byte> bytes)
    {
        var (best, most) = (1252, int.MinValue);
        foreach (var page in (ReadOnlySpan<int>)[1252, 10000, 850])
        {
            var score = WordLikeness(Encoding.GetEncoding(page).GetString(bytes[..Math.Min(bytes.Length, Sample)]));
            if (score > most) (best, most) = (page, score);
        }

        return Encoding.GetEncoding(best);
    }

    private static int WordLikeness(string text)
    {
        const string Usual = "àâãáäçéèêëíîïñóôõöúùûüœÀÂÁÇÉÈÊËÍÎÏÑÓÔÕÖÚÛÜŒ";
        var score = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] < 128 || !char.IsAsciiLetter(text[i - 1])) continue;
            // A capital in the middle of small letters, or a sign in the middle of a word, is another table's letter.
            var amiss = char.IsUpper(text[i]) && char.IsAsciiLetterLower(text[i - 1]);
            var sign = !char.IsLetter(text[i]) && text[i] is not ('\u2019' or '\u2018' or '\u00A0' or '\u00B0');
            score += amiss || sign ? -2 : Usual.Contains(text[i], StringComparison.Ordinal) ? 2 : 0;
        }

        return score;
    }
}
