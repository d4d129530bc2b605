using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Library;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Library;

public sealed class EditModel : ItemWritingPage
{
    /// <summary>What somebody else wrote meanwhile: shown beside what was typed here.</summary>
    public LibraryItem? Stored { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var item = await FindToWriteAsync();
        Versions.Compare(Input.Version, item.Version);
        item.Change(await ReadAsync(), by);
        item.Place(Input.Topics, Input.Actions, by);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Dialogue.Library.EditDone");
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        var item = await FindToWriteAsync();
        if (HttpMethods.IsGet(Request.Method)) Input = ItemForm.Of(item);
        if (!InConflict) return;
        (Stored, Input.Version) = (item, item.Version);
    }
}
