using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Activities;

/// <summary>Where a concept note is written, first and again.</summary>
public abstract class ActivityWritingPage : DeskPage, IActivityFields
{
    [BindProperty]
    public ActivityForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Objectives { get; private set; } = [];

    protected override Act ToOpen => Act.RunDialogue;

    protected override async Task ShowAsync() => Objectives = await ObjectiveChoices.OfAsync(Db, T, Cancel);

    protected async Task<ActivityTerms> ReadAsync()
    {
        var domain = Input.ObjectiveId is { } objective
            ? await Db.Set<PlanObjective>().Where(o => o.Id == objective).Select(o => (Guid?)o.DomainId)
                .SingleOrDefaultAsync(Cancel)
            : null;
        return await Input.ReadAsync(Db, domain, Cancel);
    }
}

/// <summary>Every objective of every plan, the latest plan first.</summary>
public static class ObjectiveChoices
{
    public static async Task<IReadOnlyList<SelectListItem>> OfAsync(SankofaDb db, Words words, CancellationToken cancel)
    {
        var rows = await db.Set<PlanObjective>().AsNoTracking()
            .Join(db.Set<ActionPlan>(), o => o.Domain.PlanId, p => p.Id, (o, p) => new
            {
                o.Id, o.Code, o.Title, Plan = p.Name, p.FirstYear,
            }).ToListAsync(cancel);
        return
        [
            new SelectListItem(words["Dialogue.Plan.NoObjective"], ""),
            .. rows.OrderByDescending(r => r.FirstYear).ThenBy(r => r.Code.TrimEnd('a', 'b').Length)
                .ThenBy(r => r.Code, StringComparer.Ordinal).Select(r => new SelectListItem(
                    $"{r.Plan.In(words.Language)} · {words["Dialogue.Plan.Objective", r.Code]} {r.Title.In(words.Language)}",
                    r.Id.ToString())),
        ];
    }
}
