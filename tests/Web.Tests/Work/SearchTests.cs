using System.Net;
using Sankofa.Core.People;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Work;

public sealed class SearchTests(TestHouse house)
{
    private async Task<Answer> SearchAsync(string text, string login = "claire") =>
        await (await house.AsAsync(login)).PostAsync("/search", new() { ["q"] = text });

    [Fact]
    public async Task A_person_is_found_by_other_spellings_order_accents_typos_and_beginnings()
    {
        var file = await house.FileAsync("claire", "Diallo", "Zénobie");
        foreach (var text in new[] { "Jallow Zenobie", "zenobie diallo", "Djalló", "DIALLO", "Zenobei", "Diallo Zenob",
            "Zenobia Diallo" })
        {
            var found = await SearchAsync(text);
            Assert.Equal(HttpStatusCode.OK, found.Status);
            Assert.True(found.Body.Contains(file.Reference, StringComparison.Ordinal), text);
        }

        Assert.DoesNotContain(file.Reference, (await SearchAsync("Zenobie Diallo", "noor")).Body,
            StringComparison.Ordinal);
        Assert.DoesNotContain(file.Reference, (await SearchAsync("Kwabena")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_found_by_phone_paper_and_mail_by_those_alone_who_see_them()
    {
        var file = await house.FileAsync("claire", "Numero", "Porte", (_, person, me) =>
        {
            person.ReachedAt(ContactKind.Phone, "06 98 76 54 32", "", me.Now);
            person.ReachedAt(ContactKind.Email, "Porte@exemple.example", "", me.Now);
            person.Holds(PaperKind.Passport, "EB 774-411", "TG", null, null, me.Now);
        });
        foreach (var text in new[] { "+33 6 98 76 54 32", "0698765432", "eb774411", "EB 774 411",
            "porte@EXEMPLE.example" })
        {
            Assert.True((await SearchAsync(text)).Body.Contains(file.Reference, StringComparison.Ordinal), text);
            Assert.False((await SearchAsync(text, "noor"))
                .Body.Contains(file.Reference, StringComparison.Ordinal), text);
        }
    }

    [Fact]
    public async Task A_reference_leads_to_its_file_and_a_stranger_nowhere()
    {
        var file = await house.FileAsync("claire", "Reference", "Seule");
        foreach (var text in new[] { file.Reference, file.Reference.Replace("-", "", StringComparison.Ordinal),
            file.Reference.ToLowerInvariant() })
            Assert.Equal($"/cases/{file.Id}", (await SearchAsync(text)).Location);
        var stranger = await SearchAsync(file.Reference, "noor");
        Assert.Equal(HttpStatusCode.OK, stranger.Status);
        Assert.DoesNotContain(file.Id.ToString(), stranger.Body, StringComparison.Ordinal);
        var asked = await (await house.AsAsync("claire")).GetAsync("/search?reference=" + file.Reference);
        Assert.Contains(file.Id.ToString(), asked.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_in_an_address_is_not_read()
    {
        var file = await house.FileAsync("claire", "Adressee", "Nulle");
        var answer = await (await house.AsAsync("claire")).GetAsync("/search?q=Adressee&reference=Adressee");
        Assert.DoesNotContain(file.Reference, answer.Body, StringComparison.Ordinal);
        Assert.Contains("method=\"post\" action=\"/search\"", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_text_is_answered_and_no_search_asks_more_than_twelve_queries()
    {
        using var count = new QueryCount();
        var claire = await house.AsAsync("claire");
        var token = await claire.TokenAsync("/search");
        foreach (var text in new[] { "", "  ", "%_'\"\\", "o", "zz", "Nimporte Quoi Dautre Encore Plus", "12",
            "\uFFFDé", "<b>x</b>", new string('a', 3000) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/search")
            {
                Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("q", text)]),
            };
            var queries = count.Watch(request);
            var answer = await claire.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.InRange(queries(), 3, 12);
            Assert.DoesNotContain("<b>x</b>", answer.Body, StringComparison.Ordinal);
        }
    }
}
