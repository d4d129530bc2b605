using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Library;
using Sankofa.Web.Features.Dialogue.Library;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

public sealed class LibraryModel : SitePage
{
    [FromQuery(Name = "q")]
    public string? Typed { get; set; }

    [FromQuery]
    public string? Topic { get; set; }

    [FromQuery]
    public LibraryItemKind? Kind { get; set; }

    [FromQuery]
    public string? Country { get; set; }

    [FromQuery]
    public Guid? Serves { get; set; }

    [FromQuery(Name = "in")]
    public string? Place { get; set; }

    [FromQuery]
    public int At { get; set; }

    public LibraryList List { get; private set; } = null!;

    protected override async Task LoadAsync() => List = await LibraryList.OfAsync(
        Db, new LibraryFilter(Typed, Topic, Kind, Country, Serves, Place, At), T.Language, "/dialogue/library",
        Cancel);
}
