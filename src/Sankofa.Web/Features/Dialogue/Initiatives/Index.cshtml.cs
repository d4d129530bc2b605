using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Initiatives;

public sealed class IndexModel : DeskPage
{
    [FromQuery]
    public string? Country { get; set; }

    [FromQuery]
    public InitiativeKind? Kind { get; set; }

    [FromQuery]
    public InitiativeStatus? Status { get; set; }

    [FromQuery]
    public Guid? Serves { get; set; }

    [FromQuery]
    public Guid? Before { get; set; }

    public InitiativeList List { get; private set; } = null!;

    protected override async Task ShowAsync() => List = await InitiativeList.OfAsync(
        Db, new InitiativeFilter(Country, Kind, Status, Serves, Before), "/dialogue/desk/initiatives", Cancel);
}
