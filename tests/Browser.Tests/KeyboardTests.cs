using Microsoft.Playwright;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Browser.Tests;

/// <summary>Everything without a mouse.</summary>
public sealed class KeyboardTests(TestHouse house, Chromium chromium)
{
    private const string Focused = "document.activeElement.matches";

    [Fact]
    public async Task The_first_key_offers_the_content_and_the_order_leads_to_the_main_action()
    {
        var page = await chromium.AsAsync(house, "claire");
        await page.GotoAsync("/cases/new");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>($"{Focused}('.skip')"));
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.EvaluateAsync<bool>($"{Focused}('#main')"));
        await TabAsync(page, "[name=\"Input.Basis\"]");
        await TabAsync(page, "[name=\"Input.FamilyName\"]");
        await TabAsync(page, "main form .btn-primary");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task After_a_mistake_the_summary_has_the_focus_and_leads_to_the_field()
    {
        var page = await chromium.AsAsync(house, "claire");
        await page.GotoAsync("/cases/new");
        await page.FillAsync("[name='Input.BirthDate.Day']", "41");
        await page.ClickAsync("main form .btn-primary");
        await page.WaitForFunctionAsync($"{Focused}('[data-error-summary]')");
        await TabAsync(page, "[data-error-summary] a");
        var field = await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')");
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith(field, page.Url, StringComparison.Ordinal);
        Assert.True(await page.IsVisibleAsync(field));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_stroke_finds_the_search_and_a_question_mark_the_keys()
    {
        var page = await chromium.AsAsync(house, "claire");
        await page.GotoAsync("/work");
        await page.Keyboard.PressAsync("/");
        Assert.True(await page.EvaluateAsync<bool>($"{Focused}('[data-search]')"));
        Assert.Equal("", await page.InputValueAsync("[data-search]"));
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("?");
        Assert.True(await page.IsVisibleAsync("#keys"));
        await Chromium.IsAccessibleAsync(page);
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.IsVisibleAsync("#keys"));
        await page.Context.CloseAsync();
    }

    private static async Task TabAsync(IPage page, string until)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>($"{Focused}('{until}')")) return;
        }

        Assert.Fail($"{page.Url}: no key leads to {until}");
    }
}
