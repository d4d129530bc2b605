using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Tests;
using Sankofa.Web.House.Jobs;
using Sankofa.Web.Tests.House;
using Xunit;

namespace Sankofa.Web.Tests.Identification;

/// <summary>
/// A public holiday that was entered wrongly is corrected on the page, its line stays readable, and the clocks that run
/// in that country's working days follow.
/// </summary>
public sealed class CorrectedHolidayTests(HouseApart apart) : IClassFixture<HouseApart>
{
    private const string Days = "/agreements/working-days";

    // Sent on Friday 20 November; ten working days later, with no holiday between.
    private static readonly DateOnly WithoutHoliday = new(2026, 12, 4);

    private static readonly DateOnly WithOneHoliday = new(2026, 12, 7);

    private readonly TestHouse house = apart.House;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_program_looks_for_corrected_calendars_while_it_serves() =>
        Assert.Single(house.Jobs.OfType<CorrectedCalendars>());

    [Fact]
    public async Task A_holiday_is_corrected_then_removed_with_its_history_and_the_clocks_follow_each_time()
    {
        var (dossier, longer) = (await Dossier.SentAsync(house), await Dossier.SentAsync(house));
        Done(await longer.DoAsync("komi", "extension", new()
        {
            ["Input.Until"] = "2026-12-10", ["Input.Reason"] = "registre fermé",
        }));
        Assert.Equal(WithoutHoliday, (await ClockAsync(dossier)).DueOn);
        var komi = await house.AsAsync("komi");
        Done(await komi.PostAsync(Days, Holiday("2026-11-25", "Fête d'essai")));
        await FollowedAsync(dossier, WithOneHoliday);

        // Only that country's people, and the secretariat, correct it.
        Assert.Equal(HttpStatusCode.Forbidden,
            (await (await house.AsAsync("berthe")).GetAsync($"{Days}/TG/2026-11-25")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await komi.GetAsync($"{Days}/TG/2026-11-26")).Status);
        var correction = Holiday("2026-12-25", "Fête d'essai, bonne date");
        Refused(await komi.PostAsync($"{Days}/TG/2026-11-25", new(correction)), "Écrivez pourquoi.");
        correction["Input.Why"] = "mauvaise ligne du décret";
        Done(await komi.PostAsync($"{Days}/TG/2026-11-25", new(correction)));
        await FollowedAsync(dossier, WithoutHoliday);
        Done(await komi.PostAsync(
            $"{Days}/TG/2026-12-25?handler=Remove", new() { ["Input.Why"] = "jour ouvré" }, $"{Days}/TG/2026-12-25"));
        var page = WebUtility.HtmlDecode((await (await house.AsAsync("claire")).GetAsync(Days)).Body);
        foreach (var line in (string[])["Fête d'essai : retiré par Komi Adjavon", "mauvaise ligne du décret",
            "Fête d'essai, bonne date : retiré par Komi Adjavon", "jour ouvré"])
            Assert.Contains(line, page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Days}/TG/", page, StringComparison.Ordinal);

        Assert.Equal(new DateOnly(2026, 12, 10), (await ClockAsync(longer)).DueOn);
        Assert.True(2L <= await dossier.File.AskAsync<long>(
            house, "SELECT count(*) FROM event WHERE file_id = $1 AND kind = 'Identification.ClockMoved'"));
        foreach (var login in (string[])["claire", "komi"])
            Assert.Contains("Délai recalculé", await dossier.ReadAsync(login, dossier.File.Url + "/timeline"),
                StringComparison.Ordinal);
        Assert.Empty((await new Verification(house.System).RunAsync(dossier.File.Reference, Cancel))!.Findings);
    }

    private static Dictionary<string, string> Holiday(string day, string name) => new()
    {
        ["Input.Country"] = "TG", ["Input.Day"] = day, ["Input.Name"] = name,
    };

    private async Task<RequestClock> ClockAsync(Dossier dossier)
    {
        await using var db = house.System.Open();
        return await db.Set<RequestClock>().AsNoTracking()
            .SingleAsync(c => c.RequestId == dossier.Request.Id && c.Kind == ClockKind.Answer, Cancel);
    }

    // The job is woken by the database, beside the test.
    private async Task FollowedAsync(Dossier dossier, DateOnly due)
    {
        while ((await ClockAsync(dossier)).DueOn != due) Cancel.ThrowIfCancellationRequested();
        await using var db = house.System.Open();
        Assert.Equal(due, (await db.Set<IdentificationRequest>().SingleAsync(
            r => r.Id == dossier.Request.Id, Cancel)).DueOn);
    }

    private static void Refused(Answer answer, string sentence)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, WebUtility.HtmlDecode(answer.Body), StringComparison.Ordinal);
    }

    private static void Done(Answer answer) => Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Body);
}
