using Microsoft.AspNetCore.Mvc;
using Sankofa.Web.Features.Dialogue.Ideas;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

public sealed class LibraryIdeasModel : SitePage
{
    [FromQuery]
    public string? Became { get; set; }

    [FromQuery]
    public Guid? Before { get; set; }

    public IdeaList List { get; private set; } = null!;

    protected override async Task LoadAsync() =>
        List = await IdeaList.OfAsync(Db, Became, Before, "/dialogue/library/ideas", Cancel);
}
