using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue;

/// <summary>An action of a plan, as a form offers it.</summary>
public sealed record ActionChoice(Guid Id, string Plan, int Number, Wording Wording, Guid DomainId, int Domain)
{
    private const int Shown = 90;

    public string Say(Words t)
    {
        var line = t["Dialogue.Labels.ActionLine", Plan, Number, Domain];
        var wording = Wording.In(t.Language);
        return wording.Length == 0 ? line
            : line + " – " + (wording.Length > Shown ? wording[..Shown] + "…" : wording);
    }
}

/// <summary>What the forms of the desk let people choose from.</summary>
public static class DeskChoices
{
    public static async Task<IReadOnlyList<ActionChoice>> ActionsAsync(this SankofaDb db, CancellationToken cancel) =>
        await (from action in db.Set<PlanAction>().AsNoTracking()
               join domain in db.Set<PlanDomain>() on action.Objective.DomainId equals domain.Id
               join plan in db.Set<ActionPlan>() on domain.PlanId equals plan.Id
               orderby plan.FirstYear descending, action.Number
               select new ActionChoice(action.Id, plan.Code, action.Number, action.Wording, domain.Id, domain.Number))
            .ToListAsync(cancel);

    public static IEnumerable<SelectListItem> Items(this IEnumerable<ActionChoice> actions, Words t) =>
        actions.Select(a => new SelectListItem(a.Say(t), a.Id.ToString()))
            .Prepend(new SelectListItem(t["Form.Choose"], ""));

    public static async Task<IReadOnlyList<SelectListItem>> CountriesAsync(
        this SankofaDb db, Words t, CancellationToken cancel) =>
    [
        new(t["Form.Choose"], ""),
        .. (await db.Set<Partner>().Where(p => p.Kind == PartnerKind.Country).Select(p => p.Code).Distinct()
            .ToListAsync(cancel)).Select(c => new SelectListItem(t.Country(c), c))
            .OrderBy(c => c.Text, StringComparer.Create(System.Globalization.CultureInfo.CurrentCulture, true)),
    ];

    /// <summary>Codes as they are typed, "ES, TG, OIM"; one that is no partner's is refused by name.</summary>
    public static async Task<IReadOnlyList<string>> PartnersAsync(
        this SankofaDb db, string typed, string field, CancellationToken cancel)
    {
        var codes = typed.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        var known = await db.Set<Partner>().Select(p => p.Code).Distinct().ToListAsync(cancel);
        return
        [
            .. codes.Select(c => known.Find(k => string.Equals(k, c, StringComparison.OrdinalIgnoreCase))
                ?? throw new RuleViolation("Dialogue.Partner.Unknown", field, c)),
        ];
    }
}
