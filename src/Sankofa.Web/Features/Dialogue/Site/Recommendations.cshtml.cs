using Microsoft.AspNetCore.Mvc;
using Sankofa.Web.Features.Dialogue.Activities;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

public sealed class RecommendationsModel : SitePage
{
    [FromQuery]
    public int? Domain { get; set; }

    [FromQuery]
    public string? State { get; set; }

    [FromQuery]
    public int At { get; set; }

    public RecommendationList List { get; private set; } = null!;

    protected override async Task LoadAsync() =>
        List = await RecommendationList.OfAsync(Db, Domain, State, At, "/dialogue/recommendations", Cancel);
}
