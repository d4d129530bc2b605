using Npgsql;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Bench;

/// <summary>
/// A database of its own beside the others of the server, so that neither demo nor work is ever touched.
/// </summary>
internal static class BenchDatabase
{
    private const string Name = "bench";

    /// <summary>Empty, with the schema of this version: a filling that was broken off begins anew.</summary>
    public static async Task<Connections> MakeAsync(CancellationToken cancel, string name = Name)
    {
        var owner = await OwnerAsync(cancel, name);
        await using (var server = NpgsqlDataSource.Create(await ServerAsync(cancel)))
        {
            await RunAsync(server, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)", cancel);
            await RunAsync(server, $"CREATE DATABASE {name} TEMPLATE template0", cancel);
        }

        return await ReadyAsync(owner, cancel);
    }

    /// <summary>The filled database; filled now where it is missing or has another size than is asked for.</summary>
    public static async Task<Connections> FilledAsync(int? size, CancellationToken cancel)
    {
        var owner = await OwnerAsync(cancel);
        await using (var server = NpgsqlDataSource.Create(await ServerAsync(cancel)))
        {
            await using var exists = server.CreateCommand("SELECT count(*) FROM pg_database WHERE datname = $1");
            exists.Parameters.Add(new NpgsqlParameter { Value = Name });
            if ((long)(await exists.ExecuteScalarAsync(cancel))! == 1 && await SizeAsync(owner, cancel) is { } files
                && (size is null || size == files))
            {
                return await ReadyAsync(owner, cancel);
            }
        }

        var made = await MakeAsync(cancel);
        await Filling.RunAsync(made, size ?? 100_000, cancel);
        return made;
    }

    public static async Task RunAsync(NpgsqlDataSource source, string sql, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task<Connections> ReadyAsync(string owner, CancellationToken cancel)
    {
        var app = await AppRole.EnsureAsync(owner, cancel);
        await Schema.MigrateAsync(owner, new NpgsqlConnectionStringBuilder(app).Username!, cancel);
        return new Connections(owner, app);
    }

    // The table is written last: a filling that was broken off has none.
    private static async Task<int?> SizeAsync(string owner, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var command = source.CreateCommand("SELECT to_regclass('bench_size') IS NOT NULL");
        if (await command.ExecuteScalarAsync(cancel) is not true) return null;
        await using var size = source.CreateCommand("SELECT max(files) FROM bench_size");
        return await size.ExecuteScalarAsync(cancel) as int?;
    }

    private static async Task<string> OwnerAsync(CancellationToken cancel, string name = Name) =>
        new NpgsqlConnectionStringBuilder(await ServerAsync(cancel)) { Database = name }.ConnectionString;

    private static async Task<string> ServerAsync(CancellationToken cancel) =>
        (await DatabaseAddress.ReadyAsync(cancel)).ConnectionString;
}
