using Npgsql;
using Sankofa.Core.House;
using Xunit;

namespace Sankofa.Core.Tests.House;

/// <summary>The same on a server that asks ordinary users for their passwords.</summary>
public sealed class PasswordTests : IAsyncLifetime
{
    private string parent = "";
    private PrivateCluster cluster = null!;
    private string admin = "";
    private string owner = "";

    public async ValueTask InitializeAsync()
    {
        parent = await OpenFolder.NewAsync();
        cluster = new(Path.Combine(parent, "pg"), durable: false);
        admin = (await cluster.StartAsync()).ConnectionString;
        await Sql.DoAsync(admin, "create role ama login createrole password 'sesame'");
        await Sql.DoAsync(admin, "alter database sankofa owner to ama");
        await cluster.StopAsync();
        await File.WriteAllTextAsync(Path.Combine(cluster.Folder, "cluster", "pg_hba.conf"),
            "local all postgres trust\nlocal all all scram-sha-256\n");
        await cluster.StartAsync();
        owner = Sql.As(admin, "ama", "sesame");
    }

    public async ValueTask DisposeAsync()
    {
        await cluster.StopAsync();
        Directory.Delete(parent, recursive: true);
    }

    [Fact]
    public async Task A_wrong_password_is_said_without_repeating_it()
    {
        var refusal = await Assert.ThrowsAsync<DatabaseUnavailable>(() => DatabaseCheck.EnsureUsableAsync(
            new(Sql.As(admin, "ama", "hemmelig"), IsPrivate: false), TestContext.Current.CancellationToken));

        Assert.Contains("refuses the sign-in of ama", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("SANKOFA_DATABASE", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_that_got_out_of_step_is_set_right()
    {
        var stop = TestContext.Current.CancellationToken;
        await DatabaseCheck.EnsureUsableAsync(new(owner, IsPrivate: false), stop);
        var app = await AppRole.EnsureAsync(owner, stop);
        Assert.Equal("sankofa_app", await Sql.ReadAsync<string>(app, "select current_user::text"));

        await Sql.DoAsync(admin, "alter role sankofa_app password 'another'");
        await Assert.ThrowsAsync<PostgresException>(() => Sql.DoAsync(app, "select 1"));

        Assert.Equal(app, await AppRole.EnsureAsync(owner, stop));
        Assert.Equal("sankofa_app", await Sql.ReadAsync<string>(app, "select current_user::text"));
    }

    [Fact]
    public async Task An_owner_who_may_not_create_roles_is_told()
    {
        await Sql.DoAsync(admin, "alter role ama nocreaterole");

        var refusal = await Assert.ThrowsAsync<DatabaseUnavailable>(
            () => AppRole.EnsureAsync(owner, TestContext.Current.CancellationToken));

        Assert.Contains("may not make or change the role sankofa_app", refusal.Message, StringComparison.Ordinal);
        Assert.False(await Sql.ReadAsync<bool>(
            admin, "select exists (select from pg_roles where rolname = 'sankofa_app')"));
    }
}
