using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Core.Tests.House;

public sealed class DatabaseCheckTests(TestCluster cluster) : IAsyncLifetime
{
    private string owner = "";
    private string database = "";

    public async ValueTask InitializeAsync()
    {
        owner = await cluster.NewDatabaseAsync();
        database = new NpgsqlConnectionStringBuilder(owner).Database!;
    }

    public async ValueTask DisposeAsync() => await cluster.DropAsync(owner);

    [Fact]
    public async Task An_owner_with_every_right_passes_and_nothing_is_touched()
    {
        await DatabaseCheck.EnsureUsableAsync(new(owner, IsPrivate: false), Cancel);

        Assert.Equal(0L, await Sql.ReadAsync<long>(
            owner, "select count(*) from pg_class where relnamespace = 'public'::regnamespace"));
    }

    [Fact]
    public async Task A_plain_owner_who_may_create_roles_passes()
    {
        var plain = await RoleAsync("plain", "login createrole");
        await Sql.DoAsync(owner, $"alter database {database} owner to {database}_plain");

        await DatabaseCheck.EnsureUsableAsync(new(plain, IsPrivate: false), Cancel);
    }

    [Theory]
    [InlineData("bare", "login createrole", "", "may not create schemas", "GRANT CREATE ON DATABASE")]
    [InlineData("half", "login createrole", "grant create on database {0} to {0}_half",
        "may not create tables", "GRANT CREATE ON SCHEMA public")]
    [InlineData("most", "login",
        "grant create on database {0} to {0}_most; grant create on schema public to {0}_most",
        "may not create the login", "SANKOFA_DATABASE_APP")]
    public async Task A_lacking_right_is_named_with_the_statement_that_gives_it(
        string name, string attributes, string grants, string lack, string remedy)
    {
        var lacking = await RoleAsync(name, attributes);
        if (grants.Length > 0)
            await Sql.DoAsync(owner, string.Format(CultureInfo.InvariantCulture, grants, database));

        var sentence = await SentenceAsync(lacking);

        Assert.Contains(lack, sentence, StringComparison.Ordinal);
        Assert.Contains(remedy, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_named()
    {
        var sentence = await SentenceAsync(Sql.As(owner, "postgres", database: "nowhere"));

        Assert.Contains("nowhere", sentence, StringComparison.Ordinal);
        Assert.Contains("does not exist", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_who_is_unknown_is_refused_in_one_sentence() =>
        Assert.Contains("refuses the sign-in of nobody_here", await SentenceAsync(Sql.As(owner, "nobody_here")),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_database_that_can_only_be_read_is_refused()
    {
        await Sql.DoAsync(owner, $"alter database {database} set default_transaction_read_only = on");

        Assert.Contains("can only be read", await SentenceAsync(owner), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_where_nothing_listens_does_not_answer()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();

        var sentence = await SentenceAsync(Silent(port));

        Assert.Contains("does not answer", sentence, StringComparison.Ordinal);
        Assert.Contains("SANKOFA_DATABASE", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_takes_the_call_and_says_nothing_is_given_up_within_five_seconds()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        var watch = Stopwatch.StartNew();

        var sentence = await SentenceAsync(Silent(((IPEndPoint)mute.LocalEndpoint).Port));

        Assert.Contains("does not answer", sentence, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(6));
    }

    [Theory]
    [InlineData(140_011, true)]
    [InlineData(90_624, true)]
    [InlineData(150_000, false)]
    [InlineData(180_002, false)]
    public void Versions_before_15_are_refused(int version, bool refused)
    {
        var sentence = DatabaseCheck.VersionLack(version, "database sankofa at host:5432");

        Assert.Equal(refused, sentence is not null);
        Assert.Contains(refused ? "needs 15 or newer" : "", sentence ?? "", StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Silent(int port) => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=ama;Password=hemmelig;Database=sankofa");

    private async Task<string> RoleAsync(string name, string attributes)
    {
        var role = $"{database}_{name}";
        await Sql.DoAsync(owner, $"create role {role} {attributes}");
        return Sql.As(owner, role);
    }

    private static async Task<string> SentenceAsync(string connectionString)
    {
        var refusal = await Assert.ThrowsAsync<DatabaseUnavailable>(
            () => DatabaseCheck.EnsureUsableAsync(new(connectionString, IsPrivate: false), Cancel));
        Assert.DoesNotContain("hemmelig", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        return refusal.Message;
    }
}
