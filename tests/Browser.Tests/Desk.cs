using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sankofa.Core.Demo;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Browser.Tests;

/// <summary>
/// Somebody of the cast in front of a screen: opens pages, fills what they read, presses the main button and reads the
/// answer. Every page is checked once for accessibility where scripts run.
/// </summary>
internal sealed partial class Desk(TestHouse house, IPage page, string login, bool script)
{
    private static readonly LocatorAssertionsToContainTextOptions Patience =
        new() { UseInnerText = true, Timeout = 10_000 };
    private readonly HashSet<string> _checked = [];

    public IPage Page => page;

    public DateOnly Today => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);

    public static async Task<Desk> OfAsync(
        TestHouse house, Chromium chromium, string login, int width = 1280, bool script = true) =>
        new(house, await chromium.AsAsync(house, login, width, script), login, script);

    /// <summary>Opens a page; where the session has ended in the meantime, signs in again as anybody would.</summary>
    public async Task GoAsync(string url)
    {
        var answer = await page.GotoAsync(url);
        if (page.Url.Contains("/account/sign-in", StringComparison.Ordinal))
        {
            await page.FillAsync("[name='Input.Email']", Cast.Email(login));
            await page.FillAsync("[name='Input.Password']", Cast.Password);
            await PressAsync();
            await Chromium.ArrivesAsync(page, Chromium.SignedIn);
            answer = await page.GotoAsync(url);
        }

        Assert.True(answer is { Ok: true }, $"{login} {url}: {answer?.Status}");
        await CheckAsync();
    }

    /// <summary>Opens, fills, presses, and reads that it is done.</summary>
    public async Task DoAsync(string url, string done, params (string Field, string Value)[] fields)
    {
        await GoAsync(url);
        await SendAsync(done, fields);
    }

    public async Task SendAsync(string done, params (string Field, string Value)[] fields)
    {
        foreach (var (field, value) in fields) await FillAsync(field, value);
        await PressAsync();
        await ReadsAsync(done);
        await CheckAsync();
    }

    public async Task PressAsync(string button = "main form button.btn-primary") => await page.ClickAsync(button);

    public Task ReadsAsync(string text) =>
        Assertions.Expect(page.Locator("body")).ToContainTextAsync(text, Patience);

    public async Task ReadsNotAsync(string text) =>
        Assert.DoesNotContain(text, await page.InnerTextAsync("body"), StringComparison.OrdinalIgnoreCase);

    /// <summary>By the name of the field; a choice by its value or by what is read, a day as yyyy-MM-dd.</summary>
    public async Task FillAsync(string field, string value)
    {
        var name = field.Contains('.', StringComparison.Ordinal) || char.IsLower(field[0]) ? field : "Input." + field;
        var day = page.Locator($"[name='{name}.Day']");
        if (await day.CountAsync() > 0)
        {
            var parts = value.Split('-');
            await day.FillAsync(parts[2]);
            await page.FillAsync($"[name='{name}.Month']", parts[1]);
            await page.FillAsync($"[name='{name}.Year']", parts[0]);
            return;
        }

        var control = page.Locator($"main [name='{name}']").First;
        var kind = await control.EvaluateAsync<string>("e => e.tagName == 'SELECT' ? 'select' : e.type");
        if (kind == "select") await ChooseAsync(control, value);
        else if (kind == "checkbox") await control.SetCheckedAsync(value == "true");
        else await control.FillAsync(value);
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task ChooseAsync(ILocator control, string value)
    {
        var options = await control.Locator("option")
            .EvaluateAllAsync<string[][]>("all => all.map(o => [o.value, o.text])");
        var chosen = options.FirstOrDefault(o => o[0] == value)
            ?? options.FirstOrDefault(o => o[1].Contains(value, StringComparison.Ordinal));
        Assert.True(chosen is not null, $"« {value} » is not among {string.Join(" | ", options.Select(o => o[1]))}");
        await control.SelectOptionAsync(new SelectOptionValue { Value = chosen[0] });
    }

    private async Task CheckAsync()
    {
        var shape = Id().Replace(new Uri(page.Url).AbsolutePath, "{id}");
        if (script && _checked.Add(shape)) await Chromium.IsAccessibleAsync(page);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();
}
