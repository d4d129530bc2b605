using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Registry.Biometrics;

namespace Sankofa.Web.Abis;

/// <summary>
/// What an engine may fetch: one template, under an address that nobody can guess, for a quarter of an hour.
/// </summary>
public sealed class SharedTemplates(SystemDb system, TemplateVault vault, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    public string PathOf(Guid sampleId)
    {
        var what = string.Create(
            CultureInfo.InvariantCulture, $"{sampleId:N}-{clock.GetUtcNow().Add(Lasts).ToUnixTimeSeconds()}");
        return $"{EngineAddress.SharePath}{what}-{vault.Sign(what)}";
    }

    public async Task<IResult> GetAsync(string key, CancellationToken cancel)
    {
        var parts = key.Split('-');
        if (parts.Length != 3 || !Same(vault.Sign($"{parts[0]}-{parts[1]}"), parts[2]))
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        var until = long.Parse(parts[1], CultureInfo.InvariantCulture);
        if (until < clock.GetUtcNow().ToUnixTimeSeconds()) return Results.StatusCode(StatusCodes.Status410Gone);
        var id = Guid.ParseExact(parts[0], "N");
        await using var db = system.Open();
        var box = await db.Set<BiometricSample>().Where(s => s.Id == id).Select(s => s.Sealed)
            .SingleOrDefaultAsync(cancel);
        return box is null ? Results.NotFound() : Results.Text(Cbeff.Wrap(vault.Open(box, id)), "application/xml");
    }

    internal static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
