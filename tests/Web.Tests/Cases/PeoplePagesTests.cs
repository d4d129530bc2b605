using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Cases;

/// <summary>The people of a file: joining, describing, correcting, leaving.</summary>
public sealed class PeoplePagesTests(TestHouse house)
{
    [Fact]
    public async Task Somebody_without_a_name_joins_and_the_list_says_so()
    {
        var (file, _) = await house.OpenedAsync();
        var claire = await house.AsAsync("claire");
        Assert.Equal(HttpStatusCode.Redirect,
            (await claire.PostAsync($"/cases/{file}/people/new",
                new() { ["Input.Relationship"] = "Child", ["Input.BirthDate.Unknown"] = "true" })).Status);
        var list = WebUtility.HtmlDecode((await claire.GetAsync($"/cases/{file}/people")).Body);
        Assert.Contains("Personne sans nom connu", list, StringComparison.Ordinal);
        Assert.Contains("Kodjo Agbeko", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_contacts_papers_and_nationalities_are_added_and_shown()
    {
        var (file, person) = await house.OpenedAsync();
        var claire = await house.AsAsync("claire");
        var url = $"/cases/{file}/people/{person}";
        foreach (var (page, form) in new (string, Dictionary<string, string>)[]
        {
            ("aliases", new() { ["Input.FamilyName"] = "Agbéko", ["Input.GivenNames"] = "Yao" }),
            ("contacts", new() { ["Input.Kind"] = "Phone", ["Input.Value"] = "+228 90 00 00 01",
                ["Input.Note"] = "pas après 18 h" }),
            ("papers", new() { ["Input.Kind"] = "ConsularCard", ["Input.Number"] = "TG-77", ["Input.Country"] = "TG",
                ["Input.Authenticity"] = "Forged" }),
            ("nationalities", new() { ["Input.Country"] = "GH", ["Input.Standing"] = "Suspected" }),
        })
        {
            Assert.Equal(HttpStatusCode.OK, (await claire.GetAsync($"{url}/{page}/new")).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await claire.PostAsync($"{url}/{page}/new", form)).Status);
        }

        var list = WebUtility.HtmlDecode((await claire.GetAsync($"/cases/{file}/people")).Body);
        foreach (var shown in new[] { "Yao Agbéko", "+228 90 00 00 01", "TG-77", "falsifié", "Ghana (supposée)" })
            Assert.Contains(shown, list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("noor")).GetAsync($"{url}/contacts/new"))
            .Status);
    }

    [Fact]
    public async Task Two_who_write_at_once_the_second_sees_both_and_decides_field_by_field()
    {
        var (file, person) = await house.OpenedAsync();
        var (claire, hugo) = (await house.AsAsync("claire"), await house.AsAsync("hugo"));
        var url = $"/cases/{file}/people/{person}/particulars";
        var version = Version((await claire.GetAsync(url)).Body);
        Assert.Equal(HttpStatusCode.Redirect, (await hugo.PostAsync(url, Form(version, "Agbekou", "Lomé"))).Status);

        var both = await claire.PostAsync(url, Form(version, "Agbeko", "Atakpamé"));
        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        var page = WebUtility.HtmlDecode(both.Body);
        foreach (var shown in new[] { "Agbekou", "Atakpamé", "Lomé", "Hugo Martel" }) Assert.Contains(
            shown, page, StringComparison.Ordinal);

        var choice = Form(Version(both.Body), "Agbeko", "Atakpamé");
        (choice["Keep.FamilyName"], choice["Keep.BirthPlace"]) = ("theirs", "mine");
        Assert.Equal(HttpStatusCode.Redirect, (await claire.PostAsync(url, choice)).Status);
        var stored = await PersonAsync(person);
        Assert.Equal(("Agbekou", "Atakpamé"), (stored.FamilyName, stored.BirthPlace));
    }

    [Fact]
    public async Task Validated_data_leads_to_a_correction_that_somebody_else_approves()
    {
        var (file, person) = await house.OpenedAsync(and: (f, p, me) =>
            f.Establish(FactKind.IdentityEstablished, Sections.Identity, p.Id, me.Today, null, "consulate", me));
        var (claire, hugo) = (await house.AsAsync("claire"), await house.AsAsync("hugo"));
        var url = $"/cases/{file}/people/{person}";
        var page = await claire.GetAsync($"{url}/particulars");
        Assert.Contains($"{url}/corrections/new", page.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await claire.PostAsync($"{url}/particulars", Form(Version(page.Body), "Agbekou", "Kpalimé"))).Status);

        Assert.Equal(HttpStatusCode.Redirect, (await claire.PostAsync($"{url}/corrections/new", new()
        {
            ["Input.Field"] = "FamilyName", ["Input.NewValue"] = "Agbekou", ["Input.Reason"] = "acte de naissance",
                ["Input.BirthDate.Unknown"] = "true",
        })).Status);
        var decision = await DecisionAsync(file, url);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await claire.PostAsync(decision, new() { ["approved"] = "true" }, url + "/particulars")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await hugo.PostAsync(decision, new() { ["approved"] = "true" })).Status);
        Assert.Equal("Agbekou", (await PersonAsync(person)).FamilyName);
        var list = WebUtility.HtmlDecode((await claire.GetAsync($"/cases/{file}/people")).Body);
        Assert.Contains("<del>Agbeko</del>", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_adult_leaves_into_an_own_file()
    {
        var spouse = new Person(house.Clock.GetUtcNow());
        var (file, person) = await house.OpenedAsync(and: (f, p, me) =>
        {
            spouse.Name("Agbeko", "Abla");
            f.Join(spouse, Relationship.Spouse, me);
            f.Establish(FactKind.AsylumPending, Sections.Asylum, p.Id, me.Today, null, "claim", me);
        });
        var claire = await house.AsAsync("claire");
        var left = await claire.PostAsync($"/cases/{file}/people/{person}/leaving", []);
        Assert.Equal(HttpStatusCode.Redirect, left.Status);
        Assert.NotEqual($"/cases/{file}", left.Location);
        Assert.Contains("Kodjo Agbeko", (await claire.GetAsync(left.Location!)).Body, StringComparison.Ordinal);
        var old = WebUtility.HtmlDecode((await claire.GetAsync($"/cases/{file}/people")).Body);
        Assert.DoesNotContain("Kodjo", old.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Form(string version, string familyName, string birthPlace) => new()
    {
        ["Input.Version"] = version, ["Input.FamilyName"] = familyName, ["Input.GivenNames"] = "Kodjo",
            ["Input.Sex"] = "Male",
        ["Input.BirthDate.Day"] = "4", ["Input.BirthDate.Month"] = "5", ["Input.BirthDate.Year"] = "1992",
        ["Input.BirthPlace"] = birthPlace, ["Input.Language"] = "ee",
    };

    private static string Version(string body) =>
        Regex.Match(body, "name=\"Input.Version\" value=\"(\\d+)\"").Groups[1].Value;

    private async Task<Person> PersonAsync(Guid person)
    {
        await using var db = house.System.Open();
        return await db.Persons.AsNoTracking().SingleAsync(p => p.Id == person, TestContext.Current.CancellationToken);
    }

    private async Task<string> DecisionAsync(Guid file, string url)
    {
        await using var db = house.System.Open();
        var correction = await db.Corrections.SingleAsync(c => c.FileId == file, TestContext.Current.CancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{url}/corrections/{correction.Id}/decision");
    }
}
