using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Library;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Library;

/// <summary>A page about one item.</summary>
public abstract class ItemPage : DeskPage
{
    [FromRoute]
    public Guid Lbid { get; set; }

    public string Home => $"/dialogue/desk/library/{Lbid}";

    protected async Task<LibraryItem> FindAsync() =>
        await Db.Set<LibraryItem>().Include(i => i.Topics).Include(i => i.Actions).AsSplitQuery()
            .SingleOrDefaultAsync(i => i.Id == Lbid, Cancel) ?? throw new NotThere();

    protected async Task<LibraryItem> FindToWriteAsync()
    {
        var item = await FindAsync();
        return item.IsWrittenBy(By) ? item : throw new NotAllowed(nameof(Act.ContributeToDialogue));
    }
}
