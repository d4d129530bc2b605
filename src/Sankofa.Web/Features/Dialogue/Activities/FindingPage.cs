using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Plans;

namespace Sankofa.Web.Features.Dialogue.Activities;

/// <summary>Where something that a meeting said is given its place in the plan.</summary>
public abstract class FindingPage : ActivityActPage
{
    public IReadOnlyList<SelectListItem> Objectives { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        Objectives = await ObjectiveChoices.OfAsync(Db, T, Cancel);
    }

    protected async Task<Guid?> DomainAsync(Guid? objectiveId) => objectiveId is { } objective
        ? await Db.Set<PlanObjective>().Where(o => o.Id == objective).Select(o => (Guid?)o.DomainId)
            .SingleOrDefaultAsync(Cancel)
        : null;
}
