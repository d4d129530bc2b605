using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Web.Features.Dialogue.Activities;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

public sealed class ActivitiesModel : SitePage
{
    [FromQuery]
    public ActivityKind? Kind { get; set; }

    [FromQuery]
    public string? Before { get; set; }

    public ActivityList List { get; private set; } = null!;

    protected override async Task LoadAsync() =>
        List = await ActivityList.OfAsync(Db, Kind, Before, "/dialogue/activities", Cancel);
}
