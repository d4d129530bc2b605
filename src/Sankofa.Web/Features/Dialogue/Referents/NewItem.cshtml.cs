using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Referents;

public sealed class NewItemModel : RoadMapPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> ActionItems { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        (await OpenAsync()).Plan(Input.Activity.Read(), Input.Expected.Read(), Input.Need.Read(), Input.When,
            Input.ActionId, By);
        return await DoneAsync("Dialogue.Referents.ItemPlanned");
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        ActionItems = (await Db.ActionsAsync(Cancel)).Where(a => a.DomainId == Map.DomainId).Items(T);
    }

    public sealed class Form
    {
        public WordingForm Activity { get; set; } = new();

        public WordingForm Expected { get; set; } = new();

        public WordingForm Need { get; set; } = new();

        public PartialDate When { get; set; }

        public Guid? ActionId { get; set; }
    }
}
