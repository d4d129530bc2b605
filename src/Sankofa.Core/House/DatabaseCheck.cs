using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace Sankofa.Core.House;

/// <summary>Tries the database before anything is done with it, and says in one sentence what it lacks.</summary>
public static class DatabaseCheck
{
    private const int OldestVersion = PostgresBinaries.OldestMajor * 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // Creating roles is not asked for where the application's own login is given from outside.
    private const string Rights = """
        select current_setting('server_version_num')::int,
               pg_is_in_recovery() or current_setting('default_transaction_read_only')::bool,
               current_setting('server_encoding'),
               has_database_privilege(current_user, current_database(), 'CREATE'),
               coalesce(has_schema_privilege(current_user, to_regnamespace('public'), 'CREATE'), false),
               (select rolsuper or rolcreaterole from pg_roles where rolname = current_user),
               current_user::text, current_database()::text
        """;

    /// <summary>Connects and reads within 5 seconds; writes nothing.</summary>
    /// <exception cref="DatabaseUnavailable">With the one thing to put right.</exception>
    public static async Task EnsureUsableAsync(DatabaseAddress address, CancellationToken stop = default)
    {
        var builder = new NpgsqlConnectionStringBuilder(address.ConnectionString) { Pooling = false, Timeout = 4 };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            await using var connection = new NpgsqlConnection(builder.ConnectionString);
            await connection.OpenAsync(patience.Token);
            await using var command = new NpgsqlCommand(Rights, connection);
            await using var reader = await command.ExecuteReaderAsync(patience.Token);
            await reader.ReadAsync(patience.Token);
            if (Lack(reader, address.Place) is { } lack)
                throw new DatabaseUnavailable(lack);
        }
        catch (OperationCanceledException late) when (!stop.IsCancellationRequested)
        {
            throw new DatabaseUnavailable(Silent(address.Place, "nothing came within 5 seconds"), late);
        }
        catch (Exception refusal) when (refusal is NpgsqlException or SocketException or TimeoutException)
        {
            throw new DatabaseUnavailable(Sentence(refusal, builder, DatabaseAddress.Variable), refusal);
        }
    }

    /// <summary>Null where the version will do.</summary>
    public static string? VersionLack(int version, string place) => version >= OldestVersion
        ? null
        : string.Create(CultureInfo.InvariantCulture,
            $"The {place} is PostgreSQL {version / 10_000} and Sankofa needs {PostgresBinaries.OldestMajor} or newer:")
            + " upgrade the server, or point SANKOFA_DATABASE to another.";

    internal static string Sentence(Exception refusal, NpgsqlConnectionStringBuilder builder, string variable)
    {
        var place = DatabaseAddress.PlaceOf(builder);
        return refusal is not PostgresException answer ? Silent(place, Innermost(refusal)) : answer.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                $"The {place} refuses the sign-in of {builder.Username} ({answer.MessageText}):"
                + $" correct the user or the password in {variable}, or allow it in pg_hba.conf.",
            PostgresErrorCodes.InvalidCatalogName =>
                $"The {place} does not exist: create it (createdb {builder.Database}),"
                + $" or correct the name in {variable}.",
            PostgresErrorCodes.TooManyConnections =>
                $"The {place} has no connection left ({answer.MessageText}):"
                + " raise max_connections, or stop a program that holds some.",
            PostgresErrorCodes.InsufficientPrivilege =>
                $"The {place} does not let {builder.Username} in ({answer.MessageText}): grant it CONNECT.",
            _ => Silent(place, answer.MessageText),
        };
    }

    private static string Silent(string place, string why) =>
        $"The {place} does not answer ({why}): start the server, or correct the address in SANKOFA_DATABASE.";

    private static string Innermost(Exception refusal) =>
        (refusal is NpgsqlException { InnerException: { } inner } ? inner.Message : refusal.Message).TrimEnd('.');

    private static string? Lack(NpgsqlDataReader row, string place)
    {
        if (VersionLack(row.GetInt32(0), place) is { } version)
            return version;
        var (user, database) = (row.GetString(6), row.GetString(7));
        if (row.GetBoolean(1))
            return $"The {place} can only be read (a replica, or set read-only):"
                + " point SANKOFA_DATABASE to the primary server.";
        if (row.GetString(2) != "UTF8")
            return $"The {place} is encoded in {row.GetString(2)}, which cannot hold every name:"
                + $" create it anew (createdb --encoding=UTF8 --template=template0 {database}).";
        if (!row.GetBoolean(3))
            return $"The user {user} may not create schemas in the {place}: let its owner say"
                + $" GRANT CREATE ON DATABASE {Quoted(database)} TO {Quoted(user)}.";
        if (!row.GetBoolean(4))
            return $"The user {user} may not create tables in the schema public of the {place}: let its owner say"
                + $" GRANT CREATE ON SCHEMA public TO {Quoted(user)}.";
        return row.GetBoolean(5) || AppRole.IsGivenFromOutside
            ? null
            : $"The user {user} may not create the login as which Sankofa serves its pages in the {place}: let an"
                + $" administrator say ALTER ROLE {Quoted(user)} CREATEROLE, or set {AppRole.Variable} to a login"
                + " made beforehand.";
    }

    private static string Quoted(string name) => new NpgsqlCommandBuilder().QuoteIdentifier(name);
}
