using Microsoft.AspNetCore.Mvc;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Ideas;

public sealed class IndexModel : DeskPage
{
    [FromQuery]
    public string? Became { get; set; }

    [FromQuery]
    public Guid? Before { get; set; }

    public IdeaList List { get; private set; } = null!;

    protected override async Task ShowAsync() =>
        List = await IdeaList.OfAsync(Db, Became, Before, "/dialogue/desk/ideas", Cancel);
}
