using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Sankofa.Core.House;

namespace Sankofa.Web.House;

/// <summary>An endpoint for programs: the same post, transaction and refusals as a page.</summary>
[ApiController]
[Authorize("Post")]
[TypeFilter<ActingApi>]
[TypeFilter<ApiAnswers>]
[Produces("application/json")]
public abstract class SankofaApi : ControllerBase
{
    protected Me Me => HttpContext.Me();

    protected SankofaDb Db => HttpContext.RequestServices.GetRequiredService<SankofaDb>();

    protected Words T => HttpContext.RequestServices.GetRequiredService<Words>();

    protected CancellationToken Cancel => HttpContext.RequestAborted;
}

/// <summary>One request, one transaction; what throws is rolled back.</summary>
public sealed class ActingApi(SankofaDb db) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var cancel = context.HttpContext.RequestAborted;
        await using var transaction = await db.ActAsAsync(context.HttpContext.Me(), cancel);
        var done = await next();
        if (done.Exception is null) await transaction.CommitAsync(cancel);
    }
}
