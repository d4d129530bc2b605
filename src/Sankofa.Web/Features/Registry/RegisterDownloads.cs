using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Registry.Importing;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Registry;

/// <summary>The refused lines of an import as a file, and how far one is by server-sent events.</summary>
[Authorize("Post")]
public sealed class RegisterDownloads(
    [FromKeyedServices("app")] NpgsqlDataSource app, TimeProvider clock, Words words, IHostApplicationLifetime life)
    : ControllerBase
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(5);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [HttpGet("/registry/{rid:guid}/imports/{mid:guid}/refused")]
    public async Task<IActionResult> Refused(Guid rid, Guid mid, CancellationToken cancel)
    {
        var me = HttpContext.Me();
        await using var db = new SankofaDb(Schema.Options(app));
        await using var transaction = await db.ActAsAsync(me, cancel);
        if (await FindAsync(db, rid, mid, me, cancel) is not { } import) return NotFound();
        if (!me.May(Act.ImportRegister)) return StatusCode(StatusCodes.Status403Forbidden);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=\"refused-{import.Id:N}.csv\"";
        // A spreadsheet takes a file for UTF-8 by its mark alone.
        await using var text = new StreamWriter(Response.Body, new UTF8Encoding(true));
        await using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            InjectionOptions = InjectionOptions.Escape,
        });
        string[] headers = ["Registry.Field.Line", "Registry.Field.Column", "Registry.Field.Why",
            "Registry.Field.Written", "Registry.Field.WholeLine"];
        foreach (var header in headers) csv.WriteField(words[header]);
        await csv.NextRecordAsync();
        await foreach (var refusal in db.Set<RegisterRefusal>().AsNoTracking().Where(r => r.ImportId == mid)
            .OrderBy(r => r.Line).AsAsyncEnumerable().WithCancellation(cancel))
        {
            csv.WriteField(refusal.Line);
            csv.WriteField(refusal.Column);
            csv.WriteField(words["Registry.Refusal." + refusal.Reason]);
            csv.WriteField(refusal.Text);
            csv.WriteField(refusal.Raw);
            await csv.NextRecordAsync();
        }

        await csv.FlushAsync();
        return new EmptyResult();
    }

    [HttpGet("/registry/{rid:guid}/imports/{mid:guid}/progress")]
    public async Task<IActionResult> Progress(Guid rid, Guid mid)
    {
        var me = HttpContext.Me();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            HttpContext.RequestAborted, life.ApplicationStopping);
        end.CancelAfter(AtMost);
        try
        {
            return await TellAsync(rid, mid, me, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            return new EmptyResult();
        }
    }

    private async Task<IActionResult> TellAsync(Guid rid, Guid mid, Me me, CancellationToken cancel)
    {
        using var tick = new PeriodicTimer(Every);
        do
        {
            RegisterImport? import;
            await using (var db = new SankofaDb(Schema.Options(app)))
            {
                await using var transaction = await db.ActAsAsync(me with { Now = clock.GetUtcNow() }, cancel);
                import = await FindAsync(db, rid, mid, me, cancel);
            }

            if (import is null) return NotFound();
            if (!me.May(Act.ImportRegister)) return StatusCode(StatusCodes.Status403Forbidden);
            if (!Response.HasStarted) Response.ContentType = "text/event-stream";
            if (import.State != RegisterImportState.Running)
            {
                var href = $"/registry/{rid}/imports/{mid}";
                await WriteAsync("event: done\n", new { text = words.Of(import.State), href }, cancel);
                break;
            }

            await WriteAsync("", new { value = import.Position, max = import.Length,
                text = words["Registry.Import.Progress", import.Read] }, cancel);
        }
        while (await tick.WaitForNextTickAsync(cancel));
        return new EmptyResult();
    }

    private async Task WriteAsync(string name, object data, CancellationToken cancel)
    {
        await Response.WriteAsync($"{name}data: {JsonSerializer.Serialize(data, Json)}\n\n", cancel);
        await Response.Body.FlushAsync(cancel);
    }

    private static Task<RegisterImport?> FindAsync(
        SankofaDb db, Guid rid, Guid mid, Me me, CancellationToken cancel) =>
        db.Set<RegisterImport>().AsNoTracking().SingleOrDefaultAsync(
            i => i.Id == mid && i.RegisterId == rid && i.OrganisationId == me.OrganisationId, cancel);
}
