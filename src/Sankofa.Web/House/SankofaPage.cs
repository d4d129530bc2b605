using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sankofa.Core.House;

namespace Sankofa.Web.House;

/// <summary>
/// What every page of a signed-in person has at hand. <see cref="LoadAsync"/> shows it, first and again after a
/// refusal.
/// </summary>
public abstract class SankofaPage : PageModel
{
    private Words? _t;

    /// <summary>Who acts. Set before any handler runs; pages without sign-in do not derive from this class.</summary>
    public Me Me { get; internal set; } = null!;

    public SankofaDb Db => HttpContext.RequestServices.GetRequiredService<SankofaDb>();

    public Words T => _t ??= HttpContext.RequestServices.GetRequiredService<Words>();

    protected CancellationToken Cancel => HttpContext.RequestAborted;

    /// <summary>Set where a form of this page lost against another writer: the page then shows both versions.</summary>
    public bool InConflict { get; internal set; }

    public abstract Task LoadAsync();

    public Task OnGetAsync() => LoadAsync();

    protected void Flash(string key, params object?[] arguments) => TempData["Flash"] = T[key, arguments];

    protected IActionResult Done(string url, string flash, params object?[] arguments)
    {
        Flash(flash, arguments);
        return LocalRedirect(url);
    }
}
