using Npgsql;
using NpgsqlTypes;

namespace Sankofa.Bench;

/// <summary>A table that is being filled by COPY, on a connection of its own so that all grow together.</summary>
internal sealed class CopiedTable(NpgsqlConnection connection, NpgsqlBinaryImporter rows) : IAsyncDisposable
{
    public static async Task<CopiedTable> OpenAsync(
        NpgsqlDataSource source, string table, string columns, CancellationToken cancel)
    {
        var connection = await source.OpenConnectionAsync(cancel);
        var rows = await connection.BeginBinaryImportAsync(
            $"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)", cancel);
        rows.Timeout = TimeSpan.FromHours(1);
        return new CopiedTable(connection, rows);
    }

    public void Row(params ReadOnlySpan<object?> values)
    {
        rows.StartRow();
        foreach (var value in values)
        {
            switch (value)
            {
                case null: rows.WriteNull(); break;
                case Guid id: rows.Write(id, NpgsqlDbType.Uuid); break;
                case string text: rows.Write(text, NpgsqlDbType.Varchar); break;
                case int number: rows.Write(number, NpgsqlDbType.Integer); break;
                case bool flag: rows.Write(flag, NpgsqlDbType.Boolean); break;
                case DateTime moment: rows.Write(moment, NpgsqlDbType.TimestampTz); break;
                case DateOnly day: rows.Write(day, NpgsqlDbType.Date); break;
                case byte[] bytes: rows.Write(bytes, NpgsqlDbType.Bytea); break;
                case string[] texts: rows.Write(texts, NpgsqlDbType.Array | NpgsqlDbType.Text); break;
                default: throw new InvalidOperationException(value.GetType().Name);
            }
        }
    }

    public async Task CompleteAsync(CancellationToken cancel) => await rows.CompleteAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await rows.DisposeAsync();
        await connection.DisposeAsync();
    }
}
