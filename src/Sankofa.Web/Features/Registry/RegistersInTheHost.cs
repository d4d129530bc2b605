using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Core.Registry;
using Sankofa.Core.Registry.Importing;
using Sankofa.Core.Registry.Searching;

namespace Sankofa.Web.Features.Registry;

public static class RegistersInTheHost
{
    /// <summary>The indexes of this node, and the two jobs that feed registers and indexes.</summary>
    public static void AddRegisters(this IServiceCollection services)
    {
        services.AddSingleton(provider => new RegisterIndexes(
            provider.GetRequiredService<SystemDb>(), provider.GetRequiredService<TimeProvider>(), DataFolder.Find()));
        services.AddSingleton<RegisterImporting>();
        services.AddHostedService<BuiltIndexes>();
        services.AddSingleton<UploadedRegisters>();
        services.AddHostedService(provider => provider.GetRequiredService<UploadedRegisters>());
    }
}

/// <summary>Builds the index of every register when the program starts, so that the first search finds it there.</summary>
public sealed class BuiltIndexes(RegisterIndexes indexes, ILogger<BuiltIndexes> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await indexes.BuildAllAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
        catch (Exception fault) when (fault is NpgsqlException or IOException)
        {
            // The next search tries again, and says what it waits for.
            log.LogWarning("An index was not built: {Type}", fault.GetType().Name);
        }
    }
}

/// <summary>
/// Takes the files that came by the page, one after another; also those that a stopped server left half way. Several
/// nodes may look: a register's import is at work on one of them.
/// </summary>
public sealed class UploadedRegisters(
    SystemDb system, RegisterImporting importing, TimeProvider clock, ILogger<UploadedRegisters> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _wanted = new(0);

    /// <summary>Somebody has given a file just now.</summary>
    public void Wake() => _wanted.Release();

    /// <summary>Goes on with every file that is not taken to its end.</summary>
    public async Task GoOnAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        var waiting = await Waiting(db).AsNoTracking().OrderBy(i => i.StartedAt).ToListAsync(cancel);
        foreach (var import in waiting) await TakeAsync(db, import, cancel);
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
            // The program ends: the import goes on at the next start.
        }
    }

    private static IQueryable<RegisterImport> Waiting(SankofaDb db) => db.Set<RegisterImport>()
        .Where(i => i.State == RegisterImportState.Running || i.State == RegisterImportState.Stopped)
        .Where(i => db.Set<RegisterImportContent>().Any(c => c.ImportId == i.Id));

    private async Task TakeAsync(SankofaDb db, RegisterImport import, CancellationToken cancel)
    {
        // Another node may have been quicker since the list was read.
        var content = await Waiting(db).Where(i => i.Id == import.Id)
            .Join(db.Set<RegisterImportContent>(), i => i.Id, c => c.ImportId, (i, c) => c)
            .AsNoTracking().SingleOrDefaultAsync(cancel);
        if (content is null) return;
        var register = await db.Set<Register>().AsNoTracking().SingleAsync(r => r.Id == import.RegisterId, cancel);
        try
        {
            var file = new ImportFile(new MemoryStream(content.Bytes), import.FileName);
            await importing.RunAsync(register, import.Id, file, null, cancel);
        }
        catch (RuleViolation)
        {
            // Another import of this register is at work; this one waits for the next round.
        }
        catch (Exception fault) when (!RegisterImporting.IsPassing(fault))
        {
            // Its own page says so, and the others go on.
            await importing.FailAsync(register, import.Id, fault);
            log.LogWarning("An import of a register failed: {Type} {State}", fault.GetType().Name,
                (fault.GetBaseException() as PostgresException)?.SqlState);
        }
    }

    private async Task GoOnOrLaterAsync(CancellationToken stop)
    {
        try
        {
            await GoOnAsync(stop);
        }
        catch (Exception fault) when (fault is NpgsqlException or DbUpdateException)
        {
            // The words of the fault may quote a row: its kind alone is logged.
            log.LogWarning("An import of a register waits at {Now}: {Type} {State}", clock.GetUtcNow(),
                fault.GetType().Name, (fault.GetBaseException() as PostgresException)?.SqlState);
        }
    }
}
