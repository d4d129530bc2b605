using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Own;

/// <summary>The address on the paper: asks for the code.</summary>
public sealed class EnterModel(OwnDoor door, Words words) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty, StringLength(12)]
    public string Code { get; set; } = "";

    public void OnGet() => OwnPage.Private(Response);

    public async Task<IActionResult> OnPostAsync()
    {
        OwnPage.Private(Response);
        if (await door.EnterAsync(Token, Code, HttpContext.RequestAborted) is { } cookie)
        {
            Response.Cookies.Append(OwnDoor.CookieName, cookie, new CookieOptions
            {
                HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, Path = "/own",
                    IsEssential = true,
            });
            return LocalRedirect("/own/file");
        }

        ModelState.AddModelError(nameof(Code), words["Cases.Own.CodeWrong"]);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
