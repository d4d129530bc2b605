using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Identification;

/// <summary>The texts between States and the working days of countries: who enters, who corrects, who reads.</summary>
public sealed class AgreementPagesTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static void Refused(Answer answer, string sentence)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, WebUtility.HtmlDecode(answer.Body), StringComparison.Ordinal);
    }

    private static void Done(Answer answer) => Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Body);

    [Fact]
    public async Task The_secretariat_enters_a_version_and_others_read()
    {
        var ruth = await house.AsAsync("ruth");
        await using var db = house.System.Open();
        var code = $"essai-{Guid.CreateVersion7():N}"[..30];
        var form = new Dictionary<string, string>
        {
            ["Input.Code"] = code, ["Input.Name"] = "Accord saisi", ["Input.ValidFrom"] = "2026-01-01",
            ["Input.Source"] = "JO", ["Input.StandingFr"] = "En vigueur", ["Input.Requesting"] = "FR, BE",
            ["Input.Requested"] = "CM", ["Input.Terms[0].Length"] = "15", ["Input.Terms[0].Count"] = "Working",
            ["Input.Terms[0].Article"] = "art. 3", ["Input.Terms[0].Sureness"] = "Verified",
                ["Input.Fields"] = "FamilyName",
            ["Input.Languages"] = "fr",
        };
        Refused(await ruth.PostAsync("/agreements/new", new(form)), "au moins le nom et les prénoms");
        var fields = new List<KeyValuePair<string, string>>(form) { new("Input.Fields", "GivenNames") };
        fields.Add(new("Input.Fields", ""));
        fields.Add(new("__RequestVerificationToken", await ruth.TokenAsync("/agreements/new")));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/agreements/new")
        {
            Content = new FormUrlEncodedContent(fields),
        };
        Done(await ruth.SendAsync(request));
        var version = await db.Set<AgreementVersion>().SingleAsync(a => a.Code == code, Cancel);
        Assert.True(version.Binds("BE", "CM"));
        var claire = await house.AsAsync("claire");
        var page = WebUtility.HtmlDecode((await claire.GetAsync($"/agreements/{version.Id}")).Body);
        Assert.Contains("15 jours ouvrés", page, StringComparison.Ordinal);
        Assert.Contains("non trouvé dans le texte", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await claire.GetAsync("/agreements/new")).Status);
        Assert.Equal(HttpStatusCode.OK, (await ruth.GetAsync($"/agreements/new?from={version.Id}")).Status);
        Assert.Contains("Benelux", WebUtility.HtmlDecode((await claire.GetAsync("/agreements")).Body),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_country_enters_its_holidays_and_an_organisation_whom_it_tells()
    {
        var serge = await house.AsAsync("serge");
        var holiday = new Dictionary<string, string>
        {
            ["Input.Country"] = "CI", ["Input.Day"] = "2026-12-07", ["Input.Name"] = "Fête d'essai",
        };
        Done(await serge.PostAsync("/agreements/working-days", new(holiday)));
        Refused(await serge.PostAsync("/agreements/working-days", new(holiday)), "déjà saisi");
        Assert.Contains("Fête d'essai", WebUtility.HtmlDecode((await (await house.AsAsync("claire")).GetAsync(
            "/agreements/working-days")).Body), StringComparison.Ordinal);
        holiday["Input.Country"] = "TG";
        Assert.Equal(HttpStatusCode.Forbidden, (await serge.PostAsync("/agreements/working-days", holiday)).Status);
        var me = await house.MeAsync("serge");
        Refused(await serge.PostAsync("/identification-practice", new() { ["Input.NameAbroad"] = "Bureau d'asile" }),
            "Ce nom en dit trop");
        Done(await serge.PostAsync("/identification-practice", new()
        {
            ["Input.NameAbroad"] = "", ["Input.Steps[0].Days"] = "0", ["Input.Steps[0].UserId"] = me.UserId.ToString(),
        }));
        await using var db = house.System.Open();
        Assert.Equal(me.Name, (await db.Set<IdentificationPractice>().SingleAsync(
            p => p.OrganisationId == me.OrganisationId, Cancel)).Ladder.Single().UserName);
    }

    [Theory]
    [InlineData("claire", true)]
    [InlineData("komi", true)]
    [InlineData("ruth", true)]
    [InlineData("afi", false)]
    public async Task Whoever_asks_or_answers_finds_the_agreements_in_the_menu(string login, bool found)
    {
        var visitor = await house.AsAsync(login);
        Assert.Equal(found, (await visitor.GetAsync("/notices")).Body.Contains("href=\"/agreements\"",
            StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/agreements")).Status);
    }
}
