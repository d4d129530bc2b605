using System.Net;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Tests;
using Sankofa.Web.Commands;
using Sankofa.Web.Tests.Account;
using Xunit;

namespace Sankofa.Web.Tests.Organisations;

public sealed class AddAdminTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_a_password_the_administrator_signs_in_at_once()
    {
        var email = $"a{Ids.New(house.Clock):N}@test.example";
        await using (var db = house.System.Open())
        {
            var added = await Administrators.AddAsync(
                db, email, "Première Personne", "http://x", house.Clock, Cancel, Newcomers.Password);
            Assert.Equal(("added", null), (added.Outcome, added.Link));
        }

        var visitor = await house.EnterAsync(email);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/administration")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await house.Anonymous().TryAsync(email, "another sentence"))
            .Status);
    }

    [Fact]
    public async Task An_account_that_is_there_keeps_its_own_password()
    {
        var email = await house.ArriveAsync("OFII Lyon", Role.Counsellor);
        await using (var db = house.System.Open())
            Assert.Equal("made", (await Administrators.AddAsync(
                db, email, "", "http://x", house.Clock, Cancel, "never to be used")).Outcome);
        await house.EnterAsync(email);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await house.Anonymous().TryAsync(email, "never to be used"))
            .Status);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("too short", false)]
    [InlineData("a whole sentence", true)]
    public void A_password_has_a_length(string? password, bool taken) =>
        Assert.Equal(taken, Administrators.Wrong(password) is null);

    [Fact]
    public void Help_tells_of_the_ways_to_give_the_password()
    {
        var command = Administrators.AddAdmin();
        Assert.Contains("without showing it", command.Description, StringComparison.Ordinal);
        Assert.Equal(
            ["--password-stdin", "--link"], command.Options.Select(o => o.Name)
                .Where(n => n is "--password-stdin" or "--link"));
    }
}
