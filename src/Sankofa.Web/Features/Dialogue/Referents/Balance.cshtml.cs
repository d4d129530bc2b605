using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Referents;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Referents;

public sealed class BalanceModel : RoadMapPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> ItemItems => Map.Items.OrderBy(i => i.Number)
        .Select(i => new SelectListItem(i.Number + ". " + i.Activity.In(T.Language), i.Id.ToString()))
        .Prepend(new SelectListItem(T["Dialogue.Referents.Unplanned"], ""));

    public async Task<IActionResult> OnPostAsync()
    {
        var map = await OpenAsync();
        var item = Input.ItemId is { } id ? map.Items.Find(i => i.Id == id) ?? throw new NotThere() : null;
        map.Say(item, Input.What.Read(), Input.Outcome!.Value, Input.Why.Read(), Input.Lesson.Read(), By);
        return await DoneAsync("Dialogue.Referents.BalanceSaid");
    }

    public sealed class Form
    {
        public Guid? ItemId { get; set; }

        public WordingForm What { get; set; } = new();

        [Required]
        public BalanceOutcome? Outcome { get; set; }

        public WordingForm Why { get; set; } = new();

        public WordingForm Lesson { get; set; } = new();
    }
}
