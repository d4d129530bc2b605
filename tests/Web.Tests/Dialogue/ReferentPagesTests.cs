using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.Dialogue.Referents;
using Sankofa.Core.House;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>Togo and Cameroon plan for the return, Spain helps; who is not asked writes nothing.</summary>
public sealed class ReferentPagesTests(TestHouse house)
{
    private const string Desk = "/dialogue/desk/referents";

    private static int _year = 2030;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_planned_stands_beside_what_came_of_it_and_silence_is_never_green()
    {
        var home = await BeginAsync();
        var (essi, ngono, lucia) =
            (await house.AsAsync("essi"), await house.AsAsync("ngono"), await house.AsAsync("lucia"));
        Refused(await essi.PostAsync(home + "/publication", []), "Rien n'est encore prévu");
        Refused(await essi.PostAsync(home + "/items/new", []), "Dites ce qui est prévu");
        foreach (var activity in new[] { "Atelier d'essai", "Guide d'essai" })
            Done(await ngono.PostAsync(home + "/items/new", new() { ["Input.Activity.Fr"] = activity }));
        Refused(await essi.PostAsync(home + "/items/new", new()
        {
            ["Input.Activity.Fr"] = "Trop tôt", ["Input.When.Year"] = "2012",
        }), "en dehors des années");
        Assert.Equal(HttpStatusCode.NotFound, (await lucia.GetAsync(home)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await house.AsAsync("ruth")).GetAsync(home)).Status);

        var item = await ItemAsync(home);
        Refused(await essi.PostAsync(home + "/balance", new()
        {
            ["Input.ItemId"] = item, ["Input.Outcome"] = "NotDone",
        }), "Dites pourquoi");
        Done(await essi.PostAsync(home + "/balance", new()
        {
            ["Input.ItemId"] = item, ["Input.Outcome"] = "NotDone", ["Input.Why.Fr"] = "Pas de salle",
            ["Input.Lesson.Fr"] = "Réserver tôt",
        }));
        Refused(await essi.PostAsync(home + "/balance-publication", []), "Publiez d'abord");
        Done(await essi.PostAsync(home + "/publication", []));
        var seen = Read(await lucia.GetAsync(home));
        Assert.Contains("Atelier d'essai", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Pas de salle", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("tag-done", seen, StringComparison.Ordinal);
        Done(await ngono.PostAsync(home + "/balance-publication", []));
        seen = Read(await lucia.GetAsync(home));
        Assert.Contains("Pas de salle", seen, StringComparison.Ordinal);
        Assert.Contains("rien n'en est dit encore", seen, StringComparison.Ordinal);
        Assert.Contains("1 sur 2", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("tag-done", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_referent_of_the_domain_writes_its_road_map()
    {
        var home = await BeginAsync();
        foreach (var login in new[] { "kodjo", "ruth", "abla" })
            foreach (var page in new[] { "/items/new", "/balance", "/publication", "/balance-publication" })
                Assert.Equal(HttpStatusCode.Forbidden,
                    (await (await house.AsAsync(login)).GetAsync(home + page)).Status);
        Assert.Equal(HttpStatusCode.NotFound,
            (await (await house.AsAsync("lucia")).GetAsync(home + "/balance")).Status);
        await using var db = house.System.Open();
        var domain = (await DomainAsync(db)).ToString();
        var form = new Dictionary<string, string>
        {
            ["Input.DomainId"] = domain, ["Input.FirstYear"] = "2026", ["Input.LastYear"] = "2027",
        };
        foreach (var login in new[] { "lucia", "ruth", "kodjo", "abla" })
            Assert.Equal(HttpStatusCode.Forbidden,
                (await (await house.AsAsync(login)).PostAsync(Desk + "/road-maps/new", new(form))).Status);
        await using var app = new SankofaDb(Schema.Options(house.Connections.App));
        await using var transaction = await app.ActAsAsync(await house.MeAsync("lucia"), Cancel);
        var mid = Guid.Parse(home.Split('/')[^1]);
        Assert.False(await app.Set<RoadMap>().AnyAsync(m => m.Id == mid, Cancel));
        Assert.False(await app.Set<BalanceSheet>().AnyAsync(b => b.RoadMapId == mid, Cancel));
    }

    [Fact]
    public async Task A_request_is_offered_accepted_received_and_restored_each_by_whom_it_is_for()
    {
        var (essi, lucia, ngono, ruth) = (await house.AsAsync("essi"), await house.AsAsync("lucia"),
            await house.AsAsync("ngono"), await house.AsAsync("ruth"));
        var asked = await essi.PostAsync(Desk + "/support/new", new()
        {
            ["Input.Kind"] = "Training", ["Input.Title.Fr"] = "Former dix agents",
        });
        Done(asked);
        var home = asked.Location!;
        Assert.Equal(HttpStatusCode.Forbidden,
            (await (await house.AsAsync("kodjo")).GetAsync(home + "/answer")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("abla")).GetAsync(home)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ruth.GetAsync(Desk + "/support/new")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await essi.PostAsync(home + "/answer", Step("Offered"))).Status);
        Refused(await essi.PostAsync(home + "/outcome", new() { ["Input.Outcome.Fr"] = "Bien" }),
            "Personne n'a encore");
        Refused(await essi.PostAsync(home + "/answer", Step("Accepted", "ES")), "n'a rien offert");
        Done(await lucia.PostAsync(home + "/answer", Step("Offered")));
        Refused(await lucia.PostAsync(home + "/answer", Step("Offered")), "déjà offert");
        Assert.Equal(HttpStatusCode.Forbidden,
            (await lucia.PostAsync(home + "/answer", Step("Accepted", "ES"))).Status);
        Refused(await essi.PostAsync(home + "/answer", Step("Delivered", "ES")), "n'est pas acceptée");
        Done(await essi.PostAsync(home + "/answer", Step("Accepted", "ES")));
        Assert.Equal(HttpStatusCode.Forbidden,
            (await lucia.PostAsync(home + "/answer", Step("Delivered", "ES"))).Status);
        Done(await essi.PostAsync(home + "/answer", Step("Delivered", "ES")));
        Refused(await ngono.PostAsync(home + "/answer", Step("Declined", text: "")), "Dites pourquoi");
        Done(await ngono.PostAsync(home + "/answer", Step("Declined", text: "Pas de budget")));
        Done(await ruth.PostAsync(home + "/answer", Step("Offered")));
        Assert.Equal(HttpStatusCode.Forbidden, (await lucia.GetAsync(home + "/outcome")).Status);
        Done(await essi.PostAsync(home + "/outcome", new() { ["Input.Outcome.Fr"] = "Dix agents formés" }));
        var page = Read(await lucia.GetAsync(home));
        Assert.Contains("Dix agents formés", page, StringComparison.Ordinal);
        Assert.Contains("Pas de budget", page, StringComparison.Ordinal);
        Assert.Contains("Former dix agents", Read(await lucia.GetAsync(Desk + "/support")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_twinning_holds_once_the_other_country_confirms_and_is_written_by_the_two_alone()
    {
        var (essi, lucia, ngono) =
            (await house.AsAsync("essi"), await house.AsAsync("lucia"), await house.AsAsync("ngono"));
        Refused(await essi.PostAsync(Desk + "/twinnings/new", new()
        {
            ["Input.Other"] = "TG", ["Input.Subject.Fr"] = "Soi-même",
        }), "Choisissez un autre pays");
        var proposed = await essi.PostAsync(Desk + "/twinnings/new", new()
        {
            ["Input.Other"] = "ES", ["Input.Subject.Fr"] = "Accueil au retour",
        });
        Done(proposed);
        var home = proposed.Location!;
        Assert.Equal(HttpStatusCode.NotFound, (await ngono.GetAsync(home)).Status);
        var exchange = new Dictionary<string, string>
        {
            ["Input.On"] = Today(), ["Input.What.Fr"] = "Visite du centre",
        };
        Refused(await essi.PostAsync(home + "/exchanges/new", new(exchange)), "n'a pas encore confirmé");
        Assert.Equal(HttpStatusCode.Forbidden, (await essi.GetAsync(home + "/confirmation")).Status);
        Done(await lucia.PostAsync(home + "/confirmation", []));
        Done(await lucia.PostAsync(home + "/exchanges/new", new(exchange)));
        foreach (var (login, page) in new[]
        {
            ("ngono", "/exchanges/new"), ("ngono", "/results"), ("ngono", "/confirmation"), ("ruth", "/results"),
            ("kodjo", "/exchanges/new"), ("abla", "/results"),
        }) Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync(login)).GetAsync(home + page)).Status);
        Done(await essi.PostAsync(home + "/results", new() { ["Input.Results.Fr"] = "Un guide commun" }));
        var page2 = Read(await ngono.GetAsync(home));
        Assert.Contains("Un guide commun", page2, StringComparison.Ordinal);
        Assert.Contains("Visite du centre", page2, StringComparison.Ordinal);
    }

    private static string Read(Answer answer) => WebUtility.HtmlDecode(answer.Body);

    private static void Refused(Answer answer, string sentence)
    {
        Assert.True(answer.Status == HttpStatusCode.UnprocessableEntity, $"{answer.Status} {Read(answer)}");
        Assert.Contains(sentence, Read(answer), StringComparison.Ordinal);
    }

    private static void Done(Answer answer) =>
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{answer.Status} {Read(answer)}");

    private static Dictionary<string, string> Step(string step, string partner = "",
        string text = "Cinq jours à Lomé") =>
        new() { ["Input.Step"] = step, ["Input.Partner"] = partner, ["Input.Text"] = text };

    private string Today() =>
        house.Clock.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Task<Guid> DomainAsync(SankofaDb db) => db.Set<PlanDomain>()
        .Where(d => d.Number == 5 && db.Set<ActionPlan>().Any(p => p.Id == d.PlanId && p.Code == "MARRAKESH-2018"))
        .Select(d => d.Id).SingleAsync(Cancel);

    private async Task<string> BeginAsync()
    {
        await using var db = house.System.Open();
        var year = Interlocked.Increment(ref _year).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var begun = await (await house.AsAsync("essi")).PostAsync(Desk + "/road-maps/new", new()
        {
            ["Input.DomainId"] = (await DomainAsync(db)).ToString(), ["Input.FirstYear"] = year,
            ["Input.LastYear"] = year,
        });
        Done(begun);
        return begun.Location!;
    }

    private async Task<string> ItemAsync(string home)
    {
        await using var db = house.System.Open();
        var mid = Guid.Parse(home.Split('/')[^1]);
        return (await db.Set<RoadMapItem>().Where(i => i.RoadMapId == mid).OrderBy(i => i.Number).Select(i => i.Id)
            .FirstAsync(Cancel)).ToString();
    }
}
