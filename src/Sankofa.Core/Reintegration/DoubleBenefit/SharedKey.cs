using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sankofa.Core.Reintegration.DoubleBenefit;

/// <summary>One view of one person, keyed: 32 hexadecimal digits that say nothing to whoever has not the key.</summary>
public readonly record struct Token(IdentityView View, string Value);

/// <summary>
/// The 256 bits that two agencies share and the match service never has. Tokens and the boxes in which verdicts travel
/// are made under keys derived from it (HKDF, RFC 5869), each for its own use.
/// </summary>
public sealed class SharedKey
{
    public const int Bytes = 32;
    public const int TokenBytes = 16;
    public const int BoxBytes = NonceBytes + TagBytes + VerdictBytes;

    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int VerdictBytes = 16;
    private const char Between = '\u001f';

    private readonly byte[] _tokens;
    private readonly byte[] _verdicts;

    public SharedKey(ReadOnlySpan<byte> key)
    {
        if (key.Length != Bytes) throw new ArgumentException("A shared key has 256 bits.", nameof(key));
        _tokens = Derive(key, "sankofa double benefit, tokens 1");
        _verdicts = Derive(key, "sankofa double benefit, verdicts 1");
    }

    public static byte[] New() => RandomNumberGenerator.GetBytes(Bytes);

    /// <summary>As it is handed over: groups of eight digits, to be read aloud or typed.</summary>
    public static string Written(ReadOnlySpan<byte> key) =>
        string.Join(' ', Convert.ToHexStringLower(key).Chunk(8).Select(group => new string(group)));

    /// <summary>Null where what was typed is no key; spaces and hyphens make no difference.</summary>
    public static byte[]? Read(string typed)
    {
        var digits = string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c != '-'));
        return digits.Length == 2 * Bytes && digits.All(char.IsAsciiHexDigit) ? Convert.FromHexString(digits) : null;
    }

    /// <summary>The token of one view; the same person has another in every exchange and in every view.</summary>
    public Token TokenOf(string exchange, ViewValue view)
    {
        var text = string.Join(Between, exchange, view.View.ToString(), view.Value);
        var digest = HMACSHA256.HashData(_tokens, Encoding.UTF8.GetBytes(text));
        return new Token(view.View, Convert.ToHexStringLower(digest.AsSpan(0, TokenBytes)));
    }

    /// <summary>What one side says of one pair, unreadable on its way; always of the same length.</summary>
    public byte[] Seal(Disclosure said, string exchange, Guid pair, string author)
    {
        Span<byte> plain = stackalloc byte[VerdictBytes];
        plain[0] = (byte)(said.Verdict + 1);
        if (said.Help is { } help)
        {
            plain[1] = (byte)(help.Kind + 1);
            BinaryPrimitives.WriteUInt16BigEndian(plain[2..], (ushort)help.Year);
            plain[4] = (byte)help.Month;
            Encoding.ASCII.GetBytes(help.Country, plain[5..7]);
        }

        var box = new byte[BoxBytes];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(_verdicts, TagBytes);
        aes.Encrypt(box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes + TagBytes),
            box.AsSpan(NonceBytes, TagBytes), About(exchange, pair, author));
        return box;
    }

    /// <summary>Null where the box was not made by this author, for this pair, under this key.</summary>
    public Disclosure? Open(byte[] box, string exchange, Guid pair, string author)
    {
        if (box.Length != BoxBytes) return null;
        var plain = new byte[VerdictBytes];
        using var aes = new AesGcm(_verdicts, TagBytes);
        try
        {
            aes.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes + TagBytes),
                box.AsSpan(NonceBytes, TagBytes), plain, About(exchange, pair, author));
        }
        catch (AuthenticationTagMismatchException)
        {
            // A box of another pair, key or author is as good as none: the service could have mixed them up.
            return null;
        }

        return Understood(plain);
    }

    private static Disclosure? Understood(ReadOnlySpan<byte> plain)
    {
        var verdict = (BenefitVerdict)(plain[0] - 1);
        if (!Enum.IsDefined(verdict)) return null;
        if (plain[1] == 0) return new Disclosure(verdict, null);
        var kind = (BenefitKind)(plain[1] - 1);
        var help = new HelpGiven(kind, BinaryPrimitives.ReadUInt16BigEndian(plain[2..]), plain[4],
            Encoding.ASCII.GetString(plain[5..7]));
        return Enum.IsDefined(kind) && help.Month is >= 1 and <= 12 && help.Country.All(char.IsAsciiLetterUpper)
            ? new Disclosure(verdict, help) : null;
    }

    private static byte[] About(string exchange, Guid pair, string author) =>
        Encoding.UTF8.GetBytes(string.Join(Between, exchange, pair.ToString("N"), author));

    private static byte[] Derive(ReadOnlySpan<byte> key, string use)
    {
        var derived = new byte[Bytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, [], Encoding.UTF8.GetBytes(use));
        return derived;
    }
}
