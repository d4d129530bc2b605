using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.People;
using Sankofa.Tests;
using Sankofa.Web.Tests.Cases;
using Sankofa.Web.Tests.House;
using Xunit;

namespace Sankofa.Web.Tests.Identification;

/// <summary>
/// Several countries are asked one after another. Of two files that differ only in that another country was asked, let
/// in, and read, whoever stands on the origin side for the first country gets the same bytes.
/// </summary>
public sealed partial class AnotherCountryAskedTests(HouseApart apart) : IClassFixture<HouseApart>
{
    private readonly TestHouse house = apart.House;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly string[] FirstCountry = ["komi"];

    // The forms are sent from a page of no file: what the host reads of its file is its own, whomever it asks.
    private const string Elsewhere = "/cases";

    [Fact]
    public async Task The_first_countrys_side_gets_identical_bytes_whether_or_not_another_country_is_asked()
    {
        var (alone, asked) = (await GivenAsync(), await GivenAsync());
        await AskAnotherAsync(asked);
        var compared = 0;
        foreach (var login in FirstCountry)
        {
            var reader = await house.SignInAsync(login);
            foreach (var route in FileRoutes().Append("/cases/{id}/timeline?readings=true"))
            {
                var (a, b) = (await ReadAsync(reader, route, alone), await ReadAsync(reader, route, asked));
                Assert.True(a == b, $"{login} sees a difference on {route}\n{FirstDifference(a, b)}");
                Assert.DoesNotContain("Ngassa", b, StringComparison.Ordinal);
                compared++;
            }

            var list = (await reader.GetAsync("/cases")).Body;
            Assert.Equal(Regex.Count(list, alone.Reference), Regex.Count(list, asked.Reference));
        }

        Assert.True(compared > FirstCountry.Length * 10, $"only {compared} pages were compared");
        await ExportsAreTheSameAsync(alone, asked);
    }

    [Fact]
    public async Task The_second_country_sees_nothing_of_the_first_and_the_host_sees_both()
    {
        var file = await GivenAsync();
        await AskAnotherAsync(file);
        var berthe = await house.SignInAsync("berthe");
        foreach (var page in (string[])["/access", "/readers", "/timeline?readings=true", "/messages", "/tasks"])
        {
            var seen = WebUtility.HtmlDecode((await berthe.GetAsync(file.Url + page)).Body);
            foreach (var word in (string[])["Consulat du Togo", "ANPE Lomé", "Adjavon"])
                Assert.False(seen.Contains(word, StringComparison.Ordinal), $"{page} tells of {word}");
            if (page is "/access" or "/readers") Assert.Contains("OFII Lyon", seen, StringComparison.Ordinal);
        }

        var claire = await house.SignInAsync("claire");
        Assert.Contains("Ngassa a rappelé", (await claire.GetAsync(file.Url + "/notes")).Body, StringComparison.Ordinal);
        foreach (var page in (string[])["/access", "/readers", "/timeline"])
        {
            var seen = WebUtility.HtmlDecode((await claire.GetAsync(file.Url + page)).Body);
            Assert.Contains("Consulat du Togo", seen, StringComparison.Ordinal);
            Assert.Contains("Consulat du Cameroun", seen, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Organisations_of_one_country_of_origin_still_find_each_other()
    {
        var file = await GivenAsync();
        var seen = WebUtility.HtmlDecode((await (await house.SignInAsync("awa")).GetAsync(file.Url + "/access")).Body);
        foreach (var name in (string[])["OFII Lyon", "Consulat du Togo", "ANPE Lomé"])
            Assert.Contains(name, seen, StringComparison.Ordinal);
    }

    // Both countries are suspected in every file; the first one was asked, and said no.
    private async Task<GivenFile> GivenAsync()
    {
        var file = await GivenFile.OpenAsync(house, async (file, db, me) =>
        {
            var person = file.Members[0].PersonId;
            file.ClaimNationality(person, "CM", NationalityStanding.Suspected, me);
            file.TakeConsent(
                person, GivenFile.Terms(ConsentPurpose.Identification, me),
                await GivenFile.OrganisationAsync(db, "Consulat du Togo"), me);
            Ready.Declare(file, me);
            file.MoveOn("", me);
            file.Give(await GivenFile.OrganisationAsync(db, "ANPE Lomé"), Sections.Open, AccessBasis.Law, "accord", me);
        });
        var request = await Ready.AskAsync(house, file);
        Done(await (await house.AsAsync("komi")).PostAsync(
            $"{file.Url}/identification/requests/{request.Id}/answer", new()
            {
                ["Input.PersonId"] = file.PersonId.ToString(), ["Input.Result"] = "NotIdentified",
                ["Input.Code"] = "NotInRegister", ["Input.Reasons"] = "inconnu",
            }));
        return file;
    }

    private async Task AskAnotherAsync(GivenFile file)
    {
        var (claire, berthe) = (await house.AsAsync("claire"), await house.AsAsync("berthe"));
        await using var db = house.System.Open();
        var consulate = await GivenFile.OrganisationAsync(db, "Consulat du Cameroun");
        Done(await claire.PostAsync(file.Url + "/consents/new", new()
        {
            ["Input.PersonId"] = file.PersonId.ToString(), ["Input.Purpose"] = "Identification",
            ["Input.RecipientId"] = consulate.Id.ToString(), ["Input.Language"] = "kbp", ["Input.Means"] = "Signature",
            ["Input.Evidence"] = "P2", ["Input.GivenOn"] = "2026-11-20",
        }, Elsewhere));
        Done(await claire.PostAsync(file.Url + "/identification/requests/new", new()
        {
            ["Input.AuthorityId"] = consulate.Id.ToString(),
        }, Elsewhere));
        var request = await db.Set<IdentificationRequest>().SingleAsync(
            r => r.FileId == file.Id && r.AuthorityId == consulate.Id, Cancel);
        foreach (var page in (string[])["", "/identification", "/people", "/timeline", "/access"])
            Assert.Equal(HttpStatusCode.OK, (await berthe.GetAsync(file.Url + page)).Status);
        Done(await berthe.PostAsync($"{file.Url}/identification/requests/{request.Id}/answer", new()
        {
            ["Input.PersonId"] = file.PersonId.ToString(), ["Input.Result"] = "MoreNeeded",
            ["Input.Reasons"] = "acte de naissance", ["Input.Until"] = "2026-12-20",
        }));
        Done(await berthe.PostAsync(file.Url + "/notes", new()
        {
            ["Input.Text"] = "Ngassa a rappelé", ["Input.Section"] = "Identity",
        }));
    }

    private async Task ExportsAreTheSameAsync(GivenFile alone, GivenFile asked)
    {
        var awa = await house.SignInAsync("awa");
        var rows = new List<string>();
        foreach (var file in (GivenFile[])[alone, asked])
        {
            var export = await awa.PostAsync("/cases/export", new() { ["Query"] = "" });
            Assert.Equal(HttpStatusCode.OK, export.Status);
            var row = export.Body.Split('\n').Single(line => line.Contains(file.Reference, StringComparison.Ordinal));
            rows.Add(SameFile.Plain(row, file));
        }

        Assert.Equal(rows[0], rows[1]);
    }

    private static void Done(Answer answer) => Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Body);

    private List<string> FileRoutes() =>
    [
        .. house.Routes.Select(r => r.Pattern)
            .Where(p => Parameter().Count(p) == 1 && p.Contains("{id", StringComparison.Ordinal)
                && (p.StartsWith("/cases/", StringComparison.Ordinal)
                    || p.StartsWith("/api/cases/", StringComparison.Ordinal)))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    private static async Task<string> ReadAsync(Visitor reader, string route, GivenFile file)
    {
        var answer = await reader.GetAsync(Parameter().Replace(route, file.Id.ToString()));
        return $"{(int)answer.Status} {answer.Location}\n{SameFile.Plain(answer.Body, file)}";
    }

    private static string FirstDifference(string a, string b)
    {
        var at = a.AsSpan().CommonPrefixLength(b);
        string Around(string text) => text[Math.Max(0, at - 120)..Math.Min(text.Length, at + 200)];
        return $"alone: {Around(a)}\n\nanother asked: {Around(b)}";
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
