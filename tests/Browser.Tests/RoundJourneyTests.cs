using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Browser.Tests;

/// <summary>
/// Ruth opens a round; Kodjo writes for Togo once Essi has named his office, Essi sends, Ruth asks, Essi answers, and
/// Lucía of Spain reads it only when it is published.
/// </summary>
public sealed class RoundJourneyTests(TestHouse house, Chromium chromium)
{
    [Fact]
    public async Task A_round_from_its_opening_to_its_publication()
    {
        var ruth = await Desk.OfAsync(house, chromium, "ruth");
        await ruth.DoAsync("/dialogue/desk/rounds/new", "Le tour 2031 est ouvert", ("Code", "2031"),
            ("NameFr", "Tour 2031"), ("OpensOn", Desk.Day(ruth.Today)), ("ClosesOn", Desk.Day(ruth.Today.AddDays(30))));
        var round = new Uri(ruth.Page.Url).AbsolutePath;
        var essi = await Desk.OfAsync(house, chromium, "essi");
        await essi.DoAsync(round + "/contributors", "peut écrire des réponses", ("OfficeId", "Ministère du plan"));

        var kodjo = await Desk.OfAsync(house, chromium, "kodjo", width: 360, script: false);
        await kodjo.DoAsync(round + "/new", "La réponse est commencée", ("Kind", "Project"));
        var answer = new Uri(kodjo.Page.Url).AbsolutePath;
        await kodjo.SendAsync("Le brouillon est enregistré", ("Input.V.title", "Maison du retour à Kara"),
            ("Input.V.summary", "Accueil et orientation"), ("Input.V.status", "under-way"),
                ("Input.V.budget", "45 000"));
        await kodjo.ReadsAsync("Il manque");
        await kodjo.Page.CheckAsync("[name='Input.V.priority'][value='5']");
        await kodjo.SendAsync("Le brouillon est enregistré");
        await kodjo.PressAsync($"form[action='{answer}/readiness'] button");
        await kodjo.ReadsAsync("La réponse est prête");

        await essi.GoAsync(answer);
        await essi.PressAsync($"form[action='{answer}/submission'] button");
        await essi.ReadsAsync("La réponse est soumise");
        var lucia = await Desk.OfAsync(house, chromium, "lucia");
        await lucia.GoAsync(round);
        await lucia.ReadsNotAsync("Maison du retour");

        await ruth.DoAsync(answer + "/questions/new", "La question est posée", ("Meaning", "budget"),
            ("Text", "Pour combien d'années ?"));
        await essi.GoAsync(answer);
        await essi.Page.ClickAsync("main a[href$='/reply']");
        await essi.SendAsync("La réponse est enregistrée", ("Text", "Trois ans"));
        await essi.PressAsync($"form[action='{answer}/submission'] button");
        await essi.ReadsAsync("La réponse est soumise");
        await ruth.GoAsync(answer);
        await ruth.ReadsAsync("Trois ans");
        await ruth.PressAsync("form[action$='/resolution'] button");
        await ruth.ReadsAsync("La question est réglée");
        await ruth.PressAsync($"form[action='{answer}/acceptance'] button");
        await ruth.ReadsAsync("La réponse est acceptée");
        await ruth.DoAsync(round + "/closure", "La collecte est close");
        await ruth.DoAsync(round + "/publication", "1 réponses sont publiées");

        await lucia.GoAsync(round);
        await lucia.ReadsAsync("Maison du retour à Kara");
        await lucia.GoAsync(answer);
        await lucia.ReadsNotAsync("Trois ans");
        await using var db = house.System.Open();
        var id = Guid.Parse(answer.Split('/')[^1]);
        var published = await db.Set<RoundAnswer>().Include(a => a.Initiative)
            .SingleAsync(a => a.Id == id, TestContext.Current.CancellationToken);
        Assert.Equal("BD-2031-0001", published.Initiative!.Reference);
    }
}
