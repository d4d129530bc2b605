using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Labels;

/// <summary>
/// The official criteria were not found, and none are invented: an example that calls itself one comes with the
/// program, so that the procedure can be tried before the secretariat writes its own.
/// </summary>
internal static class ExampleChecklist
{
    public static async Task AddMissingAsync(SankofaDb db, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Set<LabelChecklist>().AnyAsync(cancel)) return;
        var shipped = ShippedDialogue.Read<Shipped>("label-checklist");
        db.Add(LabelChecklist.Of(
            new ChecklistTerms(shipped.Name, false, shipped.DecidingBody, shipped.ValidMonths, shipped.ReportMonths,
                shipped.Source, [.. shipped.Criteria.Select(c => new CriterionTerms(c.Text, c.IsNeeded))]), 1, now));
        await db.SaveChangesAsync(cancel);
    }

    private sealed record Shipped(
        Wording Name, Wording DecidingBody, int ValidMonths, int ReportMonths, string Source,
        IReadOnlyList<Criterion> Criteria);

    private sealed record Criterion(Wording Text, bool IsNeeded);
}
