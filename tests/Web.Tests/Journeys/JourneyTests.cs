using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Journeys;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Journeys;

public sealed class JourneyTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private const string Lome = "Centre de transit Lomé";

    [Fact]
    public async Task A_booking_keeps_the_instant_tells_the_gate_and_gives_the_reception_a_task()
    {
        var (file, person) = await OnTheWay.FileAsync(house, Stage.Preparation, Lome);
        var form = OnTheWay.Flight(person, house.Clock.GetUtcNow());
        var afi = await house.MeAsync("afi");
        form["Input.ReceptionId"] = afi.OrganisationId.ToString();
        var booked = await (await house.AsAsync("tim")).PostAsync($"/cases/{file}/journey/booking", form);
        Assert.Equal(HttpStatusCode.Redirect, booked.Status);
        await using var db = house.System.Open();
        var booking = await db.Set<Booking>().SingleAsync(b => b.FileId == file, Cancel);
        // Paris is an hour ahead of Greenwich in November: what was typed as local time is that instant.
        Assert.Equal(house.Clock.GetUtcNow().AddHours(6), booking.LeavesAt);
        Assert.True(await db.Set<Fact>()
            .AnyAsync(f => f.FileId == file && f.Kind == FactKind.TravelBooked && f.TakenBackAt == null, Cancel));
        Assert.True(await db.Tasks.AnyAsync(t => t.FileId == file && t.OrganisationId == afi.OrganisationId, Cancel));
        var arrivals = await (await house.AsAsync("afi")).GetAsync("/arrivals");
        Assert.Equal(HttpStatusCode.OK, arrivals.Status);
        Assert.Contains(file.ToString(), arrivals.Body, StringComparison.Ordinal);
        var page = await (await house.AsAsync("tim")).GetAsync($"/cases/{file}/journey");
        Assert.Contains("AD 512", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_booking_takes_its_fact_back()
    {
        var (file, person) = await OnTheWay.FileAsync(house, Stage.Preparation);
        var tim = await house.AsAsync("tim");
        await tim.PostAsync($"/cases/{file}/journey/booking", OnTheWay.Flight(person, house.Clock.GetUtcNow()));
        await using var db = house.System.Open();
        var booking = await db.Set<Booking>().SingleAsync(b => b.FileId == file, Cancel);
        var url = $"/cases/{file}/journey/booking/{booking.Id}/cancellation";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await tim.PostAsync(url, [])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await tim.PostAsync(url, new() { ["Input.Reason"] = "grève" })).Status);
        Assert.False(await db.Set<Fact>()
            .AnyAsync(f => f.FileId == file && f.Kind == FactKind.TravelBooked && f.TakenBackAt == null, Cancel));
    }

    [Fact]
    public async Task A_stranger_finds_no_journey_and_another_role_may_not_book()
    {
        var (file, person) = await OnTheWay.FileAsync(house, Stage.Preparation, Lome);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("noor")).GetAsync($"/cases/{file}/journey"))
            .Status);
        var refused = await (await house.AsAsync("afi")).PostAsync(
            $"/cases/{file}/journey/booking", OnTheWay.Flight(person, house.Clock.GetUtcNow()),
            $"/cases/{file}/journey/reception");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
    }

    [Fact]
    public async Task An_arrival_before_the_leaving_is_refused_and_nothing_typed_is_lost()
    {
        var (file, person) = await OnTheWay.FileAsync(house, Stage.Preparation);
        var form = OnTheWay.Flight(person, house.Clock.GetUtcNow());
        form["Input.ArrivesOn"] = form["Input.LeavesOn"];
        form["Input.ArrivesTime"] = "00:01";
        var refused = await (await house.AsAsync("tim")).PostAsync($"/cases/{file}/journey/booking", form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("value=\"Air Demo\"", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawal_is_possible_until_boarding_and_not_after()
    {
        var (file, person) = await BookedAsync();
        var tim = await house.AsAsync("tim");
        var boarded = await tim.PostAsync($"/cases/{file}/journey/boarding", await SeatAsync(file, person, "Boarded"));
        Assert.Equal(HttpStatusCode.Redirect, boarded.Status);
        var withdrawal = new Dictionary<string, string> { ["Input.PersonId"] = person.ToString(),
            ["Input.Means"] = "InPerson" };
        var late = await tim.PostAsync($"/cases/{file}/withdrawal", withdrawal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);

        var (other, free) = await BookedAsync();
        withdrawal["Input.PersonId"] = free.ToString();
        Assert.Equal(HttpStatusCode.Redirect, (await tim.PostAsync($"/cases/{other}/withdrawal", withdrawal)).Status);
    }

    [Fact]
    public async Task The_timeline_says_in_words_what_the_record_holds()
    {
        var (file, person) = await BookedAsync();
        var tim = await house.AsAsync("tim");
        await tim.PostAsync($"/cases/{file}/journey/boarding", await SeatAsync(file, person, "Boarded"));
        var read = WebUtility.HtmlDecode((await tim.GetAsync($"/cases/{file}/timeline")).Body);
        Assert.Contains("issue : a embarqué", read, StringComparison.Ordinal);
        Assert.Contains("moyen : Avion", read, StringComparison.Ordinal);
        Assert.DoesNotContain("Boarded", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_country_of_return_reads_that_somebody_withdrew_and_not_how()
    {
        var (file, person) = await OnTheWay.FileAsync(house, Stage.Preparation, "Centre de transit Lomé");
        var claire = await house.AsAsync("claire");
        var withdrawal = await claire.PostAsync($"/cases/{file}/withdrawal", new()
        {
            ["Input.PersonId"] = person.ToString(), ["Input.Means"] = "ThroughSomebody",
        });
        Assert.Equal(HttpStatusCode.Redirect, withdrawal.Status);
        var read = await (await house.AsAsync("afi")).GetAsync($"/cases/{file}/timeline");
        Assert.Equal(HttpStatusCode.OK, read.Status);
        var text = WebUtility.HtmlDecode(read.Body);
        Assert.Contains("Renonciation au retour", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ThroughSomebody", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Par l'intermédiaire", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_refuses_to_board_has_withdrawn_and_the_reason_is_not_with_the_boarding()
    {
        var (file, person) = await BookedAsync();
        var form = await SeatAsync(file, person, "Refused");
        var answer = await (await house.AsAsync("tim")).PostAsync($"/cases/{file}/journey/boarding", form);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        await using var db = house.System.Open();
        Assert.True(await db.Set<Withdrawal>().AnyAsync(w => w.FileId == file && w.PersonId == person, Cancel));
        Assert.Equal(Outcome.Withdrew, (await db.Files.SingleAsync(f => f.Id == file, Cancel)).Outcome);
    }

    [Fact]
    public async Task Who_does_not_come_is_recorded_with_a_reason_and_the_file_waits_in_preparation()
    {
        var (file, person) = await BookedAsync();
        var tim = await house.AsAsync("tim");
        var form = await SeatAsync(file, person, "NoShow");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await tim.PostAsync($"/cases/{file}/journey/boarding", form))
            .Status);
        form["Input.Reason"] = "malade";
        Assert.Equal(HttpStatusCode.Redirect, (await tim.PostAsync($"/cases/{file}/journey/boarding", form)).Status);
        await using var db = house.System.Open();
        Assert.Equal(Stage.Preparation, (await db.Files.SingleAsync(f => f.Id == file, Cancel)).Stage);
    }

    [Fact]
    public async Task The_reception_records_who_arrived_and_by_what_way()
    {
        var (file, person) = await OnTheWay.FileAsync(house, Stage.Travel, Lome, "ANPE Lomé");
        var form = new Dictionary<string, string>
        {
            ["Input.Persons"] = person.ToString(), ["Input.Crossing"] = "Kodjoviakopé", ["Input.Mode"] = "Road",
            ["Input.HandOver"] = "remise au centre",
        };
        var day = OnTheWay.Day(house.Clock.GetUtcNow()).Split('-');
        (form["Input.ArrivedOn.Year"], form["Input.ArrivedOn.Month"], form["Input.ArrivedOn.Day"]) =
            (day[0], day[1], day[2]);
        var arrived = await (await house.AsAsync("afi")).PostAsync($"/cases/{file}/journey/arrival", form);
        Assert.Equal(HttpStatusCode.Redirect, arrived.Status);
        await using var db = house.System.Open();
        Assert.Equal(Stage.Reception, (await db.Files.SingleAsync(f => f.Id == file, Cancel)).Stage);
        Assert.Equal("Kodjoviakopé", (await db.Set<Arrival>().SingleAsync(a => a.FileId == file, Cancel)).Place);
    }

    [Fact]
    public async Task Two_receptionists_take_the_last_bed_at_once_and_one_is_told_that_there_is_none()
    {
        var afi = await house.AsAsync("afi");
        var place = "Maison " + Ids.New(house.Clock).ToString("N")[^12..];
        Assert.Equal(HttpStatusCode.Redirect,
            (await afi.PostAsync("/places", new() { ["Input.Name"] = place, ["Input.Capacity"] = "1" })).Status);
        await using var db = house.System.Open();
        var id = (await db.Set<ReceptionPlace>().SingleAsync(p => p.Name == place, Cancel)).Id;
        var first = await OnTheWay.FileAsync(house, Stage.Reception, Lome);
        var second = await OnTheWay.FileAsync(house, Stage.Reception, Lome);
        var other = await house.SignInAsync("afi");
        var answers = await Task.WhenAll(Bed(afi, first, id), Bed(other, second, id));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        var refused = Assert.Single(answers, a => a.Status == HttpStatusCode.UnprocessableEntity);
        Assert.Contains("plus de lit libre", WebUtility.HtmlDecode(refused.Body), StringComparison.Ordinal);
        Assert.Equal(2, await db.Set<BedNight>().CountAsync(n => n.PlaceId == id, Cancel));
    }

    [Fact]
    public async Task Emergency_help_stops_at_the_ceiling_of_the_file()
    {
        var (file, person) = await OnTheWay.FileAsync(house, Stage.Reception, Lome);
        var afi = await house.AsAsync("afi");
        var form = new Dictionary<string, string>
        {
            ["Input.PersonId"] = person.ToString(), ["Input.Kind"] = "Food", ["Input.Amount"] = "100,50",
            ["Input.GivenOn"] = OnTheWay.Day(house.Clock.GetUtcNow()),
        };
        Assert.Equal(HttpStatusCode.Redirect, (await afi.PostAsync($"/cases/{file}/journey/help", form)).Status);
        var over = await afi.PostAsync($"/cases/{file}/journey/help", form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, over.Status);
        Assert.Contains("49,50", over.Body, StringComparison.Ordinal);
        await using var db = house.System.Open();
        var help = await db.Set<EmergencyHelp>().SingleAsync(h => h.FileId == file, Cancel);
        Assert.Equal(10050, help.AmountMinor);
        var justified = await afi.PostAsync(
            $"/cases/{file}/journey/help/{help.Id}/justification",
            new() { ["Input.Justification"] = "arrivée de nuit" });
        Assert.Equal(HttpStatusCode.Redirect, justified.Status);
    }

    private Task<Answer> Bed(Visitor visitor, (Guid File, Guid Person) guest, Guid place) =>
        visitor.PostAsync($"/cases/{guest.File}/journey/reception", new()
        {
            ["Input.PersonId"] = guest.Person.ToString(), ["Input.PlaceId"] = place.ToString(),
            ["Input.From"] = OnTheWay.Day(house.Clock.GetUtcNow()),
            ["Input.Until"] = OnTheWay.Day(house.Clock.GetUtcNow().AddDays(2)),
        });

    private async Task<(Guid File, Guid Person)> BookedAsync()
    {
        var (file, person) = await OnTheWay.FileAsync(house, Stage.Travel);
        var booked = await (await house.AsAsync("tim")).PostAsync(
            $"/cases/{file}/journey/booking", OnTheWay.Flight(person, house.Clock.GetUtcNow()));
        Assert.Equal(HttpStatusCode.Redirect, booked.Status);
        return (file, person);
    }

    private async Task<Dictionary<string, string>> SeatAsync(Guid file, Guid person, string outcome)
    {
        await using var db = house.System.Open();
        var booking = await db.Set<Booking>().SingleAsync(b => b.FileId == file, Cancel);
        return new() { ["Input.Seat"] = $"{booking.Id}/{person}", ["Input.Outcome"] = outcome };
    }
}
