using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Home;

public sealed class LanguageModel(Texts texts, TimeProvider clock) : PageModel
{
    public IActionResult OnPost(string language, string from)
    {
        if (texts.Speaks(language))
        {
            Response.Cookies.Append("sankofa-language",
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)),
                new CookieOptions { Expires = clock.GetUtcNow().AddYears(1), HttpOnly = true,
                    SameSite = SameSiteMode.Lax });
        }

        return LocalRedirect(Url.IsLocalUrl(from) ? from : "/");
    }
}
