using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Documents;
using Sankofa.Core.Dialogue.Library;
using Sankofa.Core.House;
using Sankofa.Web.Features.Dialogue.Documents;

namespace Sankofa.Web.Features.Dialogue.Library;

/// <summary>An item with all that a page shows of it.</summary>
public sealed record ItemView(LibraryItem Item, IReadOnlyList<DocumentRow> Documents, string Address)
{
    public bool IsDesk => Address.Contains("/desk/", StringComparison.Ordinal);

    public static async Task<ItemView> OfAsync(SankofaDb db, Guid id, string address, CancellationToken cancel)
    {
        var item = await db.Set<LibraryItem>().AsNoTracking().AsSplitQuery().Include(i => i.Domain)
            .Include(i => i.Objective).Include(i => i.Topics).ThenInclude(t => t.Topic)
            .Include(i => i.Actions).ThenInclude(a => a.Action).ThenInclude(a => a.Objective)
            .SingleOrDefaultAsync(i => i.Id == id, cancel) ?? throw new NotThere();
        return new ItemView(item, await DocumentRow.OfAsync(db, DocumentOwner.LibraryItem, id, cancel), address);
    }
}
