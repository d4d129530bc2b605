using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Registry;

namespace Sankofa.Web.Features.Registry;

/// <summary>Who searched the register, when, for what, and which entries that showed.</summary>
public sealed class SearchesModel : RegistryPage
{
    private const int PerPage = 25;

    [FromQuery]
    public Guid? Before { get; set; }

    public IReadOnlyList<RegisterSearch> Found { get; private set; } = [];

    public IReadOnlyDictionary<long, string> Numbers { get; private set; } = null!;

    public Guid? Next { get; private set; }

    protected override async Task ShowAsync()
    {
        // Ids are in the order of time.
        var searches = Db.Set<RegisterSearch>().AsNoTracking().Where(s => s.RegisterId == Rid);
        if (Before is { } before) searches = searches.Where(s => s.Id.CompareTo(before) < 0);
        Found = await searches.Include(s => s.Organisation).Include(s => s.Hits).Include(s => s.Decisions)
            .OrderByDescending(s => s.Id).Take(PerPage + 1).AsSplitQuery().ToListAsync(Cancel);
        if (Found.Count > PerPage) (Found, Next) = ([.. Found.Take(PerPage)], Found[PerPage - 1].Id);
        Numbers = await NumbersAsync(Found.SelectMany(s => s.Hits).Select(h => h.EntryId));
    }
}
