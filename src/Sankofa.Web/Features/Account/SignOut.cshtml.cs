using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Account;

public sealed class SignOutModel(SignInManager<User> door, SankofaDb db, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (HttpContext.SignedIn() is { } who)
        {
            (await db.Sessions.SingleAsync(s => s.Id == who.SessionId)).Revoke(clock.GetUtcNow());
            await db.SaveChangesAsync();
        }

        await door.SignOutAsync();
        TempData.Clear();
        // What the browser keeps of pages goes with the session; drafts go by the form's data-forget.
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return LocalRedirect("/account/sign-in");
    }
}
