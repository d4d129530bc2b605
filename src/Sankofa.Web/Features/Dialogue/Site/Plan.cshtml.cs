using Microsoft.AspNetCore.Mvc;
using Sankofa.Web.Features.Dialogue.Plans;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

public sealed class PlanModel : SitePage
{
    [FromQuery]
    public string? Plan { get; set; }

    public PlanView View { get; private set; } = null!;

    protected override async Task LoadAsync() =>
        View = await PlanView.OfAsync(Db, Plan, Today, "/dialogue/plan", Cancel);
}
