using System.Net;
using System.Text.RegularExpressions;
using Sankofa.Core.Cases;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Work;

public sealed partial class ListTests(TestHouse house)
{
    private static DateOnly Today(TestHouse house) => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);

    private async Task<string> ListAsync(string query, string login = "claire")
    {
        var answer = await (await house.AsAsync(login)).GetAsync("/cases?" + query);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Body;
    }

    [Fact]
    public async Task Each_filter_shows_the_files_it_is_for_and_no_other()
    {
        var today = Today(house);
        var country = await house.FileAsync("claire", "Filtre", "Pays", to: "GA");
        var suspended = await house.FileAsync("claire", "Filtre", "Suspendu", (file, _, me) =>
            file.Suspend("attend", me), to: "GA");
        var late = await house.FileAsync("claire", "Filtre", "Tard", (file, _, me) =>
            file.AssignTo(null, me), to: "GA");
        await house.DueAsync(late, "claire", today.AddDays(-2));
        var arriving = await house.FileAsync("claire", "Filtre", "Arrive", (file, _, _) =>
            file.ExpectArrival(today), to: "GA");
        var expected = new (string Query, CaseFile[] Shown)[]
        {
            ("country=GA", [country, suspended, late, arriving]),
            ("country=GA&stage=counselling", [country, suspended, late, arriving]),
            ("country=GA&stage=travel", []),
            ("country=GA&state=suspended", [suspended]),
            ("country=GA&state=closed", []),
            ("country=GA&due=late", [late]),
            ("country=GA&due=today", []),
            ("country=GA&assignee=none", [late]),
            ("country=GA&assignee=me", [country, suspended, arriving]),
            ("country=GA&arrival=this", [arriving]),
            ("country=GA&arrival=next", []),
        };
        foreach (var (query, shown) in expected)
        {
            var body = await ListAsync(query);
            foreach (var file in new[] { country, suspended, late, arriving })
                Assert.True(shown.Contains(file) == body.Contains(file.Reference, StringComparison.Ordinal),
                    $"{query}: {file.Reference}");
        }
    }

    [Theory]
    [InlineData("sort=-opened"), InlineData("sort=due"), InlineData("sort=-due"), InlineData("sort=arrival")]
    public async Task Pages_neither_lose_nor_repeat_a_file_while_others_open_theirs(string sort)
    {
        var country = sort switch { "sort=-opened" => "ST", "sort=due" => "GQ", "sort=-due" => "CV", _ => "GW" };
        var made = new HashSet<string>();
        for (var i = 0; i < 57; i++)
        {
            var day = Today(house).AddDays(10 + (i % 3));
            var file = await house.FileAsync("claire", "Page", "Personne", to: country, more: (f, _, _) =>
            {
                if (i % 2 == 0) f.ExpectArrival(day);
            });
            if (i % 3 == 0) await house.DueAsync(file, "claire", day);
            made.Add(file.Reference);
        }

        var (seen, url, back) = (new List<string>(), $"country={country}&{sort}", "");
        for (var page = 0; page < 5 && url.Length > 0; page++)
        {
            var body = await ListAsync(url);
            seen.AddRange(References().Matches(body).Select(m => m.Value).Where(made.Contains));
            back = Link(body, "prev");
            url = Link(body, "next");
            await house.FileAsync("claire", "Nouveau", "Venu", to: country);
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Superset(made, seen.Concat(made.Except(seen)).ToHashSet());
        Assert.Empty(made.Except(seen));
        var before = References().Matches(await ListAsync(back)).Select(m => m.Value).Where(made.Contains).ToList();
        Assert.NotEmpty(before);
        Assert.Empty(before.Except(seen));
    }

    [Fact]
    public async Task A_cursor_cut_short_shows_the_beginning() =>
        Assert.Contains("<h1>", await ListAsync("at=bnwwMTIz"), StringComparison.Ordinal);

    [Fact]
    public async Task Bulk_assignment_does_what_it_may_and_says_nothing_of_files_of_others()
    {
        var mine = await house.FileAsync("claire", "Confie", "Une");
        var closed = await house.FileAsync("claire", "Confie", "Close", (file, _, me) =>
            file.Close(Outcome.Other, "fini", me));
        var foreign = await house.FileAsync("noor", "Etrangere", "Autre");
        var hugo = await house.MeAsync("hugo");
        var claire = await house.AsAsync("claire");
        var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", await claire.TokenAsync("/cases")), new("To", hugo.UserId.ToString()),
            new("Files", mine.Id.ToString()), new("Files", closed.Id.ToString()), new("Files", foreign.Id.ToString())]);
        var answer = await claire.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, "/cases/assignment") { Content = form });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(closed.Reference, answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(foreign.Reference, answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Etrangere", answer.Body, StringComparison.Ordinal);
        await using var db = house.System.Open();
        Assert.Equal(hugo.UserId, db.Files.Single(f => f.Id == mine.Id).AssigneeId);
        Assert.NotEqual(hugo.UserId, db.Files.Single(f => f.Id == foreign.Id).AssigneeId);
        Assert.Single(db.Events, e => e.FileId == mine.Id && e.Kind == CasesEvents.Assigned);
        Assert.DoesNotContain(db.Events, e => e.FileId == foreign.Id && e.Kind == CasesEvents.Assigned);
    }

    [Fact]
    public async Task More_than_a_page_at_once_and_people_of_elsewhere_are_refused()
    {
        var file = await house.FileAsync("claire", "Refus", "Deux");
        var claire = await house.AsAsync("claire");
        var stranger = await house.MeAsync("noor");
        var elsewhere = await claire.PostAsync(
            "/cases/assignment", new() { ["Files"] = file.Id.ToString(), ["To"] = stranger.UserId.ToString() },
            "/cases");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, elsewhere.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("komi")).PostAsync(
            "/cases/assignment", new() { ["Files"] = file.Id.ToString() }, "/cases")).Status);
    }

    [Fact]
    public async Task An_export_has_no_formula_and_leaves_its_event_on_each_file()
    {
        var file = await house.FileAsync("claire", "=HYPERLINK(1)", "@Ada;\"B\"", to: "ER");
        var claire = await house.AsAsync("claire");
        var csv = await claire.PostAsync("/cases/export", new() { ["Query"] = "country=ER" }, "/cases");
        Assert.Equal(HttpStatusCode.OK, csv.Status);
        Assert.StartsWith("text/csv", csv.Message.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
        var bytes = await csv.Message.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal<byte>([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Contains($"{file.Reference};'=HYPERLINK(1);\"'@Ada;\"\"B\"\"\"", csv.Body, StringComparison.Ordinal);
        await using var db = house.System.Open();
        Assert.Single(db.Events, e => e.FileId == file.Id && e.Kind == CasesEvents.Exported);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("komi")).PostAsync(
            "/cases/export", new() { ["Query"] = "" }, "/cases")).Status);
    }

    [Fact]
    public async Task A_saved_list_is_seen_by_colleagues_where_shared_and_by_nobody_else()
    {
        var claire = await house.AsAsync("claire");
        foreach (var (name, shared) in new[] { ("Partagee-A", "true"), ("Seule-B", "false") })
        {
            var saved = await claire.PostAsync("/cases/filters", new()
            {
                ["Input.Name"] = name, ["Input.Query"] = "stage=travel&q=Diallo", ["Input.Shared"] = shared,
            });
            Assert.Equal("/cases?stage=travel", saved.Location);
        }

        var hugo = await (await house.AsAsync("hugo")).GetAsync("/cases/filters");
        Assert.Contains("Partagee-A", hugo.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Seule-B", hugo.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Partagee-A", (await (await house.AsAsync("noor")).GetAsync("/cases/filters")).Body,
            StringComparison.Ordinal);
        await using var db = house.System.Open();
        var filter = db.SavedFilters.Single(f => f.Name == "Partagee-A");
        var form = new Dictionary<string, string> { ["filter"] = filter.Id.ToString() };
        Assert.Equal(HttpStatusCode.Forbidden,
            (await (await house.AsAsync("hugo")).PostAsync("/cases/filters?handler=Removal", form, "/cases/filters"))
                .Status);
        Assert.Equal(HttpStatusCode.NotFound,
            (await (await house.AsAsync("noor")).PostAsync("/cases/filters?handler=Removal", form, "/cases/filters"))
                .Status);
        Assert.Equal(HttpStatusCode.Redirect,
            (await claire.PostAsync("/cases/filters?handler=Removal", form, "/cases/filters")).Status);
    }

    [Theory]
    [InlineData("claire"), InlineData("komi"), InlineData("afi"), InlineData("awa"), InlineData("edem"),
        InlineData("denis")]
    public async Task Everybody_has_a_first_page_of_at_most_twelve_queries(string login)
    {
        using var count = new QueryCount();
        foreach (var url in new[] { "/work", "/cases", "/cases?due=late&sort=-due" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            var queries = count.Watch(request);
            var answer = await (await house.AsAsync(login)).SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.InRange(queries(), 3, 12);
            Assert.DoesNotContain("⟦Work", answer.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_door_leads_to_the_work_or_to_the_sign_in()
    {
        Assert.Equal("/work", (await (await house.AsAsync("claire")).GetAsync("/")).Location);
        Assert.Contains("/account/sign-in", (await house.Anonymous().GetAsync("/")).Body, StringComparison.Ordinal);
    }

    private static string Link(string body, string rel) =>
        WebUtility.HtmlDecode(Regex.Match(body, $"rel=\"{rel}\" href=\"/cases\\?([^\"]+)\"").Groups[1].Value);

    [GeneratedRegex("SK-[0-9]{2}-[0-9]{6}(?=</span> <bdi>)")]
    private static partial Regex References();
}
