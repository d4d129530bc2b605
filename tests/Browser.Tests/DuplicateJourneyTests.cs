using Sankofa.Tests;
using Xunit;

namespace Sankofa.Browser.Tests;

/// <summary>
/// Claire opens a file for somebody whom Hugo knows under another spelling: the pair is found, compared, joined, and
/// separated again when it turns out that they are two.
/// </summary>
public sealed class DuplicateJourneyTests(TestHouse house, Chromium chromium)
{
    [Fact]
    public async Task A_duplicate_is_found_joined_and_separated_with_nothing_lost()
    {
        var hugo = await Desk.OfAsync(house, chromium, "hugo");
        var first = await OpenAsync(hugo, "Wouédraogo", "Rasmata");
        var claire = await Desk.OfAsync(house, chromium, "claire", width: 360);
        var second = await OpenAsync(claire, "Wedraogo", "Rasmata");
        await house.FindDuplicatesAsync();

        await claire.GoAsync(second + "/people");
        await claire.ReadsAsync("Peut-être la même personne que dans un autre dossier");
        await claire.Page.ClickAsync("a:has-text('Comparer les deux fiches')");
        await claire.ReadsAsync("Même nom, autre orthographe");
        await claire.ReadsAsync("c'est à vous de juger");
        var pair = new Uri(claire.Page.Url).AbsolutePath;
        await claire.SendAsync("Dites si c'est la même personne");
        await claire.Page.CheckAsync("[name='Input.Verdict'][value='Same']");
        await claire.Page.CheckAsync("[name='Input.Keep'] >> nth=0");
        await claire.SendAsync("Les deux fiches sont réunies", ("Reason", "Même carte consulaire"));

        await hugo.GoAsync(first + "/people");
        await hugo.ReadsAsync("Même personne que");
        await hugo.Page.ClickAsync("a:has-text('Séparer')");
        await hugo.ReadsAsync("Même carte consulaire");
        await hugo.SendAsync("Les fiches sont séparées", ("Reason", "Deux sœurs, deux cartes"));
        await hugo.ReadsNotAsync("Même personne que");
        await hugo.ReadsAsync("Wouédraogo");
        await claire.GoAsync(second + "/people");
        await claire.ReadsNotAsync("Même personne que");
        await claire.ReadsAsync("Wedraogo");
        await claire.GoAsync(pair);
        await claire.ReadsAsync("la même personne.");
        await claire.GoAsync(second + "/timeline");
        await claire.ReadsAsync("Fiche séparée : ce sont deux personnes");
    }

    private static async Task<string> OpenAsync(Desk desk, string family, string given)
    {
        await desk.DoAsync("/cases/new", "est ouvert",
            ("HostCountry", "FR"), ("ReturnCountry", "BF"), ("ReturnPlace", "Kaya"), ("FamilyName", family),
            ("GivenNames", given), ("Sex", "Female"), ("BirthDate", "1990-06-17"), ("Nationality", "BF"),
            ("BirthPlace", "Kaya"), ("Language", "fr"));
        return new Uri(desk.Page.Url).AbsolutePath;
    }
}
