using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Sankofa.Core.Registry.Importing;

/// <summary>
/// The bytes of a register's file: its encoding, and by what it is known again. Positions count in bytes of what is
/// read; a file in UTF-16 is read as UTF-8, all others as they are.
/// </summary>
public sealed class ImportFile
{
    private const int Beginning = 1024 * 1024;
    private const int Sample = 4 * 1024 * 1024;
    private readonly Stream _stream;
    private readonly bool _isWide;
    private readonly int _mark;

    static ImportFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Throws <see cref="RegisterUnreadable"/>; the stream can be read from its start again.</summary>
    public ImportFile(Stream stream, string name)
    {
        (_stream, Name, Length) = (stream, name, stream.Length);
        var beginning = Read(Beginning);
        if (beginning.Length == 0) throw new RegisterUnreadable(UnreadableFile.Empty);
        RefuseOtherFormats(beginning);
        Fingerprint = FingerprintOf(beginning, Length);
        (var encoding, _mark) = EncodingOf(beginning);
        _isWide = encoding is UnicodeEncoding;
        Encoding = encoding;
    }

    public string Name { get; }
    public long Length { get; }
    public string Fingerprint { get; }

    /// <summary>As the file was written.</summary>
    public Encoding Encoding { get; }

    /// <summary>As its bytes come out of <see cref="From"/>.</summary>
    internal Encoding ReadAs => _isWide ? Encoding.UTF8 : Encoding;

    /// <summary>The file from a position of what is read.</summary>
    internal Stream From(long position)
    {
        _stream.Position = _mark;
        if (!_isWide)
        {
            _stream.Position = _mark + position;
            return _stream;
        }

        var read = Encoding.CreateTranscodingStream(_stream, Encoding, Encoding.UTF8, leaveOpen: true);
        var room = new byte[64 * 1024];
        while (position > 0)
        {
            var step = read.Read(room, 0, (int)Math.Min(room.Length, position));
            if (step == 0) break;
            position -= step;
        }

        return read;
    }

    private byte[] Read(int most)
    {
        _stream.Position = 0;
        var bytes = new byte[Math.Min(most, Length)];
        _stream.ReadExactly(bytes);
        return bytes;
    }

    // The beginning tells files apart; the length tells an extract from the one that was continued.
    private static string FingerprintOf(byte[] beginning, long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(beginning);
        hash.AppendData(BitConverter.GetBytes(length));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void RefuseOtherFormats(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw new RegisterUnreadable(UnreadableFile.Workbook);
        if (bytes.StartsWith("%PDF"u8)) throw new RegisterUnreadable(UnreadableFile.Pdf);
    }

    private (Encoding Encoding, int Mark) EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return (Encoding.UTF8, 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Encoding.Unicode, 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (Encoding.BigEndianUnicode, 2);
        if (WideEncodingOf(bytes) is { } wide) return (wide, 0);
        return (IsUtf8() ? Encoding.UTF8 : OneByteEncodingOf(bytes), 0);
    }

    // Most letters are Latin, so in UTF-16 every second byte is zero.
    private static UnicodeEncoding? WideEncodingOf(ReadOnlySpan<byte> bytes)
    {
        int pairs = Math.Min(bytes.Length, 4096) / 2, even = 0, odd = 0;
        for (var i = 0; i < pairs; i++)
        {
            if (bytes[2 * i] == 0) even++;
            if (bytes[(2 * i) + 1] == 0) odd++;
        }

        if (pairs == 0) return null;
        if (odd * 10 > pairs * 3 && even * 20 < pairs) return new UnicodeEncoding(false, false);
        return even * 10 > pairs * 3 && odd * 20 < pairs ? new UnicodeEncoding(true, false) : null;
    }

    // The whole file, for the first accent may stand in its last line. A few damaged letters do not make it another.
    private bool IsUtf8()
    {
        _stream.Position = 0;
        var room = new byte[1024 * 1024];
        long sound = 0, damaged = 0;
        var kept = 0;
        for (int read; (read = _stream.Read(room, kept, room.Length - kept)) > 0;)
        {
            var bytes = room.AsSpan(0, kept + read);
            kept = 0;
            if (Utf8.IsValid(bytes))
            {
                if (bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F)) sound++;
                continue;
            }

            Count(bytes, ref sound, ref damaged, ref kept);
            bytes[^kept..].CopyTo(room);
        }

        damaged += kept > 0 ? 1 : 0;
        return damaged == 0 || sound > 10 * damaged;
    }

    // What the end of the block cuts in two is kept for the next one.
    private static void Count(ReadOnlySpan<byte> bytes, ref long sound, ref long damaged, ref int kept)
    {
        while (true)
        {
            var next = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (next < 0) return;
            bytes = bytes[next..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == System.Buffers.OperationStatus.NeedMoreData && bytes.Length < 4)
            {
                kept = bytes.Length;
                return;
            }

            if (status == System.Buffers.OperationStatus.Done) sound++;
            else damaged++;
            bytes = bytes[length..];
        }
    }

    // The tables differ above 127 alone: the one in which the words look like words. The most frequent wins a tie.
    private Encoding OneByteEncodingOf(ReadOnlySpan<byte> beginning)
    {
        var bytes = Length > beginning.Length ? Read(Sample) : beginning;
        var (best, most) = (1252, int.MinValue);
        foreach (var page in (ReadOnlySpan<int>)[1252, 10000, 850])
        {
            var score = WordLikeness(Encoding.GetEncoding(page).GetString(bytes));
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
