using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Sankofa.Web.Features.Own;

/// <summary>No paper at hand, or the half hour is over: says where to go. Also the way out.</summary>
public sealed class IndexModel : PageModel
{
    public void OnGet() => OwnPage.Private(Response);

    public IActionResult OnPost()
    {
        Response.Cookies.Delete(OwnDoor.CookieName, new CookieOptions { Path = "/own" });
        return LocalRedirect("/own");
    }
}
