using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Plans;

/// <summary>The wording of an action, once somebody has found it.</summary>
public sealed class WordingModel : DeskPage
{
    [FromRoute]
    public Guid Actid { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    protected override Act ToOpen => Act.RunDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var action = await FindAsync();
        var plan = await Db.Set<ActionPlan>().SingleAsync(p => p.Domains.Any(d =>
            d.Objectives.Any(o => o.Id == action.ObjectiveId)), Cancel);
        plan.Word(action, Input.Wording.Read(), Input.Source, Input.Sureness!.Value, by);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/plan/actions/{Actid}", "Dialogue.Action.WordDone");
    }

    protected override async Task ShowAsync()
    {
        var action = await FindAsync();
        if (HttpMethods.IsGet(Request.Method))
            Input = new Form { Wording = WordingForm.Of(action.Wording), Source = action.Source };
    }

    private async Task<PlanAction> FindAsync() =>
        await Db.Set<PlanAction>().SingleOrDefaultAsync(a => a.Id == Actid, Cancel) ?? throw new NotThere();

    public sealed class Form
    {
        public WordingForm Wording { get; set; } = new();

        [StringLength(ActionPlan.SourceLength)]
        public string Source { get; set; } = "";

        [Required]
        public Sureness? Sureness { get; set; }
    }
}
