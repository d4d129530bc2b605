using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.House;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Browser.Tests;

/// <summary>
/// A recommendation followed up: the secretariat enters it for Togo, Togo finds it on its desk and reports with
/// evidence, and anybody reads what came of it.
/// </summary>
public sealed class RecommendationJourneyTests(TestHouse house, Chromium chromium)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_recommendation_is_entered_followed_up_and_read_by_everybody()
    {
        const string text = "Ouvrir un guichet d'accueil dans chaque région (essai)";
        var meeting = await MeetingAsync();
        var ruth = await Desk.OfAsync(house, chromium, "ruth");
        await ruth.GoAsync($"/dialogue/desk/activities/{meeting}/recommendations/new");
        await ruth.SendAsync("recommandation", ("Input.Text.Fr", text), ("Input.Addressees", "TG"),
            ("Input.Due", Desk.Day(ruth.Today.AddDays(-30))));
        var address = new Uri(ruth.Page.Url).AbsolutePath;
        await ruth.ReadsAsync(text);

        var essi = await Desk.OfAsync(house, chromium, "essi", width: 360);
        await essi.GoAsync("/dialogue/desk");
        await essi.ReadsAsync("en retard");
        await essi.Page.ClickAsync($"main a[href='{address}']");
        await essi.DoAsync(address + "/follow-up", "Le suivi est publié", ("State", "Done"),
            ("Text", "Deux guichets sont ouverts à Kara et à Sokodé."), ("Evidence", "https://exemple.org/guichets"));
        await essi.GoAsync("/dialogue/desk");
        Assert.Equal(0, await essi.Page.Locator($"main a[href='{address}']").CountAsync());

        var open = await PublicAsync(address);
        var nobody = await chromium.OpenAsync(house, width: 360);
        await nobody.GotoAsync(open);
        await Chromium.IsAccessibleAsync(nobody);
        var page = await nobody.InnerTextAsync("body");
        Assert.Contains("Deux guichets sont ouverts", page, StringComparison.Ordinal);
        Assert.Contains("https://exemple.org/guichets", page, StringComparison.Ordinal);
        Assert.Contains("Togo", page, StringComparison.Ordinal);
    }

    private async Task<Guid> MeetingAsync()
    {
        await using var db = house.System.Open();
        var ruth = await Envoy.OfAsync(db, await house.MeAsync("ruth"), Cancel);
        var day = PartialDate.Exact(ruth.Me.Today.AddDays(-60));
        var activity = Activity.Prepare("essai-guichets", new ActivityTerms(Wording.Of("Réunion sur l'accueil (essai)"),
            ActivityKind.Workshop, ActivityFormat.InPerson, day, day, "Lomé", "", ["TG"], [], [], [], null, null, null,
            null), ruth);
        activity.Publish(ruth);
        db.Add(activity);
        await db.SaveChangesAsync(Cancel);
        return activity.Id;
    }

    private async Task<string> PublicAsync(string address)
    {
        await using var db = house.System.Open();
        var id = Guid.Parse(address.Split('/')[^1]);
        var code = await db.Set<Recommendation>().Where(r =>
            r.Id == id).Select(r => r.Activity.Code).SingleAsync(Cancel);
        return $"/dialogue/activities/{code}/recommendations/{id}";
    }
}
