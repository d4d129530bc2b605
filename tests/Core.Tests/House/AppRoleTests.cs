using Npgsql;
using Sankofa.Core.House;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Core.Tests.House;

public sealed class AppRoleTests(TestCluster cluster)
{
    [Fact]
    public async Task The_role_owns_nothing_and_cannot_read_where_its_password_lies()
    {
        var owner = await cluster.NewDatabaseAsync();

        var app = await AppRole.EnsureAsync(owner, Cancel);

        Assert.False(await Sql.ReadAsync<bool>(
            app, "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user"));
        Assert.EndsWith("_app", await Sql.ReadAsync<string>(app, "select current_user::text"),
            StringComparison.Ordinal);
        var refusal = await Assert.ThrowsAsync<PostgresException>(
            () => Sql.ReadAsync<string>(app, "select password from owner_only.app_login"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Fact]
    public async Task Asked_for_again_and_by_four_at_once_it_is_the_same_login()
    {
        var owner = await cluster.NewDatabaseAsync();

        var logins = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AppRole.EnsureAsync(owner, Cancel)));

        Assert.Equal(await AppRole.EnsureAsync(owner, Cancel), Assert.Single(logins.Distinct()));
    }

    [Fact]
    public async Task A_role_that_bypasses_row_security_is_refused()
    {
        var owner = await cluster.NewDatabaseAsync();
        await AppRole.EnsureAsync(owner, Cancel);
        var role = AppRole.NameFor(new NpgsqlConnectionStringBuilder(owner).Database!);
        await Sql.DoAsync(owner, $"alter role {role} bypassrls");

        var refusal = await Assert.ThrowsAsync<DatabaseUnavailable>(() => AppRole.EnsureAsync(owner, Cancel));

        Assert.Contains("row-level security would not hold", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_owns_a_table_or_shares_the_owners_rights_is_refused()
    {
        var owner = await cluster.NewDatabaseAsync();
        await AppRole.EnsureAsync(owner, Cancel);
        var role = AppRole.NameFor(new NpgsqlConnectionStringBuilder(owner).Database!);
        await Sql.DoAsync(owner, $"create table theirs (one int); alter table theirs owner to {role}");
        var owns = await Assert.ThrowsAsync<DatabaseUnavailable>(() => AppRole.EnsureAsync(owner, Cancel));
        await Sql.DoAsync(owner, $"drop table theirs; grant postgres to {role}");
        var shares = await Assert.ThrowsAsync<DatabaseUnavailable>(() => AppRole.EnsureAsync(owner, Cancel));

        Assert.Contains("owns tables", owns.Message, StringComparison.Ordinal);
        Assert.Contains("rights of the owner", shares.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_with_the_name_kept_for_the_app_is_refused()
    {
        var owner = await cluster.NewDatabaseAsync();
        var role = AppRole.NameFor(new NpgsqlConnectionStringBuilder(owner).Database!);
        await Sql.DoAsync(owner, $"create role {role} login createrole");

        var refusal = await Assert.ThrowsAsync<DatabaseUnavailable>(
            () => AppRole.EnsureAsync(Sql.As(owner, role), Cancel));

        Assert.Contains("the name kept for the login", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_database_name_still_gives_a_name_that_the_server_keeps_whole() =>
        Assert.Equal(63, AppRole.NameFor(new string('n', 63)).Length);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
