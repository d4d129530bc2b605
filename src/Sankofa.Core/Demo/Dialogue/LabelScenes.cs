using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Documents;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;

namespace Sankofa.Core.Demo.Dialogue;

/// <summary>
/// Three applications for a label, all fictional: one granted, one refused, one that waits for opinions.
/// </summary>
internal static class LabelScenes
{
    public static async Task LoadAsync(SankofaDb db, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Set<LabelApplication>().AnyAsync(cancel)) return;
        var actions = await DemoActions.OfAsync(db, cancel);
        var checklist = await db.Set<LabelChecklist>().Include(c => c.Criteria)
            .OrderBy(c => c.Number).FirstAsync(cancel);
        var (ruth, essi, ngono, lucia) = (await DemoDialogue.EnvoyAsync(db, "ruth", now, cancel),
            await DemoDialogue.EnvoyAsync(db, "essi", now, cancel), await DemoDialogue.EnvoyAsync(db, "ngono", now,
                cancel),
            await DemoDialogue.EnvoyAsync(db, "lucia", now, cancel));
        var today = DateOnly.FromDateTime(now.UtcDateTime);

        var granted = Apply(db, essi, "Jumelage des guichets de retour (démo)", InitiativeKind.Project, actions,
            checklist);
        db.Add(DialogueDocument.Add(DocumentOwner.LabelApplication, granted.Id, null, "Note de projet (démo)", "fr",
            "note.txt", "Note fictive de la démonstration."u8.ToArray(), essi));
        Ask(granted, actions, ruth);
        granted.GiveOpinion(actions[0].Objective.DomainId, OpinionKind.Favourable, "", ngono);
        db.Add(granted.Grant(await Label.NextAsync(db, now, cancel), today, "Conforme à l'exemple", true, ruth));

        var refused = Apply(db, ngono, "Réunion des diasporas (démo)", InitiativeKind.Meeting, actions, checklist);
        Ask(refused, actions, ruth);
        refused.Refuse(today, "La réunion ne dit pas encore ce qu'elle apporte à l'action (démo).", ruth);

        var pending = Apply(db, lucia, "Formation conjointe aux retours (démo)", InitiativeKind.Project, actions,
            checklist);
        Ask(pending, actions, ruth);
        await db.SaveChangesAsync(cancel);
    }

    private static LabelApplication Apply(SankofaDb db, Envoy by, string title, InitiativeKind kind,
        IReadOnlyList<PlanAction> actions, LabelChecklist checklist)
    {
        var initiative = Initiative.Enter($"IN-{by.Country}-DEMO", new InitiativeTerms(
            Wording.Of(title), Wording.Of("Initiative fictive de la démonstration."), kind, InitiativeScope.Bilateral,
            InitiativeStatus.UnderWay, ["ES"], ["TG", "ES"], null, null, 12_000_000, "EUR", "", ""), by);
        foreach (var action in actions) initiative.Serve(action, Wording.Of("Fictif"), by);
        db.Add(initiative);
        var application = LabelApplication.Apply(initiative, actions.Select(a => a.Id),
            Wording.Of("Deux pays échangent ce qu'ils savent de l'accueil au retour (démo)."), checklist, [], by);
        db.Add(application);
        return application;
    }

    private static void Ask(LabelApplication application, IReadOnlyList<PlanAction> actions, Envoy ruth)
    {
        application.Check([.. application.Checklist.Criteria.Select(c => (c.Id, FindingKind.Met, ""))], ruth);
        var domain = actions[0].Objective.DomainId;
        application.AskOpinions([(domain, "TG"), (domain, "CM")], ruth);
    }
}

/// <summary>The actions that the scenes serve.</summary>
internal static class DemoActions
{
    private const int Exchange = 20;

    public static async Task<IReadOnlyList<PlanAction>> OfAsync(SankofaDb db, CancellationToken cancel) =>
        await db.Set<PlanAction>().Include(a => a.Objective).ThenInclude(o => o.Domain)
            .Where(a => a.Number == Exchange && db.Set<ActionPlan>().Any(
                p => p.Code == ShippedDialogue.MarrakeshCode && p.Id == a.Objective.Domain.PlanId))
            .ToListAsync(cancel);
}
