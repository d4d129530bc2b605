using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Sankofa.Tests;
using Sankofa.Web.House;

namespace Sankofa.Bench;

internal sealed record Measure(string Page, int Users, double P50Ms, double P95Ms, long Bytes, int Queries);

/// <summary>A closed loop: each user asks again as soon as the answer is there; a fixed number of requests, after a warm-up.</summary>
internal static class Pages
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task RunAsync(Connections connections, int requests, bool json, CancellationToken cancel)
    {
        await using var app = SankofaHost.Build(connections, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
        });
        await app.StartAsync(cancel);
        var address = new Uri(app.Urls.First());
        var measures = new List<Measure>();
        foreach (var (login, size) in new[] { ("claire", "big"), ("noor", "small") })
        {
            using var browser = await Browser.SignInAsync(address, login, cancel);
            foreach (var page in await PagesOf(connections, login == "claire" ? Circle.Big : Circle.Small, cancel))
                measures.AddRange(await MeasureAsync(browser, page with { Name = $"{page.Name} ({size})" }, requests, json, cancel));
        }

        if (json) await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { pages = measures }, Json));
        await app.StopAsync(cancel);
    }

    private static async Task<List<Measure>> MeasureAsync(
        Browser browser, AskedPage page, int requests, bool json, CancellationToken cancel)
    {
        using (var count = new QueryCount())
        {
            var asked = await browser.AskAsync(page, count, cancel);
            for (var i = 0; i < 5; i++) await browser.AskAsync(page, null, cancel);
            page = page with { Queries = asked.Queries, Bytes = asked.Bytes };
        }

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
                page.Name, users, At(times, 0.5), At(times, 0.95), page.Bytes, page.Queries);
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

    // A file, a reference and a rare name of the organisation that asks.
    private static async Task<IEnumerable<AskedPage>> PagesOf(Connections connections, string organisation, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(connections.Owner);
        await using var command = source.CreateCommand("""
            SELECT f.id, f.reference, p.given_names || ' ' || p.family_name FROM worklist w
            JOIN organisation o ON o.id = w.organisation_id JOIN case_file f ON f.id = w.file_id
            JOIN member m ON m.file_id = f.id JOIN person p ON p.id = m.person_id
            WHERE o.short_name = $1 AND w.is_open AND w.leads ORDER BY w.opened_at DESC, p.id LIMIT 1
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = organisation });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var (file, reference, name) = (reader.GetGuid(0), reader.GetString(1), reader.GetString(2));
        return
        [
            new("my work", "/work"), new("files", "/cases"), new("files, late", "/cases?due=late"),
            new("files, due next, last first", "/cases?sort=-due"), new("files, rare", "/cases?state=suspended&country=BJ&stage=travel"),
            new("files, mine by arrival", "/cases?assignee=me&sort=arrival"), new("files, closed", "/cases?state=closed&country=TG"),
            new("file", $"/cases/{file}"), new("people", $"/cases/{file}/people"), new("timeline", $"/cases/{file}/timeline"),
            new("readers", $"/cases/{file}/readers"),
            new("search, common name", "/search", "Diallo"), new("search, two common names", "/search", "Mamadou Diallo"),
            new("search, whole name", "/search", name), new("search, other spelling", "/search", "Jallow Fatoumatta"),
            new("search, typo", "/search", "Traroé Fatuomata"), new("search, beginning", "/search", "Mamad"),
            new("search, nobody", "/search", "Xylophon Quartz"), new("search, reference", "/search", reference),
        ];
    }
}
