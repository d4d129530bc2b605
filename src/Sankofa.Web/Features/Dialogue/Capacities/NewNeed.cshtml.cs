using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Dialogue.Capacities;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Capacities;

public sealed class NewNeedModel : DeskPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> ActionItems { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        await AttendAsync();
        Db.Add(CapacityNeed.Express(Input.Topic.Read(), Input.Text.Read(), Input.ActionId, By));
        await Db.SaveChangesAsync(Cancel);
        return Done("/dialogue/desk/capacities/needs", "Dialogue.Capacities.NeedExpressed");
    }

    protected override async Task ShowAsync()
    {
        By.MustSpeakFor(By.Country);
        ActionItems = (await Db.ActionsAsync(Cancel)).Items(T);
    }

    public sealed class Form
    {
        public WordingForm Topic { get; set; } = new();

        public WordingForm Text { get; set; } = new();

        public Guid? ActionId { get; set; }
    }
}
