using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Activities;

public sealed class IndexModel : DeskPage
{
    [FromQuery]
    public ActivityKind? Kind { get; set; }

    [FromQuery]
    public string? Before { get; set; }

    public ActivityList List { get; private set; } = null!;

    protected override Act ToOpen => Act.AttendDialogue;

    protected override async Task ShowAsync() =>
        List = await ActivityList.OfAsync(Db, Kind, Before, "/dialogue/desk/activities", Cancel);
}
