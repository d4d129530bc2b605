using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Initiatives;

/// <summary>Attaches the initiative to an action of a plan.</summary>
public sealed class ContributionModel : InitiativePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Actions { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var initiative = await FindAsync();
        var action = await Db.Set<PlanAction>().SingleOrDefaultAsync(a => a.Id == Input.ActionId, Cancel);
        RuleViolation.When(action is null, "Form.Choice.Needed", nameof(Input.ActionId));
        initiative.Serve(action!, Input.What.Read(), by);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/initiatives/{Inid}", "Dialogue.Initiative.ContributeDone");
    }

    protected override async Task ShowAsync()
    {
        await FindToWriteAsync();
        Actions = [.. (await Db.ActionsAsync(Cancel)).Items(T)];
    }

    public sealed class Form
    {
        [Required]
        public Guid? ActionId { get; set; }

        public WordingForm What { get; set; } = new();
    }
}
