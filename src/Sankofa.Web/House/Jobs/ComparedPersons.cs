using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.Cases.Duplicates;

namespace Sankofa.Web.House.Jobs;

/// <summary>
/// Looks for persons who may be one, a round every few seconds: a list of ten thousand lines is compared in minutes,
/// and whoever reads pages meanwhile waits for nothing.
/// </summary>
public sealed class ComparedPersons(DuplicateFinder finder, TimeProvider clock, ILogger<ComparedPersons> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Every, clock);
            do await LookAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Who was not compared yet waits in the database.
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            await finder.RunAsync(cancel);
        }
        catch (Exception fault) when (fault is NpgsqlException or DbUpdateException)
        {
            // The type alone: a message of the database may carry values of a person.
            log.LogWarning("Changed persons are compared in the next round: {Type}", fault.GetType().Name);
        }
    }
}
