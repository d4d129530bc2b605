using Npgsql;
using Sankofa.Core.House;

namespace Sankofa.Web.House.Jobs;

/// <summary>
/// Access that ends by its date is refused at that moment by the policies; its rows of the lists and of the search go
/// here, within a minute. Several nodes may do it at once: the rows are gone once.
/// </summary>
public sealed class ExpiringAccess(SystemDb system, TimeProvider clock, ILogger<ExpiringAccess> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    // A minute that fails, or a clock of another node, is made up for by the next.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    public async Task<int> RunAsync(DateTimeOffset since, CancellationToken cancel)
    {
        await using var connection = await system.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var now = new NpgsqlCommand("SELECT set_config('app.now', $1, true)", connection, transaction))
        {
            now.Parameters.Add(new NpgsqlParameter { Value = clock.GetUtcNow()
                .ToString("O", System.Globalization.CultureInfo.InvariantCulture) });
            await now.ExecuteNonQueryAsync(cancel);
        }

        await using var refresh = new NpgsqlCommand("SELECT refresh_expired($1)", connection, transaction);
        refresh.Parameters.Add(new NpgsqlParameter { Value = since.UtcDateTime });
        var files = (int)(await refresh.ExecuteScalarAsync(cancel))!;
        await transaction.CommitAsync(cancel);
        return files;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What ended while no node ran, first.
        var since = DateTimeOffset.UnixEpoch;
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                var started = clock.GetUtcNow();
                await RunAsync(since, stoppingToken);
                since = started - Overlap;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException fault)
            {
                log.LogWarning("Expired access stays in the lists for another minute: {Type} {State}",
                    fault.GetType().Name, fault.SqlState);
            }
        }
        while (await NextAsync(timer, stoppingToken));
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }
    }
}
