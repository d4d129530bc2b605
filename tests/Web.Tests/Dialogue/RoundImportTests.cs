using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>An existing table: read first, told row by row, taken once, and nothing of it lost.</summary>
public sealed class RoundImportTests(TestHouse house)
{
    private const string Lines = """
        Pays;Intitulé;Résumé;État;Budget total;Service suiveur
        Togo;Caravane;Cinq préfectures;Achevée;12 000 EUR;Bureau 4
        Espagne;Cours de langue;Deux villes;En cours;beaucoup;Bureau 9
        Atlantide;Inconnue;;;;
        Togo;;Sans titre;;;

        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_secretariat_reads_a_table_and_takes_it_as_drafts_of_the_countries_that_it_names()
    {
        var round = await GivenRound.OpenAsync(house);
        var url = await GiveAsync(round, "ruth", Lines);
        var report = WebUtility.HtmlDecode((await (await house.AsAsync("ruth")).GetAsync(url)).Body);
        Assert.Contains("2 lignes nouvelles, 0 déjà là, 2 refusées", report, StringComparison.Ordinal);
        Assert.Contains("Ce pays n'est pas reconnu", report, StringComparison.Ordinal);
        Assert.Contains("Aucun intitulé", report, StringComparison.Ordinal);
        Assert.Contains("Colonnes gardées telles quelles : Service suiveur", report, StringComparison.Ordinal);
        Assert.Empty(await AnswersAsync(round));
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("essi")).GetAsync(url)).Status);
        GivenRound.Done(await round.DoAsync("ruth", url + "/application"));
        GivenRound.Refused(await round.DoAsync("ruth", url + "/application"), "déjà repris");
        var taken = await AnswersAsync(round);
        Assert.Equal(["ES", "TG"], taken.Select(a => a.Country).Order());
        Assert.All(taken, a => Assert.Equal(RoundAnswerState.Draft, a.State));
        var togo = taken.Single(a => a.Country == "TG");
        Assert.Equal("12000 EUR", togo.Values["budget"]);
        var lucia = WebUtility.HtmlDecode((await (await house.AsAsync("lucia")).GetAsync(
            $"{round.Url}/answers/{taken.Single(a => a.Country == "ES").Id}")).Body);
        Assert.Contains("beaucoup", lucia, StringComparison.Ordinal);
        Assert.Contains("Bureau 9", lucia, StringComparison.Ordinal);
        Assert.DoesNotContain("Bureau 4", lucia, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_table_again_changes_nothing()
    {
        var round = await GivenRound.OpenAsync(house);
        GivenRound.Done(await round.DoAsync("ruth", await GiveAsync(round, "ruth", Lines) + "/application"));
        var again = await GiveAsync(round, "ruth", Lines.Replace(';', '\t'));
        var report = WebUtility.HtmlDecode((await (await house.AsAsync("ruth")).GetAsync(again)).Body);
        Assert.Contains("0 lignes nouvelles, 2 déjà là, 2 refusées", report, StringComparison.Ordinal);
        GivenRound.Done(await round.DoAsync("ruth", again + "/application"));
        Assert.Equal(2, (await AnswersAsync(round)).Count);
    }

    [Fact]
    public async Task A_country_takes_its_own_rows_alone_and_maps_a_header_by_hand()
    {
        var round = await GivenRound.OpenAsync(house);
        var own = await GiveAsync(round, "essi", Lines);
        Assert.Contains("Cette ligne est d'un autre pays", WebUtility.HtmlDecode(
            (await (await house.AsAsync("essi")).GetAsync(own)).Body), StringComparison.Ordinal);
        var url = await GiveAsync(round, "essi", "Nom du projet;Coût\nMaison;4000 EUR\n");
        Assert.Contains("Aucun intitulé",
            WebUtility.HtmlDecode((await (await house.AsAsync("essi")).GetAsync(url)).Body),
            StringComparison.Ordinal);
        GivenRound.Refused(await round.DoAsync(
            "essi", url, ("Input.Targets[0]", "title"), ("Input.Targets[1]", "title")), "la même question");
        GivenRound.Done(await round.DoAsync("essi", url, ("Input.Targets[0]", "title"),
            ("Input.Targets[1]", "budget")));
        GivenRound.Done(await round.DoAsync("essi", url + "/application"));
        var answer = Assert.Single(await AnswersAsync(round));
        Assert.Equal(("TG", "Maison", "4000 EUR"), (answer.Country, answer.Title, answer.Values["budget"]));
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("lucia")).GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await (await house.AsAsync("abla")).GetAsync(round.Url + "/imports")).Status);
    }

    private async Task<string> GiveAsync(GivenRound round, string login, string text)
    {
        var visitor = await house.AsAsync(login);
        using var request = new HttpRequestMessage(HttpMethod.Post, round.Url + "/imports")
        {
            Content = new MultipartFormDataContent
            {
                { new StringContent(await visitor.TokenAsync(round.Url + "/imports")), "__RequestVerificationToken" },
                { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "Input.Upload", "tableau.csv" },
            },
        };
        var answer = await visitor.SendAsync(request);
        GivenRound.Done(answer);
        return answer.Location!;
    }

    private async Task<List<RoundAnswer>> AnswersAsync(GivenRound round)
    {
        await using var db = house.System.Open();
        return await db.Set<RoundAnswer>().AsNoTracking().Where(a => a.RoundId == round.Id).ToListAsync(Cancel);
    }
}
