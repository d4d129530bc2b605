using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Core.Identification;

namespace Sankofa.Web.House.Jobs;

/// <summary>
/// Moves the clocks when a country's working days were corrected: at once when the database says so, and every hour for
/// what nobody heard. Several nodes may do it at once: a clock moves once.
/// </summary>
public sealed class CorrectedCalendars(SystemDb system, TimeProvider clock, ILogger<CorrectedCalendars> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                try
                {
                    await ListenAsync(stoppingToken);
                }
                catch (Exception fault) when (fault is NpgsqlException or DbUpdateException)
                {
                    // The type alone: a message of the database may carry values.
                    log.LogWarning("The clocks follow the calendars later: {Type}", fault.GetType().Name);
                    await Task.Delay(Pause, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends: what has not moved moves at the next start.
        }
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        await using var ear = await system.Source.OpenConnectionAsync(stop);
        await using (var listen = new NpgsqlCommand("LISTEN working_calendar", ear))
            await listen.ExecuteNonQueryAsync(stop);
        while (true)
        {
            await CalendarCorrections.FollowAsync(system, clock, stop);
            await ear.WaitAsync(Every, stop);
        }
    }
}
