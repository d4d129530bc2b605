using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.House;

/// <summary>
/// An address that nobody has is closed after as many tries as one that somebody has, in the same words and after the
/// same work: the sign-in page tells no stranger who works here.
/// </summary>
public sealed class FailedSignIns(TimeProvider clock, IOptions<IdentityOptions> options)
{
    private const int MostKept = 10_000;
    private static readonly PasswordHasher<User> Hasher = new();
    private static readonly User Nobody = new("nobody@sankofa.invalid", "", DateTimeOffset.UnixEpoch);
    private static readonly string NobodysPassword = Hasher.HashPassword(Nobody, "of nobody");
    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Last)> _tries =
        new(StringComparer.OrdinalIgnoreCase);

    public bool FailUnknown(string address, string password)
    {
        Spend(password);
        var now = clock.GetUtcNow();
        var over = now - options.Value.Lockout.DefaultLockoutTimeSpan;
        if (_tries.Count >= MostKept)
        {
            foreach (var (old, _) in _tries.Where(t => t.Value.Last < over)) _tries.TryRemove(old, out _);
            if (_tries.Count >= MostKept) _tries.Clear();
        }

        var most = options.Value.Lockout.MaxFailedAccessAttempts;
        var (count, _) = _tries.AddOrUpdate(address.Trim(), _ => (1, now), (_, t) => t switch
        {
            _ when t.Count >= most && t.Last < over => (1, now),
            _ when t.Count >= most => (t.Count + 1, t.Last),
            _ => (t.Count + 1, now),
        });
        return count >= most;
    }

    /// <summary>The work that reading a password takes, where there is none to read.</summary>
    public static void Spend(string password) => Hasher.VerifyHashedPassword(Nobody, NobodysPassword, password);
}
