using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Indicators;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Indicators;

/// <summary>An action that an indicator says something of.</summary>
public sealed class ActionModel : DeskPage
{
    [FromRoute]
    public Guid Pind { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public PlanIndicator Indicator { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Actions { get; private set; } = [];

    protected override Act ToOpen => Act.RunDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var indicator = await FindAsync();
        var action = await Db.Set<PlanAction>().SingleOrDefaultAsync(a => a.Id == Input.ActionId, Cancel);
        RuleViolation.When(action is null, "Form.Choice.Needed", nameof(Input.ActionId));
        indicator.Feed(action!, by);
        await Db.SaveChangesAsync(Cancel);
        return Done("/dialogue/desk/indicators", "Dialogue.Indicators.LinkDone");
    }

    protected override async Task ShowAsync()
    {
        Indicator = await FindAsync();
        Actions = [.. (await Db.ActionsAsync(Cancel)).Items(T)];
    }

    private async Task<PlanIndicator> FindAsync() =>
        await Db.Set<PlanIndicator>().Include(i => i.Actions).SingleOrDefaultAsync(i => i.Id == Pind, Cancel)
        ?? throw new NotThere();

    public sealed class Form
    {
        [Required]
        public Guid? ActionId { get; set; }
    }
}
