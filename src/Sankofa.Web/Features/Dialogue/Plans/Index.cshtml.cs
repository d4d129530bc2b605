using Microsoft.AspNetCore.Mvc;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Plans;

public sealed class IndexModel : DeskPage
{
    [FromQuery]
    public string? Plan { get; set; }

    public PlanView View { get; private set; } = null!;

    protected override async Task ShowAsync() =>
        View = await PlanView.OfAsync(Db, Plan, Me.Today, "/dialogue/desk/plan", Cancel);
}
