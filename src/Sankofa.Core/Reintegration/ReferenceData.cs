using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;

namespace Sankofa.Core.Reintegration;

/// <summary>The example schemes that a new database begins with. All are fictional and say so in their names.</summary>
public static class ReferenceData
{
    private const string Resource = "Reintegration/schemes.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Adds what is missing and changes nothing that is there.</summary>
    public static async Task LoadAsync(SystemDb system, TimeProvider clock, CancellationToken cancel)
    {
        await using var db = system.Open();
        var known = await db.Set<Scheme>().Include(s => s.Versions).ToListAsync(cancel);
        foreach (var example in Examples().Where(e => !known.Exists(s => s.Code == e.Code)))
        {
            var scheme = example.ToScheme(known, clock.GetUtcNow());
            known.Add(scheme);
            db.Add(scheme);
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The same schemes without a database.</summary>
    public static IReadOnlyList<Scheme> Read(DateTimeOffset now)
    {
        var schemes = new List<Scheme>();
        foreach (var example in Examples()) schemes.Add(example.ToScheme(schemes, now));
        return schemes;
    }

    private static List<Example> Examples()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is missing from this program.");
        return JsonSerializer.Deserialize<List<Example>>(stream, Json)!;
    }

    private sealed record Example(
        string Code, string Name, string PublicName, string Funder, bool DependsOnStatus, List<ExampleVersion> Versions)
    {
        public Scheme ToScheme(List<Scheme> others, DateTimeOffset now)
        {
            var scheme = new Scheme(Code, Name, PublicName, Funder, DependsOnStatus, now);
            foreach (var version in Versions) scheme.Offer(version.Terms, version.ValidFrom, version.ValidUntil,
                others, now);
            return scheme;
        }
    }

    private sealed record ExampleVersion(
        DateOnly ValidFrom, DateOnly? ValidUntil, string Currency, decimal CeilingPerPerson, SchemeForm Form,
        int VotesNeeded, int PointsAtMost, List<string>? Criteria)
    {
        public SchemeTerms Terms => new(
            Currency, Money.Minor(CeilingPerPerson, Currency), Form, VotesNeeded > 0, VotesNeeded, Criteria ?? [],
            PointsAtMost);
    }
}
