using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>An activity from its concept note to the follow-up of what it recommended.</summary>
public sealed class ActivityTests(TestHouse house)
{
    private const string Room = "/dialogue/desk/activities";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_activity_goes_from_its_note_to_the_follow_up_of_a_recommendation()
    {
        var url = await PrepareAsync("Réunion thématique d'essai");
        var ruth = await house.AsAsync("ruth");
        Done(await ruth.PostAsync(url + "/agenda", new()
        {
            ["Input.Day"] = "2027-03-01", ["Input.At"] = "9:30", ["Input.Title.Fr"] = "Ouverture",
            ["Input.Speakers"] = "Directrice, Office fictif",
        }));
        Done(await ruth.PostAsync(url + "/sessions/new", new() { ["Input.Title.Fr"] = "Séance 1" }));
        Done(await ruth.PostAsync(url + "/conclusions/new", new() { ["Input.Text.Fr"] = "On a conclu." }));
        Done(await ruth.PostAsync(url + "/publication", new(), from: url));
        var entered = await ruth.PostAsync(url + "/recommendations/new", new()
        {
            ["Input.Text.Fr"] = "Échanger les listes", ["Input.Addressees"] = "TG\nautorités locales",
            ["Input.Due.Year"] = "2026",
        });
        Done(entered);
        var recommendation = entered.Location!;
        var essi = await house.AsAsync("essi");
        var form = new Dictionary<string, string> { ["Input.State"] = "Done", ["Input.Text"] = "Fait en mars." };
        var refused = await essi.PostAsync(recommendation + "/follow-up", new(form));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("preuve", Read(refused), StringComparison.Ordinal);
        Assert.Contains("Fait en mars.", Read(refused), StringComparison.Ordinal);
        form["Input.Evidence"] = "https://exemple.org/preuve";
        Done(await essi.PostAsync(recommendation + "/follow-up", new(form)));
        using var nobody = house.Anonymous();
        var code = await CodeAsync(url);
        var shown = Read(await nobody.GetAsync(
            $"/dialogue/activities/{code}/recommendations/{recommendation.Split('/')[^1]}"));
        Assert.Contains("https://exemple.org/preuve", shown, StringComparison.Ordinal);
        Assert.Contains("Togo, autorités locales", shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await (await house.AsAsync("kodjo")).GetAsync(recommendation + "/follow-up")).Status);
    }

    [Fact]
    public async Task Before_it_is_published_only_those_who_work_in_the_Dialogue_see_it()
    {
        var url = await PrepareAsync("Réunion en préparation");
        Assert.Equal(HttpStatusCode.OK, (await (await house.AsAsync("lucia")).GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("abla")).GetAsync(url)).Status);
        using var nobody = house.Anonymous();
        Assert.Equal(HttpStatusCode.NotFound,
            (await nobody.GetAsync("/dialogue/activities/" + await CodeAsync(url))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("lucia")).GetAsync(url + "/edit")).Status);
    }

    [Fact]
    public async Task Delegations_register_see_themselves_alone_and_are_counted_by_country_and_sex()
    {
        var url = await PrepareAsync("Réunion avec inscriptions");
        var (ruth, essi, lucia, abla) = (await house.AsAsync("ruth"), await house.AsAsync("essi"),
            await house.AsAsync("lucia"), await house.AsAsync("abla"));
        var guest = await GuestAsync();
        var early = await ruth.PostAsync(url + "/invitations", new() { ["Input.GuestId"] = guest });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Done(await ruth.PostAsync(url + "/publication", new(), from: url));
        Done(await ruth.PostAsync(url + "/invitations", new() { ["Input.Countries"] = "TG",
            ["Input.GuestId"] = guest }));
        Done(await RegisterAsync(essi, url, "Une déléguée fictive", "Female"));
        Done(await RegisterAsync(abla, url, "Un invité fictif", "Male"));
        var uninvited = await RegisterAsync(lucia, url, "Personne", "Male");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, uninvited.Status);
        var togo = Read(await essi.GetAsync(url + "/registrations"));
        Assert.Contains("Une déléguée fictive", togo, StringComparison.Ordinal);
        // The guest of the same country is a delegation of its own, which its country may see; Spain sees neither.
        var guests = Read(await abla.GetAsync(url + "/registrations"));
        Assert.DoesNotContain("Une déléguée fictive", guests, StringComparison.Ordinal);
        Assert.DoesNotContain("déléguée", Read(await lucia.GetAsync(url + "/registrations")), StringComparison.Ordinal);
        await using var db = house.System.Open();
        var activity = Guid.Parse(url.Split('/')[^1]);
        var rows = await db.Set<ActivityRegistration>().Where(r => r.ActivityId == activity).ToListAsync(Cancel);
        foreach (var row in rows)
            Done(await ruth.PostAsync($"{url}/registrations/{row.Id}/attendance", new(), from: url + "/registrations"));
        var counted = Assert.Single(await Participation.OfAsync(
            db.Set<ActivityRegistration>().Where(r => r.ActivityId == activity), Cancel));
        Assert.Equal(("TG", 1, 1, 2), (counted.Country, counted.Women, counted.Men, counted.Total));
    }

    [Fact]
    public async Task The_link_to_take_part_is_told_to_those_who_registered_and_to_nobody_else()
    {
        var url = await PrepareAsync("Réunion hybride");
        var (ruth, essi) = (await house.AsAsync("ruth"), await house.AsAsync("essi"));
        Done(await ruth.PostAsync(url + "/publication", new(), from: url));
        Done(await ruth.PostAsync(url + "/invitations", new() { ["Input.Countries"] = "TG" }));
        const string Link = "https://salle.exemple.org/42";
        Assert.DoesNotContain(Link, (await essi.GetAsync(url)).Body, StringComparison.Ordinal);
        Done(await RegisterAsync(essi, url, "Une autre déléguée fictive", "Female"));
        Assert.Contains(Link, (await essi.GetAsync(url)).Body, StringComparison.Ordinal);
        using var nobody = house.Anonymous();
        Assert.DoesNotContain(Link,
            (await nobody.GetAsync("/dialogue/activities/" + await CodeAsync(url))).Body, StringComparison.Ordinal);
    }

    private async Task<string> PrepareAsync(string title)
    {
        var prepared = await (await house.AsAsync("ruth")).PostAsync(Room + "/new", new()
        {
            ["Input.Title.Fr"] = title, ["Input.Kind"] = "ThematicMeeting", ["Input.Format"] = "Hybrid",
            ["Input.From.Day"] = "1", ["Input.From.Month"] = "3", ["Input.From.Year"] = "2027",
            ["Input.Address"] = "https://salle.exemple.org/42", ["Input.CoChairs"] = "TG, ES",
        });
        Done(prepared);
        return prepared.Location!;
    }

    private static Task<Answer> RegisterAsync(Visitor who, string url, string name, string sex) =>
        who.PostAsync(url + "/registrations/new", new() { ["Input.Name"] = name, ["Input.Sex"] = sex });

    private async Task<string> CodeAsync(string url)
    {
        await using var db = house.System.Open();
        var id = Guid.Parse(url.Split('/')[^1]);
        return await db.Set<Activity>().Where(a => a.Id == id).Select(a => a.Code).SingleAsync(Cancel);
    }

    private async Task<string> GuestAsync()
    {
        await using var db = house.System.Open();
        return (await db.Organisations.SingleAsync(o => o.ShortName == "Commune de Lomé", Cancel)).Id.ToString();
    }

    private static string Read(Answer answer) => WebUtility.HtmlDecode(answer.Body);

    private static void Done(Answer answer) => Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Body);
}
