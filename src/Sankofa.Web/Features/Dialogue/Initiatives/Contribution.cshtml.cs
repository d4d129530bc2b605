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
        By.MustContribute();
        await FindAsync();
        Actions = await ActionChoices.OfAsync(Db, T, Cancel);
    }

    public sealed class Form
    {
        [Required]
        public Guid? ActionId { get; set; }

        public WordingForm What { get; set; } = new();
    }
}

/// <summary>Every action of every plan, the plan that holds first.</summary>
public static class ActionChoices
{
    public static async Task<IReadOnlyList<SelectListItem>> OfAsync(SankofaDb db, Words words, CancellationToken cancel)
    {
        var rows = await db.Set<PlanAction>().AsNoTracking()
            .Join(db.Set<ActionPlan>(), a => a.Objective.Domain.PlanId, p => p.Id, (a, p) => new
            {
                a.Id, a.Number, a.Wording, a.Objective.Code, Plan = p.Name, p.FirstYear,
            })
            .ToListAsync(cancel);
        return
        [
            new SelectListItem(words["Form.Choose"], ""),
            .. rows.OrderByDescending(r => r.FirstYear).ThenBy(r => r.Code.Length).ThenBy(r => r.Code, StringComparer.Ordinal)
                .ThenBy(r => r.Number).Select(r => new SelectListItem(Said(r.Plan, r.Code, r.Number, r.Wording, words),
                    r.Id.ToString())),
        ];
    }

    private static string Said(Wording plan, string objective, int number, Wording wording, Words words)
    {
        var text = wording.In(words.Language);
        return $"{plan.In(words.Language)} · {objective} · {words["Dialogue.Plan.ActionNumber", number]}"
            + (text.Length == 0 ? "" : " – " + (text.Length > 80 ? text[..80] + "…" : text));
    }
}
