using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Account;

public sealed class SignInModel(SignInManager<User> door, FailedSignIns failed, Words words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<(string Login, string Name, string Organisation, Role Role)> Cast { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await AgainAsync();
        var user = await door.UserManager.FindByEmailAsync(Input.Email.Trim());
        if (user is null) return await RefuseAsync(failed.FailUnknown(Input.Email, Input.Password));
        if (await door.UserManager.IsLockedOutAsync(user))
        {
            FailedSignIns.Spend(Input.Password);
            return await RefuseAsync(locked: true);
        }

        var result = await door.PasswordSignInAsync(user, Input.Password, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor) return RedirectToPage("/Account/SignInCode", new { ReturnUrl });
        return result.Succeeded ? LocalRedirect(WayIn.To(Url, ReturnUrl)) : await RefuseAsync(result.IsLockedOut);
    }

    private Task<PageResult> RefuseAsync(bool locked)
    {
        ModelState.AddModelError("", words[locked ? "Account.SignIn.Locked" : "Account.SignIn.Wrong"]);
        return AgainAsync();
    }

    private async Task<PageResult> AgainAsync()
    {
        await LoadAsync();
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    private async Task LoadAsync()
    {
        if (await Door.IsDemoAsync(HttpContext)) Cast = Core.Demo.Cast.People;
    }

    public sealed class Form
    {
        [Required, EmailAddress, StringLength(256)]
        public string Email { get; set; } = "";

        [Required, StringLength(WayIn.PasswordLength)]
        public string Password { get; set; } = "";
    }
}

internal static class WayIn
{
    public const int PasswordAtLeast = 12;

    /// <summary>Longer ones would only make the server work.</summary>
    public const int PasswordLength = 200;

    /// <summary>Back to where somebody was going, never out of this house.</summary>
    public static string To(IUrlHelper url, string? asked) => url.IsLocalUrl(asked) ? asked : "/";

    public static string Digits(string typed) => string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c != '-'));
}
