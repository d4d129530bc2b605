using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Capacities;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>From a need to what was restored; participants are counted and never named.</summary>
public sealed class CapacityPagesTests(TestHouse house)
{
    private const string Desk = "/dialogue/desk/capacities";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_need_is_followed_to_the_request_the_event_and_what_was_restored()
    {
        var (essi, lucia) = (await house.AsAsync("essi"), await house.AsAsync("lucia"));
        Refused(await essi.PostAsync(Desk + "/needs/new", []), "Donnez un titre");
        Done(await essi.PostAsync(Desk + "/needs/new", new() { ["Input.Topic.Fr"] = "Besoin suivi d'essai" }));
        await using var db = house.System.Open();
        var need = (await db.Set<CapacityNeed>().ToListAsync(Cancel))
            .Single(n => n.Topic.In("fr") == "Besoin suivi d'essai").Id.ToString();
        var request = new Dictionary<string, string>
        {
            ["Input.Kind"] = "StudyVisit", ["Input.Title.Fr"] = "Voir un centre d'essai", ["Input.NeedId"] = need,
        };
        Refused(await lucia.PostAsync("/dialogue/desk/referents/support/new", new(request)), "d'un autre pays");
        var asked = await essi.PostAsync("/dialogue/desk/referents/support/new", new(request));
        Done(asked);
        var planned = await lucia.PostAsync(Desk + "/new", Event("Visite suivie d'essai",
            asked.Location!.Split('/')[^1]));
        Done(planned);
        var home = planned.Location!;
        Refused(await lucia.PostAsync(home + "/results", []), "Écrivez ce qui est restitué");
        Assert.Equal(HttpStatusCode.Forbidden, (await essi.PostAsync(
            home + "/results", new() { ["Input.Restored.Fr"] = "Ce n'est pas à moi" })).Status);
        Done(await lucia.PostAsync(home + "/results", new() { ["Input.Restored.Fr"] = "Un guide rapporté d'essai" }));
        var followed = Read(await essi.GetAsync(Desk + "/needs"));
        foreach (var part in new[] { "Besoin suivi", "Voir un centre", "Visite suivie", "Un guide rapporté" })
            Assert.Contains(part, followed, StringComparison.Ordinal);
        Assert.Contains("Visite suivie", Read(await essi.GetAsync(asked.Location!)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Participants_are_counted_by_country_and_sex_by_their_country_the_host_or_the_secretariat()
    {
        var (essi, lucia, ngono, ruth) = (await house.AsAsync("essi"), await house.AsAsync("lucia"),
            await house.AsAsync("ngono"), await house.AsAsync("ruth"));
        var planned = await lucia.PostAsync(Desk + "/new", Event("Formation comptée d'essai"));
        Done(planned);
        var home = planned.Location!;
        Done(await essi.PostAsync(home + "/participation", Count("", "3", "2")));
        Done(await essi.PostAsync(home + "/participation", Count("CM", "9", "9")));
        Done(await lucia.PostAsync(home + "/participation", Count("CM", "1", "4")));
        Refused(await ruth.PostAsync(home + "/participation", Count("", "1", "1")), "Choisissez le pays");
        Refused(await ngono.PostAsync(home + "/participation", Count("", "0", "0")), "une personne au moins");
        await using var db = house.System.Open();
        var cid = Guid.Parse(home.Split('/')[^1]);
        var held = await db.Set<CapacityEvent>().Include(e => e.Participations)
            .SingleAsync(e => e.Id == cid, Cancel);
        Assert.Equal([("CM", 1, 4), ("TG", 9, 9)],
            held.Participations.Select(p => (p.Country, p.Women, p.Men)).OrderBy(p => p.Country));
        Assert.Contains("10 femmes, 13 hommes", Read(await essi.GetAsync(Desk)), StringComparison.Ordinal);
        foreach (var (login, page) in new[]
        {
            ("kodjo", "/participation"), ("kodjo", "/results"), ("essi", "/publication"), ("kodjo", "/publication"),
            ("abla", ""), ("abla", "/participation"),
        }) Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync(login)).GetAsync(home + page)).Status);
        Done(await lucia.PostAsync(home + "/publication", []));
    }

    [Fact]
    public async Task An_event_is_planned_by_its_host_or_by_the_secretariat_for_one()
    {
        var ruth = await house.AsAsync("ruth");
        Refused(await ruth.PostAsync(Desk + "/new", Event("Sans hôte")), "Choisissez le pays hôte");
        var form = Event("Séminaire du secrétariat");
        form["Input.Host"] = "MA";
        Done(await ruth.PostAsync(Desk + "/new", form));
        foreach (var login in new[] { "kodjo", "abla", "claire" })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync(login)).GetAsync(Desk + "/new")).Status);
        foreach (var login in new[] { "kodjo", "ruth", "abla" })
            Assert.Equal(HttpStatusCode.Forbidden,
                (await (await house.AsAsync(login)).GetAsync(Desk + "/needs/new")).Status);
        var late = Event("À l'envers");
        late["Input.EndsOn"] = Day(-9);
        Refused(await (await house.AsAsync("essi")).PostAsync(Desk + "/new", late), "La fin est avant le début");
    }

    private static string Read(Answer answer) => WebUtility.HtmlDecode(answer.Body);

    private static void Refused(Answer answer, string sentence)
    {
        Assert.True(answer.Status == HttpStatusCode.UnprocessableEntity, $"{answer.Status} {Read(answer)}");
        Assert.Contains(sentence, Read(answer), StringComparison.Ordinal);
    }

    private static void Done(Answer answer) =>
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{answer.Status} {Read(answer)}");

    private static Dictionary<string, string> Count(string country, string women, string men) => new()
    {
        ["Input.Participant"] = country, ["Input.Women"] = women, ["Input.Men"] = men,
    };

    private string Day(int days) =>
        house.Clock.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Dictionary<string, string> Event(string title, string request = "") => new()
    {
        ["Input.Kind"] = "StudyVisit", ["Input.Title.Fr"] = title, ["Input.StartsOn"] = Day(-3),
        ["Input.EndsOn"] = Day(-1), ["Input.RequestId"] = request,
    };
}
