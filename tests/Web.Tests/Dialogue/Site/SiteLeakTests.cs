using System.Net;
using System.Text.RegularExpressions;
using Sankofa.Core.Demo;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue.Site;

/// <summary>
/// What is internal never stands on the public site: route by route, with the ids of what is public and of what is not,
/// whoever reads. A route that comes later is walked by itself, or this fails because it cannot fill its address.
/// </summary>
public sealed partial class SiteLeakTests(TestHouse shared)
{
    private const int OfEach = 6;

    // The values of an address by its parameter's name: rows that are public, and rows that are not.
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["code"] = "SELECT code FROM activity ORDER BY published_at IS NULL DESC, code",
        ["sesid"] = "SELECT id FROM activity_session ORDER BY title ->> 'fr' LIKE 'zqleak%' DESC, id",
        ["recid"] = "SELECT id FROM recommendation ORDER BY text ->> 'fr' LIKE 'zqleak%' DESC, id",
        ["inid"] = "SELECT id FROM initiative ORDER BY published_at IS NULL DESC, id",
        ["lid"] = """
            SELECT a.id FROM label_application a LEFT JOIN label l ON l.application_id = a.id ORDER BY l.id NULLS FIRST
            """,
        ["number"] = "SELECT number FROM label ORDER BY number",
        ["docid"] = "SELECT id FROM dialogue_document ORDER BY published_at IS NULL DESC, id",
        ["lbid"] = "SELECT id FROM library_item ORDER BY published_at IS NULL DESC, id",
        ["idid"] = "SELECT id FROM idea ORDER BY published_at IS NULL DESC, id",
        ["domid"] = "SELECT id FROM plan_domain ORDER BY number DESC",
        ["actid"] = "SELECT id FROM plan_action ORDER BY number DESC",
        ["bid"] = "SELECT id FROM dialogue_body",
        ["did"] = "SELECT id FROM decision ORDER BY published_at IS NULL DESC, id",
        ["nid"] = "SELECT id FROM data_round ORDER BY published_at IS NULL DESC, id",
        ["mid"] = "SELECT id FROM road_map ORDER BY published_at IS NULL DESC, id",
        ["cid"] = "SELECT id FROM capacity_event ORDER BY published_at IS NULL DESC, id",
    };

    // Where the rows of a parameter are those of the desk, a guest's way to them is tried with each.
    private static readonly string[] OpenToGuests =
    [
        "/dialogue/desk", "/dialogue/desk/activities", "/dialogue/desk/activities/{acid:guid}",
        "/dialogue/desk/activities/{acid:guid}/sessions/{sesid:guid}",
        "/dialogue/desk/activities/{acid:guid}/conclusions",
        "/dialogue/desk/activities/{acid:guid}/recommendations/{recid:guid}",
        "/dialogue/desk/activities/{acid:guid}/registrations",
        "/dialogue/desk/activities/{acid:guid}/registrations/new", "/dialogue/desk/documents/{docid:guid}",
    ];

    private static readonly string[] OwnOfGuests = ["activity_invitation.", "activity_registration."];

    [Fact]
    public async Task Nothing_internal_stands_on_any_public_page_feed_or_file()
    {
        var house = new TestHouse(shared);
        await house.InitializeAsync();
        try
        {
            await DemoDialogue.LoadAsync(house.System, house.Clock, TestContext.Current.CancellationToken);
            await AddDocumentsAsync(house);
            await WithdrawAsync(house);
            var marks = new MarkedRows(house);
            var empty = await marks.WriteAsync();
            Assert.True(empty.Count == 0, $"no internal row to look for in {string.Join(", ", empty)}");
            using var nobody = house.Anonymous();
            await WalkAsync(house, marks, "nobody", nobody);
            foreach (var login in new[] { "claire", "abla", "essi" })
                await WalkAsync(house, marks, login, await house.AsAsync(login));
            await GuestAsync(house, marks, await house.AsAsync("abla"));
        }
        finally
        {
            await house.DisposeAsync();
        }
    }

    private static async Task WalkAsync(TestHouse house, MarkedRows marks, string who, Visitor visitor)
    {
        var silent = new List<string>();
        foreach (var route in Routes(house, "/dialogue").Where(r => !IsDesk(r)))
        {
            var found = false;
            foreach (var url in await UrlsAsync(house, route, Known))
            {
                var answer = await visitor.GetAsync(url);
                Assert.True((int)answer.Status < 500, $"{url}: {answer.Status}");
                found |= answer.Status == HttpStatusCode.OK;
                var leaks = Leaks(answer).Select(marks.PlaceOf).ToList();
                Assert.True(leaks.Count == 0, $"{url} shows {who}: {string.Join(", ", leaks)}");
            }

            if (!found) silent.Add(route);
        }

        Assert.Empty(silent);
    }

    private static async Task GuestAsync(TestHouse house, MarkedRows marks, Visitor guest)
    {
        var desk = Known.Where(k => k.Key is not ("code" or "number")).ToDictionary(StringComparer.Ordinal);
        desk["acid"] = "SELECT id FROM activity ORDER BY published_at IS NULL DESC, code";
        foreach (var route in Routes(house, "/dialogue/desk").Where(IsDesk))
        {
            foreach (var url in await UrlsAsync(house, route, desk, anyId: true))
            {
                var answer = await guest.GetAsync(url);
                Assert.True(answer.Status != HttpStatusCode.OK || OpenToGuests.Contains(route), $"a guest opens {url}");
                var leaks = Leaks(answer).Select(marks.PlaceOf)
                    .Where(p => !OwnOfGuests.Any(own => p.StartsWith(own, StringComparison.Ordinal))).ToList();
                Assert.True(leaks.Count == 0, $"{url} shows a guest: {string.Join(", ", leaks)}");
            }
        }
    }

    private static IEnumerable<string> Leaks(Answer answer) => Mark().Matches(answer.Body
        + string.Join('\n', answer.Message.Headers.Concat(answer.Message.Content.Headers)
            .Select(h => $"{h.Key}: {Uri.UnescapeDataString(string.Join(", ", h.Value))}")))
        .Select(m => m.Value).Distinct();

    private static IEnumerable<string> Routes(TestHouse house, string from) => house.Routes
        .Where(r => r.Methods.Count == 0 || r.Methods.Contains("GET"))
        .Select(r => Handler().Replace(r.Pattern, ""))
        .Where(r => r == from || r.StartsWith(from + "/", StringComparison.Ordinal)).Distinct();

    private static bool IsDesk(string route) =>
        route == "/dialogue/desk" || route.StartsWith("/dialogue/desk/", StringComparison.Ordinal);

    /// <summary>Every way to fill the address, each parameter with each of its rows.</summary>
    private static async Task<IReadOnlyList<string>> UrlsAsync(
        TestHouse house, string route, Dictionary<string, string> known, bool anyId = false)
    {
        List<string> urls = [route];
        foreach (Match parameter in Parameter().Matches(route))
        {
            var name = parameter.Groups[1].Value;
            IReadOnlyList<string> values = known.TryGetValue(name, out var sql) ? await RowsAsync(house, sql)
                : anyId ? [Guid.CreateVersion7().ToString()] : [];
            Assert.True(values.Count > 0, $"no row fills {{{name}}} of {route}: say in Known where its rows are");
            urls = [.. urls.SelectMany(url => values.Select(v => url.Replace(parameter.Value, v,
                StringComparison.Ordinal)))];
        }

        return urls;
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(TestHouse house, string sql)
    {
        var values = new List<string>();
        await using var command = house.System.Source.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await rows.ReadAsync(TestContext.Current.CancellationToken)) values.Add(rows.GetValue(0).ToString()!);
        return values.Count <= 2 * OfEach ? values : [.. values.Take(OfEach), .. values.TakeLast(OfEach)];
    }

    // What was taken back is nobody's but the Dialogue's.
    private static async Task WithdrawAsync(TestHouse house)
    {
        foreach (var table in new[] { "compact_link", "sheet_entry" })
        {
            await using var command = house.System.Source.CreateCommand(
                $"UPDATE {table} SET withdrawn_at = now() WHERE id = (SELECT id FROM {table} ORDER BY id LIMIT 1)");
            Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }
    }

    private static async Task AddDocumentsAsync(TestHouse house)
    {
        await using var db = house.System.Open();
        var cancel = TestContext.Current.CancellationToken;
        var ruth = await Core.Dialogue.Envoy.OfAsync(db, await house.MeAsync("ruth"), cancel);
        await SiteRows.AddAsync(db, ruth, cancel);
        await SiteRows.ReportAsync(db, house.MeAsync, cancel);
    }

    [GeneratedRegex(MarkedRows.Sign + @"\d{3}")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"/?\{handler\?\}")]
    private static partial Regex Handler();
}
