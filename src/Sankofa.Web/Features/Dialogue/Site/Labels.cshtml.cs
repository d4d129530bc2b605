using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

/// <summary>The register: what was granted, and nothing of what was asked for.</summary>
public sealed class LabelsModel : SitePage
{
    private const int Shown = 25;

    [FromQuery]
    public Guid? Before { get; set; }

    public IReadOnlyList<Label> Rows { get; private set; } = [];

    public Guid? Next { get; private set; }

    protected override async Task LoadAsync()
    {
        var rows = Db.Set<Label>().AsNoTracking();
        if (Before is { } before) rows = rows.Where(l => l.Id.CompareTo(before) < 0);
        Rows = await rows.OrderByDescending(l => l.Id).Take(Shown + 1).ToListAsync(Cancel);
        if (Rows.Count > Shown) (Rows, Next) = ([.. Rows.Take(Shown)], Rows[Shown - 1].Id);
    }
}
