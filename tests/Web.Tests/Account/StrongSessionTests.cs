using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Sankofa.Core.Demo;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Tests;
using Sankofa.Web.House;
using Sankofa.Web.Tests.Lists;
using Xunit;

namespace Sankofa.Web.Tests.Account;

/// <summary>Who administers proves it twice, everywhere but in the demo, whose passwords everybody knows.</summary>
public sealed partial class StrongSessionTests(TestHouse house)
{
    private static readonly string[] Pages =
        ["/administration", "/administration/organisations/new", "/administration/log"];

    [Fact]
    public async Task Outside_the_demo_administration_opens_to_a_session_with_a_second_factor_alone()
    {
        var own = await SampleLists.OwnHouseAsync(house);
        await using (var db = new SankofaDb(Schema.Options(own.Owner)))
            await db.Set<InstallationMark>().Where(m => m.Name == InstallationMark.Demo)
                .ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        await using var app = await StartAsync(own);
        var address = new Uri(app.Urls.First());
        using var weak = await SignInAsync(address);
        foreach (var page in Pages)
        {
            var turned = await weak.GetAsync(page);
            Assert.Equal(HttpStatusCode.Redirect, turned.Status);
            Assert.StartsWith("/account/second-factor?",
                turned.Location!.Replace(address.ToString(), "/", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await weak.GetAsync("/account/second-factor")).Status);
        // Setting it up proves it for this session; the next one proves it by a code, and is nobody before.
        var key = await SetUpAsync(weak);
        foreach (var page in Pages) Assert.Equal(HttpStatusCode.OK, (await weak.GetAsync(page)).Status);
        using var strong = await SignInAsync(address);
        Assert.Contains("/account/sign-in", (await strong.GetAsync(Pages[0])).Location, StringComparison.Ordinal);
        // No code counts twice: the phone shows the next one by now.
        var next = Newcomers.Totp(key, house.Clock.GetUtcNow().AddSeconds(30));
        var proved = await strong.PostAsync("/account/sign-in/code", new() { ["Code"] = next });
        Assert.Equal(HttpStatusCode.Redirect, proved.Status);
        foreach (var page in Pages) Assert.Equal(HttpStatusCode.OK, (await strong.GetAsync(page)).Status);
    }

    [Fact]
    public async Task In_the_demo_the_password_is_enough()
    {
        var admin = await house.AsAsync("admin");
        foreach (var page in Pages) Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(page)).Status);
        var claire = await house.AsAsync("claire");
        foreach (var page in Pages) Assert.Equal(HttpStatusCode.Forbidden, (await claire.GetAsync(page)).Status);
    }

    private async Task<WebApplication> StartAsync(Connections own)
    {
        var app = SankofaHost.Build(own, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.SetMinimumLevel(LogLevel.Error);
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(house.Clock));
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task<Visitor> SignInAsync(Uri address)
    {
        var visitor = new Visitor(address);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.TryAsync(Cast.Email("admin"), Cast.Password)).Status);
        return visitor;
    }

    private async Task<string> SetUpAsync(Visitor visitor)
    {
        var key = Code().Match((await visitor.GetAsync("/account/authenticator")).Body).Groups[1].Value;
        var done = await visitor.PostAsync("/account/authenticator", new()
        {
            ["Input.Code"] = Newcomers.Totp(key, house.Clock.GetUtcNow()), ["Input.Password"] = Cast.Password,
        });
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        return key;
    }

    [GeneratedRegex("<code class=\"number\">([^<]+)</code>")]
    private static partial Regex Code();
}
