using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Account;

/// <summary>
/// A page of one's own account. What changes how one signs in asks the password again: a session may be borrowed.
/// </summary>
public abstract class AccountPage : SignedInPage
{
    protected SignInManager<User> Checks => HttpContext.RequestServices.GetRequiredService<SignInManager<User>>();

    protected UserManager<User> Users => Checks.UserManager;

    protected Task<User> AccountAsync() => Db.Users.SingleAsync(u => u.Id == Who.UserId, Cancel);

    protected Task<Session> SessionAsync() => Db.Sessions.SingleAsync(s => s.Id == Who.SessionId, Cancel);

    protected async Task<User> ProvedAccountAsync(string password)
    {
        var user = await AccountAsync();
        var result = await Checks.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        RuleViolation.When(result.IsLockedOut, "Account.SignIn.Locked", "Password");
        RuleViolation.When(!result.Succeeded, "Account.Password.Wrong", "Password");
        return user;
    }

    /// <summary>What Identity refuses is a rule like any other.</summary>
    internal static void Must(IdentityResult result, string field)
    {
        if (result.Succeeded) return;
        throw new RuleViolation("Account.Identity." + result.Errors.First().Code, field);
    }
}
