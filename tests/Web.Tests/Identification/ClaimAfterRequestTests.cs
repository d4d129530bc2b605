using System.Net;
using System.Text.RegularExpressions;
using Sankofa.Tests;
using Sankofa.Web.Tests.Cases;
using Sankofa.Web.Tests.House;
using Xunit;

namespace Sankofa.Web.Tests.Identification;

/// <summary>
/// The country knows of the person already when a claim is made: the host is warned, the country learns nothing.
/// </summary>
public sealed class ClaimAfterRequestTests(HouseApart apart) : IClassFixture<HouseApart>
{
    private readonly TestHouse house = apart.House;

    private const string Warned = """
        SELECT count(*) FROM case_task t JOIN organisation o ON o.id = t.organisation_id
        WHERE t.file_id = $1 AND t.title = 'Protection.Task.AskedBefore' AND t.section = 4 AND o.short_name = 'OFII Lyon'
        """;

    private static readonly string[] Pages =
    [
        "", "/identification", "/identification/passports/new", "/identification/documents/new", "/timeline",
        "/readers",
        "/tasks", "/notes", "/attachments", "/messages", "/people", "/access", "/consents", "/asylum", "/protection",
    ];

    private async Task LodgeAsync(GivenFile file)
    {
        var lodged = await (await house.AsAsync("claire")).PostAsync(file.Url + "/asylum", new()
        {
            ["Input.PersonId"] = file.PersonId.ToString(), ["Input.On"] = "2026-11-20", ["Input.Authority"] = "Office",
        });
        Assert.True(lodged.Status == HttpStatusCode.Redirect, lodged.Body);
    }

    [Fact]
    public async Task The_host_has_a_task_behind_the_wall_and_reads_why()
    {
        var file = await Ready.ToAskAsync(house);
        await Ready.AskAsync(house, file);
        Assert.Equal(0L, await file.AskAsync<long>(house, Warned));
        await LodgeAsync(file);
        Assert.Equal(1L, await file.AskAsync<long>(house, Warned));
        var claire = await house.AsAsync("claire");
        Assert.Contains("interrogé sur cette personne", (await claire.GetAsync(file.Url + "/asylum")).Body,
            StringComparison.Ordinal);
        Assert.Contains(
            "après l'envoi", WebUtility.HtmlDecode((await claire.GetAsync(file.Url + "/tasks")).Body),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_request_there_is_nothing_to_warn_of()
    {
        var file = await Ready.ToAskAsync(house);
        await LodgeAsync(file);
        Assert.Equal(0L, await file.AskAsync<long>(house, "SELECT count(*) FROM case_task WHERE file_id = $1"));
    }

    [Fact]
    public async Task The_country_that_was_asked_gets_identical_bytes_with_and_without_the_claim()
    {
        var plain = await Ready.ToAskAsync(house);
        var claimed = await Ready.ToAskAsync(house);
        await Ready.AskAsync(house, plain);
        await Ready.AskAsync(house, claimed);
        await LodgeAsync(claimed);
        var komi = await house.SignInAsync("komi");
        foreach (var page in Pages)
        {
            var (a, b) = (await komi.GetAsync(plain.Url + page), await komi.GetAsync(claimed.Url + page));
            Assert.Equal(a.Status, b.Status);
            Assert.Equal(SameFile.Plain(a.Body, plain), SameFile.Plain(b.Body, claimed));
        }

        Assert.Equal(
            Regex.Count((await komi.GetAsync("/cases")).Body, plain.Reference),
            Regex.Count((await komi.GetAsync("/cases")).Body, claimed.Reference));
    }
}
