using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.Identification;
using Sankofa.Core.People;
using Sankofa.Tests;
using Sankofa.Web.Tests.Cases;
using Xunit;

namespace Sankofa.Web.Tests.Identification;

public sealed class PassportTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Dictionary<string, string> Passport(
        GivenFile file, string country = "TG", string until = "2029-02-01") => new()
    {
        ["Input.PersonId"] = file.PersonId.ToString(), ["Input.Number"] = "EB 445566", ["Input.Country"] = country,
        ["Input.IssuedAt"] = "Lomé", ["Input.ValidUntil"] = until, ["Input.SeenBy"] = "Claire Martin, OFII Lyon",
        ["Input.SeenOn"] = "2026-11-20", ["Input.Compared"] = "true",
    };

    [Fact]
    public async Task Whoever_has_a_valid_passport_goes_on_without_any_request()
    {
        var file = await GivenFile.OpenAsync(house, (file, _, me) =>
        {
            Ready.Declare(file, me);
            file.MoveOn("", me);
            return Task.CompletedTask;
        });
        var claire = await house.AsAsync("claire");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await claire.PostAsync(file.Url + "/stage", [])).Status);

        var seen = await claire.PostAsync(file.Url + "/identification/passports/new", Passport(file));
        Assert.True(seen.Status == HttpStatusCode.Redirect, seen.Body);
        var page = await claire.GetAsync(seen.Location!);
        Assert.Contains("EB 445566", page.Body, StringComparison.Ordinal);
        Assert.Contains("Claire Martin, OFII Lyon", page.Body, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await claire.PostAsync(file.Url + "/stage", [])).Status);
        await using var db = house.System.Open();
        var kept = await db.Files.Include(f => f.Members).ThenInclude(m => m.Person).ThenInclude(p => p.Nationalities)
            .Include(f => f.Facts).AsSplitQuery().SingleAsync(f => f.Id == file.Id, Cancel);
        Assert.Equal(Stage.Identification, kept.Stage);
        Assert.Equal(NationalityStanding.Established, kept.Members[0].Person.Nationalities.Single().Standing);
        var missing = Gates.Evaluate(Gate.Departure, kept, new DateOnly(2026, 11, 20)).Where(r => !r.Met)
            .Select(r => r.Text);
        Assert.Equal(["Cases.Gate.TravelBooked"], missing);
        Assert.False(await db.Set<IdentificationRequest>().AnyAsync(r => r.FileId == file.Id, Cancel));
    }

    [Theory]
    [InlineData("Input.ValidUntil", "2026-11-19")]
    [InlineData("Input.Country", "FR")]
    [InlineData("Input.Compared", "false")]
    [InlineData("Input.SeenBy", " ")]
    [InlineData("Input.Number", " ")]
    [InlineData("Input.SeenOn", "2026-11-21")]
    [InlineData("Input.IssuedAt", "OFPRA, protection des réfugiés")]
    public async Task What_is_no_valid_passport_of_their_country_seen_by_somebody_does_not_count(
        string field, string value)
    {
        var file = await GivenFile.OpenAsync(house);
        var form = Passport(file);
        form[field] = value;
        var refused = await (await house.AsAsync("claire")).PostAsync(file.Url + "/identification/passports/new", form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(0L, await file.AskAsync<long>(house, "SELECT count(*) FROM travel_document WHERE file_id = $1"));
        Assert.Equal(0L, await file.AskAsync<long>(house, "SELECT count(*) FROM fact WHERE file_id = $1"));
    }

    [Fact]
    public async Task The_consulate_records_a_passport_too_and_a_forged_one_falls_with_the_identity()
    {
        var file = await Ready.ToAskAsync(house);
        await Ready.AskAsync(house, file);
        var komi = await house.AsAsync("komi");
        var seen = await komi.PostAsync(file.Url + "/identification/passports/new", Passport(file));
        Assert.True(seen.Status == HttpStatusCode.Redirect, seen.Body);
        // Whoever wrote it down takes it back, nobody else.
        var claire = await house.AsAsync("claire");
        Assert.Equal(HttpStatusCode.Forbidden, (await claire.PostAsync(
            seen.Location + "/revocation", new() { ["Input.Reason"] = "doute" })).Status);
        Assert.Equal(3L, await HeldAsync(file));
        var revoked = await komi.PostAsync(
            seen.Location + "/revocation",
            new() { ["Input.Reason"] = "photo changée", ["Input.IdentityFalls"] = "true" });
        Assert.True(revoked.Status == HttpStatusCode.Redirect, revoked.Body);
        Assert.Equal(0L, await HeldAsync(file));
        Assert.Equal("Suspected", await file.AskAsync<string>(house, """
            SELECT n.standing FROM nationality n JOIN member m ON m.person_id = n.person_id WHERE m.file_id = $1
            """));
    }

    [Fact]
    public async Task A_lost_passport_leaves_the_identity_established()
    {
        var file = await GivenFile.OpenAsync(house);
        var claire = await house.AsAsync("claire");
        var seen = await claire.PostAsync(file.Url + "/identification/passports/new", Passport(file));
        Assert.Equal(HttpStatusCode.Redirect, (await claire.PostAsync(
            seen.Location + "/revocation", new() { ["Input.Reason"] = "perdu dans le train" })).Status);
        Assert.Equal(1L, await HeldAsync(file));
    }

    [Fact]
    public async Task A_stranger_finds_nothing_and_another_role_may_not()
    {
        var file = await GivenFile.OpenAsync(house);
        var url = file.Url + "/identification/passports/new";
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("komi")).GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("tim")).GetAsync(url)).Status);
    }

    private Task<long> HeldAsync(GivenFile file) => file.AskAsync<long>(house, """
        SELECT count(*) FROM fact WHERE file_id = $1 AND taken_back_at IS NULL
          AND kind IN ('IdentityEstablished', 'PassportSeen', 'TravelDocument')
        """);
}
