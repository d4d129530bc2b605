using Microsoft.AspNetCore.Mvc;
using Sankofa.Web.Features.Dialogue.Library;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

public sealed class LibraryItemModel : SitePage
{
    [FromRoute]
    public Guid Lbid { get; set; }

    public ItemView Shown { get; private set; } = null!;

    protected override async Task LoadAsync() =>
        Shown = await ItemView.OfAsync(Db, Lbid, "/dialogue/library", Cancel);
}
