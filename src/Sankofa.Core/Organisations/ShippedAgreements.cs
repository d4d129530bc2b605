using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;

namespace Sankofa.Core.Organisations;

/// <summary>
/// The texts that come with the program, read from its resource: facts with their sources, and what is asked where no
/// agreement says it.
/// </summary>
public static class ShippedAgreements
{
    private const string Resource = "Organisations/agreements.json";

    private static readonly Lazy<Shipped> Read = new(Load);

    /// <summary>What is asked of an authority with whose State nothing is agreed.</summary>
    public static RequestForm PlainForm => Read.Value.WithoutAgreement;

    public static IReadOnlyList<AgreementVersion> All(DateTimeOffset now) =>
    [
        .. Read.Value.Agreements.Select(a =>
            new AgreementVersion(a.Code, a.Number, a.Name, a.Terms, a.ValidFrom, a.ValidUntil, "", now)),
    ];

    /// <summary>Adds what is missing and changes nothing that is there.</summary>
    internal static async Task AddMissingAsync(SankofaDb db, CancellationToken cancel)
    {
        var known = await db.Set<AgreementVersion>().Select(a => new { a.Code, a.Number }).ToListAsync(cancel);
        foreach (var shipped in All(TimeProvider.System.GetUtcNow()))
        {
            if (!known.Exists(k => k.Code == shipped.Code && k.Number == shipped.Number)) db.Add(shipped);
        }

        await db.SaveChangesAsync(cancel);
    }

    private static Shipped Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is missing from this program.");
        return JsonSerializer.Deserialize<Shipped>(stream, AgreementTerms.Json)!;
    }

    private sealed record Shipped(RequestForm WithoutAgreement, IReadOnlyList<ShippedVersion> Agreements);

    private sealed record ShippedVersion(
        string Code, int Number, string Name, DateOnly ValidFrom, AgreementTerms Terms, DateOnly? ValidUntil = null);
}
