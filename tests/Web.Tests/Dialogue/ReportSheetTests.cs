using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Reports;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>The poster of domain 5 of 2021 against itself, and the page that draws it.</summary>
public sealed class ReportSheetTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_line_stands_in_the_poster_and_nearly_all_of_the_poster_stands_in_a_line()
    {
        var entries = await EntriesAsync();
        var text = new SourceText(PublishedSheet.Document);
        var missing = entries.Where(e => SourceText.WordsOf(e.Quote) >= SourceText.Run && text.Find(e.Quote) is null)
            .Select(e => e.Quote).ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
        Assert.InRange(text.Covered, 0.97, 1);
        Assert.All(entries, e => Assert.Equal(e.Section == SheetSection.Open, e.Quote.Length == 0));
        Assert.Equal(5, entries.Count(e => e.Section == SheetSection.SuccessFactor));
        Assert.Equal(7, entries.Count(e => e.Section == SheetSection.Progress));
        Assert.Equal(["2017", "2021-05", "2021-08", "2021-07"],
            entries.Where(e => e.Section == SheetSection.Timeline).Select(e => e.From.ToString()));
    }

    [Fact]
    public async Task What_the_poster_leaves_open_is_not_guessed()
    {
        var entries = await EntriesAsync();
        var progress = entries.Where(e => e.Section == SheetSection.Progress).ToList();
        Assert.Equal("TG", Assert.Single(progress, e => e.Country.Length > 0).Country);
        Assert.All(progress, e => Assert.True(e.From.IsUnknown));
        Assert.All(progress, e => Assert.False(e.CountryNote.IsEmpty || e.DateNote.IsEmpty));
        Assert.All(entries.Where(e => e.Section == SheetSection.Timeline), e => Assert.Equal("", e.Country));
    }

    [Fact]
    public async Task The_page_of_the_domain_shows_all_of_it_with_what_is_open()
    {
        var entries = await EntriesAsync();
        var domain = entries[0].DomainId;
        using var nobody = house.Anonymous();
        var body = WebUtility.HtmlDecode((await nobody.GetAsync($"/dialogue/reports/sheets/{domain}")).Body);
        foreach (var entry in entries) Assert.Contains(entry.Text.In("fr"), body, StringComparison.Ordinal);
        Assert.Contains("Facteurs de succès : 5", body, StringComparison.Ordinal);
        Assert.DoesNotContain("91ère", body, StringComparison.Ordinal);
        Assert.DoesNotContain("9 Facteurs", body, StringComparison.Ordinal);
        Assert.Contains("Cameroun ou Togo : la fiche ne le dit pas.", body, StringComparison.Ordinal);
        // What the rows of the Dialogue add: its meetings, and an action as far as it has come.
        Assert.Contains("Activités du domaine", body, StringComparison.Ordinal);
        Assert.Contains("recommandations", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secretariat_and_referent_countries_write_on_a_sheet_and_withdraw_what_is_wrong()
    {
        await using var db = house.System.Open();
        var domain = (await EntriesAsync())[0].DomainId;
        var sheet = $"/dialogue/desk/reports/sheets/{domain}";
        Assert.Equal(HttpStatusCode.Forbidden,
            (await (await house.AsAsync("lucia")).GetAsync(sheet + "/entries/new")).Status);
        var ruth = await house.AsAsync("ruth");
        var text = $"Ligne d'essai {Guid.CreateVersion7():N}";
        var form = new Dictionary<string, string>
        {
            ["Input.Year"] = "1999", ["Input.Section"] = "Future", ["Input.Text.Fr"] = text,
        };
        var refused = await ruth.PostAsync(sheet + "/entries/new", new(form));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(text, WebUtility.HtmlDecode(refused.Body), StringComparison.Ordinal);
        form["Input.Year"] = "2023";
        Assert.Equal(HttpStatusCode.Redirect, (await ruth.PostAsync(sheet + "/entries/new", new(form))).Status);
        using var nobody = house.Anonymous();
        var open = $"/dialogue/reports/sheets/{domain}";
        Assert.Contains(text, WebUtility.HtmlDecode((await nobody.GetAsync(open + "?year=2023")).Body),
            StringComparison.Ordinal);
        var entry = (await db.Set<SheetEntry>().Where(e => e.DomainId == domain && e.Year == 2023).ToListAsync(Cancel))
            .Single(e => e.Text.In("fr") == text);
        Assert.Contains("entries/", (await ruth.GetAsync(sheet + "/entries")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect,
            (await ruth.PostAsync($"{sheet}/entries/{entry.Id}/withdrawal", [])).Status);
        Assert.DoesNotContain(text, WebUtility.HtmlDecode((await nobody.GetAsync(open)).Body),
            StringComparison.Ordinal);
    }

    private async Task<List<SheetEntry>> EntriesAsync()
    {
        await PublishedDialogue.OfAsync(house);
        await using var db = house.System.Open();
        return await db.Set<SheetEntry>().AsNoTracking().Where(e => e.Source == PublishedSheet.Document)
            .OrderBy(e => e.Order).ToListAsync(Cancel);
    }
}
