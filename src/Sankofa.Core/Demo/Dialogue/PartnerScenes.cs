using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;

namespace Sankofa.Core.Demo.Dialogue;

/// <summary>
/// Whom to ask in Togo and in Spain, a mission and a mixed committee: fictional, offices without names.
/// </summary>
internal static class PartnerScenes
{
    internal static async Task LoadAsync(SankofaDb db, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Set<DialogueContact>().AnyAsync(cancel)) return;
        var essi = await DemoDialogue.EnvoyAsync(db, "essi", now, cancel);
        var lucia = await DemoDialogue.EnvoyAsync(db, "lucia", now, cancel);
        db.AddRange(
            DialogueContact.Enter("TG", Office(DialogueContactKind.FocalPoint, "Point focal national (démo)",
                [DialogueTopic.Reintegration, DialogueTopic.VoluntaryReturn], ["fr", "en"]), essi),
            DialogueContact.Enter("TG", Office(DialogueContactKind.Practitioner, "Cellule de réintégration (démo)",
                [DialogueTopic.Reintegration, DialogueTopic.LocalDevelopment], ["fr", "ee"]), essi),
            DialogueContact.Enter("TG", Office(DialogueContactKind.LocalAuthority, "Commune de Lomé, accueil (démo)",
                [DialogueTopic.LocalDevelopment, DialogueTopic.CivilRegistry], ["fr", "ee"]), essi));
        var officer = DialogueContact.Enter("ES", Office(
            DialogueContactKind.LiaisonOfficer, "Officier de liaison pour le golfe de Guinée (démo)",
            [DialogueTopic.Identification, DialogueTopic.TravelDocuments], ["es", "fr"]) with { IsItinerant = true },
                lucia);
        db.Add(officer);
        var today = lucia.Me.Today;
        var mission = LiaisonMission.Plan(
            officer, "TG", today.AddDays(-40), today.AddDays(-36), "Entretiens conjoints d'identification (démo)",
                lucia);
        mission.Report("Quatre entretiens tenus, deux personnes identifiées. (démo)", lucia);
        db.AddRange(mission, LiaisonMission.Plan(
            officer, "CM", today.AddDays(20), today.AddDays(24), "Préparer les entretiens par vidéo (démo)", lucia));
        db.Add(MixedCommittee.Enter(new MixedCommitteeTerms(
            "Comité mixte Espagne – Togo (démo)", ["ES", "TG"], null,
            "Se réunit une fois par an, à tour de rôle dans chaque capitale. (démo)", "Exemple fictif",
            "Points focaux, état civil, officier de liaison (démo)", today.AddDays(90),
            "Il a été convenu d'essayer les entretiens par vidéo. (démo)"), essi));
        await db.SaveChangesAsync(cancel);
    }

    private static DialogueContactTerms Office(
        DialogueContactKind kind, string office, IReadOnlyList<DialogueTopic> topics,
            IReadOnlyList<string> languages) =>
        new(kind, office, "Ministère (démo)", "", "bureau@demo.sankofa.example", false, topics, languages,
            PartialDate.OfYear(2024), PartialDate.Unknown);
}
