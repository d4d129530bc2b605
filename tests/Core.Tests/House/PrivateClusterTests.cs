using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Sankofa.Core.House;
using Xunit;

namespace Sankofa.Core.Tests.House;

public sealed class PrivateClusterTests : IAsyncLifetime
{
    private string parent = "";
    private PrivateCluster cluster = null!;

    public async ValueTask InitializeAsync()
    {
        parent = await OpenFolder.NewAsync();
        cluster = new(Path.Combine(parent, "postgres"), durable: false);
    }

    public async ValueTask DisposeAsync()
    {
        await new PrivateCluster(cluster.Folder).StopAsync();
        Directory.Delete(parent, recursive: true);
    }

    [Fact]
    public async Task A_second_start_finds_the_same_server_and_a_stop_loses_nothing()
    {
        var address = await cluster.StartAsync(Cancel);
        var first = await StartedAtAsync(address);
        await Sql.DoAsync(address.ConnectionString, "create table kept as select 1 as one");

        Assert.Equal(address, await new PrivateCluster(cluster.Folder).StartAsync(Cancel));
        Assert.Equal(first, await StartedAtAsync(address));

        await cluster.StopAsync(Cancel);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => StartedAtAsync(address));
        await cluster.StopAsync(Cancel);

        await cluster.StartAsync(Cancel);
        Assert.NotEqual(first, await StartedAtAsync(address));
        Assert.Equal(1, await Sql.ReadAsync<int>(address.ConnectionString, "select one from kept"));
    }

    [Fact]
    public async Task Four_programs_that_start_at_once_share_one_server()
    {
        var addresses = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => Task.Run(() => new PrivateCluster(cluster.Folder, durable: false).StartAsync(Cancel))));

        Assert.Single(addresses.Distinct());
        Assert.Equal("UTF8", await Sql.ReadAsync<string>(addresses[0].ConnectionString, "show server_encoding"));
    }

    [Fact]
    public async Task It_is_closed_to_the_network_and_to_other_users()
    {
        var address = await cluster.StartAsync(Cancel);

        Assert.Equal("", await Sql.ReadAsync<string>(address.ConnectionString, "show listen_addresses"));
        using var stat = Process.Start(new ProcessStartInfo("stat", ["-c", "%a", cluster.Folder])
        {
            RedirectStandardOutput = true,
        })!;
        Assert.Equal("700", (await stat.StandardOutput.ReadToEndAsync(Cancel)).Trim());
    }

    [Fact]
    public async Task A_server_that_was_killed_is_started_again_with_what_it_had_acknowledged()
    {
        var address = await new PrivateCluster(cluster.Folder).StartAsync(Cancel);
        await Sql.DoAsync(address.ConnectionString, "create table kept as select 1 as one");
        using var postmaster = Process.GetProcessById(await PidAsync());
        postmaster.Kill();

        await cluster.StartAsync(Cancel);

        Assert.Equal(1, await Sql.ReadAsync<int>(address.ConnectionString, "select one from kept"));
    }

    [Fact]
    public async Task A_pid_file_that_names_another_program_does_not_stop_the_start()
    {
        var address = await cluster.StartAsync(Cancel);
        var pidFile = Path.Combine(cluster.Folder, "cluster", "postmaster.pid");
        var lines = await File.ReadAllLinesAsync(pidFile, Cancel);
        await cluster.StopAsync(Cancel);
        lines[0] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(pidFile, lines, Cancel);

        await cluster.StartAsync(Cancel);

        Assert.Equal(PrivateCluster.Database,
            await Sql.ReadAsync<string>(address.ConnectionString, "select current_database()::text"));
    }

    [Fact]
    public async Task An_interrupted_creation_is_begun_again()
    {
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(150));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cluster.StartAsync(impatient.Token));

        var address = await cluster.StartAsync(Cancel);

        Assert.Equal(1, await Sql.ReadAsync<int>(address.ConnectionString, "select 1"));
        Assert.Empty(Directory.GetDirectories(cluster.Folder, "unfinished-*"));
    }

    [Fact]
    public async Task A_server_that_cannot_start_says_why()
    {
        await cluster.StartAsync(Cancel);
        await cluster.StopAsync(Cancel);
        var settings = Path.Combine(cluster.Folder, "cluster", "postgresql.conf");
        var before = await File.ReadAllTextAsync(settings, Cancel);
        await File.AppendAllTextAsync(settings, "no_such_setting = 1\n", Cancel);

        var refusal = await Assert.ThrowsAsync<DatabaseUnavailable>(() => cluster.StartAsync(Cancel));

        Assert.Contains("does not start because of", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("postgresql.conf", refusal.Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(settings, before, Cancel);
    }

    [Fact]
    public async Task A_path_too_long_for_a_socket_is_said()
    {
        var deep = new PrivateCluster(Path.Combine(parent, new string('x', 100)));

        var refusal = await Assert.ThrowsAsync<DatabaseUnavailable>(() => deep.StartAsync(Cancel));

        Assert.Contains("107", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("set SANKOFA_DATA ", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(parent));
    }

    [Fact]
    public async Task A_parent_folder_closed_to_the_servers_user_is_named_under_root()
    {
        var closed = Directory.CreateDirectory(Path.Combine(parent, "closed")).FullName;
        await OpenFolder.ModeAsync("0700", closed);
        var within = new PrivateCluster(Path.Combine(closed, "pg"), durable: false);
        if (!Environment.IsPrivilegedProcess)
        {
            // An ordinary user runs the server as itself, so nothing is closed to it.
            await within.StartAsync(Cancel);
            await within.StopAsync(Cancel);
            return;
        }

        var refusal = await Assert.ThrowsAsync<DatabaseUnavailable>(() => within.StartAsync(Cancel));

        Assert.Contains($"may not enter {closed}:", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("chmod o+x", refusal.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<DateTime> StartedAtAsync(DatabaseAddress address) =>
        Sql.ReadAsync<DateTime>(address.ConnectionString, "select pg_postmaster_start_time()");

    private async Task<int> PidAsync()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(cluster.Folder, "cluster", "postmaster.pid"), Cancel);
        return int.Parse(lines[0], CultureInfo.InvariantCulture);
    }
}
