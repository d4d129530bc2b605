using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Sankofa.Web.Features.Account;

/// <summary>The second step of signing in: somebody whose password was right proves it by a code, of the phone or kept on paper.</summary>
public abstract class SecondStepPage(SignInManager<User> door, Words words) : PageModel
{
    [BindProperty, Required, StringLength(20)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    protected abstract string Wrong { get; }

    public async Task<IActionResult> OnGetAsync()
    {
        ModelState.Clear();
        return await IsAwaitedAsync() ? Page() : FromTheBeginning();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await IsAwaitedAsync()) return FromTheBeginning();
        if (ModelState.IsValid)
        {
            var result = await ProveAsync(door);
            if (result.Succeeded) return LocalRedirect(WayIn.To(Url, ReturnUrl));
            ModelState.AddModelError(nameof(Code), words[result.IsLockedOut ? "Account.SignIn.Locked" : Wrong]);
        }

        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    protected abstract Task<SignInResult> ProveAsync(SignInManager<User> door);

    private async Task<bool> IsAwaitedAsync() => await door.GetTwoFactorAuthenticationUserAsync() is not null;

    private RedirectToPageResult FromTheBeginning() => RedirectToPage("/Account/SignIn", new { ReturnUrl });
}
