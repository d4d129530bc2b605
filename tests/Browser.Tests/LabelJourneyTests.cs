using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Browser.Tests;

/// <summary>
/// A label from application to badge: Togo applies, the secretariat checks, Cameroon is asked, anybody reads.
/// </summary>
public sealed class LabelJourneyTests(TestHouse house, Chromium chromium)
{
    [Fact]
    public async Task A_label_goes_from_application_to_badge()
    {
        var essi = await Desk.OfAsync(house, chromium, "essi", width: 360);
        await essi.GoAsync("/dialogue/desk/labels/new");
        await essi.FillAsync("Input.Title.Fr", "Jumelage des guichets de retour");
        await essi.FillAsync("Input.Kind", "Project");
        await essi.FillAsync("Input.Scope", "Bilateral");
        await essi.FillAsync("Input.FundedBy", "ES");
        await essi.Page.SelectOptionAsync("#Input_ActionIds", (await ActionAsync()).ToString());
        await essi.SendAsync("La demande est envoyée", ("Input.Why.Fr", "Il échange les bonnes pratiques du retour"));
        var home = new Uri(essi.Page.Url).AbsolutePath;

        var ruth = await Desk.OfAsync(house, chromium, "ruth");
        await ruth.GoAsync(home + "/check");
        foreach (var finding in await ruth.Page.Locator("main select").AllAsync())
            await finding.SelectOptionAsync("Met");
        await ruth.SendAsync("La vérification est enregistrée");
        await ruth.DoAsync(home + "/opinion-requests", "sont consultés");

        var ngono = await Desk.OfAsync(house, chromium, "ngono", script: false);
        await ngono.DoAsync(home + "/opinion", "L'avis est enregistré", ("Kind", "WithRemarks"),
            ("Text", "Associer les communes"));

        await ruth.GoAsync(home);
        await ruth.ReadsAsync("Associer les communes");
        await ruth.DoAsync(home + "/decision", "figure au registre public", ("Verdict", "Granted"),
            ("DecidedOn", Desk.Day(ruth.Today)));

        await essi.GoAsync(home.Replace("/desk", "", StringComparison.Ordinal));
        await essi.ReadsAsync("Jumelage des guichets de retour");
        await essi.ReadsNotAsync("Associer les communes");
        var badge = essi.Page.Locator("main img[src$='/badge.svg']");
        Assert.True(await badge.EvaluateAsync<bool>("i => i.complete && i.naturalWidth > 0"));
        var answer = await essi.Page.GotoAsync((await badge.GetAttributeAsync("src"))!);
        Assert.Contains("RP-L-", await answer!.TextAsync(), StringComparison.Ordinal);
        await essi.Page.Locator("svg a").ClickAsync();
        await essi.ReadsAsync("Jumelage des guichets de retour");
    }

    private async Task<Guid> ActionAsync()
    {
        await using var db = house.System.Open();
        return await db.Set<PlanAction>().Where(a => a.Number == 20 && db.Set<ActionPlan>()
            .Any(p => p.Code == "MARRAKESH-2018" && p.Domains.Any(d => d.Id == a.Objective.DomainId)))
            .Select(a => a.Id).FirstAsync(TestContext.Current.CancellationToken);
    }
}
