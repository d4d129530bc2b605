using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Protection;

namespace Sankofa.Web.Features.Protection;

public sealed class NeedPlanModel : NeedPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await ReadNeedAsync();
        Need.Plan(Case, new Core.Protection.NeedPlan(Input.Before, Input.During, Input.After, Input.EndsOn), All, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Protection.Plan.Done");
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        (Input.Before, Input.During, Input.After) = (Need.Before, Need.During, Need.After);
        if (Need.EndsOn is { } end) Input.EndsOn = end;
    }

    public sealed class Form
    {
        [StringLength(SpecialNeed.TextLength)]
        public string Before { get; set; } = "";

        [StringLength(SpecialNeed.TextLength)]
        public string During { get; set; } = "";

        [StringLength(SpecialNeed.TextLength)]
        public string After { get; set; } = "";

        public DateOnly EndsOn { get; set; }
    }
}
