using Microsoft.AspNetCore.Mvc;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Activities;

public sealed class RecommendationsModel : DeskPage
{
    [FromQuery]
    public int? Domain { get; set; }

    [FromQuery]
    public string? State { get; set; }

    [FromQuery]
    public int At { get; set; }

    public RecommendationList List { get; private set; } = null!;

    protected override async Task ShowAsync() =>
        List = await RecommendationList.OfAsync(Db, Domain, State, At, "/dialogue/desk/recommendations", Cancel);
}
