using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;

namespace Sankofa.Web.House;

/// <summary>
/// One request, one transaction, one post: opens it, runs the handler, commits. A refusal rolls everything back and
/// shows the same page at 422 with what was typed; another writer in between shows it at 409.
/// </summary>
public sealed class Acting(SankofaDb db, Words words) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerInstance is not SankofaPage page)
        {
            await next();
            return;
        }

        var cancel = context.HttpContext.RequestAborted;
        page.Me = context.HttpContext.Me();
        var transaction = await db.ActAsAsync(page.Me, cancel);
        try
        {
            if (!page.ModelState.IsValid && HttpMethods.IsPost(context.HttpContext.Request.Method))
            {
                context.Result = await UnclearAsync(page);
            }
            else
            {
                var done = await next();
                if (done.Exception is not null && !done.ExceptionHandled)
                {
                    if (Answer(done.Exception, page) is not { } answer) return;
                    done.ExceptionHandled = true;
                    await transaction.RollbackAsync(cancel);
                    await transaction.DisposeAsync();
                    db.ChangeTracker.Clear();
                    transaction = await db.ActAsAsync(page.Me, cancel);
                    done.Result = await ResultAsync(answer, page);
                }
            }

            await ShowCountsAsync(page, cancel);
            await transaction.CommitAsync(cancel);
        }
        finally
        {
            await transaction.DisposeAsync();
        }
    }

    private int? Answer(Exception refusal, SankofaPage page)
    {
        switch (refusal)
        {
            case RuleViolation rule:
                page.ModelState.AddModelError(Field(page, rule.Field), Say(rule, words));
                return StatusCodes.Status422UnprocessableEntity;
            case not null when Conflicts.With(refusal):
                page.InConflict = true;
                page.ModelState.AddModelError("", words["Conflict.Summary"]);
                return StatusCodes.Status409Conflict;
            case NotAllowed:
                return StatusCodes.Status403Forbidden;
            case NotThere:
                return StatusCodes.Status404NotFound;
            default:
                return null;
        }
    }

    /// <summary>The sentence of a refusal; a closed gate lists what is missing.</summary>
    public static string Say(RuleViolation rule, Words words)
    {
        var arguments = rule.Arguments.Select(argument =>
            argument is Requirement missing ? words[missing.Text] : argument).ToArray();
        return rule.Arguments.Any(a => a is Requirement)
            ? words[rule.Text, string.Join(" · ", arguments.Distinct())]
            : words[rule.Text, arguments!];
    }

    // The entity names its own property; the form has it under Input.
    private static string Field(SankofaPage page, string? field) =>
        field is null ? "" : page.ModelState.Keys.FirstOrDefault(k =>
            k.EndsWith("." + field, StringComparison.Ordinal)) ?? field;

    private static async Task<IActionResult> ResultAsync(int status, SankofaPage page) => status switch
    {
        StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound => new StatusCodeResult(status),
        _ => await AgainAsync(page, status),
    };

    // What was typed is shown again to those who may see the page; to others the answer is what it is for any form.
    private static async Task<IActionResult> UnclearAsync(SankofaPage page)
    {
        try
        {
            return await AgainAsync(page, StatusCodes.Status422UnprocessableEntity);
        }
        catch (NotThere)
        {
            return new StatusCodeResult(StatusCodes.Status404NotFound);
        }
        catch (NotAllowed)
        {
            return new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }

    private static async Task<PageResult> AgainAsync(SankofaPage page, int status)
    {
        await page.LoadAsync();
        return new PageResult { StatusCode = status };
    }

    private async Task ShowCountsAsync(SankofaPage page, CancellationToken cancel)
    {
        // Counts stop at a hundred: what they cost does not grow with the files.
        var today = page.Me.Today;
        var counts = await db.Database.SqlQuery<Counts>($"""
            SELECT (SELECT count(*)::int FROM (SELECT 1 FROM worklist WHERE organisation_id = {page.Me.OrganisationId}
                    AND is_open AND due_on < {today} LIMIT 100) l) AS "Late",
                   (SELECT count(*)::int FROM (SELECT 1 FROM notice WHERE organisation_id = {page.Me.OrganisationId}
                    AND acknowledged_at IS NULL LIMIT 100) n) AS "Notices"
            """).SingleAsync(cancel);
        page.ViewData["Late"] = AtMost(counts.Late);
        page.ViewData["Notices"] = AtMost(counts.Notices);
    }

    private static string AtMost(int count) => count > 99 ? "99+" : count.ToString(CultureInfo.CurrentCulture);

    private sealed record Counts(int Late, int Notices);
}
