using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.Organisations;
using Sankofa.Tests;
using Sankofa.Web.Commands;
using Sankofa.Web.Tests.Account;
using Xunit;

namespace Sankofa.Web.Tests.Organisations;

public sealed partial class AdministrationTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invitation_makes_an_account_in_one_post_and_serves_once()
    {
        var (link, email) = await InviteAsync("ANPE Lomé");
        var newcomer = house.Anonymous();
        Assert.Contains(email, (await newcomer.GetAsync(link)).Body, StringComparison.Ordinal);
        var taken = await newcomer.PostAsync(link, Form());
        Assert.Equal(HttpStatusCode.Redirect, taken.Status);
        Assert.Contains("ANPE Lomé</summary>", (await newcomer.GetAsync("/cases")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await house.Anonymous().GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await house.Anonymous().PostAsync(link, Form())).Status);
    }

    [Fact]
    public async Task A_signed_in_person_takes_the_further_post_with_the_own_account()
    {
        var (link, _) = await InviteAsync("ANPE Lomé");
        var visitor = await house.EnterAsync(await house.ArriveAsync("OFII Lyon", Role.Counsellor));
        Assert.Equal("/account/posts", (await visitor.PostAsync(link, [])).Location);
        Assert.Contains("ANPE Lomé", (await visitor.GetAsync("/account/posts")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("ANPE Lomé", (await visitor.GetAsync("/cases")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_that_is_cancelled_or_too_old_opens_nothing()
    {
        var (link, email) = await InviteAsync("ANPE Lomé");
        var people = await PeopleAsync("ANPE Lomé");
        await using var db = house.System.Open();
        var invitation = await db.Invitations.SingleAsync(i => i.Email == email, Cancel);
        var admin = await house.AsAsync("admin");
        await admin.PostAsync(people + "/cancel", new() { ["invitationId"] = invitation.Id.ToString() }, people);
        Assert.Equal(HttpStatusCode.Gone, (await house.Anonymous().PostAsync(link, Form())).Status);

        var (old, token) = Invitation.ToTheHouse("old@test.example", "Old", house.Clock.GetUtcNow().AddDays(-8));
        db.Add(old);
        await db.SaveChangesAsync(Cancel);
        Assert.Equal(HttpStatusCode.Gone, (await house.Anonymous().GetAsync("/account/invitation/" + token)).Status);
    }

    [Fact]
    public async Task An_administrator_of_one_organisation_finds_nothing_of_another_and_makes_none()
    {
        var visitor = await house.EnterAsync(await house.ArriveAsync("ANPE Lomé", Role.Administrator));
        var own = await PeopleAsync("ANPE Lomé");
        var other = await PeopleAsync("OFII Lyon");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(own)).Status);
        Assert.DoesNotContain("OFII Lyon", (await visitor.GetAsync("/administration")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(other)).Status);
        Assert.Equal(HttpStatusCode.NotFound,
            (await visitor.GetAsync(other.Replace("/people", "", StringComparison.Ordinal))).Status);
        var claire = await house.MeAsync("claire");
        foreach (var (act, form) in new (string, Dictionary<string, string>)[]
        {
            ("/end", new() { ["postId"] = claire.PostId.ToString() }),
            ("/invite", new() { ["Email"] = "spy@test.example", ["DisplayName"] = "Spy", ["Role"] = "Counsellor" }),
            ("/post", new() { ["UserId"] = claire.UserId.ToString(), ["FurtherRole"] = "Auditor" }),
        })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync(other + act, form, own)).Status);
        }

        var crossed = await visitor.PostAsync(own + "/end", new() { ["postId"] = claire.PostId.ToString() }, own);
        Assert.Equal(HttpStatusCode.NotFound, crossed.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/administration/organisations/new")).Status);
    }

    [Theory]
    [InlineData("FocalPoint")]
    [InlineData("Contributor")]
    [InlineData("Secretariat")]
    public async Task An_administrator_of_one_organisation_makes_nobody_speak_for_a_State(string role)
    {
        var chief = await house.ArriveAsync("ANPE Lomé", Role.Administrator);
        var visitor = await house.EnterAsync(chief);
        var own = await PeopleAsync("ANPE Lomé");
        Assert.DoesNotContain($"value=\"{role}\"", (await visitor.GetAsync(own)).Body, StringComparison.Ordinal);
        var email = $"{Guid.CreateVersion7():N}@test.example";
        var invited = await visitor.PostAsync(own + "/invite",
            new() { ["Email"] = email, ["DisplayName"] = "Quelqu'un", ["Role"] = role }, own);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, invited.Status);
        await using var db = house.System.Open();
        Assert.False(await db.Invitations.AnyAsync(i => i.Email == email, Cancel));
        var self = await db.Users.SingleAsync(u => u.Email == chief, Cancel);
        var claimed = await visitor.PostAsync(own + "/post",
            new() { ["UserId"] = self.Id.ToString(), ["FurtherRole"] = role }, own);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, claimed.Status);
        Assert.Single(await db.Posts.Where(p => p.UserId == self.Id).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_counsellor_does_not_administer() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("claire")).GetAsync("/administration"))
            .Status);

    [Fact]
    public async Task The_house_opens_an_organisation_and_closing_it_ends_its_posts_at_once()
    {
        var admin = await house.AsAsync("admin");
        var form = new Dictionary<string, string>
        {
            ["Input.Name"] = "Bureau d'essai", ["Input.ShortName"] = "Essai", ["Input.Country"] = "TG",
                ["Input.Kind"] = "Ngo",
            ["Input.CoolingOffDays"] = "3", ["Input.EmergencyCeiling"] = "100000", ["Input.EmergencyCurrency"] = "XOF",
        };
        var opened = await admin.PostAsync("/administration/organisations/new", form);
        Assert.Equal(HttpStatusCode.Redirect, opened.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await admin.PostAsync("/administration/organisations/new", form)).Status);
        var worker = await house.EnterAsync(await house.ArriveAsync("Essai", Role.Counsellor));
        Assert.Equal(HttpStatusCode.OK, (await worker.GetAsync("/cases")).Status);
        var closure = opened.Location!.Replace("/people", "/closure", StringComparison.Ordinal);
        Assert.Equal("/administration", (await admin.PostAsync(closure, [])).Location);
        Assert.StartsWith("/account/posts", (await worker.GetAsync("/cases")).Location, StringComparison.Ordinal);
        Assert.Contains("Organisation fermée", (await admin.GetAsync("/administration/log")).Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_of_administration_cannot_be_rewritten()
    {
        await InviteAsync("ANPE Lomé");
        await using var command = house.System.Source.CreateCommand(
            "UPDATE administration_entry SET user_name = 'nobody'");
        await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Cancel));
    }

    [Fact]
    public async Task The_first_administrator_comes_by_a_link_from_the_command_line()
    {
        await using var db = house.System.Open();
        var added = await Administrators.AddAsync(
            db, "first@test.example", "First", "http://localhost:5080", TimeProvider.System, Cancel);
        Assert.Equal("invited", added.Outcome);
        var visitor = house.Anonymous();
        await using var again = house.System.Open();
        var invitation = await again.Invitations.SingleAsync(i => i.Email == "first@test.example", Cancel);
        Assert.Null(invitation.OrganisationId);
        var taken = await visitor.PostAsync(new Uri(added.Link!).AbsolutePath, Form());
        Assert.Equal(HttpStatusCode.Redirect, taken.Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/administration")).Status);
        Assert.StartsWith("/account/posts", (await visitor.GetAsync("/cases")).Location, StringComparison.Ordinal);
        var twice = await Administrators.AddAsync(
            again, "first@test.example", "", "http://localhost:5080", TimeProvider.System, Cancel);
        Assert.Equal("already", twice.Outcome);
    }

    private static Dictionary<string, string> Form() => new()
    {
        ["Input.DisplayName"] = "Nouvelle Collègue", ["Input.Password"] = Newcomers.Password,
            ["Input.Repeated"] = Newcomers.Password,
    };

    private async Task<string> PeopleAsync(string organisation)
    {
        await using var db = house.System.Open();
        return $"/administration/organisations/{(await db.Organisations.SingleAsync(o => o.ShortName == organisation, Cancel)).Id}/people";
    }

    private async Task<(string Link, string Email)> InviteAsync(string organisation)
    {
        var admin = await house.SignInAsync("admin");
        var people = await PeopleAsync(organisation);
        var email = $"i{Core.House.Ids.New(house.Clock.GetUtcNow()):N}@test.example";
        var form = new Dictionary<string, string> { ["Email"] = email, ["DisplayName"] = "Invitée",
            ["Role"] = "ReintegrationOfficer" };
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync(people + "/invite", form, people)).Status);
        var link = Link().Match((await admin.GetAsync(people)).Body).Groups[1].Value;
        Assert.DoesNotContain(link, (await admin.GetAsync(people)).Body, StringComparison.Ordinal);
        return (link, email);
    }

    [GeneratedRegex("<code>http://[^/]+(/account/invitation/[^<]+)</code>")]
    private static partial Regex Link();
}
