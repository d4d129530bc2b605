using System.Data;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Sankofa.Core.Cases;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;

namespace Sankofa.Core.House;

/// <summary>
/// The product's data. Every request that touches a file begins with <see cref="ActAsAsync"/>: without it the policies
/// of the database show nothing. Every change of a file leaves its event in the same transaction, or is refused as a
/// bug.
/// </summary>
public sealed class SankofaDb(DbContextOptions<SankofaDb> options) : IdentityUserContext<User, Guid>(options)
{
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<Person> Persons => Set<Person>();
    public DbSet<CaseFile> Files => Set<CaseFile>();
    public DbSet<Member> Members => Set<Member>();
    public DbSet<CaseAccess> Access => Set<CaseAccess>();
    public DbSet<Consent> Consents => Set<Consent>();
    public DbSet<CaseTask> Tasks => Set<CaseTask>();
    public DbSet<Note> Notes => Set<Note>();
    public DbSet<Message> Messages => Set<Message>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<Correction> Corrections => Set<Correction>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<WorklistRow> Worklist => Set<WorklistRow>();
    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();
    public DbSet<CaseEvent> Events => Set<CaseEvent>();

    /// <summary>Begins the transaction of a request and tells the database for whom.</summary>
    public async Task<IDbContextTransaction> ActAsAsync(Me me, CancellationToken cancel = default)
    {
        var transaction = await Database.BeginTransactionAsync(cancel);
        await Database.ExecuteSqlRawAsync(
            """
            SELECT set_config('app.organisation_id', {0}, true), set_config('app.now', {1}, true),
              set_config('app.dialogue', {2}, true), set_config('app.dialogue_country', {3}, true)
            """,
            [me.OrganisationId.ToString(),
                me.Now.ToString("O", System.Globalization.CultureInfo.InvariantCulture), DialogueStanding.Of(me),
                DialogueStanding.CountryOf(me)], cancel);
        return transaction;
    }

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var journal = Journal.Take(this);
        if (journal.IsEmpty) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        try
        {
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await journal.WriteAsync(this, cancellationToken);
            if (own is not null) await own.CommitAsync(cancellationToken);
            return saved;
        }
        finally
        {
            if (own is not null) await own.DisposeAsync();
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Changes are saved with SaveChangesAsync, which writes their events.");

    /// <summary>The next number of the year, such as SK-26-000317.</summary>
    public async Task<string> NextReferenceAsync(DateTimeOffset now, CancellationToken cancel = default)
    {
        var year = now.UtcDateTime.Year % 100;
        var number = await Database.SqlQueryRaw<int>("SELECT next_reference({0}) AS \"Value\"", year)
            .SingleAsync(cancel);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"SK-{year:00}-{number:000000}");
    }

    /// <summary>
    /// The open connection, inside the current transaction, for the few statements that EF cannot say.
    /// </summary>
    internal async Task<NpgsqlCommand> CommandAsync(string sql, CancellationToken cancel)
    {
        var connection = (NpgsqlConnection)Database.GetDbConnection();
        if (connection.State != ConnectionState.Open) await Database.OpenConnectionAsync(cancel);
        return new NpgsqlCommand(sql, connection, (NpgsqlTransaction?)Database.CurrentTransaction?.GetDbTransaction());
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<Sections>().HaveConversion<int>();
        configurationBuilder.Properties<PartialDate>().HaveConversion<PartialDateConverter>();
        configurationBuilder.Properties<string>().HaveMaxLength(4000);
        configurationBuilder.Properties<Wording>().HaveConversion<WordingConverter, WordingComparer>()
            .HaveColumnType("jsonb");
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // Kept until they are saved, and then rows of the record.
        builder.Ignore<NewEvent>();
        builder.ApplyConfigurationsFromAssembly(typeof(SankofaDb).Assembly);
        Naming.Apply(builder);
    }
}

internal sealed class PartialDateConverter()
    : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<PartialDate, int>(
    date => date.ToCode(), code => PartialDate.FromCode(code));
