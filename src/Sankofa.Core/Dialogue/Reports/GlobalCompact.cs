using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Reports;

/// <summary>An objective of the Global Compact for Migration, by its number and short title.</summary>
public sealed record CompactObjective(int Number, Wording Title);

/// <summary>The twenty-three objectives of the Global Compact, and the links to the plan that are evident.</summary>
public static class GlobalCompact
{
    private static readonly ShippedCompact Shipped = ShippedDialogue.Read<ShippedCompact>("gcm-objectives");

    public static string Source => Shipped.Source;

    public static Wording Note => Shipped.Note;

    public static IReadOnlyList<CompactObjective> Objectives => Shipped.Objectives;

    public static bool Has(int number) => number >= 1 && number <= Shipped.Objectives.Count;

    /// <summary>Once: a link that the secretariat withdrew does not come back.</summary>
    internal static async Task AddMissingLinksAsync(SankofaDb db, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Set<CompactLink>().AnyAsync(cancel)) return;
        var objectives = await (from objective in db.Set<PlanObjective>()
                                join plan in db.Set<ActionPlan>() on objective.Domain.PlanId equals plan.Id
                                where plan.Code == ShippedDialogue.MarrakeshCode
                                select objective).ToDictionaryAsync(o => o.Code, cancel);
        db.AddRange(Shipped.Links.Select(l => CompactLink.Shipped(l.Number, objectives[l.Objective], l.Why, now)));
        await db.SaveChangesAsync(cancel);
    }

    private sealed record ShippedCompact(
        string Source, Wording Note, IReadOnlyList<CompactObjective> Objectives, IReadOnlyList<ShippedLink> Links);

    private sealed record ShippedLink(int Number, string Objective, Wording Why);
}
