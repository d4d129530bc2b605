using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Ideas;
using Sankofa.Core.House;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>From a proposal to what became of it.</summary>
public sealed class LibraryIdeasTests(TestHouse house)
{
    private const string Desk = "/dialogue/desk/ideas";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_idea_is_discussed_and_supported_and_what_is_withdrawn_leaves_its_place()
    {
        var (kodjo, essi, lucia) = (await house.AsAsync("kodjo"), await house.AsAsync("essi"),
            await house.AsAsync("lucia"));
        Refused(await kodjo.PostAsync(Desk + "/new", new() { ["Input.Title.Fr"] = "Idée sans texte" }),
            "Écrivez le texte");
        var home = await ProposeAsync("kodjo", "Un annuaire d'essai");
        Refused(await lucia.PostAsync(home + "/comments/new", []), "Écrivez le texte");
        Done(await lucia.PostAsync(home + "/comments/new", new() { ["Input.Text"] = "Je me suis trompée d'essai" }));
        Done(await essi.PostAsync(home + "/comments/new", new() { ["Input.Text"] = "<b>Nous</b> en serons" }));
        var page = await lucia.GetAsync(home);
        Assert.Contains("&lt;b&gt;Nous", page.Body, StringComparison.Ordinal);
        var withdrawal = page.Body.Split("href=\"").First(p => p.Contains("/withdrawal", StringComparison.Ordinal))
            .Split('"')[0];
        Assert.Equal(HttpStatusCode.Forbidden, (await essi.GetAsync(withdrawal)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await essi.PostAsync(withdrawal, [], from: home)).Status);
        Done(await lucia.PostAsync(withdrawal, []));
        var after = Read(await essi.GetAsync(home));
        Assert.DoesNotContain("trompée d'essai", after, StringComparison.Ordinal);
        Assert.Contains("Retirée par son auteur", after, StringComparison.Ordinal);
        Refused(await essi.PostAsync(home + "/support", []), "Votre pays l'a proposée");
        Done(await lucia.PostAsync(home + "/support", []));
        Refused(await lucia.PostAsync(home + "/support", []), "la soutient déjà");
        Assert.Equal(HttpStatusCode.Forbidden, (await kodjo.GetAsync(home + "/support")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("abla")).GetAsync(home)).Status);
    }

    [Fact]
    public async Task What_became_of_an_idea_is_told_in_rows_that_stay()
    {
        var (ruth, essi) = (await house.AsAsync("ruth"), await house.AsAsync("essi"));
        var home = await ProposeAsync("essi", "Une idée à suivre d'essai");
        var other = await ProposeAsync("essi", "Une autre idée d'essai");
        Assert.Equal(HttpStatusCode.Forbidden, (await essi.GetAsync(home + "/outcome")).Status);
        Refused(await ruth.PostAsync(home + "/outcome", Outcome("SetAside")), "Dites pourquoi");
        Refused(await ruth.PostAsync(home + "/outcome", Outcome("TakenUp")), "Choisissez ce qui la reprend");
        Refused(await ruth.PostAsync(home + "/outcome", Outcome("Merged", "MergedIntoId", Id(home))),
            "ni dans elle-même");
        var aside = Outcome("SetAside");
        aside["Input.Reason.Fr"] = "Trop tôt d'essai";
        Done(await ruth.PostAsync(home + "/outcome", aside));
        await PublishedDialogue.OfAsync(house);
        await using var db = house.System.Open();
        var activity = await db.Set<Activity>().SingleAsync(a => a.Code == "webinaire-2021", Cancel);
        Done(await ruth.PostAsync(home + "/outcome", Outcome("TakenUp", "ActivityId", activity.Id.ToString())));
        var page = Read(await essi.GetAsync(home));
        foreach (var part in new[] { "Trop tôt d'essai", "Écartée", "Reprise", $"/desk/activities/{activity.Id}" })
            Assert.Contains(part, page, StringComparison.Ordinal);
        Done(await ruth.PostAsync(other + "/outcome", Outcome("Merged", "MergedIntoId", Id(home))));
        Refused(await ruth.PostAsync(other + "/outcome", aside), "fondue dans une autre");
        Refused(await ruth.PostAsync(home + "/outcome", Outcome("Merged", "MergedIntoId", Id(other))),
            "déjà fondue");
        Assert.Contains("Une idée à suivre", Read(await ruth.GetAsync(Desk + "?became=TakenUp")),
            StringComparison.Ordinal);
        Assert.DoesNotContain("Une idée à suivre", Read(await ruth.GetAsync(Desk + "?became=open")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_idea_is_internal_until_the_secretariat_publishes_it_and_its_discussion_always_is()
    {
        var home = await ProposeAsync("essi", "Une idée publiée d'essai");
        Done(await (await house.AsAsync("lucia")).PostAsync(
            home + "/comments/new", new() { ["Input.Text"] = "Entre nous d'essai" }));
        using var nobody = house.Anonymous();
        var open = home.Replace(Desk, "/dialogue/library/ideas", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync(open)).Status);
        var essi = await house.AsAsync("essi");
        Assert.Equal(HttpStatusCode.Forbidden, (await essi.GetAsync(home + "/publication")).Status);
        Done(await (await house.AsAsync("ruth")).PostAsync(home + "/publication", []));
        var page = Read(await nobody.GetAsync(open));
        Assert.Contains("Une idée publiée d'essai", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Entre nous", page, StringComparison.Ordinal);
        Assert.Contains("Une idée publiée", Read(await nobody.GetAsync("/dialogue/library/ideas")),
            StringComparison.Ordinal);
        await using var source = NpgsqlDataSource.Create(house.Connections.App);
        await using var db = new SankofaDb(Schema.Options(source));
        Assert.False(await db.Set<IdeaComment>().AnyAsync(Cancel));
    }

    [Fact]
    public async Task The_database_changes_no_comment()
    {
        var home = await ProposeAsync("essi", "Une idée gardée d'essai");
        Done(await (await house.AsAsync("essi")).PostAsync(
            home + "/comments/new", new() { ["Input.Text"] = "Tel quel d'essai" }));
        await using var db = house.System.Open();
        foreach (var sql in new[]
        {
            "UPDATE idea_comment SET text = 'autre' WHERE idea_id = {0}",
            "DELETE FROM idea_comment WHERE idea_id = {0}",
        })
        {
            await Assert.ThrowsAsync<PostgresException>(
                () => db.Database.ExecuteSqlRawAsync(sql, [Guid.Parse(Id(home))], Cancel));
        }
    }

    private static Dictionary<string, string> Outcome(string kind, string link = "", string id = "")
    {
        var form = new Dictionary<string, string> { ["Input.Kind"] = kind };
        if (link.Length > 0) form["Input." + link] = id;
        return form;
    }

    private static string Id(string home) => home.Split('/')[^1];

    private async Task<string> ProposeAsync(string login, string title)
    {
        var answer = await (await house.AsAsync(login)).PostAsync(Desk + "/new",
            new() { ["Input.Title.Fr"] = title, ["Input.Text.Fr"] = "Ce qu'il faudrait faire" });
        Done(answer);
        return answer.Location!;
    }

    private static string Read(Answer answer) => WebUtility.HtmlDecode(answer.Body);

    private static void Refused(Answer answer, string sentence)
    {
        Assert.True(answer.Status == HttpStatusCode.UnprocessableEntity, $"{answer.Status} {Read(answer)}");
        Assert.Contains(sentence, Read(answer), StringComparison.Ordinal);
    }

    private static void Done(Answer answer) =>
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{answer.Status} {Read(answer)}");
}
