using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Reports;

namespace Sankofa.Web.Features.Dialogue.Reports;

/// <summary>What was entered on a sheet, to withdraw what is wrong.</summary>
public sealed class EntriesModel : SheetPage
{
    private const int AtOnce = 25;

    [FromQuery]
    public int Part { get; set; }

    public int Pages { get; private set; }

    public IReadOnlyList<SheetEntry> Written { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        var written = Db.Set<SheetEntry>().AsNoTracking().Where(e => e.DomainId == Domid && e.WithdrawnAt == null);
        Pages = (await written.CountAsync(Cancel) + AtOnce - 1) / AtOnce;
        Part = Math.Clamp(Part, 0, Math.Max(0, Pages - 1));
        Written = await written.OrderBy(e => e.Order).ThenBy(e => e.Id).Skip(Part * AtOnce).Take(AtOnce)
            .ToListAsync(Cancel);
    }
}
