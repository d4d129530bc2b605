using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.Cases.Lists;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Lists;

/// <summary>How far an import is, by server-sent events: read from the database, so that any node can tell.</summary>
[Authorize("Post")]
public sealed class Progress(
    [FromKeyedServices("app")] NpgsqlDataSource app, TimeProvider clock, Words words,
    IHostApplicationLifetime life) : ControllerBase
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    // A stream ends now and then: the browser comes back by itself, and is asked anew who it is.
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(5);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [HttpGet("/lists/{id:guid}/progress")]
    public async Task<IActionResult> Get(Guid id)
    {
        var me = HttpContext.Me();
        if (!me.May(Act.Import)) return StatusCode(StatusCodes.Status403Forbidden);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            HttpContext.RequestAborted, life.ApplicationStopping);
        end.CancelAfter(AtMost);
        try
        {
            return await TellAsync(id, me, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            return new EmptyResult();
        }
    }

    private async Task<IActionResult> TellAsync(Guid id, Me me, CancellationToken cancel)
    {
        using var tick = new PeriodicTimer(Every);
        var told = -1;
        do
        {
            var run = await FindAsync(id, me with { Now = clock.GetUtcNow() }, cancel);
            if (run is null) return NotFound();
            if (!Response.HasStarted) Response.ContentType = "text/event-stream";
            if (run.State != ImportState.Applying)
            {
                var href = $"/lists/{id}";
                await WriteAsync("event: done\n", new { text = words["ImportState." + run.State], href }, cancel);
                break;
            }

            if (run.RowsDone == told) continue;
            told = run.RowsDone;
            await WriteAsync(
                "", new { value = told, max = run.RowsToDo,
                    text = words["Lists.Progress", told, run.RowsToDo] }, cancel);
        }
        while (await tick.WaitForNextTickAsync(cancel));
        return new EmptyResult();
    }

    private async Task WriteAsync(string name, object data, CancellationToken cancel)
    {
        await Response.WriteAsync($"{name}data: {JsonSerializer.Serialize(data, Json)}\n\n", cancel);
        await Response.Body.FlushAsync(cancel);
    }

    private async Task<ImportRun?> FindAsync(Guid id, Me me, CancellationToken cancel)
    {
        await using var db = new SankofaDb(Schema.Options(app));
        await using var transaction = await db.ActAsAsync(me, cancel);
        return await db.Set<ImportRun>().AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == id && r.OrganisationId == me.OrganisationId, cancel);
    }
}
