using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;

namespace Sankofa.Core.Demo.Dialogue;

/// <summary>A fictional meeting that is being prepared, and initiatives that serve the plan; each says so.</summary>
internal static class ActivityScenes
{
    private const string Code = "demo-atelier";

    public static async Task LoadAsync(SankofaDb db, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Set<Activity>().AnyAsync(a => a.Code == Code, cancel)) return;
        var (ruth, essi, kodjo) = (await DemoDialogue.EnvoyAsync(db, "ruth", now, cancel),
            await DemoDialogue.EnvoyAsync(db, "essi", now, cancel), await DemoDialogue.EnvoyAsync(db, "kodjo", now,
                cancel));
        var objective = await db.Set<PlanObjective>().Where(o => o.Code == "10").OrderByDescending(o => o.Id)
            .FirstAsync(cancel);
        var day = PartialDate.Exact(DateOnly.FromDateTime(now.UtcDateTime.AddDays(60)));
        var activity = Activity.Prepare(Code, new ActivityTerms(
            Wording.Of("Atelier sur l'accueil au retour (démo)", "Workshop on reception after return (demo)"),
            ActivityKind.Workshop, ActivityFormat.Hybrid, day, day, "Lomé", "https://salle.exemple.org/demo", ["TG",
                "ES"],
            Wording.Of("Praticiens de l'accueil", "Practitioners of reception"),
            Wording.Of("Comparer les premiers jours après l'arrivée", "Compare the first days after arrival"), [],
            objective.DomainId, objective.Id, DateOnly.FromDateTime(now.UtcDateTime.AddDays(50)), 3), ruth);
        activity.PutOnAgenda(DateOnly.FromDateTime(now.UtcDateTime.AddDays(60)), new TimeOnly(9, 30),
            Wording.Of("Ouverture", "Opening"), [new AgendaSpeaker("Directrice", "Office fictif", "TG")], ruth);
        activity.Publish(ruth);
        db.Add(activity);
        var invitation = ActivityInvitation.Send(activity, "TG", null, ruth);
        db.Add(invitation);
        db.Add(ActivityInvitation.Send(activity, "ES", null, ruth));
        db.Add(ActivityRegistration.Enter(activity, [invitation], [], new ParticipantTerms(
            "Une déléguée fictive (démo)", "Cheffe de service", ParticipantSex.Female, false, true, "fr", ""), essi));
        await db.SaveChangesAsync(cancel);
        await ServeAsync(db, essi, kodjo, now, cancel);
    }

    private static async Task ServeAsync(
        SankofaDb db, Envoy essi, Envoy kodjo, DateTimeOffset now, CancellationToken cancel)
    {
        var actions = await db.Set<PlanAction>().Where(a => a.Objective.Domain.Number == 5)
            .OrderBy(a => a.Id).Take(3).ToListAsync(cancel);
        (string Fr, string En, InitiativeStatus Status)[] made =
        [
            ("Centre d'accueil rénové (démo)", "Renovated reception centre (demo)", InitiativeStatus.UnderWay),
            ("Formation des agents consulaires (démo)", "Training of consular staff (demo)",
                InitiativeStatus.Completed),
            ("Guichet commun pour l'emploi (démo)", "Common desk for employment (demo)", InitiativeStatus.Planned),
        ];
        foreach (var (index, (fr, en, status)) in made.Index())
        {
            var reference = await DialogueNumbers.NextAsync(db, "IN", now, cancel);
            var initiative = Initiative.Enter(reference, new InitiativeTerms(
                Wording.Of(fr, en), Wording.Of("Initiative fictive de la démonstration.", "Fictional, for the demo."),
                InitiativeKind.Project, InitiativeScope.Bilateral, status, ["EU"], ["TG"],
                DateOnly.FromDateTime(now.UtcDateTime.AddYears(-1)), null, 25_000_000, "EUR", "Office fictif", ""),
                    kodjo);
            initiative.Serve(actions[index % actions.Count],
                Wording.Of("Sert l'accueil des personnes de retour.", "Serves the reception of returnees."), kodjo);
            if (status != InitiativeStatus.Planned) initiative.Publish(essi);
            db.Add(initiative);
        }

        db.Add(ProgressNote.Write(actions[0], ActionJudgement.Slow,
            Wording.Of("Le chantier avance, avec trois mois de retard (démo).",
                "Work goes on, three months late (demo)."),
            essi));
        await db.SaveChangesAsync(cancel);
    }
}
