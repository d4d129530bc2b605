using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Capacities;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.Dialogue.Referents;
using Sankofa.Core.House;

namespace Sankofa.Core.Demo.Dialogue;

/// <summary>A study visit that answers a request, and a national programme: fictional.</summary>
internal static class CapacityScenes
{
    public static async Task LoadAsync(SankofaDb db, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Set<CapacityEvent>().AnyAsync(cancel)) return;
        var (essi, lucia) = (await DemoDialogue.EnvoyAsync(db, "essi", now, cancel),
            await DemoDialogue.EnvoyAsync(db, "lucia", now, cancel));
        var request = await db.Set<SupportRequest>().OrderBy(r => r.AskedAt).FirstAsync(cancel);
        var end = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1);
        var visit = CapacityEvent.Plan("ES", new CapacityEventTerms(CapacityEventKind.StudyVisit,
            Wording.Of("Visite d'un centre d'accueil (démo)"), Wording.Of("Premier accueil, orientation, suivi"),
                "Madrid",
            end.AddDays(-2), end, 12, request.Id), lucia);
        visit.Count("TG", 3, 2, "agents d'accueil", essi);
        visit.Count("CM", 1, 3, "", lucia);
        visit.Restore(Wording.Of("Un modèle de fiche d'accueil, à essayer à Lomé (démo)."), lucia);
        db.Add(visit);
        db.Add(Initiative.Enter("IN-TG-DEMO-2", new InitiativeTerms(
            Wording.Of("Programme national d'accueil au retour (démo)"), [], InitiativeKind.NationalProgramme,
            InitiativeScope.National, InitiativeStatus.UnderWay, [], ["TG"], null, null, null, "XOF", "", ""), essi));
        await db.SaveChangesAsync(cancel);
    }
}
