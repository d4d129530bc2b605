using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Account;

public sealed class PasswordModel : AccountPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public override Task LoadAsync() => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync()
    {
        var user = await ProvedAccountAsync(Input.Password);
        await using var transaction = await Db.Database.BeginTransactionAsync(Cancel);
        Must(await Users.ChangePasswordAsync(user, Input.Password, Input.NewPassword), nameof(Input.NewPassword));
        await SessionsModel.EndOthersAsync(Db, Who, Now, Cancel);
        Note(AdministrationEvents.PasswordChanged, new { });
        await Db.SaveChangesAsync(Cancel);
        await transaction.CommitAsync(Cancel);
        return Done("/account", "Account.Password.Done");
    }

    public sealed class Form
    {
        [Required, StringLength(WayIn.PasswordLength)]
        public string Password { get; set; } = "";

        [Required, StringLength(WayIn.PasswordLength)]
        public string NewPassword { get; set; } = "";

        [Compare(nameof(NewPassword))]
        public string Repeated { get; set; } = "";
    }
}
