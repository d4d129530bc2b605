using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace Sankofa.Core.House;

/// <summary>
/// A PostgreSQL server of our own in a folder, reached by its socket alone. It outlives the program that started it;
/// the next one finds it running.
/// </summary>
public sealed class PrivateCluster
{
    public const string Database = "sankofa";

    // sun_path holds 108 bytes, the last of which is zero.
    private const int LongestSocketPathBytes = 107;
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly bool durable;
    private readonly string cluster;
    private readonly string log;

    /// <param name="folder">Holds the data, the socket and the log.</param>
    /// <param name="durable">False for tests alone: a crash of the machine may then lose what was written.</param>
    public PrivateCluster(string folder, bool durable = true)
    {
        Folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        this.durable = durable;
        cluster = Path.Combine(Folder, "cluster");
        log = Path.Combine(Folder, "server.log");
    }

    public static PrivateCluster InDataFolder() => new(Path.Combine(DataFolder.Find(), "postgres"));

    public string Folder { get; }

    public DatabaseAddress Address => new(ConnectionTo(Database), IsPrivate: true);

    /// <summary>Makes the cluster and its database where they are missing, starts the server unless it runs.</summary>
    /// <exception cref="DatabaseUnavailable">With what stands in the way.</exception>
    public async Task<DatabaseAddress> StartAsync(CancellationToken stop = default)
    {
        RefuseUnusableFolder();
        if (File.Exists(Socket) && await RefusalAsync(Database, stop) is null)
            return Address;

        var owner = await ClusterOwner.OfAsync(Folder, cluster, stop);
        await owner.PrepareAsync(Folder, stop);
        await using (await LockAsync(stop))
        {
            if (!Directory.Exists(cluster))
                await CreateAsync(owner, stop);
            await RunServerAsync(owner, stop);
            await CreateDatabaseAsync(stop);
        }

        return Address;
    }

    /// <summary>Stops the server after closing its connections; nothing to do where none runs.</summary>
    public async Task StopAsync(CancellationToken stop = default)
    {
        if (!Directory.Exists(Folder))
            return;
        var owner = await ClusterOwner.OfAsync(Folder, cluster, stop);
        await using (await LockAsync(stop))
        {
            if (!Directory.Exists(cluster))
                return;
            var binaries = await BinariesAsync(stop);
            if (!await RunsAsync(owner, binaries, stop))
                return;
            var stopped = await owner.RunAsync(
                binaries.Program("pg_ctl"), ["-D", cluster, "-m", "fast", "-w", "-s", "stop"], stop, endsWithUs: false);
            if (!stopped.Succeeded)
                throw new DatabaseUnavailable($"The private database in {Folder} does not stop:"
                    + $" {DatabaseUnavailable.LastLine(stopped.Errors)}; its log is {log}.");
        }
    }

    private string Socket => Path.Combine(Folder, ".s.PGSQL.5432");

    private string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = Folder, Port = 5432, Username = "postgres", Database = database,
    }.ConnectionString;

    private void RefuseUnusableFolder()
    {
        if (OperatingSystem.IsWindows())
            throw new DatabaseUnavailable("The private database does not run on Windows:"
                + " set SANKOFA_DATABASE to a PostgreSQL server.");
        var bytes = Encoding.UTF8.GetByteCount(Socket);
        if (bytes > LongestSocketPathBytes)
            throw new DatabaseUnavailable(string.Create(CultureInfo.InvariantCulture,
                $"The private database cannot start because the path of its socket, {Socket}, has {bytes} bytes where")
                + string.Create(CultureInfo.InvariantCulture, $" the system allows {LongestSocketPathBytes}:")
                + $" set {DataFolder.Variable} to a folder with a shorter name.");
        if (Folder.Contains(',', StringComparison.Ordinal))
            throw new DatabaseUnavailable($"The private database cannot be reached in {Folder} because of the comma:"
                + $" set {DataFolder.Variable} to a folder without one.");
    }

    // The lock lies beside the folder, which belongs to the server's user; the system lets go of it when we die.
    private async Task<FileStream> LockAsync(CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return new FileStream(Folder + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (UnauthorizedAccessException refusal)
            {
                throw new DatabaseUnavailable($"The lock {Folder}.lock cannot be taken because it belongs to another"
                    + $" user: run Sankofa as that user, or set {DataFolder.Variable} to a folder of your own.",
                    refusal);
            }
            catch (IOException held) when (held.HResult is 11 or 35)
            {
                await Task.Delay(Pause, stop);
            }
        }
    }

    // A cluster is made under another name and then renamed: one that was interrupted is never taken for whole.
    private async Task CreateAsync(ClusterOwner owner, CancellationToken stop)
    {
        foreach (var interrupted in Directory.GetDirectories(Folder, "unfinished-*"))
            Directory.Delete(interrupted, recursive: true);

        var binaries = await PostgresBinaries.FindAsync(null, stop);
        var unfinished = Path.Combine(Folder, "unfinished-" + Path.GetRandomFileName());
        string[] arguments =
        [
            "-D", unfinished, "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--data-checksums",
            "--auth-local=trust", "--auth-host=reject", .. durable ? Array.Empty<string>() : ["--no-sync"],
        ];
        var made = await owner.RunAsync(binaries.Program("initdb"), arguments, stop);
        if (!made.Succeeded)
            throw new DatabaseUnavailable($"The private database cannot be made in {Folder} because of"
                + $" \"{DatabaseUnavailable.LastLine(made.Errors)}\": put that right and start again.");
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        await File.AppendAllTextAsync(
            Path.Combine(unfinished, "postgresql.conf"), ClusterSettings.For(memory, durable), stop);
        Directory.Move(unfinished, cluster);
    }

    private async Task RunServerAsync(ClusterOwner owner, CancellationToken stop)
    {
        var binaries = await BinariesAsync(stop);
        var silence = Stopwatch.StartNew();
        while (await RefusalAsync("postgres", stop) is { } refusal)
        {
            // A server that says it is starting or stopping is alive, however long its recovery takes.
            if (refusal is PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow })
                silence.Restart();
            else if (silence.Elapsed > LongestSilence)
                throw new DatabaseUnavailable($"The private database in {Folder} runs but does not answer"
                    + $" ({refusal.Message}): read {log}, stop that server, and start again.", refusal);

            if (await RunsAsync(owner, binaries, stop))
                await Task.Delay(Pause, stop);
            else if (await StartServerAsync(owner, binaries, silence.Elapsed > LongestSilence / 2, stop))
                silence.Restart();
            else
                await Task.Delay(Pause, stop);
        }
    }

    private async Task<bool> StartServerAsync(
        ClusterOwner owner, PostgresBinaries binaries, bool lastTry, CancellationToken stop)
    {
        var before = File.Exists(log) ? new FileInfo(log).Length : 0;
        string[] arguments = ["-D", cluster, "-l", log, "-w", "-t", "3600", "-s", "start"];
        var started = await owner.RunAsync(binaries.Program("pg_ctl"), arguments, stop, endsWithUs: false);
        if (started.Succeeded)
            return true;

        var said = File.Exists(log) ? (await File.ReadAllTextAsync(log, stop))[(int)before..] : started.Errors;
        // The children of a server that was killed need a moment to notice it.
        if (!lastTry && said.Contains("shared memory block", StringComparison.Ordinal))
            return false;
        throw new DatabaseUnavailable($"The private database in {Folder} does not start because of"
            + $" \"{DatabaseUnavailable.LastLine(said)}\": its log is {log}.");
    }

    private async Task<bool> RunsAsync(ClusterOwner owner, PostgresBinaries binaries, CancellationToken stop)
    {
        await ForgetPidOfAnotherProgramAsync(stop);
        return (await owner.RunAsync(binaries.Program("pg_ctl"), ["-D", cluster, "status"], stop)).Succeeded;
    }

    // After a restart of the machine the number in postmaster.pid may belong to another program, which PostgreSQL
    // would take for its own server for ever.
    private async Task ForgetPidOfAnotherProgramAsync(CancellationToken stop)
    {
        var pidFile = Path.Combine(cluster, "postmaster.pid");
        if (!File.Exists(pidFile))
            return;
        var pid = (await File.ReadAllLinesAsync(pidFile, stop)).FirstOrDefault("").Trim();
        var name = $"/proc/{pid}/comm";
        if (pid.Length > 0 && File.Exists(name)
            && !(await File.ReadAllTextAsync(name, stop)).StartsWith("postgres", StringComparison.Ordinal))
            File.Delete(pidFile);
    }

    private async Task<PostgresBinaries> BinariesAsync(CancellationToken stop)
    {
        var version = await File.ReadAllTextAsync(Path.Combine(cluster, "PG_VERSION"), stop);
        return await PostgresBinaries.FindAsync(int.Parse(version, CultureInfo.InvariantCulture), stop);
    }

    /// <summary>Null where the database answers.</summary>
    private async Task<Exception?> RefusalAsync(string database, CancellationToken stop)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(ConnectionTo(database)) { Pooling = false, Timeout = 5 };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        try
        {
            await connection.OpenAsync(stop);
            return null;
        }
        catch (Exception refusal) when (refusal is NpgsqlException or SocketException or TimeoutException)
        {
            return refusal;
        }
    }

    private async Task CreateDatabaseAsync(CancellationToken stop)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(ConnectionTo("postgres")) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync(stop);
        await using var there = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection);
        there.Parameters.Add(new() { Value = Database });
        if (await there.ExecuteScalarAsync(stop) is not null)
            return;
        await using var create = new NpgsqlCommand(
            $"create database {Database} template template0 encoding 'UTF8' locale 'C.UTF-8'", connection);
        await create.ExecuteNonQueryAsync(stop);
    }
}
