using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Capacities;
using Sankofa.Core.Dialogue.Referents;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Capacities;

/// <summary>Each need followed: what was asked for, what took place, what was restored.</summary>
public sealed class NeedsModel : DeskPage
{
    private const int Shown = 25;

    [FromQuery]
    public Guid? Before { get; set; }

    public IReadOnlyList<CapacityNeed> Rows { get; private set; } = [];

    public ILookup<Guid, SupportRequest> Requests { get; private set; } =
        Array.Empty<SupportRequest>().ToLookup(r => r.Id);

    public ILookup<Guid, CapacityEvent> Events { get; private set; } = Array.Empty<CapacityEvent>().ToLookup(e => e.Id);

    public Guid? Next { get; private set; }

    protected override async Task ShowAsync()
    {
        var rows = Db.Set<CapacityNeed>().AsNoTracking();
        if (Before is { } before) rows = rows.Where(n => n.Id.CompareTo(before) < 0);
        Rows = await rows.OrderByDescending(n => n.Id).Take(Shown + 1).ToListAsync(Cancel);
        if (Rows.Count > Shown) (Rows, Next) = ([.. Rows.Take(Shown)], Rows[Shown - 1].Id);
        var needs = Rows.Select(n => (Guid?)n.Id).ToList();
        var requests = await Db.Set<SupportRequest>().AsNoTracking().Where(r => needs.Contains(r.NeedId))
            .ToListAsync(Cancel);
        var asked = requests.Select(r => (Guid?)r.Id).ToList();
        Requests = requests.ToLookup(r => r.NeedId!.Value);
        Events = (await Db.Set<CapacityEvent>().AsNoTracking().Where(e => asked.Contains(e.RequestId))
            .ToListAsync(Cancel)).ToLookup(e => e.RequestId!.Value);
    }
}
