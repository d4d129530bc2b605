using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Account;

/// <summary>Shown once, to be printed or copied; afterwards only their number is known.</summary>
public sealed class RecoveryCodesModel : AccountPage
{
    internal const string Fresh = "FreshRecoveryCodes";
    private const int Count = 10;

    [BindProperty, StringLength(WayIn.PasswordLength)]
    public string Password { get; set; } = "";

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public int Left { get; private set; }

    public override async Task LoadAsync()
    {
        SendSecretly();
        Left = await Users.CountRecoveryCodesAsync(await AccountAsync());
        if (TempData[Fresh] is string fresh) Codes = fresh.Split(' ');
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var user = await ProvedAccountAsync(Password);
        RuleViolation.When(!user.TwoFactorEnabled, "Account.Codes.NeedAuthenticator");
        TempData[Fresh] = string.Join(' ', (await Users.GenerateNewTwoFactorRecoveryCodesAsync(user, Count))!);
        Note(AdministrationEvents.RecoveryCodesMade, new { });
        await Db.SaveChangesAsync(Cancel);
        return LocalRedirect("/account/recovery-codes");
    }
}
