using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Tests;
using Sankofa.Web.Tests.Journeys;
using Xunit;

namespace Sankofa.Web.Tests.Monitoring;

public sealed class VisitTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Dictionary<string, string> Visit(Guid person, string kind) => new()
    {
        ["Input.PersonId"] = person.ToString(), ["Input.Kind"] = kind, ["Input.Channel"] = "InPerson",
        ["Input.HeldOn"] = OnTheWay.Day(house.Clock.GetUtcNow()),
        ["Input.Answers[0].Question"] = "work", ["Input.Answers[0].Value"] = "yes",
        ["Input.Answers[1].Question"] = "income", ["Input.Answers[1].State"] = "Declined",
        ["Input.Answers[2].Question"] = "food",
    };

    [Fact]
    public async Task A_baseline_with_part_of_the_answers_establishes_its_fact_and_shows_no_score()
    {
        var (file, person) = await OnTheWay.FileAsync(house, Stage.Reception, "ANPE Lomé");
        var awa = await house.AsAsync("awa");
        var made = await awa.PostAsync($"/cases/{file}/visits/new", Visit(person, "Baseline"));
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        var page = WebUtility.HtmlDecode((await awa.GetAsync(made.Location!)).Body);
        Assert.Contains("sans score", page, StringComparison.Ordinal);
        Assert.Contains("ne veut pas répondre", page, StringComparison.Ordinal);
        Assert.Contains("non demandé", page, StringComparison.Ordinal);
        await using var db = house.System.Open();
        Assert.True(await db.Set<Fact>()
            .AnyAsync(f => f.FileId == file && f.Kind == FactKind.BaselineSurveyed && f.PersonId == person, Cancel));
    }

    [Fact]
    public async Task The_schedule_makes_tasks_once_and_a_visit_does_the_first()
    {
        var (file, person) = await OnTheWay.FileAsync(house, Stage.Reception, "ANPE Lomé");
        var awa = await house.AsAsync("awa");
        Assert.Equal(HttpStatusCode.Redirect, (await awa.PostAsync($"/cases/{file}/visits", [])).Status);
        Assert.Equal(HttpStatusCode.Redirect,
            (await awa.PostAsync($"/cases/{file}/visits", [], $"/cases/{file}/visits/new")).Status);
        await using var db = house.System.Open();
        Assert.Equal(3, await db.Tasks.CountAsync(t => t.FileId == file && t.Title == "Monitoring.Task.Visit", Cancel));
        Assert.Equal(HttpStatusCode.Redirect,
            (await awa.PostAsync($"/cases/{file}/visits/new", Visit(person, "FollowUp"))).Status);
        Assert.Equal(2, await db.Tasks.CountAsync(t =>
            t.FileId == file && t.Title == "Monitoring.Task.Visit" && t.DoneAt == null, Cancel));
    }

    [Fact]
    public async Task Entering_reintegration_plans_the_visits_that_no_arrival_planned_and_only_once()
    {
        var (file, _) = await OnTheWay.ReceivedAsync(house);
        var awa = await house.AsAsync("awa");
        Assert.Equal(HttpStatusCode.Redirect, (await awa.PostAsync($"/cases/{file}/stage", [])).Status);
        await using var db = house.System.Open();
        Assert.Equal(Stage.Reintegration, (await db.Files.SingleAsync(f => f.Id == file, Cancel)).Stage);
        Assert.Equal(3, await db.Tasks.CountAsync(t => t.FileId == file && t.Title == "Monitoring.Task.Visit", Cancel));
        Assert.Equal(HttpStatusCode.Redirect, (await awa.PostAsync($"/cases/{file}/visits", [])).Status);
        Assert.Equal(3, await db.Tasks.CountAsync(t => t.FileId == file && t.Title == "Monitoring.Task.Visit", Cancel));
    }

    [Fact]
    public async Task The_last_visit_or_the_reason_why_not_opens_the_way_to_closure()
    {
        var (seen, person) = await OnTheWay.FileAsync(house, Stage.FollowUp, "ANPE Lomé");
        var awa = await house.AsAsync("awa");
        await awa.PostAsync($"/cases/{seen}/visits/new", Visit(person, "LastFollowUp"));
        var (gone, other) = await OnTheWay.FileAsync(house, Stage.FollowUp, "ANPE Lomé");
        var form = new Dictionary<string, string> { ["Input.PersonId"] = other.ToString(),
            ["Input.Because"] = "LeftAgain" };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await awa.PostAsync($"/cases/{gone}/visits/impossible", form))
            .Status);
        form["Input.Reason"] = "repartie travailler à Accra";
        Assert.Equal(HttpStatusCode.Redirect, (await awa.PostAsync($"/cases/{gone}/visits/impossible", form)).Status);
        await using var db = house.System.Open();
        Assert.True(await db.Set<Fact>()
            .AnyAsync(f => f.FileId == seen && f.Kind == FactKind.LastFollowUpDone, Cancel));
        Assert.True(await db.Set<Fact>()
            .AnyAsync(f => f.FileId == gone && f.Kind == FactKind.FollowUpImpossible, Cancel));
        Assert.Contains("Accra", (await awa.GetAsync($"/cases/{gone}/visits")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_finds_no_visits_and_a_counsellor_may_not_visit()
    {
        var (file, person) = await OnTheWay.FileAsync(house, Stage.Reception);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("noor")).GetAsync($"/cases/{file}/visits"))
            .Status);
        var refused = await (await house.AsAsync("claire")).PostAsync(
            $"/cases/{file}/visits/new", Visit(person, "Baseline"), $"/cases/{file}/withdrawal");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
    }
}
