using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Account;

public sealed class PasskeysModel : AccountPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IList<UserPasskeyInfo> Rows { get; private set; } = [];

    public static string IdOf(UserPasskeyInfo key) => Base64Url.EncodeToString(key.CredentialId);

    public override async Task LoadAsync() => Rows = await Users.GetPasskeysAsync(await AccountAsync());

    public async Task<IActionResult> OnPostOptionsAsync()
    {
        var user = await ProvedAccountAsync(Input.Password);
        var options = await Checks.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
        {
            Id = user.Id.ToString(), Name = user.Email!, DisplayName = user.DisplayName,
        });
        return Content(options, "application/json");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var user = await ProvedAccountAsync(Input.Password);
        var made = Input.Credential.Length > 0
            ? await Account.Passkeys.ReadAsync(() => Checks.PerformPasskeyAttestationAsync(Input.Credential))
            : null;
        RuleViolation.When(made is not { Succeeded: true } || made.UserEntity.Id != user.Id.ToString(),
            "Account.Passkeys.NotMade");
        made!.Passkey!.Name = Input.Name.Trim();
        Must(await Users.AddOrUpdatePasskeyAsync(user, made.Passkey), nameof(Input.Name));
        (await SessionAsync()).BecomeStrong();
        Note(AdministrationEvents.PasskeyAdded, new { });
        await Db.SaveChangesAsync(Cancel);
        return Done("/account/passkeys", "Account.Passkeys.Done");
    }

    public sealed class Form
    {
        [Required, StringLength(80)]
        public string Name { get; set; } = "";

        [Required, StringLength(WayIn.PasswordLength)]
        public string Password { get; set; } = "";

        public string Credential { get; set; } = "";
    }
}
