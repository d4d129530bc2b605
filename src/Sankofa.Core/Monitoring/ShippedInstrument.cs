using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;

namespace Sankofa.Core.Monitoring;

/// <summary>
/// One plain instrument, so that the first visit finds questions; its name says that it is an example and weighs
/// nothing. Another is imported beside it, and organisations say which of them they use and when.
/// </summary>
internal static class ShippedInstrument
{
    private const string Resource = "Monitoring/example-reintegration.json";

    /// <summary>It comes with the program: older than any visit, whenever the program was installed.</summary>
    private static readonly DateTimeOffset Since = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Adds what is missing and changes nothing that is there.</summary>
    internal static async Task AddMissingAsync(SankofaDb db, CancellationToken cancel)
    {
        var shipped = new Instrument(await ReadAsync(cancel), Since);
        if (!await db.Set<Instrument>().AnyAsync(i => i.Code == shipped.Code && i.Edition == shipped.Edition, cancel))
            db.Add(shipped);
        if (!await db.Set<VisitSchedule>().AnyAsync(s => s.OrganisationId == null, cancel))
            db.Add(new VisitSchedule(null, shipped.Code, [3, 6, 12], Since));
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<string> ReadAsync(CancellationToken cancel)
    {
        await using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is missing from this program.");
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancel);
    }
}
