using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Capacities;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Capacities;

/// <summary>Trainings, study visits and seminars, and the national programmes beside them.</summary>
public sealed class IndexModel : DeskPage
{
    private const int Shown = 25;

    [FromQuery]
    public Guid? Before { get; set; }

    public IReadOnlyList<CapacityEvent> Events { get; private set; } = [];

    public IReadOnlyList<Initiative> Programmes { get; private set; } = [];

    public Guid? Next { get; private set; }

    protected override async Task ShowAsync()
    {
        var events = Db.Set<CapacityEvent>().AsNoTracking();
        if (Before is { } before) events = events.Where(e => e.Id.CompareTo(before) < 0);
        Events = await events.Include(e => e.Participations).OrderByDescending(e => e.Id).Take(Shown + 1)
            .AsSplitQuery().ToListAsync(Cancel);
        if (Events.Count > Shown) (Events, Next) = ([.. Events.Take(Shown)], Events[Shown - 1].Id);
        var (country, everybody) = (By.Country, By.IsSecretariat);
        Programmes = await Db.Set<Initiative>().AsNoTracking()
            .Where(i => i.Kind == InitiativeKind.NationalProgramme
                && (everybody || i.Country == country || i.PublishedAt != null))
            .OrderByDescending(i => i.EnteredAt).Take(Shown).ToListAsync(Cancel);
    }
}
