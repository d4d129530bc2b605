using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Reports;

/// <summary>
/// The poster of domain 5 of 2021, entered line by line. Its dates and countries stand apart from its texts: they are
/// entered apart, and what is open is a line of its own.
/// </summary>
public static class PublishedSheet
{
    public const string Document = "2021-domaine-5-progres-infographie.txt";

    public static async Task EnterMissingAsync(SankofaDb db, Envoy by, CancellationToken cancel)
    {
        if (await db.Set<SheetEntry>().AnyAsync(e => e.Source == Document, cancel)) return;
        var sheet = ShippedDialogue.Read<ShippedSheet>("referent-sheet-5");
        var domain = await (from d in db.Set<PlanDomain>()
                            join plan in db.Set<ActionPlan>() on d.PlanId equals plan.Id
                            where plan.Code == ShippedDialogue.MarrakeshCode && d.Number == sheet.Domain
                            select d).SingleAsync(cancel);
        db.AddRange(sheet.Entries.Select((e, i) => SheetEntry.Write(domain, i + 1,
            new SheetTerms(sheet.Year, e.Section, e.Text, e.Country, e.CountryNote, e.From, e.Until, e.DateNote,
                e.Quote, Document, e.Lines), by)));
        await db.SaveChangesAsync(cancel);
    }

    private sealed record ShippedSheet(int Domain, int Year, IReadOnlyList<ShippedEntry> Entries);

    private sealed record ShippedEntry(
        SheetSection Section, Wording Text, string Country = "", Wording? CountryNote = null,
        PartialDate From = default, PartialDate Until = default, Wording? DateNote = null, string Quote = "",
        string Lines = "");
}
