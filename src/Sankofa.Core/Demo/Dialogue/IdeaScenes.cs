using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Ideas;
using Sankofa.Core.Dialogue.Library;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;

namespace Sankofa.Core.Demo.Dialogue;

/// <summary>
/// Ideas at every stage, and what countries write for the library in their own languages: fictional.
/// </summary>
internal static class IdeaScenes
{
    public static async Task LoadAsync(SankofaDb db, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Set<Idea>().AnyAsync(cancel)) return;
        var ruth = await DemoDialogue.EnvoyAsync(db, "ruth", now, cancel);
        var essi = await DemoDialogue.EnvoyAsync(db, "essi", now, cancel);
        var lucia = await DemoDialogue.EnvoyAsync(db, "lucia", now, cancel);
        var kodjo = await DemoDialogue.EnvoyAsync(db, "kodjo", now, cancel);
        var action = await db.Set<PlanAction>().FirstAsync(a => a.Number == 20, cancel);
        var kept = Idea.Propose(Wording.Of("Un annuaire commun des guichets d'accueil (démo)",
            "A shared directory of reception desks (demo)"), Wording.Of(
            "Que chaque pays tienne à jour ses guichets d'accueil au retour, consultables avant le départ (démo)."),
            action.Id, action.ObjectiveId, kodjo);
        kept.Comment("Nos communes pourraient fournir leurs horaires (démo).", essi);
        var retracted = kept.Comment("Sur le coût, je me suis trompée (démo).", lucia);
        kept.Withdraw(retracted, lucia);
        kept.Support(lucia);
        var meeting = await db.Set<Activity>().OrderBy(a => a.SortsOn).LastAsync(cancel);
        kept.Tell(new IdeaOutcomeTerms(IdeaOutcomeKind.TakenUp, Wording.Of("Mis à l'ordre du jour (démo)."),
            ActivityId: meeting.Id), ruth);
        kept.Publish(ruth);
        var merged = Idea.Propose(Wording.Of("Une carte des guichets (démo)"),
            Wording.Of("Montrer les guichets sur une carte (démo)."), null, null, lucia);
        merged.Tell(new IdeaOutcomeTerms(IdeaOutcomeKind.Merged, [], MergedInto: kept), ruth);
        var aside = Idea.Propose(Wording.Of("Un prix annuel de la coopération (démo)"),
            Wording.Of("Distinguer chaque année une initiative (démo)."), null, null, essi);
        aside.Tell(new IdeaOutcomeTerms(IdeaOutcomeKind.SetAside,
            Wording.Of("Le label y répond déjà (démo).")), ruth);
        db.AddRange(kept, merged, aside, Idea.Propose(Wording.Of("Des visites d'étude par visioconférence (démo)"),
            Wording.Of("Pour les pays sans budget de voyage (démo)."), null, null, essi));
        db.AddRange(Notes(essi, lucia));
        await db.SaveChangesAsync(cancel);
    }

    private static List<LibraryItem> Notes(Envoy essi, Envoy lucia)
    {
        var draft = LibraryItem.Write(new LibraryTerms(LibraryItemKind.Note, Wording.Of(
            "Ce que les guichets de Lomé ont appris (démo)"), Wording.Of("Notes à relire avant publication (démo)."),
            ["TG"], 2026, "", new FoundText([])), essi);
        var shared = LibraryItem.Write(new LibraryTerms(LibraryItemKind.GoodPractice, new Wording(
            [
                new("fr", "Accompagner un commerce dès la première année (démo)"),
                new("es", "Acompañar un comercio desde el primer año (demo)"),
                new("pt", "Acompanhar um comércio desde o primeiro ano (demonstração)"),
                new("ar", "مرافقة المشاريع التجارية منذ السنة الأولى (عرض)"),
            ]), new Wording(
            [
                new("fr", "Un conseiller suit la boutique pendant un an (démo)."),
                new("es", "Un asesor sigue la tienda durante un año (demo)."),
                new("pt", "Um conselheiro segue a loja durante um ano (demonstração)."),
                new("ar", "يتابع مستشار المتجر طوال سنة كاملة (عرض)."),
            ]), ["ES"], 2026, "", new FoundText([])), lucia);
        shared.Publish(lucia);
        return [draft, shared];
    }
}
