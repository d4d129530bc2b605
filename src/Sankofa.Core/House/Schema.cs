using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Sankofa.Core.House;

/// <summary>
/// Brings a database to the schema of this version: migrations, then the SQL that EF cannot say, then the rights.
/// </summary>
public static class Schema
{
    private const string Lock = "SELECT pg_advisory_lock(hashtext('sankofa schema'))";

    public static async Task MigrateAsync(
        string ownerConnectionString, string appRole, CancellationToken cancel = default)
    {
        await using var db = new SankofaDb(Options(ownerConnectionString));
        await db.Database.OpenConnectionAsync(cancel);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await RunAsync(connection, Lock, cancel);
        await db.Database.MigrateAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        foreach (var script in Scripts()) await RunAsync(connection, script, cancel);
        await RunAsync(connection, Policies.Sql(DesignModel(db), appRole), cancel);
        await RunAsync(connection,
            $"GRANT USAGE ON SCHEMA public TO \"{appRole}\"; GRANT SELECT ON name_neighbour TO \"{appRole}\"", cancel);
        await transaction.CommitAsync(cancel);
        await FoldedNames.RenewAsync(db, cancel);
        await Organisations.ShippedAgreements.AddMissingAsync(db, cancel);
        await Dialogue.ShippedDialogue.AddMissingAsync(db, cancel);
        await Monitoring.ShippedInstrument.AddMissingAsync(db, cancel);
        // Back in the pool the session lives on, and would keep every other program waiting.
        await RunAsync(connection, "SELECT pg_advisory_unlock_all()", cancel);
    }

    /// <summary>Serving an older schema would lose what people write: it is refused, with what to do.</summary>
    public static async Task EnsureCurrentAsync(string ownerConnectionString, CancellationToken cancel = default)
    {
        await using var source = NpgsqlDataSource.Create(ownerConnectionString);
        var applied = await AppliedAsync(source, cancel);
        // Of the assembly, not of a context: its model takes seconds, and the host makes its own in any case.
        if (Migrations().Any(id => !applied.Contains(id)))
            throw new DatabaseUnavailable(
                "The database has not the schema of this version: run the command migrate first.");
    }

    private static async Task<HashSet<string>> AppliedAsync(NpgsqlDataSource source, CancellationToken cancel)
    {
        var applied = new HashSet<string>(StringComparer.Ordinal);
        await using (var history = source.CreateCommand("SELECT to_regclass('\"__EFMigrationsHistory\"') IS NOT NULL"))
        {
            if (!(bool)(await history.ExecuteScalarAsync(cancel))!) return applied;
        }

        await using var command = source.CreateCommand("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) applied.Add(reader.GetString(0));
        return applied;
    }

    private static IEnumerable<string> Migrations() => typeof(Schema).Assembly.GetTypes()
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>();

    public static DbContextOptions<SankofaDb> Options(string connectionString) =>
        Options(builder => builder.UseNpgsql(connectionString).UseModel(Model));

    public static DbContextOptions<SankofaDb> Options(NpgsqlDataSource source) =>
        Options(builder => builder.UseNpgsql(source).UseModel(Model));

    // Identity reads its schema version here; without it the table of passkeys is silently missing.
    private static readonly ServiceProvider SignInOptions = new ServiceCollection()
        .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    private static readonly Lazy<IModel> SharedModel = new(() =>
    {
        using var db = new SankofaDb(Options(builder => builder.UseNpgsql("Host=none;Database=none")));
        return db.Model;
    });

    /// <summary>What every context of the program runs on: for each login anew it would take a second more.</summary>
    public static IModel Model => SharedModel.Value;

    /// <summary>The model as the database was made from it, annotations of visibility included.</summary>
    public static IModel DesignModel(SankofaDb db) =>
        db.GetService<IDesignTimeModel>().Model;

    private static DbContextOptions<SankofaDb> Options(Action<DbContextOptionsBuilder<SankofaDb>> use)
    {
        var builder = new DbContextOptionsBuilder<SankofaDb>();
        use(builder);
        builder.UseApplicationServiceProvider(SignInOptions);
        return builder.Options;
    }

    private static IEnumerable<string> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}

/// <summary>For the migration tool alone: it reads the model and opens nothing.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<SankofaDb>
{
    public SankofaDb CreateDbContext(string[] args) => new(Schema.Options("Host=none;Database=none"));
}

/// <summary>
/// The owner's connection, for what no single organisation does: jobs, demo, retention, verifying the record, and the
/// door of the person. Nothing that answers an organisation's request uses it.
/// </summary>
public sealed class SystemDb(NpgsqlDataSource owner)
{
    private readonly DbContextOptions<SankofaDb> _options = Schema.Options(owner);

    public NpgsqlDataSource Source { get; } = owner;

    public SankofaDb Open() => new(_options);
}
