using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Account;

public sealed class SignInPasskeyModel(SignInManager<User> door, Words words) : PageModel
{
    [BindProperty]
    public string Credential { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => RedirectToPage("/Account/SignIn", new { ReturnUrl });

    /// <summary>Asks for any key of this site: which person it is, the key itself will say.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() =>
        Content(await door.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostAsync()
    {
        var proof = Credential.Length > 0
            ? await Passkeys.ReadAsync(() => door.PerformPasskeyAssertionAsync(Credential)) : null;
        if (proof is not { Succeeded: true, User: { } user })
        {
            ModelState.AddModelError("", words["Account.Passkey.Failed"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        await door.UserManager.AddOrUpdatePasskeyAsync(user, proof.Passkey);
        // The key is in hand and its holder was verified by the device: the lock that guesses of passwords set is not
        // for it.
        await door.SignInWithClaimsAsync(user, isPersistent: false, [new Claim(Door.StrongClaim, "passkey")]);
        return LocalRedirect(WayIn.To(Url, ReturnUrl));
    }
}

internal static class Passkeys
{
    /// <summary>An answer without a question before it, or after the question was forgotten, is a failed one.</summary>
    public static async Task<T?> ReadAsync<T>(Func<Task<T>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
