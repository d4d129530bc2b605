using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Sankofa.Core.Demo;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Browser.Tests;

/// <summary>
/// The real browser of the machine. One context a person: eight people of a journey are eight of these.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>
    /// As the package carries it: run in the page itself, where the package would open a second page for each.
    /// </summary>
    private static readonly Lazy<string> Axe = new(() =>
    {
        var package = typeof(AxeRunOptions).Assembly;
        var name = package.GetManifestResourceNames().Single(n => n.EndsWith(".axe.min.js", StringComparison.Ordinal));
        using var script = new StreamReader(package.GetManifestResourceStream(name)!);
        return script.ReadToEnd();
    });

    private static readonly ConditionalWeakTable<IBrowserContext, IPage> WithAxe = [];

    /// <summary>Wherever signing in has led.</summary>
    public const string SignedIn = "^(?!.*sign-in)";

    private const int Patience = 60_000;

    private const string Run = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
          const found = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], preload: false });
          return found.violations.map(v => `${v.id}: ${v.help} – ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`);
        }
        """;

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
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    public async Task<IPage> AsAsync(TestHouse house, string login, int width = 1280, bool script = true)
    {
        var page = await OpenAsync(house, width, script);
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("[name='Input.Email']", Cast.Email(login));
        await page.FillAsync("[name='Input.Password']", Cast.Password);
        await page.ClickAsync("main form button.btn-primary");
        await ArrivesAsync(page, SignedIn);
        return page;
    }

    /// <summary>
    /// The page that a press leads to is there, down to its foot. By what stands in it: an event of loading may have
    /// passed before anybody waits for it.
    /// </summary>
    public static async Task ArrivesAsync(IPage page, string url)
    {
        await Assertions.Expect(page).ToHaveURLAsync(
            new Regex(url, RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = Patience });
        await Assertions.Expect(page.Locator("footer.foot")).ToBeAttachedAsync(new() { Timeout = Patience });
    }

    /// <summary>In the session that a visitor without a screen has begun.</summary>
    public async Task<IPage> OpenAsync(TestHouse house, Visitor visitor, int width, string language)
    {
        var page = await OpenAsync(house, width, language: language);
        await page.Context.AddCookiesAsync(
        [
            .. visitor.Cookies.GetAllCookies().Select(c => Cookie(c.Name, c.Value, c.Path)),
            Cookie("sankofa-language", Uri.EscapeDataString($"c={language}|uic={language}"), "/"),
        ]);
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
        // The session of a person may go on for many pages: the script is given to it once, and to the page that is
        // there already.
        if (WithAxe.TryAdd(page.Context, page)) await page.Context.AddInitScriptAsync(Axe.Value);
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(Axe.Value);
        var found = await page.EvaluateAsync<string[]>(Run);
        return [.. found.Select(line => $"{page.Url} {line}")];
    }

    /// <summary>Nothing sticks out sideways on a phone.</summary>
    public static async Task FitsAsync(IPage page)
    {
        var wide = await WiderThanScreenAsync(page);
        Assert.True(wide <= 0, $"{page.Url} is {wide} px wider than the screen");
    }

    public static Task<int> WiderThanScreenAsync(IPage page) => page.EvaluateAsync<int>(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth");

    private static Cookie Cookie(string name, string value, string path) =>
        new() { Name = name, Value = value, Domain = "localhost", Path = path };

    private static string Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("No Chromium on the PATH: bin/test installs it.");
}
