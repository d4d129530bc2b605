using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.Dialogue.Reports;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Reports;

public sealed class LinkNewModel : DeskPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Numbers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Objectives { get; private set; } = [];

    public IEnumerable<SelectListItem> Actions { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        await AttendAsync();
        var objective = await Db.Set<PlanObjective>().SingleOrDefaultAsync(o => o.Id == Input.ObjectiveId, Cancel);
        var action = await Db.Set<PlanAction>().SingleOrDefaultAsync(a => a.Id == Input.ActionId, Cancel);
        Db.Add(CompactLink.Enter(
            Input.Number ?? 0, objective, action, Input.Basis ?? LinkBasis.None, Input.Why.Read(), By));
        await Db.SaveChangesAsync(Cancel);
        return Done("/dialogue/desk/reports/links", "Dialogue.Reports.LinkDone");
    }

    protected override async Task ShowAsync()
    {
        By.MustRun();
        var none = new SelectListItem(T["Form.Choose"], "");
        Numbers =
        [
            none, .. GlobalCompact.Objectives.Select(o => new SelectListItem(
                $"{o.Number}. {o.Title.In(T.Language)}", o.Number.ToString(CultureInfo.InvariantCulture))),
        ];
        Objectives =
        [
            none,
            .. await (from objective in Db.Set<PlanObjective>().AsNoTracking()
                      join plan in Db.Set<ActionPlan>() on objective.Domain.PlanId equals plan.Id
                      orderby plan.FirstYear descending, objective.Domain.Number, objective.Code
                      select new SelectListItem($"{plan.Code} – {objective.Code}", objective.Id.ToString()))
                .ToListAsync(Cancel),
        ];
        Actions = (await Db.ActionsAsync(Cancel)).Items(T);
    }

    public sealed class Form
    {
        [Required]
        public int? Number { get; set; }

        public Guid? ObjectiveId { get; set; }

        public Guid? ActionId { get; set; }

        [Required]
        public LinkBasis? Basis { get; set; }

        public WordingForm Why { get; set; } = new();
    }
}
