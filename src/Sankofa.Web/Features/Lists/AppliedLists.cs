using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.Cases.Lists;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Lists;

/// <summary>
/// Takes the lists that somebody said yes to, one after another; also those that a stopped server or terminal left half
/// way. Several nodes may look: an organisation's import is at work on one of them.
/// </summary>
public sealed class AppliedLists(
    SystemDb system, [FromKeyedServices("app")] NpgsqlDataSource app, Texts texts, TimeProvider clock,
    ILogger<AppliedLists> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _wanted = new(0);

    /// <summary>Somebody has said yes just now.</summary>
    public void Wake() => _wanted.Release();

    /// <summary>Goes on with every list that is not taken to its end.</summary>
    public async Task GoOnAsync(CancellationToken cancel)
    {
        List<Guid> runs;
        await using (var db = system.Open())
        {
            runs = await db.Set<ImportRun>().Where(r => r.State == ImportState.Applying)
                .OrderBy(r => r.StartedAt).Select(r => r.Id).ToListAsync(cancel);
        }

        foreach (var run in runs)
        {
            try
            {
                await TakeAsync(run, cancel);
            }
            catch (Exception fault) when (fault is not OperationCanceledException && !MayPass(fault))
            {
                // The rest of the list waits for a person, and the other lists do not wait for it. The words of the
                // fault may quote a row: its kind alone is logged.
                log.LogError("The import {Run} stopped: {Type} {State}", run, fault.GetType().Name, StateOf(fault));
                await HaltAsync(run, cancel);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await GoOnOrLaterAsync(stoppingToken);
                await _wanted.WaitAsync(Every, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task GoOnOrLaterAsync(CancellationToken stop)
    {
        try
        {
            await GoOnAsync(stop);
        }
        catch (Exception fault) when (MayPass(fault))
        {
            log.LogWarning("Imports wait for the database: {Type} {State}", fault.GetType().Name, StateOf(fault));
        }
    }

    private async Task TakeAsync(Guid runId, CancellationToken cancel)
    {
        await using var db = system.Open();
        var run = await db.Set<ImportRun>().SingleAsync(r => r.Id == runId, cancel);
        var content = await db.Set<ImportContent>().AsNoTracking().SingleOrDefaultAsync(c => c.RunId == runId, cancel);
        // Another node has taken it to its end since.
        if (content is null || run.State != ImportState.Applying) return;
        if (await Importer.OfAsync(db, run, clock.GetUtcNow(), cancel) is not { } me)
        {
            run.Halt();
            await db.SaveChangesAsync(cancel);
            return;
        }

        var language = await db.Users.Where(u => u.Id == me.UserId).Select(u => u.Language).SingleAsync(cancel);
        var list = ListReader.Read(
            new MemoryStream(content.Bytes), DateOnly.FromDateTime(run.ReadAt.UtcDateTime),
            HeaderChoices.Read(run.Mapping));
        var taking = new ListTaking(app, clock, (key, arguments) => texts.Say(language, key, arguments));
        await taking.TryTakeAsync(me, runId, list, cancel);
    }

    private async Task HaltAsync(Guid runId, CancellationToken cancel)
    {
        await using var db = system.Open();
        var run = await db.Set<ImportRun>().SingleAsync(r => r.Id == runId, cancel);
        run.Halt();
        await db.SaveChangesAsync(cancel);
    }

    private static NpgsqlException? OfDatabase(Exception fault)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
        {
            if (inner is NpgsqlException database) return database;
        }

        return null;
    }

    // The database was away: it comes back, and nobody has to do anything.
    private static bool MayPass(Exception fault) =>
        OfDatabase(fault) is { } database && (database.IsTransient || database is not PostgresException);

    private static string? StateOf(Exception fault) => OfDatabase(fault)?.SqlState;
}

public static class ImportedListsInTheHost
{
    /// <summary>The job, and the same one for the page that wakes it.</summary>
    public static void AddAppliedLists(this IServiceCollection services)
    {
        services.AddSingleton<AppliedLists>();
        services.AddHostedService(provider => provider.GetRequiredService<AppliedLists>());
    }
}
