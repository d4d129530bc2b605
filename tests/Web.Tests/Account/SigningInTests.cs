using System.Net;
using System.Text.RegularExpressions;
using Sankofa.Core.Organisations;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Account;

public sealed partial class SigningInTests(TestHouse house)
{
    [Fact]
    public async Task An_address_nobody_has_is_refused_and_closed_in_the_same_words_as_one_somebody_has()
    {
        var known = await house.ArriveAsync("OFII Lyon", Role.Counsellor);
        var unknown = "x" + known;
        for (var i = 0; i < 6; i++)
        {
            var one = await house.Anonymous().TryAsync(known, "not the password");
            var other = await house.Anonymous().TryAsync(unknown, "not the password");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, one.Status);
            Assert.Equal(Said(one), Said(other));
            Assert.Equal(i >= 4, Said(one).Contains("Trop d'essais", StringComparison.Ordinal));
        }

        var right = await house.Anonymous().TryAsync(known);
        Assert.Contains("Trop d'essais", Said(right), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public async Task A_way_back_out_of_this_house_is_not_taken(string elsewhere)
    {
        var email = await house.ArriveAsync("OFII Lyon", Role.Counsellor);
        var answer = await house.Anonymous()
            .TryAsync(email, to: "/account/sign-in?returnUrl=" + Uri.EscapeDataString(elsewhere));
        Assert.Equal("/", answer.Location);
    }

    [Fact]
    public async Task A_code_of_the_phone_is_asked_for_once_set_up_and_a_recovery_code_works_once()
    {
        var email = await house.ArriveAsync("OFII Lyon", Role.Counsellor);
        var visitor = await house.EnterAsync(email);
        var (key, codes) = await SetUpAsync(visitor);
        Assert.DoesNotContain(codes[0], (await visitor.GetAsync("/account/recovery-codes")).Body,
            StringComparison.Ordinal);

        var second = house.Anonymous();
        Assert.StartsWith("/account/sign-in/code", (await second.TryAsync(email)).Location,
            StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("/account/sign-in?", (await second.GetAsync("/cases"))
            .Location!.Replace(house.Address.ToString(), "/", StringComparison.Ordinal), StringComparison.Ordinal);
        var wrong = await second.PostAsync("/account/sign-in/code", new() { ["Code"] = "000000" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        var next = Newcomers.Totp(key, house.Clock.GetUtcNow().AddSeconds(30));
        var right = await second.PostAsync("/account/sign-in/code", new() { ["Code"] = next });
        Assert.Equal(HttpStatusCode.Redirect, right.Status);
        Assert.Contains("deux facteurs", (await second.GetAsync("/account/sessions")).Body, StringComparison.Ordinal);

        foreach (var (expected, at) in new[] { (HttpStatusCode.Redirect, 0), (HttpStatusCode.UnprocessableEntity, 0),
            (HttpStatusCode.Redirect, 1) })
        {
            var third = house.Anonymous();
            await third.TryAsync(email);
            Assert.Equal(expected, (await third.PostAsync("/account/sign-in/recovery", new() { ["Code"] = codes[at] }))
                .Status);
        }
    }

    [Fact]
    public async Task A_code_of_the_phone_is_taken_once_and_none_from_before_it()
    {
        var email = await house.ArriveAsync("OFII Lyon", Role.Counsellor);
        var (key, _) = await SetUpAsync(await house.EnterAsync(email));
        var now = house.Clock.GetUtcNow();
        // The code of setting it up is used; of two who show one code at once, one comes in; the step before is over
        // then.
        foreach (var (seconds, expected) in new[] { (0, 0), (60, 1), (30, 0), (60, 0) })
        {
            var code = new Dictionary<string, string> { ["Code"] = Newcomers.Totp(key, now.AddSeconds(seconds)) };
            var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
            {
                var visitor = house.Anonymous();
                await visitor.TryAsync(email);
                return (await visitor.PostAsync("/account/sign-in/code", code)).Status;
            }));
            Assert.Equal(expected, answers.Count(status => status == HttpStatusCode.Redirect));
        }
    }

    [Fact]
    public async Task Turning_the_code_off_asks_the_password()
    {
        var email = await house.ArriveAsync("OFII Lyon", Role.Counsellor);
        var visitor = await house.EnterAsync(email);
        await SetUpAsync(visitor);
        var refused = await visitor.PostAsync(
            "/account/authenticator/removal", new() { ["Password"] = "not the password" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var done = await visitor.PostAsync(
            "/account/authenticator/removal", new() { ["Password"] = Newcomers.Password });
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal("/", (await house.Anonymous().TryAsync(email)).Location);
    }

    [Fact]
    public async Task Options_for_a_passkey_ask_the_password_and_a_made_up_credential_is_refused()
    {
        var visitor = await house.EnterAsync(await house.ArriveAsync("OFII Lyon", Role.Counsellor));
        var form = new Dictionary<string, string> { ["Input.Name"] = "téléphone",
            ["Input.Password"] = "not the password" };
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await visitor.PostAsync("/account/passkeys/options", form, "/account/passkeys")).Status);
        form["Input.Password"] = Newcomers.Password;
        var options = await visitor.PostAsync("/account/passkeys/options", form, "/account/passkeys");
        Assert.Contains("\"challenge\"", options.Body, StringComparison.Ordinal);
        form["Input.Credential"] = "{}";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.PostAsync("/account/passkeys", form)).Status);
        var stranger = house.Anonymous();
        var refused = await stranger.PostAsync(
            "/account/sign-in/passkey", new() { ["Credential"] = "{}" }, "/account/sign-in");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
    }

    [Fact]
    public async Task Every_answer_tells_the_browser_to_run_nothing_from_elsewhere_and_to_keep_nothing()
    {
        var answer = await (await house.AsAsync("claire")).GetAsync("/cases");
        var headers = answer.Message.Headers;
        Assert.Contains("default-src 'self'", headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(headers.CacheControl!.NoStore);
    }

    private async Task<(string Key, string[] Codes)> SetUpAsync(Visitor visitor)
    {
        var page = await visitor.GetAsync("/account/authenticator");
        Assert.Contains("<path d=\"M", page.Body, StringComparison.Ordinal);
        var key = Code().Match(page.Body).Groups[1].Value;
        var done = await visitor.PostAsync("/account/authenticator", new()
        {
            ["Input.Code"] = Newcomers.Totp(key, house.Clock.GetUtcNow()), ["Input.Password"] = Newcomers.Password,
        });
        Assert.Equal("/account/recovery-codes", done.Location);
        var codes = Code().Matches((await visitor.GetAsync(done.Location!)).Body).Select(m => m.Groups[1].Value)
            .ToArray();
        Assert.Equal(10, codes.Length);
        return (key, codes);
    }

    private static string Said(Answer answer) => WebUtility.HtmlDecode(Summary().Match(answer.Body).Value);

    [GeneratedRegex("<code class=\"number\">([^<]+)</code>")]
    private static partial Regex Code();

    [GeneratedRegex("error-summary.*?</div>", RegexOptions.Singleline)]
    private static partial Regex Summary();
}
