using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Labels;

/// <summary>A form by which a country asks for a label: with an initiative that it chooses, or enters here.</summary>
public abstract class ApplicationPage : DeskPage
{
    private const int Offered = 200;

    [BindProperty]
    public ApplicationForm Input { get; set; } = new();

    public virtual bool TakesNew => true;

    public IReadOnlyList<Initiative> Initiatives { get; protected set; } = [];

    public IReadOnlyList<ActionChoice> Actions { get; private set; } = [];

    public LabelChecklist? Checklist { get; private set; }

    public IEnumerable<SelectListItem> InitiativeItems =>
        Initiatives.Select(i => new SelectListItem(i.Title.In(T.Language), i.Id.ToString()))
            .Prepend(new SelectListItem(T["Dialogue.Labels.NewInitiative"], ""));

    protected override async Task ShowAsync()
    {
        By.MustSpeakFor(By.Country);
        var country = By.Country;
        Initiatives = await Db.Set<Initiative>().AsNoTracking()
            .Where(i => i.Country == country
                && (i.Kind == InitiativeKind.Project || i.Kind == InitiativeKind.Meeting))
            .OrderByDescending(i => i.EnteredAt).Take(Offered).ToListAsync(Cancel);
        Actions = await Db.ActionsAsync(Cancel);
        Checklist = await Db.Set<LabelChecklist>().AsNoTracking().OrderByDescending(c => c.Number)
            .FirstOrDefaultAsync(Cancel);
    }

    protected async Task<LabelChecklist> NewestChecklistAsync() =>
        await Db.Set<LabelChecklist>().Include(c => c.Criteria).OrderByDescending(c => c.Number)
            .FirstOrDefaultAsync(Cancel) ?? throw new RuleViolation("Dialogue.Labels.NoChecklist");

    /// <summary>The chosen initiative, or the one just typed, serving what the form says that it serves.</summary>
    protected async Task<(Initiative Initiative, IReadOnlyList<Guid> Actions)> InitiativeAsync(Guid? chosen)
    {
        var country = By.Country;
        Initiative initiative;
        if (chosen is { } id)
        {
            initiative = await Db.Set<Initiative>().Include(i => i.Contributions)
                .SingleOrDefaultAsync(i => i.Id == id && i.Country == country, Cancel) ?? throw new NotThere();
        }
        else
        {
            var reference = await DialogueNumbers.NextAsync(Db, "IN", Me.Now, Cancel);
            initiative = Initiative.Enter(reference, await Input.TermsAsync(Db, Cancel), By);
            Db.Add(initiative);
        }

        var missing = Input.ActionIds.Except(initiative.Contributions.Select(c => c.ActionId)).ToList();
        var actions = await Db.Set<PlanAction>().Where(a => missing.Contains(a.Id)).ToListAsync(Cancel);
        RuleViolation.When(actions.Count != missing.Count, "Dialogue.Labels.ActionNeeded", "ActionIds");
        foreach (var action in actions) initiative.Serve(action, Input.Why.Read(), By);
        return (initiative,
            Input.ActionIds.Count > 0 ? Input.ActionIds : [.. initiative.Contributions.Select(c => c.ActionId)]);
    }
}

/// <summary>What is typed of an application.</summary>
public sealed class ApplicationForm
{
    public Guid? InitiativeId { get; set; }

    public WordingForm Title { get; set; } = new();

    public WordingForm Summary { get; set; } = new();

    public InitiativeKind Kind { get; set; }

    public InitiativeScope Scope { get; set; } = InitiativeScope.Bilateral;

    [StringLength(400)]
    public string FundedBy { get; set; } = "";

    [StringLength(400)]
    public string Countries { get; set; } = "";

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    public decimal? Budget { get; set; }

    [StringLength(Money.CurrencyLength)]
    public string Currency { get; set; } = "EUR";

    public List<Guid> ActionIds { get; set; } = [];

    public WordingForm Why { get; set; } = new();

    public async Task<InitiativeTerms> TermsAsync(SankofaDb db, CancellationToken cancel)
    {
        var currency = Currency.Trim().ToUpperInvariant();
        return new InitiativeTerms(Title.Read(), Summary.Read(), Kind, Scope, InitiativeStatus.Planned,
            await db.PartnersAsync(FundedBy, nameof(FundedBy), cancel),
            await db.PartnersAsync(Countries, nameof(Countries), cancel), StartsOn, EndsOn,
            Budget is { } budget ? Money.Minor(budget, currency) : null, currency, "", "");
    }
}
