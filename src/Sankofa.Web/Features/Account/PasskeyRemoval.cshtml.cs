using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Account;

public sealed class PasskeyRemovalModel : AccountPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty, StringLength(WayIn.PasswordLength)]
    public string Password { get; set; } = "";

    public string Name { get; private set; } = "";

    public override async Task LoadAsync() => Name = (await KeyAsync(await AccountAsync())).Name ?? "";

    public async Task<IActionResult> OnPostAsync()
    {
        var user = await ProvedAccountAsync(Password);
        await Users.RemovePasskeyAsync(user, (await KeyAsync(user)).CredentialId);
        Note(AdministrationEvents.PasskeyRemoved, new { });
        await Db.SaveChangesAsync(Cancel);
        return Done("/account/passkeys", "Account.Passkeys.Removed");
    }

    private async Task<UserPasskeyInfo> KeyAsync(User user) =>
        (await Users.GetPasskeysAsync(user)).FirstOrDefault(k => PasskeysModel.IdOf(k) == Id) ?? throw new NotThere();
}
