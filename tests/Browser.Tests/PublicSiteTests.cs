using Microsoft.Playwright;
using Sankofa.Core.Demo;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Browser.Tests;

/// <summary>The public pages with a chart or a map, as anybody's browser shows them.</summary>
public sealed class PublicSiteTests(TestHouse house, Chromium chromium)
{
    [Theory]
    [InlineData("/dialogue", 360, ColorScheme.Light)]
    [InlineData("/dialogue/partners", 1280, ColorScheme.Dark)]
    [InlineData("/dialogue/map", 360, ColorScheme.Light)]
    public async Task A_chart_is_drawn_beside_its_table_and_nothing_is_refused(
        string url, int width, ColorScheme scheme)
    {
        await DemoDialogue.LoadAsync(house.System, house.Clock, TestContext.Current.CancellationToken);
        var page = await chromium.OpenAsync(house, width);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var complaints = new List<string>();
        page.Console += (_, said) =>
        {
            if (said.Type is "error" or "warning") complaints.Add(said.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(url);
        var drawn = page.Locator("figure.chart.is-drawn svg path");
        await drawn.First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.True(await drawn.CountAsync() > 5);
        Assert.Empty(complaints);
        Assert.True(await page.EvaluateAsync<bool>(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        await Chromium.IsAccessibleAsync(page);
        Assert.True(await page.Locator("main table tbody tr").CountAsync() > 5);
    }

    [Fact]
    public async Task Without_scripts_the_table_alone_is_there()
    {
        await DemoDialogue.LoadAsync(house.System, house.Clock, TestContext.Current.CancellationToken);
        var page = await chromium.OpenAsync(house, 360, script: false);
        await page.GotoAsync("/dialogue/map");
        Assert.False(await page.Locator("figure.chart").IsVisibleAsync());
        Assert.True(await page.Locator("#places").IsVisibleAsync());
    }
}
