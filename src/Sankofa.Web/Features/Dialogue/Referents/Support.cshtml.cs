using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Referents;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Referents;

/// <summary>Who asked for help, who answered, what came of it.</summary>
public sealed class SupportModel : DeskPage
{
    private const int Shown = 25;

    [FromQuery]
    public Guid? Before { get; set; }

    public IReadOnlyList<SupportRequest> Rows { get; private set; } = [];

    public Guid? Next { get; private set; }

    protected override async Task ShowAsync()
    {
        var rows = Db.Set<SupportRequest>().AsNoTracking();
        if (Before is { } before) rows = rows.Where(r => r.Id.CompareTo(before) < 0);
        Rows = await rows.Include(r => r.Answers).OrderByDescending(r => r.Id).Take(Shown + 1).AsSplitQuery()
            .ToListAsync(Cancel);
        if (Rows.Count > Shown) (Rows, Next) = ([.. Rows.Take(Shown)], Rows[Shown - 1].Id);
    }
}

/// <summary>A page about one request for support.</summary>
public abstract class SupportPage : DeskPage
{
    [FromRoute]
    public Guid Qid { get; set; }

    public SupportRequest Asked { get; private set; } = null!;

    public string Home => $"/dialogue/desk/referents/support/{Qid}";

    protected override Task ShowAsync() => OpenAsync();

    protected async Task<SupportRequest> OpenAsync()
    {
        await AttendAsync();
        return Asked = await Db.Set<SupportRequest>().Include(r => r.Answers).Include(r => r.Action)
            .Include(r => r.Need).SingleOrDefaultAsync(r => r.Id == Qid, Cancel) ?? throw new NotThere();
    }

    protected async Task<IActionResult> DoneAsync(string flash)
    {
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, flash);
    }
}
