using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.House;

namespace Sankofa.Web.House.Jobs;

/// <summary>
/// Writes what the clock of the silences brings, at the start and every half minute: approvals and reminders. Whoever
/// reads in between reads the same outcome, and several nodes may look at once.
/// </summary>
public sealed class ClosingSilences(
    SystemDb system, SilenceClock silences, TimeProvider clock, ILogger<ClosingSilences> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

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
            // The program ends: a silence that ends meanwhile has ended at the next start too.
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            await Silences.LookAsync(system, silences, cancel);
        }
        catch (Exception fault) when (fault is NpgsqlException or DbUpdateException)
        {
            log.LogWarning(fault, "Silences that have ended wait for the next round.");
        }
    }
}
