using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Library;

namespace Sankofa.Web.Features.Dialogue.Library;

public sealed class NewModel : ItemWritingPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        by.MustContribute();
        var item = LibraryItem.Write(await ReadAsync(), by);
        item.Place(Input.Topics, Input.Actions, by);
        Db.Add(item);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/library/{item.Id}", "Dialogue.Library.NewDone");
    }
}
