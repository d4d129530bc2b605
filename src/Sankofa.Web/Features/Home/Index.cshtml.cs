using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Home;

/// <summary>
/// The door: whoever works here goes on to the work, everybody else reads what this is and where to sign in.
/// </summary>
public sealed class IndexModel : PageModel
{
    public bool IsSignedIn => User.Identity?.IsAuthenticated == true;

    public IActionResult OnGet() => HttpContext.HasPost() ? LocalRedirect("/work") : Page();
}
