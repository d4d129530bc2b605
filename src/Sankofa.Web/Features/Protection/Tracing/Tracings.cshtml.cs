using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Protection.Tracing;

namespace Sankofa.Web.Features.Protection.Tracing;

/// <summary>
/// The searches for family of this file, and those of other files that may seek somebody of this one.
/// </summary>
public sealed class TracingsModel : TracingPage
{
    public IReadOnlyList<FamilyTracing> Tracings { get; private set; } = [];

    public IReadOnlyList<SoughtHere> SoughtHere { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        Tracings = await Db.Set<FamilyTracing>().AsNoTracking().VisibleTo(Db, Me).Where(t => t.FileId == Id)
            .Include(t => t.Relatives).OrderBy(t => t.EndedOn != null).ThenByDescending(t => t.OpenedAt)
            .ThenBy(t => t.Id).ToListAsync(Cancel);
        SoughtHere = await KinSearch.SeekersAsync(Db, Case, Me, Cancel);
    }
}
