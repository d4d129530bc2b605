namespace Sankofa.Web.Features.Dialogue.Library;

public sealed class ItemModel : ItemPage
{
    public ItemView Shown { get; private set; } = null!;

    protected override async Task ShowAsync() =>
        Shown = await ItemView.OfAsync(Db, Lbid, "/dialogue/desk/library", Cancel);
}
