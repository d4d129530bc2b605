using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.House;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue.Site;

/// <summary>What waits for a country on the first page of its desk, and who reads what happened.</summary>
public sealed class DeskHomeTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_running_silence_waits_for_the_countries_that_are_asked_until_they_acknowledge()
    {
        var id = await house.OpenedAsync(TimeSpan.FromDays(5));
        var line = $"/dialogue/desk/decisions/{id}";
        var essi = await house.AsAsync("essi");
        var home = Read(await essi.GetAsync("/dialogue/desk"));
        Assert.Contains(line, home, StringComparison.Ordinal);
        Assert.Contains("heure de Lomé", home, StringComparison.Ordinal);
        Assert.Contains("réception à confirmer", Row(home, line), StringComparison.Ordinal);
        await house.ActAsync("essi", id, (d, by) => d.Acknowledge(by));
        Assert.Contains("réception confirmée", Row(Read(await essi.GetAsync("/dialogue/desk")), line),
            StringComparison.Ordinal);
        // Cameroon was not asked; once it is broken it waits for nobody.
        Assert.DoesNotContain(line, Read(await (await house.AsAsync("ngono")).GetAsync("/dialogue/desk")),
            StringComparison.Ordinal);
        await house.ActAsync("lucia", id, (d, by) => d.Object(ObjectionKind.Objection, "Non", by));
        Assert.DoesNotContain(line, Read(await essi.GetAsync("/dialogue/desk")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_recommendation_waits_for_its_addressee_until_it_is_answered()
    {
        await PublishedDialogue.OfAsync(house);
        Guid id;
        await using (var db = house.System.Open())
        {
            var ruth = await house.EnvoyAsync("ruth");
            var recommendation = await db.Set<Recommendation>().OrderByDescending(r => r.Number).FirstAsync(Cancel);
            recommendation.Assign(["CM"], PartialDate.OfYear(2022), ruth);
            await db.SaveChangesAsync(Cancel);
            id = recommendation.Id;
        }

        var ngono = await house.AsAsync("ngono");
        Assert.Contains($"/recommendations/{id}", Read(await ngono.GetAsync("/dialogue/desk")), StringComparison.Ordinal);
        Assert.DoesNotContain($"/recommendations/{id}",
            Read(await (await house.AsAsync("lucia")).GetAsync("/dialogue/desk")), StringComparison.Ordinal);
        await using (var db = house.System.Open())
        {
            var recommendation = await db.Set<Recommendation>().Include(r => r.FollowUps)
                .SingleAsync(r => r.Id == id, Cancel);
            recommendation.Report(FollowUpState.NotPursued, "Sans objet", "", null, await house.EnvoyAsync("ngono"));
            await db.SaveChangesAsync(Cancel);
        }

        Assert.DoesNotContain($"/recommendations/{id}", Read(await ngono.GetAsync("/dialogue/desk")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_sees_the_desk_with_what_guests_may_open_alone()
    {
        var abla = Read(await (await house.AsAsync("abla")).GetAsync("/dialogue/desk"));
        Assert.Contains("/dialogue/desk/activities", abla, StringComparison.Ordinal);
        Assert.DoesNotContain("/dialogue/desk/partners", abla, StringComparison.Ordinal);
        Assert.DoesNotContain("/dialogue/desk/decisions", abla, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happened_to_a_row_is_read_by_those_who_see_the_row_alone()
    {
        await PublishedDialogue.OfAsync(house);
        var draft = (Guid)(await OwnerAsync("SELECT id FROM initiative WHERE country = 'TG' AND published_at IS NULL LIMIT 1"))!;
        Assert.True(await EventsAsync("essi", draft) > 0);
        Assert.True(await EventsAsync("ruth", draft) > 0);
        Assert.Equal(0, await EventsAsync("lucia", draft));
        Assert.Equal(0, await EventsAsync("abla", draft));
        // Whom a public meeting invited, and who registered, is each delegation's own.
        var meeting = (Guid)(await OwnerAsync("SELECT id FROM activity WHERE code = 'demo-atelier'"))!;
        const string invited = "Dialogue.CountryInvited";
        Assert.True(await EventsAsync("ruth", meeting, invited) > await EventsAsync("essi", meeting, invited));
        Assert.True(await EventsAsync("essi", meeting, invited) > 0);
        Assert.Equal(0, await EventsAsync("ngono", meeting, invited));
        Assert.True(await EventsAsync("ngono", meeting, "Dialogue.ActivityPublished") > 0);
    }

    private async Task<long> EventsAsync(string login, Guid row, string? kind = null)
    {
        var options = new DbContextOptionsBuilder<SankofaDb>().UseNpgsql(house.Connections.App).Options;
        await using var db = new SankofaDb(options);
        await using var acting = await db.ActAsAsync(await house.MeAsync(login), Cancel);
        return await db.Database.SqlQuery<long>(
            $"SELECT count(*) AS \"Value\" FROM event WHERE file_id = {row} AND ({kind}::text IS NULL OR kind = {kind})")
            .SingleAsync(Cancel);
    }

    private async Task<object?> OwnerAsync(string sql)
    {
        await using var command = house.System.Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancel);
    }

    private static string Row(string page, string address)
    {
        var at = page.IndexOf(address, StringComparison.Ordinal);
        return page[at..page.IndexOf("</li>", at, StringComparison.Ordinal)];
    }

    private static string Read(Answer answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return WebUtility.HtmlDecode(answer.Body);
    }
}
