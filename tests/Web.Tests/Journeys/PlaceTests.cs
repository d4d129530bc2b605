using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Journeys;
using Sankofa.Core.Organisations;
using Sankofa.Tests;
using Sankofa.Web.Tests.Account;
using Xunit;

namespace Sankofa.Web.Tests.Journeys;

public sealed class PlaceTests(TestHouse house)
{
    private const string Lome = "Centre de transit Lomé";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<ReceptionPlace> ReadAsync(Guid place)
    {
        await using var db = house.System.Open();
        return await db.Set<ReceptionPlace>().SingleAsync(p => p.Id == place, Cancel);
    }

    private async Task<(Visitor Afi, Guid Place)> GivenAsync(int beds)
    {
        var afi = await house.AsAsync("afi");
        var name = "Maison " + Ids.New(house.Clock).ToString("N")[^12..];
        Assert.Equal(HttpStatusCode.Redirect, (await afi.PostAsync("/places", new()
        {
            ["Input.Name"] = name, ["Input.Capacity"] =
                beds.ToString(System.Globalization.CultureInfo.InvariantCulture),
        })).Status);
        await using var db = house.System.Open();
        return (afi, (await db.Set<ReceptionPlace>().SingleAsync(p => p.Name == name, Cancel)).Id);
    }

    private async Task<Answer> BedAsync(Visitor afi, Guid place, int nights = 2)
    {
        var (file, person) = await OnTheWay.FileAsync(house, Stage.Reception, Lome);
        var now = house.Clock.GetUtcNow();
        return await afi.PostAsync($"/cases/{file}/journey/reception", new()
        {
            ["Input.PersonId"] = person.ToString(), ["Input.PlaceId"] = place.ToString(),
            ["Input.From"] = OnTheWay.Day(now), ["Input.Until"] = OnTheWay.Day(now.AddDays(nights)),
        });
    }

    [Fact]
    public async Task Beds_are_added_and_taken_away_but_not_from_under_somebody()
    {
        var (afi, place) = await GivenAsync(2);
        foreach (var _ in Enumerable.Range(0, 2)) Assert.Equal(
            HttpStatusCode.Redirect, (await BedAsync(afi, place)).Status);
        var name = (await ReadAsync(place)).Name;
        var fewer = await afi.PostAsync($"/places/{place}", new() { ["Input.Name"] = name, ["Input.Capacity"] = "1" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fewer.Status);
        Assert.Contains("Le lit 2", fewer.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await afi.PostAsync(
            $"/places/{place}", new() { ["Input.Name"] = name + " Nord", ["Input.Capacity"] = "3" })).Status);
        var changed = await ReadAsync(place);
        Assert.Equal((3, name + " Nord"), (changed.Capacity, changed.Name));
    }

    [Fact]
    public async Task A_place_closes_when_nobody_has_a_bed_there_gives_none_and_opens_again()
    {
        var (afi, place) = await GivenAsync(1);
        Assert.Equal(HttpStatusCode.Redirect, (await BedAsync(afi, place)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await afi.PostAsync($"/places/{place}?handler=Closure", []))
            .Status);
        await using (var db = house.System.Open())
            await db.Database.ExecuteSqlAsync($"DELETE FROM bed_night WHERE place_id = {place}", Cancel);
        Assert.Equal(HttpStatusCode.Redirect, (await afi.PostAsync($"/places/{place}?handler=Closure", [])).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await BedAsync(afi, place)).Status);
        Assert.Contains($"/places/{place}", (await afi.GetAsync("/places")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await afi.PostAsync($"/places/{place}?handler=Reopening", [])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await BedAsync(afi, place)).Status);
    }

    [Fact]
    public async Task Another_organisation_finds_no_such_place()
    {
        var (_, place) = await GivenAsync(1);
        var stranger = await house.EnterAsync(await house.ArriveAsync("ANPE Lomé", Role.ReceptionOfficer));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/places/{place}")).Status);
        Assert.Equal(HttpStatusCode.NotFound,
            (await stranger.PostAsync($"/places/{place}?handler=Closure", [], "/places")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("komi")).GetAsync($"/places/{place}"))
            .Status);
    }
}
