using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Account;

public sealed class SignInRecoveryModel(SignInManager<User> door, Words words) : PageModel
{
    [BindProperty, Required, StringLength(20)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        ModelState.Clear();
        return await door.GetTwoFactorAuthenticationUserAsync() is null
            ? RedirectToPage("/Account/SignIn", new { ReturnUrl }) : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await door.GetTwoFactorAuthenticationUserAsync() is null) return RedirectToPage(
            "/Account/SignIn", new { ReturnUrl });
        if (ModelState.IsValid)
        {
            var result = await door.TwoFactorRecoveryCodeSignInAsync(Code.Trim().ToUpperInvariant());
            if (result.Succeeded) return LocalRedirect(WayIn.To(Url, ReturnUrl));
            ModelState.AddModelError(
                nameof(Code), words[result.IsLockedOut ? "Account.SignIn.Locked" : "Account.Recovery.Wrong"]);
        }

        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
