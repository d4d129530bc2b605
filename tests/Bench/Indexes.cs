using Npgsql;

namespace Sankofa.Bench;

/// <summary>Indexes and keys that were taken away for the filling, and how to put them back.</summary>
internal sealed class Indexes
{
    private readonly List<(string Name, string Sql)> _restore = [];

    public static async Task<Indexes> DropAsync(NpgsqlDataSource source, string[] tables, CancellationToken cancel)
    {
        var dropped = new Indexes();
        var drop = new List<string>();
        // Foreign keys go before the keys they lean on, and come back after them.
        const string constraints = """
            SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid), contype = 'f' FROM pg_constraint
            WHERE contype IN ('p', 'u', 'f') AND (conrelid::regclass::text = ANY ($1) OR (contype = 'f' AND confrelid::regclass::text = ANY ($1)))
            ORDER BY contype = 'f'
            """;
        await ReadAsync(source, constraints, tables, row =>
        {
            var (table, name) = (row.GetString(0), row.GetString(1));
            drop.Insert(0, $"ALTER TABLE {table} DROP CONSTRAINT {name}");
            dropped._restore.Add(($"{table}.{name}", $"ALTER TABLE {table} ADD CONSTRAINT {name} {row.GetString(2)}"));
        }, cancel);
        const string indexes = """
            SELECT quote_ident(indexname), indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename = ANY ($1)
            AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = indexname AND c.contype IN ('p', 'u'))
            """;
        await ReadAsync(source, indexes, tables, row =>
        {
            drop.Add($"DROP INDEX {row.GetString(0)}");
            dropped._restore.Insert(0, (row.GetString(0), row.GetString(1)));
        }, cancel);
        foreach (var sql in drop) await BenchDatabase.RunAsync(source, sql, cancel);
        return dropped;
    }

    public async Task RestoreAsync(NpgsqlDataSource source, Action<string> done, CancellationToken cancel)
    {
        foreach (var (name, sql) in _restore)
        {
            await BenchDatabase.RunAsync(source, sql, cancel);
            done(name);
        }
    }

    private static async Task ReadAsync(
        NpgsqlDataSource source, string sql, string[] tables, Action<NpgsqlDataReader> each, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = tables });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) each(reader);
    }
}
