using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.Identification;
using Sankofa.Tests;
using Sankofa.Web.Tests.Cases;
using Xunit;

namespace Sankofa.Web.Tests.Identification;

public sealed class InterviewTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Dictionary<string, string> Appointment(GivenFile file) => new()
    {
        ["Input.PersonId"] = file.PersonId.ToString(), ["Input.On"] = "2026-11-20", ["Input.Way"] = "Video",
        ["Input.Language"] = "ee", ["Input.Arrangement"] = "10 h",
    };

    private static Dictionary<string, string> Record() => new()
    {
        ["Input.On"] = "2026-11-20", ["Input.Way"] = "InPerson", ["Input.Place"] = "Consulat, salle 2",
            ["Input.Language"] = "ee",
        ["Input.Interpreter"] = "Mme Ayélé", ["Input.Present"] = "Komi Agbodjan ; Claire Martin",
        ["Input.OwnWords"] = "Je suis né à Kara, mon oncle y tient un atelier.",
    };

    private async Task<(GivenFile File, string Url)> AskedAsync()
    {
        var file = await Ready.ToAskAsync(house);
        var request = await Ready.AskAsync(house, file);
        var asked = await (await house.AsAsync("komi")).PostAsync(
            $"{file.Url}/identification/requests/{request.Id}/interviews/new", Appointment(file));
        Assert.True(asked.Status == HttpStatusCode.Redirect, asked.Body);
        await using var db = house.System.Open();
        var interview = await db.Set<IdentityInterview>().SingleAsync(i => i.FileId == file.Id, Cancel);
        return (file, $"{file.Url}/identification/interviews/{interview.Id}");
    }

    [Fact]
    public async Task It_is_asked_for_and_held_and_both_sides_read_the_record()
    {
        var (file, url) = await AskedAsync();
        Assert.Equal(1L, await file.AskAsync<long>(
            house, "SELECT count(*) FROM case_task WHERE file_id = $1 AND title = 'Identification.Task.Interview'"));
        var held = await (await house.AsAsync("komi")).PostAsync(url, Record());
        Assert.True(held.Status == HttpStatusCode.Redirect, held.Body);
        foreach (var login in (string[])["komi", "claire"])
        {
            var page = await (await house.AsAsync(login)).GetAsync(url);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("mon oncle y tient un atelier", page.Body, StringComparison.Ordinal);
            Assert.Contains("Mme Ayélé", page.Body, StringComparison.Ordinal);
            Assert.Contains("/identification/interviews/", (await (await house.AsAsync(login)).GetAsync(
                file.Url + "/identification")).Body, StringComparison.Ordinal);
        }

        // What was recorded is not written over.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await (await house.AsAsync("komi")).PostAsync(url, Record()))
            .Status);
    }

    [Theory]
    [InlineData("Input.Present", "")]
    [InlineData("Input.Place", "")]
    [InlineData("Input.Interpreter", "")]
    [InlineData("Input.On", "2026-11-21")]
    [InlineData("Input.On", "")]
    public async Task A_record_says_where_in_whose_words_and_before_whom(string field, string value)
    {
        var (file, url) = await AskedAsync();
        var form = Record();
        form[field] = value;
        var refused = await (await house.AsAsync("komi")).PostAsync(url, form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(0L, await file.AskAsync<long>(
            house, "SELECT count(*) FROM identity_interview WHERE file_id = $1 AND held_at IS NOT NULL"));
    }

    [Fact]
    public async Task That_nobody_came_is_noted_and_decides_nothing()
    {
        var (file, url) = await AskedAsync();
        var komi = await house.AsAsync("komi");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await komi.PostAsync(url + "?handler=NotHeld", [])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await komi.PostAsync(
            url + "?handler=NotHeld", new() { ["Input.Reason"] = "liaison coupée" })).Status);
        Assert.Equal(0L, await file.AskAsync<long>(
            house, "SELECT count(*) FROM identification_answer WHERE file_id = $1"));
    }

    [Fact]
    public async Task Only_the_authority_that_was_asked_records_and_another_country_finds_nothing()
    {
        var (file, url) = await AskedAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("claire")).PostAsync(url, Record())).Status);
        await using (var db = house.System.Open())
        {
            var kept = await db.Files.Include(f => f.Members).ThenInclude(m => m.Person)
                .ThenInclude(p => p.Nationalities)
                .Include(f => f.Access).Include(f => f.Facts).AsSplitQuery().SingleAsync(f => f.Id == file.Id, Cancel);
            var claire = await house.MeAsync("claire");
            kept.ClaimNationality(file.PersonId, "CM", Core.People.NationalityStanding.Suspected, claire);
            kept.Give(await GivenFile.OrganisationAsync(db, "Consulat du Cameroun"), Core.House.Sections.Identity,
                AccessBasis.Law, "accord", claire);
            await db.SaveChangesAsync(Cancel);
        }

        var berthe = await house.AsAsync("berthe");
        Assert.Equal(HttpStatusCode.OK, (await berthe.GetAsync(file.Url + "/identification")).Status);
        Assert.DoesNotContain("/interviews/", (await berthe.GetAsync(file.Url + "/identification")).Body,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await berthe.GetAsync(url)).Status);
    }

    [Fact]
    public async Task Who_took_the_consent_back_is_heard_no_more()
    {
        var (file, url) = await AskedAsync();
        await using (var db = house.System.Open())
        {
            var kept = await db.Files.Include(f => f.Members).ThenInclude(m => m.Person).Include(f => f.Access)
                .Include(f => f.Facts).Include(f => f.Consents).AsSplitQuery()
                    .SingleAsync(f => f.Id == file.Id, Cancel);
            kept.WithdrawConsent(kept.Consents[0], await house.MeAsync("claire"));
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("komi")).GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("komi")).PostAsync(
            url, Record(), from: "/emergency")).Status);
    }
}
