using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Library;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Web.Features.Dialogue.Activities;

namespace Sankofa.Web.Features.Dialogue.Library;

/// <summary>Where an item is written, first and again.</summary>
public abstract class ItemWritingPage : ItemPage, IItemFields
{
    [BindProperty]
    public ItemForm Input { get; set; } = new();

    public IReadOnlyList<LibraryTopic> Topics { get; private set; } = [];

    public IEnumerable<SelectListItem> Actions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Objectives { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        By.MustContribute();
        Topics = await TopicsAsync();
        Actions = [.. (await Db.ActionsAsync(Cancel)).Items(T)];
        Objectives = await ObjectiveChoices.OfAsync(Db, T, Cancel);
    }

    protected async Task<LibraryTerms> ReadAsync()
    {
        var partners = await Db.PartnersAsync(Input.About, nameof(Input.About), Cancel);
        var domain = Input.ObjectiveId is { } objective
            ? await Db.Set<PlanObjective>().Where(o => o.Id == objective).Select(o => (Guid?)o.DomainId)
                .SingleOrDefaultAsync(Cancel)
            : null;
        return Input.Terms(partners, domain);
    }

    private async Task<IReadOnlyList<LibraryTopic>> TopicsAsync() =>
        [.. (await Db.Set<LibraryTopic>().AsNoTracking().ToListAsync(Cancel))
            .OrderBy(t => t.Name.In(T.Language), StringComparer.CurrentCulture)];
}
