using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Demo;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Biometrics;

/// <summary>More officers for the registry office of the cast, which has one: two views need two people.</summary>
internal static class Colleagues
{
    private const string Office = "État civil Kpalimé";

    public static async Task HireAsync(TestHouse house, string login)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var db = house.System.Open();
        var now = house.Clock.GetUtcNow();
        var office = await db.Organisations.SingleAsync(o => o.ShortName == Office, cancel);
        var email = Cast.Email(login);
        var user = new User(email, login, now)
        {
            NormalizedEmail = email.ToUpperInvariant(),
            NormalizedUserName = email.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Ids.New(now).ToString("N"),
        };
        user.PasswordHash = new PasswordHasher<User>().HashPassword(user, Cast.Password);
        db.AddRange(user, new Post(user.Id, office.Id, Role.IdentificationOfficer, now));
        await db.SaveChangesAsync(cancel);
    }
}
