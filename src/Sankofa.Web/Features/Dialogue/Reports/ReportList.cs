using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.Dialogue.Reports;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Reports;

/// <summary>What reports there are: four of the whole Dialogue, and a sheet for each domain of each plan.</summary>
public sealed record ReportList(string Address, IReadOnlyList<SheetLink> Sheets)
{
    public static async Task<ReportList> OfAsync(SankofaDb db, string address, CancellationToken cancel) => new(
        address,
        await (from domain in db.Set<PlanDomain>()
               join plan in db.Set<ActionPlan>() on domain.PlanId equals plan.Id
               orderby plan.FirstYear descending, domain.Number
               select new SheetLink(domain.Id, plan.Name, domain.Number, domain.Title,
                   db.Set<SheetEntry>().Count(e => e.DomainId == domain.Id && e.WithdrawnAt == null)))
            .ToListAsync(cancel));
}

public sealed record SheetLink(Guid DomainId, Wording Plan, int Number, Wording Title, int Entries);
