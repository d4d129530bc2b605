using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Reports;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Reports;

/// <summary>What of the plan serves which objective of the Global Compact, who says so and why.</summary>
public sealed class LinksModel : DeskPage
{
    public IReadOnlyList<CompactLink> Links { get; private set; } = [];

    protected override async Task ShowAsync() => Links = await Db.Set<CompactLink>().AsNoTracking()
        .Include(l => l.Objective).Include(l => l.Action).Where(l => l.WithdrawnAt == null)
        .OrderBy(l => l.Number).ThenBy(l => l.EnteredAt).ToListAsync(Cancel);
}
