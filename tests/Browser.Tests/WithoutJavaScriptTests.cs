using Sankofa.Tests;
using Xunit;

namespace Sankofa.Browser.Tests;

/// <summary>The first steps with scripts switched off, on a phone: forms and links alone.</summary>
public sealed class WithoutJavaScriptTests(TestHouse house, Chromium chromium)
{
    [Fact]
    public async Task From_the_sign_in_to_a_withdrawal_nothing_needs_a_script()
    {
        var claire = await Desk.OfAsync(house, chromium, "claire", width: 360, script: false);
        await claire.DoAsync("/cases/new", "est ouvert",
            ("HostCountry", "FR"), ("ReturnCountry", "TG"), ("FamilyName", "Tchalla"), ("GivenNames", "Massan"),
            ("Sex", "Female"), ("BirthDate", "1979-04-01"), ("Nationality", "TG"), ("Language", "ee"),
            ("Phone", "+33 7 00 01 02 03"));
        var file = new Uri(claire.Page.Url).AbsolutePath;

        await claire.DoAsync(file + "/people/new", "Komla Tchalla est dans le dossier",
            ("Relationship", "Spouse"), ("FamilyName", "Tchalla"), ("GivenNames", "Komla"), ("Sex", "Male"),
            ("BirthDate", "1975-01-30"), ("Language", "ee"));

        await claire.GoAsync(file + "/information");
        foreach (var box in await claire.Page.Locator("[name='Input.PersonIds']").AllAsync()) await box.CheckAsync();
        await claire.SendAsync("L'entretien est enregistré", ("Language", "ee"), ("Channel", "InPerson"));

        await claire.Page.FillAsync("header [name=q]", "tchala massan");
        await claire.Page.PressAsync("header [name=q]", "Enter");
        await Chromium.ArrivesAsync(claire.Page, "/search$");
        await claire.ReadsAsync("Tchalla, Massan");
        await claire.Page.ClickAsync("main table a");
        Assert.EndsWith(file, claire.Page.Url, StringComparison.Ordinal);

        await claire.DoAsync(file + "/withdrawal", "La renonciation de Komla Tchalla est enregistrée",
            ("PersonId", "Komla Tchalla"), ("Means", "ByPhone"));
        await claire.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_mistake_keeps_what_was_typed()
    {
        var claire = await Desk.OfAsync(house, chromium, "claire", width: 360, script: false);
        await claire.DoAsync("/cases/new", "Il reste quelque chose à corriger", ("FamilyName", "Bawa"),
            ("BirthDate", "1979-14-41"));
        Assert.Equal("Bawa", await claire.Page.InputValueAsync("[name='Input.FamilyName']"));
        Assert.Equal("14", await claire.Page.InputValueAsync("[name='Input.BirthDate.Month']"));
        await claire.Page.Context.CloseAsync();
    }
}
