using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Sankofa.Tests;
using Sankofa.Web.House;

namespace Sankofa.Bench;

internal sealed record Measure(string Page, int Users, double P50Ms, double P95Ms, long Bytes, int Queries);

/// <summary>
/// A closed loop: each user asks again as soon as the answer is there; a fixed number of requests, after a warm-up.
/// </summary>
internal static class Pages
{
    private const int WarmUp = 32;
    private const int RoundsToRunIn = 60;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly (string Name, string Path)[] RoomsOf =
    [
        ("file", ""), ("people", "/people"), ("timeline", "/timeline"), ("readers", "/readers"),
        ("consents", "/consents"),
        ("tasks", "/tasks"), ("notes", "/notes"), ("messages", "/messages"), ("attachments", "/attachments"),
        ("access", "/access"), ("identification", "/identification"), ("journey", "/journey"),
        ("protection", "/protection"),
        ("reintegration", "/reintegration"), ("visits", "/visits"),
    ];

    public static async Task<int> RunAsync(
        Connections connections, int requests, bool json, string only, CancellationToken cancel)
    {
        List<(string Login, AskedPage Page)> asked = [];
        foreach (var (login, organisation, size) in new[] { ("claire", Circle.Big, "big"), ("noor", Circle.Small,
            "small") })
        {
            asked.AddRange((await PagesOf(connections, organisation, cancel))
                .Select(page => (login, page with { Name = $"{page.Name} ({size})" })));
        }

        return await RunAsync(connections, asked, requests, json, only, cancel);
    }

    /// <summary>Each page by whoever asks for it; an empty login is somebody without sign-in.</summary>
    public static async Task<int> RunAsync(
        Connections connections, IReadOnlyList<(string Login, AskedPage Page)> pages, int requests, bool json,
        string only, CancellationToken cancel)
    {
        await using var app = SankofaHost.Build(connections, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
        });
        await app.StartAsync(cancel);
        var address = new Uri(app.Urls.First());
        var measures = new List<Measure>();
        var wrongs = new List<string>();
        foreach (var asking in pages.GroupBy(p => p.Login, p => p.Page))
        {
            using var browser = await Browser.OpenAsync(address, asking.Key, cancel);
            var asked = asking.Where(page => page.Name.StartsWith(only, StringComparison.Ordinal)).ToList();
            await RunInAsync(browser, asked, cancel);
            foreach (var page in asked)
            {
                try
                {
                    measures.AddRange(await MeasureAsync(browser, page, requests, json, cancel));
                }
                catch (WrongAnswer wrong)
                {
                    wrongs.Add($"{page.Name}: {wrong.Message}");
                    await Console.Error.WriteLineAsync($"WRONG {wrongs[^1]}");
                }
            }
        }

        if (json) await Console.Out.WriteLineAsync(
            JsonSerializer.Serialize(new { pages = measures, wrong = wrongs }, Json));
        await app.StopAsync(cancel);
        return wrongs.Count;
    }

    // A server that has just been started compiles what it is asked for first; one that serves has done so long ago.
    private static async Task RunInAsync(Browser browser, IReadOnlyList<AskedPage> pages, CancellationToken cancel)
    {
        for (var round = 0; round < RoundsToRunIn; round++)
        {
            await Task.WhenAll(pages.Chunk(8).Select(async some =>
            {
                foreach (var page in some) await browser.AskAnyAsync(page, cancel);
            }));
        }
    }

    private static async Task<List<Measure>> MeasureAsync(
        Browser browser, AskedPage page, int requests, bool json, CancellationToken cancel)
    {
        // Statements are prepared at their third use on a connection: a fresh page would be measured unprepared.
        for (var i = 0; i < 5; i++) await browser.AskAsync(page, null, cancel);
        await Task.WhenAll(Enumerable.Range(0, WarmUp).Select(_ => browser.AskAsync(page, null, cancel)));
        (long Bytes, int Queries) asked;
        using (var count = new QueryCount()) asked = await browser.AskAsync(page, count, cancel);

        var measures = new List<Measure>();
        foreach (var users in new[] { 1, 8, 32 })
        {
            var left = users == 1 ? Math.Max(20, requests / 4) : requests;
            var times = new List<double>();
            await Task.WhenAll(Enumerable.Range(0, users).Select(async _ =>
            {
                while (Interlocked.Decrement(ref left) >= 0)
                {
                    var start = Stopwatch.GetTimestamp();
                    await browser.AskAsync(page, null, cancel);
                    lock (times) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }));
            times.Sort();
            var measure = new Measure(
                page.Name, users, At(times, 0.5), At(times, 0.95), asked.Bytes, asked.Queries);
            measures.Add(measure);
            if (!json) await Console.Out.WriteLineAsync(Line(measure));
        }

        return measures;
    }

    private static double At(List<double> sorted, double part) =>
        Math.Round(sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))], 1);

    private static string Line(Measure m) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {m.Page,-34} | {m.Users,2} | {m.P50Ms,7:F1} | {m.P95Ms,7:F1} | {m.Bytes,6} | {m.Queries,2} |");

    // Files, a reference and a rare name of the organisation that asks.
    private static async Task<IReadOnlyList<AskedPage>> PagesOf(
        Connections connections, string organisation, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(connections.Owner);
        await using var command = source.CreateCommand("""
            SELECT DISTINCT ON (w.opened_at, f.id) f.id, f.reference, p.given_names || ' ' || p.family_name FROM worklist w
            JOIN organisation o ON o.id = w.organisation_id JOIN case_file f ON f.id = w.file_id
            JOIN member m ON m.file_id = f.id JOIN person p ON p.id = m.person_id
            WHERE o.short_name = $1 AND w.is_open AND w.leads ORDER BY w.opened_at DESC, f.id, p.id LIMIT 50
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = organisation });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new List<(Guid File, string Reference, string Name)>();
        while (await reader.ReadAsync(cancel)) found.Add((reader.GetGuid(0), reader.GetString(1), reader.GetString(2)));
        var (_, reference, name) = found[0];
        return
        [
            new("my work", "/work"), new("files", "/cases"), new("files, late", "/cases?due=late"),
            new("files, due next, last first", "/cases?sort=-due"),
            new("files, rare", "/cases?state=suspended&country=BJ&stage=travel"),
            new("files, mine by arrival", "/cases?assignee=me&sort=arrival"),
            new("files, closed", "/cases?state=closed&country=TG"),
            new("notices", "/notices"),
            .. RoomsOf.Select(room => new AskedPage(
                room.Name, [.. found.Select(f =>
                    string.Create(CultureInfo.InvariantCulture, $"/cases/{f.File}{room.Path}"))])),
            new("search, common name", "/search", "Diallo"),
            new("search, two common names", "/search", "Mamadou Diallo"),
            new("search, whole name", "/search", name), new("search, other spelling", "/search", "Jallow Fatoumatta"),
            new("search, typo", "/search", "Traroé Fatuomata"), new("search, beginning", "/search", "Mamad"),
            new("search, nobody", "/search", "Xylophon Quartz"),
            // A reference leads straight to its file.
            new("search, reference", "/search", reference, HttpStatusCode.Redirect),
        ];
    }
}
