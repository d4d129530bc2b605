using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Core.Identification;

namespace Sankofa.Web.House.Jobs;

/// <summary>
/// Tells whoever leads a file that an authority let its day pass: at the start and every hour. Several nodes may do it
/// at once: a request is told of once.
/// </summary>
public sealed class SilentAuthorities(SystemDb system, TimeProvider clock, ILogger<SilentAuthorities> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

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
            // The program ends: what is overdue is overdue at the next start too.
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            await Silence.EscalateAsync(system, clock, cancel);
        }
        catch (Exception fault) when (fault is NpgsqlException or DbUpdateException)
        {
            // The type alone: a message of the database may carry values of a person.
            log.LogWarning("Silent authorities stay untold for another hour: {Type}", fault.GetType().Name);
        }
    }
}
