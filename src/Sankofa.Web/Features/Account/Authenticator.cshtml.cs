using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using QRCoder;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Account;

/// <summary>A QR code as one path, so that the page needs neither an image nor a style of its own.</summary>
public sealed record QrDrawing(int Size, string Path)
{
    public static QrDrawing Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix.Count; x++)
            {
                if (code.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return new QrDrawing(code.ModuleMatrix.Count, path.ToString());
    }
}

public sealed class AuthenticatorModel : AccountPage
{
    private const int RecoveryCodes = 10;

    [BindProperty]
    public Form Input { get; set; } = new();

    public bool IsOn { get; private set; }

    public int CodesLeft { get; private set; }

    public string Key { get; private set; } = "";

    public QrDrawing Qr { get; private set; } = new(1, "");

    public override async Task LoadAsync()
    {
        SendSecretly();
        var user = await AccountAsync();
        IsOn = user.TwoFactorEnabled;
        if (IsOn)
        {
            CodesLeft = await Users.CountRecoveryCodesAsync(user);
            return;
        }

        var key = await Users.GetAuthenticatorKeyAsync(user);
        if (string.IsNullOrEmpty(key))
        {
            await Users.ResetAuthenticatorKeyAsync(user);
            key = (await Users.GetAuthenticatorKeyAsync(user))!;
        }

        Key = string.Join(" ", key.Chunk(4).Select(four => new string(four)));
        Qr = QrDrawing.Of($"otpauth://totp/Sankofa:{Uri.EscapeDataString(user.Email!)}?secret={key}&issuer=Sankofa&digits=6");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var user = await ProvedAccountAsync(Input.Password);
        RuleViolation.When(user.TwoFactorEnabled, "Account.Authenticator.Already");
        var provider = Users.Options.Tokens.AuthenticatorTokenProvider;
        var proved = await Users.VerifyTwoFactorTokenAsync(user, provider, WayIn.Digits(Input.Code));
        RuleViolation.When(!proved, "Account.Code.Wrong", nameof(Input.Code));
        await Users.SetTwoFactorEnabledAsync(user, true);
        var codes = await Users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        (await SessionAsync()).BecomeStrong();
        Note(AdministrationEvents.SecondFactorOn, new { });
        await Db.SaveChangesAsync(Cancel);
        TempData[RecoveryCodesModel.Fresh] = string.Join(' ', codes!);
        return Done("/account/recovery-codes", "Account.Authenticator.Done");
    }

    public sealed class Form
    {
        [Required, StringLength(20)]
        public string Code { get; set; } = "";

        [Required, StringLength(WayIn.PasswordLength)]
        public string Password { get; set; } = "";
    }
}
