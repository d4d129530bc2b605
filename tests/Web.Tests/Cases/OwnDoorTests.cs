using System.Net;
using System.Text.RegularExpressions;
using Sankofa.Core.Cases;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Cases;

public sealed partial class OwnDoorTests(TestHouse house)
{
    [Fact]
    public async Task The_person_sees_the_file_takes_a_consent_back_and_withdraws_alone()
    {
        var consent = Guid.Empty;
        var file = await GivenFile.OpenAsync(house, async (f, db, me) => consent = f.TakeConsent(
            f.Members[0].PersonId, GivenFile.Terms(ConsentPurpose.Reintegration, me),
            await GivenFile.OrganisationAsync(db, "Fedasil Bruxelles"), me).Id);
        await (await house.AsAsync("noor")).GetAsync(file.Url);
        var (address, code) = await DoorAsync(file);
        using var person = house.Anonymous();
        Assert.Equal(HttpStatusCode.Redirect, (await person.GetAsync("/own/file")).Status);
        Assert.Equal("/own/file", (await person.PostAsync(address, new() { ["Code"] = code })).Location);
        Assert.Contains("Esso Abalo", (await person.GetAsync("/own/file")).Body, StringComparison.Ordinal);
        Assert.Contains("Fedasil", (await person.GetAsync("/own/readers")).Body, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await person.PostAsync($"/own/consents/{consent}/withdrawal", []))
            .Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("noor")).GetAsync(file.Url)).Status);

        Assert.Equal(HttpStatusCode.Redirect,
            (await person.PostAsync("/own/message", new() { ["Text"] = "Appelez-moi" })).Status);
        Assert.Contains("Appelez-moi", (await (await house.AsAsync("claire")).GetAsync(file.Url + "/messages")).Body,
            StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await person.PostAsync("/own/withdrawal", new() { ["Word"] = "oui" })).Status);
        Assert.Equal(HttpStatusCode.Redirect,
            (await person.PostAsync("/own/withdrawal", new() { ["Word"] = "ARRETER" })).Status);
        Assert.Equal("Withdrew", await file.AskAsync<string>(house, "SELECT state FROM member WHERE file_id = $1"));
        Assert.Equal(0, await file.AskAsync<long>(house,
            "SELECT count(*) FROM event WHERE file_id = $1 AND organisation_id = '00000000-0000-0000-0000-000000000000' AND user_name <> ''"));
    }

    [Fact]
    public async Task The_address_of_the_door_goes_to_nobody_and_no_cache_keeps_what_is_behind_it()
    {
        var file = await GivenFile.OpenAsync(house);
        var (address, code) = await DoorAsync(file);
        using var person = house.Anonymous();
        var before = await person.GetAsync(address);
        await person.PostAsync(address, new() { ["Code"] = code });
        foreach (var answer in new[] { before, await person.GetAsync("/own/file") })
        {
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Equal("no-referrer", answer.Message.Headers.GetValues("Referrer-Policy").Single());
            Assert.True(answer.Message.Headers.CacheControl?.NoStore);
        }
    }

    [Fact]
    public async Task Five_wrong_codes_shut_the_door_even_for_the_right_one()
    {
        var file = await GivenFile.OpenAsync(house);
        var (address, code) = await DoorAsync(file);
        using var somebody = house.Anonymous();
        var wrong = code == "000000" ? "111111" : "000000";
        for (var i = 0; i < PersonLink.AttemptsAtMost; i++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity,
                (await somebody.PostAsync(address, new() { ["Code"] = wrong })).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await somebody.PostAsync(address, new() { ["Code"] = code }))
            .Status);
        Assert.Equal(HttpStatusCode.Redirect, (await somebody.GetAsync("/own/file")).Status);
    }

    private async Task<(string Address, string Code)> DoorAsync(GivenFile file)
    {
        var paper = await (await house.AsAsync("claire"))
            .PostAsync(file.Url + "/door", new() { ["PersonId"] = file.PersonId.ToString() });
        Assert.Equal(HttpStatusCode.OK, paper.Status);
        Assert.Contains("<svg", paper.Body, StringComparison.Ordinal);
        return (Address().Match(paper.Body).Value, Code().Match(paper.Body).Groups[1].Value);
    }

    [GeneratedRegex("/own/[A-Za-z0-9_-]{43}")]
    private static partial Regex Address();

    [GeneratedRegex("id=\"code\">([0-9]{6})<")]
    private static partial Regex Code();
}
