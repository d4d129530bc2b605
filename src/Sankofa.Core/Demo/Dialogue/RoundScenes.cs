using System.Text;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;

namespace Sankofa.Core.Demo.Dialogue;

/// <summary>
/// Two rounds of a fictional data base: one published two years ago, one under way, with a draft, an answer that was
/// sent back with a question, one accepted and a table that was read.
/// </summary>
internal static class RoundScenes
{
    private static readonly Dictionary<string, string> KnownNames = new(StringComparer.Ordinal)
    {
        ["tg"] = "TG", ["es"] = "ES", ["cm"] = "CM", ["togo"] = "TG",
    };

    internal static async Task LoadAsync(SankofaDb db, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Set<DataRound>().AnyAsync(cancel)) return;
        var instrument = await db.Set<RoundInstrument>().OrderBy(i => i.Id).FirstAsync(cancel);
        var then = now.AddYears(-2);
        var earlier = await EarlierAsync(db, instrument, then, cancel);
        await PresentAsync(db, instrument, earlier, now, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<RoundAnswer> EarlierAsync(
        SankofaDb db, RoundInstrument instrument, DateTimeOffset then, CancellationToken cancel)
    {
        var ruth = await DemoDialogue.EnvoyAsync(db, "ruth", then, cancel);
        var essi = await DemoDialogue.EnvoyAsync(db, "essi", then, cancel);
        var round = DataRound.Open("2024", Wording.Of("Tour 2024 (démo)", "Round 2024 (demo)"), instrument, null,
            then.Date(), then.AddDays(30).Date(), ruth);
        var answer = RoundAnswer.Begin(round, RoundEntryKind.Project, null, null, [], essi);
        answer.Save(Values("Guichet d'accueil au retour (démo)", "80000 EUR", "120"), [], [], essi);
        answer.Submit(essi);
        answer.Accept(ruth);
        db.AddRange(round, answer);
        await db.SaveChangesAsync(cancel);
        round.Close(ruth);
        await db.PublishAsync(round, ruth, cancel);
        await db.SaveChangesAsync(cancel);
        return answer;
    }

    private static async Task PresentAsync(
        SankofaDb db, RoundInstrument instrument, RoundAnswer earlier, DateTimeOffset now, CancellationToken cancel)
    {
        var ruth = await DemoDialogue.EnvoyAsync(db, "ruth", now, cancel);
        var essi = await DemoDialogue.EnvoyAsync(db, "essi", now, cancel);
        var lucia = await DemoDialogue.EnvoyAsync(db, "lucia", now, cancel);
        var round = DataRound.Open("2026", Wording.Of("Tour 2026 (démo)", "Round 2026 (demo)"), instrument,
            earlier.Round, now.AddDays(-10).Date(), now.AddDays(45).Date(), ruth);
        round.Extend("CM", now.AddDays(60).Date(), "Changement de service responsable (démo)", ruth);
        var office = await db.Organisations.SingleAsync(o => o.ShortName == "Ministère du plan", cancel);
        var again = RoundAnswer.Begin(round, RoundEntryKind.Project, earlier, null, [], essi);
        again.Save(Values("Guichet d'accueil au retour (démo)", "95000 EUR", "210"), [], [], essi);
        again.Submit(essi);
        again.Ask("budget", "Ce montant comprend-il la contribution de la commune ? (démo)", ruth);
        var policy = RoundAnswer.Begin(round, RoundEntryKind.Policy, null, null, [], essi);
        policy.Save(new Dictionary<string, string> { ["title"] = "Stratégie nationale de réintégration (démo)" }, [],
            [], essi);
        var spain = RoundAnswer.Begin(round, RoundEntryKind.Project, null, null, [], lucia);
        spain.Save(Values("Formation d'équipes d'accueil (démo)", "150000 EUR", "40"), [], [], lucia);
        spain.Submit(lucia);
        spain.Accept(ruth);
        var table = RoundImport.Receive(round, "initiatives-2022 (démo).csv", Encoding.UTF8.GetBytes("""
            Pays;Intitulé;Résumé;État;Budget total;Service suiveur
            Togo;Caravane d'information (démo);Dans cinq préfectures;Achevée;12000 EUR;Bureau 4
            Togo;Étude sur les métiers (démo);Deux régions;Prévue;beaucoup;Bureau 2
            Atlantide;Ligne d'un pays inconnu (démo);;;;
            """), "", ruth);
        db.AddRange(round, RoundContributor.Call(round, office, essi), again, policy, spain, table);
        var read = table.Report(KnownNames, new HashSet<(string, string)>());
        db.AddRange(table.Apply(read, [], ruth));
        db.Add(RoundImport.Receive(round, "initiatives-2023 (démo).csv", Encoding.UTF8.GetBytes("""
            Intitulé;Résumé;Montant;Remarque
            Maison des associations (démo);Accueil et orientation;4000 EUR;vue avec la commune
            """), "TG", essi));
    }

    private static Dictionary<string, string> Values(string title, string budget, string people) => new()
    {
        ["title"] = title, ["summary"] = "Accueil, orientation et suivi des personnes de retour. (démo)",
        ["priority"] = "5", ["status"] = "under-way", ["countries"] = "TG", ["starts"] = "2024-03", ["budget"] = budget,
        ["people-reached"] = people, ["evaluated"] = "no",
    };

    private static DateOnly Date(this DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
