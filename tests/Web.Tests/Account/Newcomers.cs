using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Account;

/// <summary>Accounts of one test alone: what it does to them, no other test feels.</summary>
internal static class Newcomers
{
    public const string Password = "a sentence of this test";

    public static async Task<string> ArriveAsync(this TestHouse house, string organisation, params Role[] roles)
    {
        await using var db = house.System.Open();
        var now = house.Clock.GetUtcNow();
        var email = $"n{Ids.New(now):N}@test.example";
        var user = new User(email, "Nouvelle Personne", now)
        {
            NormalizedEmail = email.ToUpperInvariant(), NormalizedUserName = email.ToUpperInvariant(),
                SecurityStamp = Ids.New(now).ToString("N"),
        };
        user.PasswordHash = new PasswordHasher<User>().HashPassword(user, Password);
        db.Add(user);
        var place = await db.Organisations.SingleAsync(o => o.ShortName == organisation);
        foreach (var role in roles) db.Add(new Post(user.Id, place.Id, role, now));
        await db.SaveChangesAsync();
        return email;
    }

    public static Task<Answer> TryAsync(
        this Visitor visitor, string email, string password = Password, string to = "/account/sign-in") =>
        visitor.PostAsync(to, new() { ["Input.Email"] = email, ["Input.Password"] = password });

    public static async Task<Visitor> EnterAsync(this TestHouse house, string email)
    {
        var visitor = house.Anonymous();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.TryAsync(email)).Status);
        return visitor;
    }

    /// <summary>The code that a phone shows for this key at this moment (RFC 6238).</summary>
    public static string Totp(string key, DateTimeOffset now)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(key.Where(c => c != ' ')
            .Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))
            .ToArray();
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, now.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The standard says SHA-1.
        var hash = HMACSHA1.HashData(secret, step.ToArray());
#pragma warning restore CA5350
        var offset = hash[^1] & 15;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }
}
