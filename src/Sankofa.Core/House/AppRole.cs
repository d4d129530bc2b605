using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Sankofa.Core.House;

/// <summary>
/// The login as which pages are served: it owns nothing and is subject to every row policy, so that a query which
/// forgets who is asking gets nothing. The owner's login stays with migrations and the system's jobs.
/// </summary>
public static class AppRole
{
    public const string Variable = "SANKOFA_DATABASE_APP";

    private const int LongestNameBytes = 63;
    private const string Suffix = "_app";
    private const string WrongPassword = PostgresErrorCodes.InvalidPassword;

    // A schema of its own, so that no grant on the tables of public ever reaches it.
    private const string Cupboard = """
        select pg_advisory_xact_lock(hashtext('sankofa app role'));
        create schema if not exists owner_only;
        revoke all on schema owner_only from public;
        create table if not exists owner_only.app_login (role_name text primary key, password text not null);
        """;

    private const string Powers = """
        select pg_has_role(r.oid, current_user, 'MEMBER'),
               rolcreaterole or exists (select from pg_roles p where (p.rolsuper or p.rolbypassrls)
                                        and pg_has_role(r.oid, p.oid, 'MEMBER')),
               exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                       where c.relowner = r.oid and n.nspname not like 'pg\_%')
        from pg_roles r where rolname = $1
        """;

    internal static bool IsGivenFromOutside =>
        !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(Variable));

    /// <summary>
    /// Makes the role and its password where they are missing, and returns its connection string; or returns what
    /// SANKOFA_DATABASE_APP says, after the same checks. May be called by several processes at once.
    /// </summary>
    /// <exception cref="DatabaseUnavailable">With what stands in the way.</exception>
    public static async Task<string> EnsureAsync(string ownerConnectionString, CancellationToken stop = default)
    {
        var given = Environment.GetEnvironmentVariable(Variable);
        var app = string.IsNullOrWhiteSpace(given)
            ? await MakeAsync(ownerConnectionString, stop)
            : new NpgsqlConnectionStringBuilder(DatabaseAddress.Parse(given, Variable).ConnectionString);
        if (await SignInRefusalAsync(app, stop) is { } refusal)
            throw new DatabaseUnavailable(DatabaseCheck.Sentence(refusal, app, Variable), refusal);
        await RefusePowersAsync(ownerConnectionString, app.Username!, stop);
        return app.ConnectionString;
    }

    public static string NameFor(string database)
    {
        var name = database;
        while (Encoding.UTF8.GetByteCount(name) > LongestNameBytes - Suffix.Length)
            name = name[..^1];
        return name + Suffix;
    }

    private static async Task<NpgsqlConnectionStringBuilder> MakeAsync(string ownerString, CancellationToken stop)
    {
        await using var owner = new NpgsqlConnection(ownerString);
        await owner.OpenAsync(stop);
        var app = new NpgsqlConnectionStringBuilder(ownerString) { Username = NameFor(owner.Database) };
        if (app.Username == new NpgsqlConnectionStringBuilder(ownerString).Username)
            throw new DatabaseUnavailable($"The {DatabaseAddress.PlaceOf(app)} is opened as {app.Username}, the name"
                + $" kept for the login that serves pages: set {DatabaseAddress.Variable} to another user, its owner.");
        try
        {
            app.Password = await MakeRoleAsync(owner, app.Username!, stop);
            if (await SignInRefusalAsync(app, stop) is PostgresException { SqlState: WrongPassword })
                await GivePasswordAsync(owner, app.Username!, app.Password, stop);
        }
        catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new DatabaseUnavailable($"The owner of the {DatabaseAddress.PlaceOf(app)} may not make or change the"
                + $" role {app.Username} ({refusal.MessageText}): grant it CREATEROLE (and that role WITH ADMIN OPTION"
                + $" where it exists), or set {Variable} to a login made beforehand.", refusal);
        }

        return app;
    }

    private static async Task<string> MakeRoleAsync(NpgsqlConnection owner, string role, CancellationToken stop)
    {
        await using var transaction = await owner.BeginTransactionAsync(stop);
        await using (var cupboard = new NpgsqlCommand(Cupboard, owner))
            await cupboard.ExecuteNonQueryAsync(stop);

        await using var keep = new NpgsqlCommand("""
            insert into owner_only.app_login values ($1, $2)
            on conflict (role_name) do update set password = app_login.password returning password
            """, owner);
        keep.Parameters.Add(new() { Value = role });
        keep.Parameters.Add(new() { Value = RandomNumberGenerator.GetHexString(40, lowercase: true) });
        var password = (string)(await keep.ExecuteScalarAsync(stop))!;

        await using var there = new NpgsqlCommand("select 1 from pg_roles where rolname = $1", owner);
        there.Parameters.Add(new() { Value = role });
        if (await there.ExecuteScalarAsync(stop) is null)
        {
            await using var create = new NpgsqlCommand(
                $"create role {Quoted(role)} login nosuperuser nobypassrls nocreatedb nocreaterole noinherit"
                + $" password '{ScramVerifier(password)}'", owner);
            await create.ExecuteNonQueryAsync(stop);
        }

        await transaction.CommitAsync(stop);
        return password;
    }

    private static async Task GivePasswordAsync(
        NpgsqlConnection owner, string role, string password, CancellationToken stop)
    {
        await using var transaction = await owner.BeginTransactionAsync(stop);
        await using (var turn = new NpgsqlCommand(Cupboard, owner))
            await turn.ExecuteNonQueryAsync(stop);
        await using var alter = new NpgsqlCommand(
            $"alter role {Quoted(role)} login password '{ScramVerifier(password)}'", owner);
        await alter.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private static async Task<Exception?> SignInRefusalAsync(
        NpgsqlConnectionStringBuilder app, CancellationToken stop)
    {
        var once = new NpgsqlConnectionStringBuilder(app.ConnectionString) { Pooling = false, Timeout = 5 };
        await using var connection = new NpgsqlConnection(once.ConnectionString);
        try
        {
            await connection.OpenAsync(stop);
            return null;
        }
        catch (NpgsqlException refusal)
        {
            return refusal;
        }
    }

    private static async Task RefusePowersAsync(string ownerString, string role, CancellationToken stop)
    {
        await using var owner = new NpgsqlConnection(ownerString);
        await owner.OpenAsync(stop);
        await using var command = new NpgsqlCommand(Powers, owner);
        command.Parameters.Add(new() { Value = role });
        await using var row = await command.ExecuteReaderAsync(stop);
        var known = await row.ReadAsync(stop);
        var why = !known ? "the server of SANKOFA_DATABASE does not know it"
            : row.GetBoolean(0) ? "it has the rights of the owner"
            : row.GetBoolean(1) ? "it is superuser, bypasses row-level security or creates roles"
            : row.GetBoolean(2) ? "it owns tables"
            : null;
        if (why is not null)
            throw new DatabaseUnavailable($"Pages cannot be served as the login {role} because {why}, so row-level"
                + $" security would not hold: take that from it, or set {Variable} to another login.");
    }

    // The server would log a password sent in the clear; a verifier (RFC 5803) tells nobody anything.
    private static string ScramVerifier(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var salted = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(password), salt, 4096, HashAlgorithmName.SHA256, 32);
        var stored = SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8));
        var server = HMACSHA256.HashData(salted, "Server Key"u8);
        return $"SCRAM-SHA-256$4096:{Convert.ToBase64String(salt)}"
            + $"${Convert.ToBase64String(stored)}:{Convert.ToBase64String(server)}";
    }

    private static string Quoted(string name) => new NpgsqlCommandBuilder().QuoteIdentifier(name);
}
