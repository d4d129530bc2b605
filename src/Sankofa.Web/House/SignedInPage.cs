using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.House;

/// <summary>
/// A page of somebody who signed in that touches no file, and so needs no post: the own account, administration.
/// Refusals are answered as on every page: the same page at 422 with what was typed.
/// </summary>
public abstract class SignedInPage : PageModel
{
    private Words? _t;

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public SignedIn Who => HttpContext.SignedIn()!;

    public SankofaDb Db => HttpContext.RequestServices.GetRequiredService<SankofaDb>();

    public Words T => _t ??= HttpContext.RequestServices.GetRequiredService<Words>();

    public DateTimeOffset Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    protected CancellationToken Cancel => HttpContext.RequestAborted;

    public abstract Task LoadAsync();

    public Task OnGetAsync() => LoadAsync();

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!ModelState.IsValid && HttpMethods.IsPost(Request.Method))
        {
            context.Result = await AgainAsync(StatusCodes.Status422UnprocessableEntity);
            return;
        }

        var done = await next();
        switch (done.Exception)
        {
            case RuleViolation rule:
                var field = ModelState.Keys.FirstOrDefault(k => k.EndsWith("." + rule.Field, StringComparison.Ordinal));
                ModelState.AddModelError(field ?? "", Acting.Say(rule, T));
                done.Result = await AgainAsync(StatusCodes.Status422UnprocessableEntity);
                break;
            case DbUpdateConcurrencyException:
                ModelState.AddModelError("", T["Conflict.Summary"]);
                done.Result = await AgainAsync(StatusCodes.Status409Conflict);
                break;
            case NotAllowed:
                done.Result = StatusCode(StatusCodes.Status403Forbidden);
                break;
            case NotThere:
                done.Result = NotFound();
                break;
            default:
                return;
        }

        done.ExceptionHandled = true;
    }

    protected void Note(string kind, object what) =>
        Db.Add(new AdministrationEntry(kind, Who.UserId, Who.Name, null, what, Now));

    /// <summary>A page with a secret on it is sent uncompressed: its length says nothing about the secret.</summary>
    protected void SendSecretly()
    {
        if (HttpContext.Features.Get<IHttpsCompressionFeature>() is { } compression)
            compression.Mode = HttpsCompressionMode.DoNotCompress;
    }

    protected string BackOr(string otherwise) => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : otherwise;

    protected IActionResult Done(string url, string flash, params object?[] arguments)
    {
        TempData["Flash"] = T[flash, arguments];
        return LocalRedirect(url);
    }

    private async Task<PageResult> AgainAsync(int status)
    {
        Db.ChangeTracker.Clear();
        await LoadAsync();
        return new PageResult { StatusCode = status };
    }
}

/// <summary>A page of administration: of one organisation, or of the whole house.</summary>
public abstract class AdministrationPage : SignedInPage
{
    public Administrator Admin => HttpContext.Administrator()!;

    protected async Task<Organisation> OrganisationAsync(Guid id) =>
        await Db.Organisations.RunBy(Admin).SingleOrDefaultAsync(o => o.Id == id, Cancel) ?? throw new NotThere();
}
