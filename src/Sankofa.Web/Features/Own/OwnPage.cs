using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Own;

/// <summary>
/// A page behind the person's own door: one question, large, in their language; shut again after half an hour.
/// </summary>
public abstract class OwnPage(OwnDoor door) : PageModel
{
    private Words? _t;

    public OwnFile Own { get; private set; } = null!;

    public Words T => _t ??= HttpContext.RequestServices.GetRequiredService<Words>();

    protected CancellationToken Cancel => HttpContext.RequestAborted;

    protected virtual Task ShowAsync() => Task.CompletedTask;

    public Task OnGetAsync() => ShowAsync();

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Private(Response);
        var opened = await door.ReadAsync(Request.Cookies[OwnDoor.CookieName], Cancel);
        if (opened is null)
        {
            context.Result = new LocalRedirectResult("/own");
            return;
        }

        await using var own = Own = opened;
        if (!ModelState.IsValid)
        {
            context.Result = await AgainAsync();
            return;
        }

        var done = await next();
        switch (done.Exception)
        {
            case RuleViolation rule:
                done.ExceptionHandled = true;
                ModelState.AddModelError("", Acting.Say(rule, T));
                done.Result = await AgainAsync();
                break;
            case NotThere:
                done.ExceptionHandled = true;
                done.Result = NotFound();
                break;
        }
    }

    protected async Task<IActionResult> DoneAsync(string url, string flash)
    {
        await Own.SaveAsync(Cancel);
        TempData["Flash"] = T[flash];
        return LocalRedirect(url);
    }

    /// <summary>The address goes to nobody. That no cache keeps the page is said of every page.</summary>
    public static void Private(HttpResponse response) => response.Headers["Referrer-Policy"] = "no-referrer";

    private async Task<PageResult> AgainAsync()
    {
        await ShowAsync();
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
