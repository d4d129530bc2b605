using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Sankofa.Core.House;
using Xunit;

namespace Sankofa.Tests;

/// <summary>
/// One real PostgreSQL for a whole run of a test program, made when the first test asks for it and removed at the end.
/// Ask for it in a constructor after <c>[assembly: AssemblyFixture(typeof(TestCluster))]</c>.
/// </summary>
public sealed class TestCluster : IAsyncLifetime
{
    private static readonly string Prefix = $"sankofa-tests-{Environment.UserName}-";

    private readonly PrivateCluster cluster = new(Path.Combine(RunFolder, "pg"), durable: false);
    private readonly Lazy<Task<DatabaseAddress>> started;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> templates = new();
    private int databases;

    /// <summary>What lies here is removed after the run with its servers, or by the next run.</summary>
    public static string RunFolder { get; } = Path.Combine(Path.GetTempPath(), string.Create(
        CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}"));

    public TestCluster() => started = new(StartAsync);

    /// <summary>A template made once a run; <paramref name="fill"/> gets the empty database to migrate it.</summary>
    public Task<string> TemplateAsync(string name, Func<string, Task> fill) =>
        templates.GetOrAdd(name, _ => new(() => MakeTemplateAsync(name, fill))).Value;

    /// <summary>A database of one's own, an exact copy of the template; returns its connection string.</summary>
    public async Task<string> NewDatabaseAsync(string template = "template0")
    {
        var number = Interlocked.Increment(ref databases);
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{number}");
        await CommandAsync($"create database {name} template {template}");
        return await ConnectionToAsync(name);
    }

    /// <summary>Gives the room of a database back before the run ends.</summary>
    public async Task DropAsync(string connectionString)
    {
        await using (var pool = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(pool);
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await CommandAsync($"drop database {name} with (force)");
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (Directory.Exists(RunFolder))
            await RemoveAsync(RunFolder);
    }

    private async Task<DatabaseAddress> StartAsync()
    {
        await RemoveLeftoversAsync();
        return await cluster.StartAsync();
    }

    // A run that was killed could not stop its server.
    private static async Task RemoveLeftoversAsync()
    {
        await using var turn = Turn();
        if (turn is null)
            return;
        foreach (var folder in Directory.GetDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            var digits = Path.GetFileName(folder)[Prefix.Length..];
            if (int.TryParse(digits, CultureInfo.InvariantCulture, out var pid) && !Runs(pid))
                await RemoveAsync(folder);
        }
    }

    // Null where another run is clearing away just now.
    private static FileStream? Turn()
    {
        var file = Path.Combine(Path.GetTempPath(), Prefix + "lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static bool Runs(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static async Task RemoveAsync(string run)
    {
        var near = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3 };
        foreach (var data in Directory.GetDirectories(run, "cluster", near))
            await new PrivateCluster(Path.GetDirectoryName(data)!).StopAsync();
        Directory.Delete(run, recursive: true);
    }

    private async Task<string> MakeTemplateAsync(string name, Func<string, Task> fill)
    {
        await CommandAsync($"create database {name} template template0");
        var connectionString = await ConnectionToAsync(name);
        await fill(connectionString);
        // Nobody may be connected to a database while it is copied.
        await using (var pool = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(pool);
        await CommandAsync($"alter database {name} with allow_connections false");
        return name;
    }

    // Many databases with few connections each: idle ones are closed soon.
    private async Task<string> ConnectionToAsync(string database) =>
        new NpgsqlConnectionStringBuilder((await started.Value).ConnectionString)
        {
            Database = database, MaxPoolSize = 20, ConnectionIdleLifetime = 4, ConnectionPruningInterval = 2,
        }.ConnectionString;

    private async Task CommandAsync(string sql)
    {
        var builder = new NpgsqlConnectionStringBuilder(await ConnectionToAsync("postgres")) { Pooling = false };
        await using var connection = new NpgsqlConnection(builder.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
