using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Referents;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Referents;

public sealed class TwinningsModel : DeskPage
{
    private const int Shown = 25;

    [FromQuery]
    public Guid? Before { get; set; }

    public IReadOnlyList<Twinning> Rows { get; private set; } = [];

    public Guid? Next { get; private set; }

    protected override async Task ShowAsync()
    {
        var rows = Db.Set<Twinning>().AsNoTracking().VisibleTo(By);
        if (Before is { } before) rows = rows.Where(t => t.Id.CompareTo(before) < 0);
        Rows = await rows.OrderByDescending(t => t.Id).Take(Shown + 1).ToListAsync(Cancel);
        if (Rows.Count > Shown) (Rows, Next) = ([.. Rows.Take(Shown)], Rows[Shown - 1].Id);
    }
}

/// <summary>A page about one pair of countries; what is written on it is for the two to write.</summary>
public abstract class TwinningPage : DeskPage
{
    [FromRoute]
    public Guid Wid { get; set; }

    public Twinning Pair { get; private set; } = null!;

    public string Home => $"/dialogue/desk/referents/twinnings/{Wid}";

    public bool IsOurs => By.SpeaksForCountry && Pair.IsOf(By.Country);

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        if (!IsOurs) throw new NotAllowed(nameof(Twinning));
    }

    protected async Task<Twinning> OpenAsync()
    {
        await AttendAsync();
        return Pair = await Db.Set<Twinning>().VisibleTo(By).Include(t => t.Exchanges).Include(t => t.Action)
            .SingleOrDefaultAsync(t => t.Id == Wid, Cancel) ?? throw new NotThere();
    }

    protected async Task<IActionResult> DoneAsync(string flash)
    {
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, flash);
    }
}
