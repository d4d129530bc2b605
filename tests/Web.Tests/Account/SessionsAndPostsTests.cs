using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Organisations;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Account;

public sealed partial class SessionsAndPostsTests(TestHouse house)
{
    [Fact]
    public async Task A_session_closed_from_another_device_is_out_at_once()
    {
        var email = await house.ArriveAsync("OFII Lyon", Role.Counsellor);
        var here = await house.EnterAsync(email);
        var there = await house.EnterAsync(email);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/cases")).Status);
        var id = EndButton().Match((await here.GetAsync("/account/sessions")).Body).Groups[1].Value;
        await here.PostAsync("/account/sessions/end", new() { ["id"] = id }, "/account/sessions");
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/cases")).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/cases")).Status);
    }

    [Fact]
    public async Task Somebody_elses_session_cannot_be_closed()
    {
        var here = await house.EnterAsync(await house.ArriveAsync("OFII Lyon", Role.Counsellor));
        await using var db = house.System.Open();
        var other = await house.ArriveAsync("OFII Lyon", Role.Counsellor);
        var there = await house.EnterAsync(other);
        var session = await db.Sessions.SingleAsync(s =>
            db.Users.Any(u => u.Id == s.UserId && u.Email == other), TestContext.Current.CancellationToken);
        var answer = await here.PostAsync(
            "/account/sessions/end", new() { ["id"] = session.Id.ToString() }, "/account/sessions");
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/cases")).Status);
    }

    [Fact]
    public async Task A_new_password_closes_the_other_sessions_and_keeps_this_one()
    {
        var email = await house.ArriveAsync("OFII Lyon", Role.Counsellor);
        var (here, there) = (await house.EnterAsync(email), await house.EnterAsync(email));
        var form = new Dictionary<string, string>
        {
            ["Input.Password"] = Newcomers.Password, ["Input.NewPassword"] = "court", ["Input.Repeated"] = "court",
        };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await here.PostAsync("/account/password", form)).Status);
        form["Input.NewPassword"] = form["Input.Repeated"] = "une autre phrase entière";
        Assert.Equal(HttpStatusCode.Redirect, (await here.PostAsync("/account/password", form)).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/cases")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/cases")).Status);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_even_for_a_cookie_that_was_copied()
    {
        var email = await house.ArriveAsync("OFII Lyon", Role.Counsellor);
        var visitor = await house.EnterAsync(email);
        var copied = visitor.Cookies.GetCookieHeader(house.Address);
        await visitor.PostAsync("/account/sign-out", []);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/cases");
        request.Headers.Add("Cookie", copied);
        Assert.Equal(HttpStatusCode.Redirect, (await house.Anonymous().SendAsync(request)).Status);
    }

    [Fact]
    public async Task Who_holds_two_posts_chooses_one_and_sees_nothing_of_the_other()
    {
        var paul = await house.SignInAsync("paul");
        var led = await paul.GetAsync("/cases/new");
        Assert.StartsWith("/account/posts?returnUrl=", led.Location, StringComparison.Ordinal);
        var page = await paul.GetAsync("/account/posts");
        var posts = TakeButton().Matches(page.Body).Select(m => m.Groups[1].Value).ToArray();
        Assert.Equal(2, posts.Length);
        await paul.PostAsync("/account/posts", new() { ["postId"] = posts[0] });
        Assert.Contains("Guichet diaspora</summary>", (await paul.GetAsync("/cases")).Body, StringComparison.Ordinal);
        await paul.PostAsync("/account/posts", new() { ["postId"] = posts[1] });
        var lyon = await paul.GetAsync("/cases");
        Assert.Contains("OFII Lyon</summary>", lyon.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Guichet diaspora", lyon.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_post_cannot_be_taken_nor_one_that_ended()
    {
        var email = await house.ArriveAsync("OFII Lyon", Role.Counsellor);
        var visitor = await house.EnterAsync(email);
        var foreign = (await house.MeAsync("odile")).PostId;
        var answer = await visitor.PostAsync("/account/posts", new() { ["postId"] = foreign.ToString() });
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        await using var db = house.System.Open();
        var post = await db.Posts.SingleAsync(p => p.User.Email == email, TestContext.Current.CancellationToken);
        var me = await house.MeAsync("admin");
        post.End(new Administrator(me.UserId, me.Name, true, null, me.Now));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("/account/posts", (await visitor.GetAsync("/cases")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound,
            (await visitor.PostAsync("/account/posts", new() { ["postId"] = post.Id.ToString() })).Status);
    }

    [Fact]
    public async Task The_language_of_the_account_speaks_where_no_cookie_does()
    {
        var visitor = await house.EnterAsync(await house.ArriveAsync("OFII Lyon", Role.Counsellor));
        Assert.Contains("lang=\"fr\"", (await visitor.GetAsync("/account")).Body, StringComparison.Ordinal);
        await visitor.PostAsync("/account", new() { ["Input.DisplayName"] = "New Name", ["Input.Language"] = "en" });
        var page = await visitor.GetAsync("/account");
        Assert.Contains("<html lang=\"en\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("New Name", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/account")]
    [InlineData("/account/posts")]
    [InlineData("/account/sessions")]
    [InlineData("/account/password")]
    [InlineData("/account/authenticator")]
    [InlineData("/account/authenticator/removal")]
    [InlineData("/account/recovery-codes")]
    [InlineData("/account/passkeys")]
    [InlineData("/account/second-factor")]
    [InlineData("/administration")]
    [InlineData("/administration/log")]
    [InlineData("/administration/organisations/new")]
    [InlineData("/cases")]
    public async Task Nobody_comes_in_without_signing_in(string page)
    {
        var answer = await house.Anonymous().GetAsync(page);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Contains("/account/sign-in", answer.Location, StringComparison.Ordinal);
    }

    [GeneratedRegex("name=\"id\" value=\"([^\"]+)\"")]
    private static partial Regex EndButton();

    [GeneratedRegex("name=\"postId\" value=\"([^\"]+)\"")]
    private static partial Regex TakeButton();
}
