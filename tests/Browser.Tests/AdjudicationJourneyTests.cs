using Microsoft.Playwright;
using Sankofa.Tests;
using Sankofa.Web.Abis;
using Sankofa.Web.Tests.Biometrics;
using Sankofa.Web.Tests.Registry;
using Xunit;

namespace Sankofa.Browser.Tests;

/// <summary>Two officers look at the same prints, neither seeing what the other says; they disagree, and a third decides.</summary>
public sealed class AdjudicationJourneyTests(TestHouse house, Chromium chromium)
{
    private string _home = "";

    [Fact]
    public async Task Two_adjudicators_disagree_and_a_third_person_decides()
    {
        _home = (await GivenRegister.OpenAsync(house)).Url + "/biometrics";
        foreach (var login in (string[])["kossi", "edoh"]) await Colleagues.HireAsync(house, login);
        var mawuli = await Desk.OfAsync(house, chromium, "mawuli");
        await mawuli.DoAsync(_home + "/switch", "Les empreintes sont activées", ("LegalBasis", "Loi 2020-03, article 12"));
        for (var other = 20; other < 25; other++) await GiveAsync(mawuli, Prints.Of(other, 1, 2, 7), $"B-{other}");
        await GiveAsync(mawuli, Prints.Of(8, 1, 2, 7), "B-8");
        await WorkAsync();
        await GiveAsync(mawuli, Prints.Of(8, 2, 2, 7), "B-9", identify: true);
        var pair = await PairAsync(mawuli);

        await SayAsync(mawuli, pair, "Same", "douze minuties au même endroit");
        var kossi = await Desk.OfAsync(house, chromium, "kossi", width: 360);
        await kossi.GoAsync(pair);
        await kossi.ReadsNotAsync("douze minuties");
        await SayAsync(kossi, pair, "Different", "le delta manque");
        var edoh = await Desk.OfAsync(house, chromium, "edoh");
        await edoh.GoAsync(pair);
        await edoh.ReadsAsync("douze minuties au même endroit");
        await edoh.ReadsAsync("le delta manque");
        await SayAsync(edoh, pair, "Different", "le centre n'est pas le même");
        await mawuli.GoAsync(pair);
        await mawuli.ReadsAsync("Décidé : deux personnes");
    }

    private async Task GiveAsync(Desk desk, byte[] prints, string subject, bool identify = false)
    {
        await desk.GoAsync(_home + "/samples/new");
        await desk.Page.SetInputFilesAsync("[name='Input.Upload']", new FilePayload
        {
            Name = "doigts.iso", MimeType = "application/octet-stream", Buffer = prints,
        });
        await desk.FillAsync("Subject", subject);
        await desk.FillAsync("Purpose", "Registration");
        await desk.FillAsync("Basis", "Law");
        await desk.FillAsync("BasisText", "article 12");
        if (identify) await desk.Page.CheckAsync("main [type=checkbox][name='Input.Identify']");
        await desk.PressAsync();
        await Chromium.ArrivesAsync(desk.Page, _home + "$");
    }

    private Task<int> WorkAsync() =>
        house.Jobs.OfType<AbisWorker>().Single().RunAsync(TestContext.Current.CancellationToken);

    private async Task<string> PairAsync(Desk desk)
    {
        var link = desk.Page.Locator($"a[href^='{_home}/adjudications/']");
        do
        {
            await WorkAsync();
            await desk.GoAsync(_home);
        }
        while (await link.CountAsync() == 0);
        return (await link.First.GetAttributeAsync("href"))!;
    }

    private static async Task SayAsync(Desk desk, string pair, string verdict, string reason)
    {
        await desk.GoAsync(pair);
        await desk.Page.CheckAsync($"[name='Input.Verdict'][value='{verdict}']");
        await desk.FillAsync("Reason", reason);
        await desk.PressAsync();
        await desk.ReadsAsync("Votre avis est enregistré");
    }
}
