using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Capacities;
using Sankofa.Core.Dialogue.Referents;
using Sankofa.Core.House;

namespace Sankofa.Core.Demo.Dialogue;

/// <summary>A road-map with its balance, a need with its request, a twinning: all fictional.</summary>
internal static class ReferentScenes
{
    public static async Task LoadAsync(SankofaDb db, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Set<RoadMap>().AnyAsync(cancel)) return;
        var action = (await DemoActions.OfAsync(db, cancel))[0];
        var (essi, ngono, lucia) = (await DemoDialogue.EnvoyAsync(db, "essi", now, cancel),
            await DemoDialogue.EnvoyAsync(db, "ngono", now, cancel), await DemoDialogue.EnvoyAsync(db, "lucia", now,
                cancel));
        var year = now.UtcDateTime.Year;
        var map = RoadMap.Begin(action.Objective.Domain, year, year + 1, ["TG", "CM"], essi);
        var workshop = map.Plan(Wording.Of("Atelier sur l'accueil au retour (démo)"), Wording.Of("Un guide commun"),
            Wording.Of("Une salle et deux interprètes"), PartialDate.OfYear(year), action.Id, essi);
        map.Plan(Wording.Of("Visite d'un centre de transit (démo)"), Wording.Of("Une liste de ce qui manque"), [],
            PartialDate.OfYear(year + 1), null, ngono);
        map.Say(workshop, [], BalanceOutcome.PartlyDone, Wording.Of("Le guide est écrit, pas encore traduit (démo)."),
            Wording.Of("Prévoir la traduction dès le début."), essi);
        map.Say(null, Wording.Of("Échange imprévu avec un pays voisin (démo)"), BalanceOutcome.Done, [], [], ngono);
        map.Publish(essi);
        db.Add(map);

        var need = CapacityNeed.Express(Wording.Of("Accueillir les personnes qui rentrent (démo)"),
            Wording.Of("Les agents n'y ont pas été formés."), action.Id, essi);
        db.Add(need);
        var asked = SupportRequest.Ask(SupportKind.StudyVisit, Wording.Of("Voir un centre qui accueille déjà (démo)"),
            Wording.Of("Trois jours pour cinq agents."), action.Id, need, essi);
        asked.Offer("Une visite de trois jours (démo)", lucia);
        asked.Accept("ES", "", essi);
        asked.Decline("", "Pas de budget cette année (démo)", ngono);
        db.Add(asked);

        var pair = Twinning.Propose("ES", Wording.Of("Accueil et suivi après le retour (démo)"),
            PartialDate.OfYear(year),
            PartialDate.OfYear(year + 2), action.Id, essi);
        pair.Confirm(lucia);
        pair.Exchange(DateOnly.FromDateTime(now.UtcDateTime), "Lomé", Wording.Of("Première visite (démo)"), lucia);
        db.Add(pair);
        db.Add(Twinning.Propose("TG", Wording.Of("État civil des communes (démo)"), PartialDate.OfYear(year), default,
            null,
            ngono));
        await db.SaveChangesAsync(cancel);
    }
}
