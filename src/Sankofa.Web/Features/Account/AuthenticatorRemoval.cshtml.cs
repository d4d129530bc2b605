using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Account;

public sealed class AuthenticatorRemovalModel : AccountPage
{
    [BindProperty, StringLength(WayIn.PasswordLength)]
    public string Password { get; set; } = "";

    public override Task LoadAsync() => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync()
    {
        var user = await ProvedAccountAsync(Password);
        await Users.SetTwoFactorEnabledAsync(user, false);
        // A new key and no codes: what was written down of the old ones opens nothing later.
        await Users.ResetAuthenticatorKeyAsync(user);
        await Users.GenerateNewTwoFactorRecoveryCodesAsync(user, 0);
        Note(AdministrationEvents.SecondFactorOff, new { });
        await Db.SaveChangesAsync(Cancel);
        return Done("/account/authenticator", "Account.Authenticator.Removed");
    }
}
