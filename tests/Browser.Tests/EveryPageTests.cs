using Microsoft.Playwright;
using Xunit;

namespace Sankofa.Browser.Tests;

/// <summary>Every page of the house with something on it, opened by somebody whose page it is.</summary>
public sealed class EveryPageTests(DemoHouse demo, Chromium chromium) : IClassFixture<DemoHouse>
{
    private const int Desktop = 1280;
    private const int Telephone = 360;

    /// <summary>
    /// What is wrong with the page in words: its language, a text that nobody wrote, a form that would be refused.
    /// </summary>
    private const string Faults = """
        language => [
          ...(document.documentElement.lang === language ? [] : [`is not in ${language}`]),
          ...(document.documentElement.outerHTML.match(/⟦[^⟧]*⟧/g) ?? []).map(text => `lacks ${text} in ${language}`),
          ...[...document.querySelectorAll('form[method=post i]')]
            .filter(f => f.querySelectorAll('[name=__RequestVerificationToken]').length !== 1)
            .map(f => `has a form to ${f.getAttribute('action') ?? 'itself'} without its one token`)]
        """;

    private const string TurnAround = """
        () => new Promise(done => {
          document.documentElement.dir = 'rtl';
          const style = document.querySelector('link[rel=stylesheet]');
          style.addEventListener('load', done);
          style.href = '/lib/site.rtl.css';
        })
        """;

    [Fact]
    public async Task Every_page_opens_is_accessible_and_fits_a_phone_in_both_languages()
    {
        var (shown, hidden) = await new ShownPages(demo).FindAsync();
        var wrong = hidden.Select(route => $"{route}: nobody opens it").ToList();
        foreach (var pages in shown.GroupBy(p => p.Who))
        {
            var french = await chromium.OpenAsync(demo.House, demo.Visitor(pages.Key), Desktop, "fr");
            var english = await chromium.OpenAsync(demo.House, demo.Visitor(pages.Key), Telephone, "en");
            foreach (var page in pages)
            {
                // Two screens at once: the suite is long enough.
                foreach (var found in await Task.WhenAll(InFrenchAsync(french, page), InEnglishAsync(english, page)))
                    wrong.AddRange(found);
            }

            await french.Context.CloseAsync();
            await english.Context.CloseAsync();
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Read_from_right_to_left_the_pages_are_mirrored_and_nothing_sticks_out()
    {
        var file = (await demo.RowsAsync(
            "SELECT id FROM case_file WHERE stage = 'Preparation' AND return_country = 'TG' ORDER BY id LIMIT 1"))[0][0];
        var page = await chromium.OpenAsync(demo.House, demo.Visitor("claire"), Telephone, "fr");
        var wrong = new List<string>();
        string[] parts = ["", "/people", "/timeline", "/access", "/journey/booking", "/identification"];
        string[] rooms = ["", "/plan", "/activities", "/recommendations", "/library", "/partners", "/map", "/rounds"];
        foreach (var url in parts.Select(part => $"/cases/{file}{part}").Concat(["/work", "/cases", "/cases/new"])
            .Concat(rooms.Select(room => $"/dialogue{room}")).Append("/dialogue/reports/progress"))
        {
            await page.GotoAsync(url);
            await page.EvaluateAsync(TurnAround);
            if (await Chromium.WiderThanScreenAsync(page) is > 0 and var over) wrong.Add(
                $"{page.Url} right to left: {over} px too wide");
            var brand = (await page.Locator(".brand").BoundingBoxAsync())!;
            if (brand.X + (brand.Width / 2) < Telephone / 2f) wrong.Add(
                $"{page.Url}: the name of the house stands on the left");
        }

        await page.Context.CloseAsync();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task<List<string>> InFrenchAsync(IPage page, ShownPage shown)
    {
        var wrong = await OpenAsync(page, shown, "fr");
        wrong.AddRange(await Chromium.ViolationsAsync(page));
        await page.SetViewportSizeAsync(Telephone, 900);
        wrong.AddRange(await TooWideAsync(page, shown));
        await page.SetViewportSizeAsync(Desktop, 900);
        return wrong;
    }

    private static async Task<List<string>> InEnglishAsync(IPage page, ShownPage shown)
    {
        var wrong = await OpenAsync(page, shown, "en");
        wrong.AddRange(await TooWideAsync(page, shown));
        return wrong;
    }

    private static async Task<List<string>> OpenAsync(IPage page, ShownPage shown, string language)
    {
        // A document speaks the language of its agreement, whatever the reader's is.
        if (shown.Route.EndsWith("/print", StringComparison.Ordinal)) language = "fr";
        var answer = await page.GotoAsync(shown.Url);
        var faults = await page.EvaluateAsync<string[]>(Faults, language);
        List<string> wrong = [.. faults.Select(fault => $"{shown.Route} {fault}")];
        if (answer is not { Ok: true }) wrong.Add($"{shown.Route} in {language}: {answer?.Status}");
        return wrong;
    }

    private static async Task<IEnumerable<string>> TooWideAsync(IPage page, ShownPage shown) =>
        await Chromium.WiderThanScreenAsync(page) is > 0 and var over
            ? [$"{shown.Route} ({shown.Url} by {shown.Who}): {over} px wider than a phone"]
            : [];
}
