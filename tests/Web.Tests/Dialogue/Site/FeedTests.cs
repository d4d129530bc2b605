using System.Net;
using System.Text;
using System.Xml.Linq;
using Sankofa.Tests;
using Sankofa.Web.Features.Dialogue.Site.Feeds;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue.Site;

/// <summary>The public front, its map, and what programs read of it.</summary>
public sealed class FeedTests(TestHouse house)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("/dialogue", "id=\"states\"")]
    [InlineData("/dialogue/partners", "data-code=\"TG\"")]
    [InlineData("/dialogue/map", "data-code=\"TG\"")]
    [InlineData("/dialogue/decisions", "Règles de travail du comité")]
    [InlineData("/dialogue/rounds", "<table")]
    public async Task Anybody_reads_the_pages_without_signing_in_and_finds_the_feeds(string url, string shown)
    {
        await PublishedDialogue.OfAsync(house);
        using var nobody = house.Anonymous();
        var page = await nobody.GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(shown, WebUtility.HtmlDecode(page.Body), StringComparison.Ordinal);
        Assert.Contains("type=\"application/atom+xml\" href=\"/dialogue/feed.atom\"", page.Body,
            StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_of_the_charts_comes_with_the_pages_that_have_one_alone()
    {
        await PublishedDialogue.OfAsync(house);
        using var nobody = house.Anonymous();
        Assert.Contains("/lib/charts.js", (await nobody.GetAsync("/dialogue/map")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("charts.js", (await nobody.GetAsync("/dialogue/plan")).Body, StringComparison.Ordinal);
        var map = await nobody.GetAsync("/lib/map.json");
        Assert.Equal(HttpStatusCode.OK, map.Status);
        Assert.All(["TG", "CV", "ST", "MT", "LI", "ES"],
            code => Assert.Contains($"\"name\":\"{code}\"", map.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_feed_is_Atom_with_entries_that_keep_their_ids_and_addresses_that_open()
    {
        await PublishedDialogue.OfAsync(house);
        using var nobody = house.Anonymous();
        var answer = await nobody.GetAsync("/dialogue/feed.atom");
        Assert.Equal("application/atom+xml", answer.Message.Content.Headers.ContentType!.MediaType);
        var feed = XDocument.Parse(answer.Body).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.NotEmpty(entries);
        Assert.Equal(entries.Count, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(entries, e => Assert.StartsWith("urn:uuid:", e.Element(Atom + "id")!.Value,
            StringComparison.Ordinal));
        foreach (var entry in entries.GroupBy(e => e.Element(Atom + "category")!.Attribute("term")!.Value))
        {
            var link = entry.First().Element(Atom + "link")!.Attribute("href")!.Value;
            Assert.Equal((link, HttpStatusCode.OK), (link, (await nobody.GetAsync(link)).Status));
        }
    }

    [Theory]
    [InlineData("/dialogue/feed.atom")]
    [InlineData("/dialogue/calendar.ics")]
    public async Task Whoever_asks_again_is_told_that_nothing_changed(string url)
    {
        await PublishedDialogue.OfAsync(house);
        using var nobody = house.Anonymous();
        // Other tests publish meanwhile: then the text is another, and the next time it is not.
        for (var attempt = 0; ; attempt++)
        {
            var first = await nobody.GetAsync(url);
            Assert.NotNull(first.Message.Content.Headers.LastModified);
            using var again = new HttpRequestMessage(HttpMethod.Get, url);
            again.Headers.IfNoneMatch.Add(first.Message.Headers.ETag!);
            var second = await nobody.SendAsync(again);
            if (second.Status == HttpStatusCode.OK && attempt < 3) continue;
            Assert.Equal(HttpStatusCode.NotModified, second.Status);
            Assert.Empty(second.Body);
            return;
        }
    }

    [Fact]
    public async Task The_calendar_has_whole_days_in_lines_that_calendars_can_read()
    {
        await PublishedDialogue.OfAsync(house);
        using var nobody = house.Anonymous();
        var answer = await nobody.GetAsync("/dialogue/calendar.ics");
        Assert.Equal("text/calendar", answer.Message.Content.Headers.ContentType!.MediaType);
        var lines = answer.Body.Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain(lines, line => line.Contains('\n', StringComparison.Ordinal));
        var text = answer.Body.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        // Two days in Brussels: the end is the day after the last.
        Assert.Contains("DTSTART;VALUE=DATE:20160531\r\nDTEND;VALUE=DATE:20160602\r\n", text, StringComparison.Ordinal);
        var uids = text.Split("\r\n").Where(l => l.StartsWith("UID:", StringComparison.Ordinal)).ToList();
        Assert.Equal(uids.Count, uids.Distinct().Count());
        Assert.Contains("Sans jour exact", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_special_in_a_calendar_is_escaped_and_no_letter_is_cut_in_two()
    {
        Assert.Equal("a\\, b\\; c\\\\d\\ne", CalendarText.Escape("a, b; c\\d\r\ne"));
        var text = new CalendarText("n", "d");
        var summary = string.Concat(Enumerable.Repeat("é€𝄞", 40));
        text.Add(new("u", DateTimeOffset.UnixEpoch, new(2026, 1, 31), new(2026, 1, 31), summary, "", "http://x"));
        var written = text.End();
        Assert.All(written.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains("SUMMARY:" + summary, written.Replace("\r\n ", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Contains("DTEND;VALUE=DATE:20260201", written, StringComparison.Ordinal);
    }
}
