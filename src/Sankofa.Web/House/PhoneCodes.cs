using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.House;

/// <summary>
/// The codes that a phone shows (RFC 6238). Identity's own provider does not say which step a code belongs to and so
/// cannot refuse the same code twice; this one can.
/// </summary>
public sealed class PhoneCodes(SankofaDb db, TimeProvider clock) : AuthenticatorTokenProvider<User>
{
    private const int StepSeconds = 30;
    private const int StepsApart = 2;
    private const int Digits = 6;
    private const int Codes = 1_000_000;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<User> manager, User user)
    {
        var key = await manager.GetAuthenticatorKeyAsync(user);
        if (string.IsNullOrEmpty(key) || token.Length != Digits) return false;
        var secret = Decoded(key);
        var now = clock.GetUtcNow().ToUnixTimeSeconds() / StepSeconds;
        // Every step is compared, so that the time of the answer does not tell which one it was.
        long? step = null;
        for (var near = now - StepsApart; near <= now + StepsApart; near++)
            if (CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(token), CodeOf(secret, near))) step = near;
        return step is { } used && await UsedCode.UseAsync(db, user.Id, used);
    }

    private static byte[] CodeOf(byte[] secret, long step)
    {
        var counter = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard, and every phone, says SHA-1.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return Encoding.UTF8.GetBytes((number % Codes).ToString("D6", CultureInfo.InvariantCulture));
    }

    // Base 32: five bits a letter, as the key is shown and as Identity keeps it.
    private static byte[] Decoded(string key)
    {
        var bytes = new List<byte>(key.Length * 5 / 8);
        var (bits, held) = (0, 0);
        foreach (var letter in key.TrimEnd('='))
        {
            bits = (bits << 5) | Alphabet.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            held += 5;
            if (held < 8) continue;
            held -= 8;
            bytes.Add((byte)(bits >> held));
            bits &= (1 << held) - 1;
        }

        return [.. bytes];
    }
}
