using Microsoft.Playwright;
using Sankofa.Core.Demo;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Browser.Tests;

/// <summary>A passkey from its making to its removal, with a device that Chromium plays.</summary>
public sealed class PasskeyTests(TestHouse house, Chromium chromium)
{
    [Fact]
    public async Task A_passkey_is_made_opens_the_door_without_a_password_and_is_removed()
    {
        var page = await chromium.AsAsync(house, "hugo");
        await PlugInAsync(page);
        await page.GotoAsync("/account/passkeys");
        await page.FillAsync("[name='Input.Name']", "Ordinateur du bureau");
        await page.FillAsync("[name='Input.Password']", Cast.Password);
        await page.ClickAsync("main form[data-passkey] button");
        await ReadsAsync(page, "La clé est enregistrée");
        await Chromium.IsAccessibleAsync(page);

        await page.GotoAsync("/account/sign-out");
        await page.ClickAsync("main form button");
        await page.GotoAsync("/account/sign-in?returnUrl=%2Faccount%2Fsessions");
        await page.ClickAsync("main form[data-passkey] button");
        await Chromium.ArrivesAsync(page, "/account/sessions$");
        await ReadsAsync(page, "Hugo Martel");

        await page.GotoAsync("/account/passkeys");
        await page.ClickAsync("main .circle a");
        await Chromium.ArrivesAsync(page, "/removal$");
        await Chromium.IsAccessibleAsync(page);
        await page.FillAsync("[name=Password]", Cast.Password);
        await page.ClickAsync("main form button.btn-danger");
        await Chromium.ArrivesAsync(page, "/account/passkeys$");
        await ReadsAsync(page, "La clé est retirée");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_device_that_refuses_is_told_beside_the_button_and_nothing_is_kept()
    {
        var page = await chromium.AsAsync(house, "hugo");
        await PlugInAsync(page, verified: false);
        await page.GotoAsync("/account/passkeys");
        await page.FillAsync("[name='Input.Name']", "Clé refusée");
        await page.FillAsync("[name='Input.Password']", Cast.Password);
        await page.ClickAsync("main form[data-passkey] button");
        await page.WaitForSelectorAsync("[data-passkey-error]:focus");
        Assert.Equal("Clé refusée", await page.InputValueAsync("[name='Input.Name']"));
        await page.ReloadAsync();
        Assert.Equal(0, await page.Locator("main .circle li").CountAsync());
        await page.Context.CloseAsync();
    }

    private static Task ReadsAsync(IPage page, string text) =>
        Assertions.Expect(page.Locator("body")).ToContainTextAsync(text);

    private static async Task PlugInAsync(IPage page, bool verified = true)
    {
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                ["isUserVerified"] = verified, ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
