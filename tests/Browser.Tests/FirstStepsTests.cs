using Sankofa.Tests;
using Xunit;

namespace Sankofa.Browser.Tests;

public sealed class FirstStepsTests(TestHouse house, Chromium chromium)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task The_sign_in_page_is_accessible_and_fits(int width)
    {
        var page = await chromium.OpenAsync(house, width);
        await page.GotoAsync("/account/sign-in");
        await Chromium.IsAccessibleAsync(page);
        await Chromium.FitsAsync(page);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_JavaScript_a_counsellor_signs_in_and_opens_a_file()
    {
        var page = await chromium.AsAsync(house, "claire", width: 360, script: false);
        await page.GotoAsync("/cases/new");
        await page.SelectOptionAsync("[name='Input.HostCountry']", "FR");
        await page.SelectOptionAsync("[name='Input.ReturnCountry']", "TG");
        await page.FillAsync("[name='Input.FamilyName']", "Agbeko");
        await page.FillAsync("[name='Input.GivenNames']", "Essi");
        await page.CheckAsync("[name='Input.BirthDate.Unknown']");
        await page.ClickAsync("main form button.btn-primary");
        Assert.Contains("Essi Agbeko", await page.InnerTextAsync("body"), StringComparison.Ordinal);
        Assert.Matches("/cases/[0-9a-f-]{36}", page.Url);
        await page.Context.CloseAsync();
    }
}
