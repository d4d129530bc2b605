using Npgsql;

namespace Sankofa.Core.Tests.House;

/// <summary>One statement on a connection of its own, for arranging and looking.</summary>
internal static class Sql
{
    public static async Task<T> ReadAsync<T>(string connectionString, string sql)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
        await using var connection = new NpgsqlConnection(unpooled);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public static Task DoAsync(string connectionString, string sql) => ReadAsync<object?>(connectionString, sql);

    public static string As(string connectionString, string user, string? password = null, string? database = null)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { Username = user, Password = password };
        builder.Database = database ?? builder.Database;
        return builder.ConnectionString;
    }
}
