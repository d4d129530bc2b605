using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Referents;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Referents;

/// <summary>A page about one road-map, for those who see it.</summary>
public abstract class RoadMapPage : DeskPage
{
    [FromRoute]
    public Guid Mid { get; set; }

    public RoadMap Map { get; private set; } = null!;

    public string Home => $"/dialogue/desk/referents/road-maps/{Mid}";

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        By.MustBeReferentOf(Map.DomainId);
    }

    protected async Task<RoadMap> OpenAsync()
    {
        await AttendAsync();
        return Map = await Db.Set<RoadMap>().VisibleTo(By).Include(m => m.Domain).Include(m => m.Items)
            .ThenInclude(i => i.Action).Include(m => m.Balance).ThenInclude(b => b.Lines).AsSplitQuery()
            .SingleOrDefaultAsync(m => m.Id == Mid, Cancel) ?? throw new NotThere();
    }

    protected async Task<IActionResult> DoneAsync(string flash)
    {
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, flash);
    }
}
