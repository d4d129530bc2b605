using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.House;

namespace Sankofa.Core.Demo.Dialogue;

/// <summary>
/// Bodies with a few seats, and decisions at each point of their way: a draft, a silence that runs, one that was
/// broken, a text approved ad referendum, one adopted. Fictional, and says so.
/// </summary>
internal static class DecisionScenes
{
    private static readonly string[] Seats = ["TG", "CM", "ES", "FR", "MA", "PT", "SN", "BF"];

    internal static async Task LoadAsync(SankofaDb db, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Set<DialogueBody>().AnyAsync(cancel)) return;
        var ruth = await DemoDialogue.EnvoyAsync(db, "ruth", now.AddDays(-60), cancel);
        var steering = await SetUpAsync(db, ruth, cancel);
        await AdoptedAsync(db, steering, ruth, now, cancel);
        await RunningAsync(db, steering, ruth, now, cancel);
        await BrokenAsync(db, steering, ruth, now, cancel);
        db.Add(Decision.Propose(steering, Wording.Of("Calendrier des réunions de l'an prochain (démo)",
            "Calendar of next year's meetings (demo)"), Wording.Of("Deux réunions du comité de pilotage sont prévues."),
            null, At(ruth, now.AddDays(-1))));
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<DialogueBody> SetUpAsync(SankofaDb db, Envoy ruth, CancellationToken cancel)
    {
        var steering = DialogueBody.SetUp(BodyKind.SteeringCommittee,
            Wording.Of("Comité de pilotage (démo)", "Steering committee (demo)"), "", ruth);
        var joint = DialogueBody.SetUp(BodyKind.JointCommittee, Wording.Of(
            "Comité conjoint avec le Processus de Khartoum (démo)", "Joint committee with the Khartoum Process (demo)"),
            "Processus de Khartoum", ruth);
        db.AddRange(steering, joint,
            DialogueBody.SetUp(BodyKind.SeniorOfficials,
                Wording.Of("Hauts fonctionnaires (démo)", "Senior officials (demo)"), "", ruth),
            DialogueBody.SetUp(BodyKind.Ministerial,
                Wording.Of("Conférence ministérielle (démo)", "Ministerial conference (demo)"), "", ruth));
        foreach (var country in Seats)
            steering.Seat(country, PartialDate.OfYear(2024), PartialDate.Unknown, "composition de démonstration", ruth);
        steering.HandOver("", "MA", ruth.Me.Today.AddYears(-1), null, "", ruth);
        steering.HandOver("MA", "ES", ruth.Me.Today, null, "Points ouverts : calendrier, langues de travail (démo).",
            ruth);
        await db.SaveChangesAsync(cancel);
        return steering;
    }

    private static async Task AdoptedAsync(
        SankofaDb db, DialogueBody steering, Envoy ruth, DateTimeOffset now, CancellationToken cancel)
    {
        var decision = await ProposeAsync(db, steering, "Règles de travail du comité (démo)",
            "Working rules of the committee (demo)", "Le comité travaille en français et en anglais.",
            "The committee works in French and English.", ruth, cancel);
        decision.OpenSilence(now.AddDays(-40), Seats, [72, 24], At(ruth, now.AddDays(-55)));
        var meeting = steering.Call(DateOnly.FromDateTime(now.AddDays(-20).UtcDateTime), "Madrid (démo)", "", ["ES",
            "TG"],
            ["Règles de travail", "Calendrier", "Divers"], ruth);
        // One saving: a clock that looks in between would have approved it first.
        var by = At(ruth, now.AddDays(-19));
        decision.Approve(await Silences.NextNumberAsync(db, decision.Silence!.EndsAt, cancel), by.Me);
        decision.Adopt(meeting, decision.Number!, by);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task RunningAsync(
        SankofaDb db, DialogueBody steering, Envoy ruth, DateTimeOffset now, CancellationToken cancel)
    {
        var decision = await ProposeAsync(db, steering, "Échange de bonnes pratiques sur la réintégration (démo)",
            "Exchange of good practices on reintegration (demo)",
            "Chaque pays présente une pratique par an.\nLe Secrétariat les rassemble.",
            "Each country presents one practice a year.\nThe Secretariat collects them.", ruth, cancel);
        decision.OpenSilence(now.AddDays(9), Seats, [72, 24], At(ruth, now.AddDays(-5)));
        await db.SaveChangesAsync(cancel);
        var ngono = At(await DemoDialogue.EnvoyAsync(db, "ngono", now, cancel), now.AddDays(-3));
        decision.Acknowledge(ngono);
        decision.Comment("Une pratique par domaine du plan serait plus utile (démo).", ngono);
        decision.Comment("Prévoir aussi un budget de traduction (démo).", ngono);
        decision.State("Nous comprenons « pratique » au sens du plan d'action (démo).", ngono);
        decision.Sort(decision.Comments[1].Id, CommentMandate.BeyondMandate, "Comité du budget (démo)",
            At(ruth, now.AddDays(-2)));
        await db.SaveChangesAsync(cancel);
    }

    private static async Task BrokenAsync(
        SankofaDb db, DialogueBody steering, Envoy ruth, DateTimeOffset now, CancellationToken cancel)
    {
        var decision = await ProposeAsync(db, steering, "Siège des réunions techniques (démo)",
            "Seat of the technical meetings (demo)", "Les réunions techniques se tiennent toutes dans une même ville.",
            "All technical meetings take place in one city.", ruth, cancel);
        decision.OpenSilence(now.AddDays(3), Seats, [24], At(ruth, now.AddDays(-10)));
        await db.SaveChangesAsync(cancel);
        var lucia = At(await DemoDialogue.EnvoyAsync(db, "lucia", now, cancel), now.AddDays(-8));
        decision.Object(ObjectionKind.Amendment, "Deux villes, une par continent, à tour de rôle (démo).", lucia);
        await db.SaveChangesAsync(cancel);
    }

    // Saved as a draft first: once it is before the countries the database takes no text any more.
    private static async Task<Decision> ProposeAsync(SankofaDb db, DialogueBody body, string titleFr, string titleEn,
        string fr, string en, Envoy ruth, CancellationToken cancel)
    {
        var decision = Decision.Propose(body, Wording.Of(titleFr, titleEn), Wording.Of(fr, en), null, ruth);
        db.Add(decision);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    private static Envoy At(Envoy envoy, DateTimeOffset at) => envoy with { Me = envoy.Me with { Now = at } };
}
