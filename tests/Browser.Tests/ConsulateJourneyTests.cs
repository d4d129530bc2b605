using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sankofa.Tests;
using Sankofa.Web.Tests.Identification;
using Sankofa.Web.Tests.Registry;
using Xunit;

namespace Sankofa.Browser.Tests;

/// <summary>
/// Komi of the consulate is asked about Esso Abalo, born in Kara in 1988. His country's register has two who may be
/// him, one of them a namesake; he decides, and Claire reads the answer.
/// </summary>
public sealed class ConsulateJourneyTests(TestHouse house, Chromium chromium)
{
    private const string Lines = """
        1;Abalo;Essô;M;1988;Kara;Kpatcha Abalo;Abra Bawa
        2;Abbalo;Essoh;M;02/06/1988;Kara;Yao Abalo;Dela Sossou
        3;Mensah;Kofi;M;1990;Kpalimé;;
        """;

    [Fact]
    public async Task A_consulate_answers_a_request_with_two_candidates_one_of_them_a_namesake()
    {
        await GivenRegister.OpenAsync(house, Lines + GivenRegister.Others(), "Consulat du Togo");
        var file = await Ready.ToAskAsync(house);
        var request = await Ready.AskAsync(house, file);
        var komi = await Desk.OfAsync(house, chromium, "komi");
        await komi.GoAsync($"{file.Url}/identification/requests/{request.Id}/answer");
        await komi.Page.ClickAsync($"main a[href$='/register/{file.PersonId}']");
        await komi.SendAsync("Essô Abalo");
        await komi.ReadsAsync("Essoh Abbalo");
        await komi.ReadsAsync("Kpatcha Abalo");
        await komi.ReadsNotAsync("Mensah");

        var candidate = komi.Page.Locator("section.panel", new() { HasText = "Kpatcha Abalo" });
        await candidate.Locator("summary").ClickAsync();
        await candidate.Locator("textarea").FillAsync("Le père est connu au consulat.");
        await candidate.Locator("button.btn-primary").ClickAsync();
        // A machine proposed, a person chose; nothing is answered yet.
        await Assertions.Expect(komi.Page.Locator("[name='Input.Reasons']"))
            .ToHaveValueAsync(new Regex("Le père est connu au consulat"));
        var claire = await Desk.OfAsync(house, chromium, "claire");
        await claire.GoAsync($"{file.Url}/identification");
        await claire.ReadsNotAsync("Le père est connu");
        await komi.SendAsync("La réponse est enregistrée");

        await claire.GoAsync($"{file.Url}/identification");
        await claire.ReadsAsync("Identifiée");
        await claire.ReadsAsync("Le père est connu au consulat.");
        var mawuli = await Desk.OfAsync(house, chromium, "mawuli", width: 360);
        await mawuli.GoAsync("/registry");
        await mawuli.ReadsNotAsync("Esso Abalo");
    }
}
