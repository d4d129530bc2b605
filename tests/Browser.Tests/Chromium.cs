using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sankofa.Core.Demo;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Browser.Tests;

/// <summary>The real browser of the machine. One context a person: eight people of a journey are eight of these.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Find(),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    public async Task<IPage> OpenAsync(TestHouse house, int width = 1280, bool script = true, string language = "fr")
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            // Passkeys ask for the name localhost.
            BaseURL = $"http://localhost:{house.Address.Port}",
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = script,
            Locale = language,
        });
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    public async Task<IPage> AsAsync(TestHouse house, string login, int width = 1280, bool script = true)
    {
        var page = await OpenAsync(house, width, script);
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("[name='Input.Email']", Cast.Email(login));
        await page.FillAsync("[name='Input.Password']", Cast.Password);
        await page.ClickAsync("main form button.btn-primary");
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        return page;
    }

    /// <summary>No violation of WCAG 2.2 AA that axe can find.</summary>
    public static async Task IsAccessibleAsync(IPage page)
    {
        var found = await ViolationsAsync(page);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>What axe finds against WCAG 2.2 AA, a line each.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        });
        return
        [
            .. result.Violations.Select(v =>
                $"{page.Url} {v.Id}: {v.Help} – {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"),
        ];
    }

    /// <summary>Nothing sticks out sideways on a phone.</summary>
    public static async Task FitsAsync(IPage page)
    {
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wide <= 0, $"{page.Url} is {wide} px wider than the screen");
    }

    private static string Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("No Chromium on the PATH: bin/test installs it.");
}
