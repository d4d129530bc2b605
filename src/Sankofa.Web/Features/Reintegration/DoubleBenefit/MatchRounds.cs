using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Reintegration.DoubleBenefit;

/// <summary>
/// Sends and fetches once a minute, and at once when the database says that something waits: a consent that was
/// withdrawn does not wait for the minute.
/// </summary>
public sealed class MatchRounds(SystemDb system, MatchPost post, ILogger<MatchRounds> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is NpgsqlException or DbUpdateException)
            {
                // The type alone: a message of the database may carry values.
                log.LogWarning("The mail to the match services waits: {Type}", fault.GetType().Name);
                await PauseAsync(stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        await using var ear = await system.Source.OpenConnectionAsync(stop);
        await using (var listen = new NpgsqlCommand("LISTEN double_benefit", ear))
            await listen.ExecuteNonQueryAsync(stop);
        while (true)
        {
            await post.RunAsync(stop);
            await ear.WaitAsync(Every, stop);
        }
    }

    private static async Task PauseAsync(CancellationToken stop)
    {
        try
        {
            await Task.Delay(Every, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The program ends: what waits goes out at the next start.
        }
    }
}
