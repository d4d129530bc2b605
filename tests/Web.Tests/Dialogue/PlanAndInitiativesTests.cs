using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>What serves an action, who says how far it has come, and what is never shown green.</summary>
public sealed class PlanAndInitiativesTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_initiative_is_a_draft_of_its_country_until_it_is_published()
    {
        var name = Unique("Guichet d'accueil");
        var url = await EnterAsync("kodjo", name, "UnderWay");
        var (essi, lucia) = (await house.AsAsync("essi"), await house.AsAsync("lucia"));
        Assert.Equal(HttpStatusCode.OK, (await essi.GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lucia.GetAsync(url)).Status);
        using var nobody = house.Anonymous();
        var open = url.Replace("/desk", "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync(open)).Status);
        // A contributor writes, and does not speak for the country.
        var kodjo = await house.AsAsync("kodjo");
        Assert.DoesNotContain("/publication", (await kodjo.GetAsync(url)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await kodjo.PostAsync(url + "/publication", new(), from: url)).Status);
        Done(await essi.PostAsync(url + "/publication", new(), from: url));
        Assert.Contains(name, Read(await lucia.GetAsync(url)), StringComparison.Ordinal);
        Assert.Contains(name, Read(await nobody.GetAsync(open)), StringComparison.Ordinal);
        // Others read it; they do not write it.
        Assert.Equal(HttpStatusCode.Forbidden, (await lucia.GetAsync(url + "/edit")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("claire")).GetAsync(url)).Status);
    }

    [Fact]
    public async Task The_secretariat_enters_what_organisations_do_and_writes_for_no_country()
    {
        var ruth = await house.AsAsync("ruth");
        var form = Form(Unique("Formation aux frontières"), "Planned");
        var nameless = await ruth.PostAsync("/dialogue/desk/initiatives/new", new(form));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nameless.Status);
        form["RunBy"] = "TG";
        var country = await ruth.PostAsync("/dialogue/desk/initiatives/new", new(form));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, country.Status);
        form["RunBy"] = "IOM";
        var entered = await ruth.PostAsync("/dialogue/desk/initiatives/new", new(form));
        Done(entered);
        Done(await ruth.PostAsync(entered.Location + "/publication", new(), from: entered.Location));
        var own = await EnterAsync("kodjo", Unique("Guichet"), "Planned");
        Assert.Equal(HttpStatusCode.Forbidden, (await ruth.GetAsync(own + "/edit")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ruth.PostAsync(own + "/edit", new(form), from: own)).Status);
        Done(await ruth.PostAsync(own + "/publication", new(), from: own));
    }

    [Fact]
    public async Task Two_who_change_an_initiative_at_once_are_shown_what_the_other_wrote()
    {
        var url = await EnterAsync("kodjo", Unique("Coopérative"), "Planned");
        var form = Form("Coopérative agrandie", "UnderWay");
        form["Input.Version"] = "0";
        Done(await (await house.AsAsync("kodjo")).PostAsync(url + "/edit", new(form)));
        form["Input.Title.Fr"] = "Coopérative close";
        var late = await (await house.AsAsync("essi")).PostAsync(url + "/edit", new(form));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Coopérative agrandie", Read(late), StringComparison.Ordinal);
        Assert.Contains("Coopérative close", Read(late), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_is_achieved_only_when_work_is_completed_and_somebody_who_looked_says_so()
    {
        await using var db = house.System.Open();
        var action = await db.Set<PlanAction>().Where(a => a.Number == 1 && a.Objective.Code == "5b")
            .Select(a => a.Id).FirstAsync(Cancel);
        var page = $"/dialogue/plan/actions/{action}";
        using var nobody = house.Anonymous();
        Assert.Contains("personne n'a regardé", Read(await nobody.GetAsync(page)), StringComparison.Ordinal);
        var lucia = await house.AsAsync("lucia");
        Done(await lucia.PostAsync($"/dialogue/desk/plan/actions/{action}/progress",
            new() { ["Input.Judgement"] = "Achieved", ["Input.Text.Fr"] = "Tout va bien." }));
        // Said, but nothing was done that anybody knows of.
        Assert.Contains("rien de trouvé", Read(await nobody.GetAsync(page)), StringComparison.Ordinal);
        var title = Unique("Formation");
        var url = await EnterAsync("kodjo", title, "Completed");
        var kodjo = await house.AsAsync("kodjo");
        Done(await kodjo.PostAsync(url + "/contribution",
            new() { ["Input.ActionId"] = action.ToString(), ["Input.What.Fr"] = "Forme les agents." }));
        // A draft counts for nobody else.
        Assert.Contains("rien de trouvé", Read(await nobody.GetAsync(page)), StringComparison.Ordinal);
        Done(await (await house.AsAsync("essi")).PostAsync(url + "/publication", new(), from: url));
        Assert.Contains("réalisée", Read(await nobody.GetAsync(page)), StringComparison.Ordinal);
        Assert.Contains(title, Read(await nobody.GetAsync($"/dialogue/initiatives?serves={action}")),
            StringComparison.Ordinal);
        var again = await kodjo.PostAsync(url + "/contribution",
            new() { ["Input.ActionId"] = action.ToString() });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        // What is counted by is what was contributed.
        Assert.All(await db.Set<Initiative>().AsNoTracking().AsSingleQuery().Include(i => i.Contributions)
            .ToListAsync(Cancel), i => Assert.Equal(i.Contributions.Select(c => c.ActionId).Order(), i.Serves.Order()));
    }

    [Fact]
    public async Task Of_two_contributions_at_once_the_later_is_asked_again_and_none_is_lost_from_the_row()
    {
        var id = Guid.Parse((await EnterAsync("kodjo", Unique("Deux à la fois"), "Planned")).Split('/')[^1]);
        await using var first = house.System.Open();
        await using var second = house.System.Open();
        var by = await Envoy.OfAsync(first, await house.MeAsync("kodjo"), Cancel);
        var actions = await first.Set<PlanAction>().OrderBy(a => a.Id).Take(2).ToListAsync(Cancel);
        foreach (var (db, action) in new[] { (first, actions[0]), (second, actions[1]) })
            (await db.Set<Initiative>().Include(i => i.Contributions).SingleAsync(i => i.Id == id, Cancel))
                .Serve(action, [], by);
        await first.SaveChangesAsync(Cancel);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Cancel));
        await using var after = house.System.Open();
        var stored = await after.Set<Initiative>().Include(i => i.Contributions).SingleAsync(i => i.Id == id, Cancel);
        Assert.Equal([actions[0].Id], stored.Serves);
        Assert.Equal(actions[0].Id, Assert.Single(stored.Contributions).ActionId);
    }

    [Fact]
    public async Task A_wording_that_is_found_is_entered_with_its_source_and_the_one_before_stays_in_the_record()
    {
        await using var db = house.System.Open();
        var action = await db.Set<PlanAction>().Where(a => a.Number == 2 && a.Objective.Code == "5b")
            .Select(a => a.Id).FirstAsync(Cancel);
        var url = $"/dialogue/desk/plan/actions/{action}/wording";
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("essi")).GetAsync(url)).Status);
        var ruth = await house.AsAsync("ruth");
        var form = new Dictionary<string, string>
        {
            ["Input.Wording.Fr"] = "Énoncé d'essai", ["Input.Sureness"] = "InPart", ["Input.Source"] = "",
        };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ruth.PostAsync(url, new(form))).Status);
        form["Input.Source"] = "Document d'essai, page 3";
        Done(await ruth.PostAsync(url, new(form)));
        var worded = await db.Set<PlanAction>().AsNoTracking().SingleAsync(a => a.Id == action, Cancel);
        Assert.Equal("Énoncé d'essai", worded.Wording.In("fr"));
        Assert.True(await db.Events.AnyAsync(e => e.Kind == DialogueEvents.ActionWorded
            && e.Data.Contains(action.ToString()), Cancel));
    }

    [Fact]
    public async Task A_code_that_no_partner_has_is_refused_by_name()
    {
        var form = Form(Unique("Projet"), "Planned");
        form["Input.FundedBy"] = "TG, XX";
        var refused = await (await house.AsAsync("kodjo")).PostAsync("/dialogue/desk/initiatives/new", form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("« XX »", Read(refused), StringComparison.Ordinal);
        Assert.Contains("TG, XX", Read(refused), StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_told_by_what_is_done_and_by_who_looked()
    {
        static ActionState Of(int planned, int underWay, int completed, ActionJudgement? said) => new ActionProgress(
            Guid.Empty, planned, underWay, completed, 0, 1, said, said is null ? null : DateTimeOffset.UnixEpoch).State;
        Assert.Equal(ActionState.NobodyLooked, Of(0, 0, 0, null));
        Assert.Equal(ActionState.NothingFound, Of(0, 0, 0, ActionJudgement.Achieved));
        Assert.Equal(ActionState.Planned, Of(2, 0, 0, null));
        Assert.Equal(ActionState.CompletedNotConfirmed, Of(0, 0, 3, null));
        Assert.Equal(ActionState.UnderWay, Of(0, 1, 3, ActionJudgement.Achieved));
        Assert.Equal(ActionState.Achieved, Of(0, 0, 3, ActionJudgement.Achieved));
        Assert.Equal(ActionState.Stuck, Of(0, 1, 0, ActionJudgement.Stuck));
    }

    private async Task<string> EnterAsync(string login, string title, string status)
    {
        var entered = await (await house.AsAsync(login)).PostAsync("/dialogue/desk/initiatives/new", Form(title,
            status));
        Done(entered);
        return entered.Location!;
    }

    private static Dictionary<string, string> Form(string title, string status) => new()
    {
        ["Input.Title.Fr"] = title, ["Input.Kind"] = nameof(InitiativeKind.Project), ["Input.Scope"] = "National",
        ["Input.Status"] = status, ["Input.Currency"] = "EUR", ["Input.Budget"] = "1250,50",
        ["Input.FundedBy"] = "EU", ["Input.Countries"] = "TG",
    };

    private static string Unique(string name) => $"{name} {Guid.CreateVersion7():N}";

    private static string Read(Answer answer) => WebUtility.HtmlDecode(answer.Body);

    private static void Done(Answer answer) => Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Body);
}
