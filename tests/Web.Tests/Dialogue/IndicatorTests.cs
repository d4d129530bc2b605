using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Demo;
using Sankofa.Core.Dialogue.Indicators;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.Insights;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>From files to the plan: what a year's files tell everybody, and what they never tell.</summary>
public sealed class IndicatorTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_years_figures_come_from_the_files_are_protected_before_they_are_stored_and_published_once()
    {
        await using var own = new TestHouse(house);
        await own.InitializeAsync();
        await DemoFiles.LoadAsync(own.System, own.Clock, Cancel, 41);
        await ArriveAsync(own);
        var ruth = await own.AsAsync("ruth");
        const string Room = "/dialogue/desk/indicators";
        var open = await ruth.PostAsync(Room, new() { ["Input.Year"] = "2026" });
        Assert.True(open.Status == HttpStatusCode.UnprocessableEntity, $"{open.Location} {own.Clock.GetUtcNow()}");
        Done(await ruth.PostAsync(Room, new() { ["Input.Year"] = "2025" }));
        await using var db = own.System.Open();
        var stored = await db.Set<IndicatorValue>().Where(v => v.Year == 2025).ToListAsync(Cancel);
        Assert.NotEmpty(stored);
        Assert.DoesNotContain(stored, v => v.Value is > 0 and < SmallNumbers.Threshold);
        var returned = await db.Set<PlanIndicator>().SingleAsync(i => i.Code == "returned", Cancel);
        var counts = await CountAsync(own);
        Assert.NotEmpty(counts);
        var expected = SmallNumbers.Protect(counts);
        Assert.Equal(expected.Cells.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value)),
            stored.Where(v => v.IndicatorId == returned.Id && v.Country != IndicatorValue.Total)
                .OrderBy(v => v.Country, StringComparer.Ordinal).Select(v => (v.Country, v.Value)));
        var again = await ruth.PostAsync(Room, new() { ["Input.Year"] = "2025" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("déjà publiés", WebUtility.HtmlDecode(again.Body), StringComparison.Ordinal);
        var action = await db.Set<PlanAction>().Where(a => a.Objective.Code == "10" && a.Number == 22).Select(a => a.Id)
            .SingleAsync(Cancel);
        using var nobody = own.Anonymous();
        var page = WebUtility.HtmlDecode((await nobody.GetAsync($"/dialogue/plan/actions/{action}")).Body);
        Assert.Contains("Personnes arrivées au retour", page, StringComparison.Ordinal);
        Assert.Contains("2025", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_secretariat_publishes_and_everybody_of_the_Dialogue_reads()
    {
        const string Room = "/dialogue/desk/indicators";
        Assert.Equal(HttpStatusCode.OK, (await (await house.AsAsync("lucia")).GetAsync(Room)).Status);
        var refused = await (await house.AsAsync("lucia")).PostAsync(Room, new() { ["Input.Year"] = "2024" });
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("abla")).GetAsync(Room)).Status);
    }

    // The demo's people arrive this year: the last one is moved to the year before.
    private static async Task ArriveAsync(TestHouse own)
    {
        await using var command = own.System.Source.CreateCommand(
            """UPDATE arrival SET "on" = 20250000 + "on" % 10000""");
        Assert.True(await command.ExecuteNonQueryAsync(Cancel) > 0);
    }

    private static async Task<Dictionary<string, int>> CountAsync(TestHouse own)
    {
        await using var command = own.System.Source.CreateCommand("""
            SELECT f.return_country, count(DISTINCT a.person_id)::int FROM arrival a JOIN case_file f ON f.id = a.file_id
            WHERE a."on" / 10000 = 2025 AND f.return_country <> '' GROUP BY 1
            """);
        await using var rows = await command.ExecuteReaderAsync(Cancel);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        while (await rows.ReadAsync(Cancel)) counts[rows.GetString(0)] = rows.GetInt32(1);
        return counts;
    }

    private static void Done(Answer answer) => Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Body);
}
