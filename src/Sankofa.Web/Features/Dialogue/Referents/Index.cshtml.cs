using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.Dialogue.Referents;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Referents;

/// <summary>Who is referent for which domain today, and the road-maps that I see.</summary>
public sealed class IndexModel : DeskPage
{
    private const int Shown = 25;

    [FromQuery]
    public Guid? Before { get; set; }

    public IReadOnlyList<(string Plan, int Number, Wording Title, IReadOnlyList<string> Countries)> Domains
    {
        get;
        private set;
    } = [];

    public IReadOnlyList<RoadMap> Maps { get; private set; } = [];

    public Guid? Next { get; private set; }

    protected override async Task ShowAsync()
    {
        var mandates = await Db.Set<Mandate>().AsNoTracking().Where(m => m.Kind == MandateKind.Referent)
            .ToListAsync(Cancel);
        var held = mandates.Where(m => m.HoldsOn(Me.Today)).ToLookup(m => m.DomainId!.Value, m => m.Partner);
        var known = held.Select(h => h.Key).ToList();
        var domains = await (from domain in Db.Set<PlanDomain>().AsNoTracking()
                             join plan in Db.Set<ActionPlan>() on domain.PlanId equals plan.Id
                             where known.Contains(domain.Id)
                             orderby plan.FirstYear descending, domain.Number
                             select new { plan.Code, domain.Number, domain.Title, domain.Id }).ToListAsync(Cancel);
        Domains = [.. domains.Select(d =>
            (d.Code, d.Number, d.Title, (IReadOnlyList<string>)[.. held[d.Id].Distinct()]))];
        var maps = Db.Set<RoadMap>().AsNoTracking().VisibleTo(By);
        if (Before is { } before) maps = maps.Where(m => m.Id.CompareTo(before) < 0);
        Maps = await maps.Include(m => m.Domain).OrderByDescending(m => m.Id).Take(Shown + 1).ToListAsync(Cancel);
        if (Maps.Count > Shown) (Maps, Next) = ([.. Maps.Take(Shown)], Maps[Shown - 1].Id);
    }
}
