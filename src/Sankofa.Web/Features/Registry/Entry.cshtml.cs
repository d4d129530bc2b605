using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Registry;

namespace Sankofa.Web.Features.Registry;

/// <summary>An entry as it is now, and as it was.</summary>
public sealed class EntryModel : EntryPage
{
    public IReadOnlyList<EntryVersion> Versions { get; private set; } = [];

    public IReadOnlyList<RegisterEntry> Merged { get; private set; } = [];

    protected override async Task ShowEntryAsync()
    {
        Versions = await Db.Set<EntryVersion>().AsNoTracking().Where(v => v.EntryId == Eid && v.RegisterId == Rid)
            .OrderByDescending(v => v.Version).Take(50).ToListAsync(Cancel);
        Merged = await Db.Set<RegisterEntry>().AsNoTracking()
            .Where(e => e.Country == Register.Country && e.RegisterId == Rid && e.MergedInto == Eid)
            .OrderBy(e => e.Id).ToListAsync(Cancel);
    }
}
