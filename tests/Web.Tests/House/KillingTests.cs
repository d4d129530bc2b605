using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Sankofa.Core.Demo;
using Sankofa.Core.House;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.House;

/// <summary>
/// The real program, killed without warning fifty times while eight people write; every tenth time the database with
/// it.
/// </summary>
public sealed class KillingTests
{
    private const int Rounds = 50;
    private const int Writers = 8;

    [Fact]
    public async Task No_acknowledged_write_is_lost_by_fifty_kills_and_the_record_verifies()
    {
        var cancel = TestContext.Current.CancellationToken;
        var cluster = new PrivateCluster(Path.Combine(TestCluster.RunFolder, "kill"), durable: true);
        try
        {
            var owner = (await cluster.StartAsync(cancel)).ConnectionString;
            Assert.Equal(0, await RunAsync(owner, cancel, "demo", "--cast-only"));
            var acknowledged = new ConcurrentBag<string>();
            var random = new Random(2026);
            Visitor? visitor = null;
            var port = FreePort();
            for (var round = 1; round <= Rounds; round++)
            {
                using var server = await ServeAsync(owner, port, cancel);
                visitor ??= await SignInAsync(port);
                // Under load: from the first write that this server acknowledged, a random moment later.
                var underWay = new TaskCompletionSource();
                var writing = Task.WhenAll(
                    Enumerable.Range(0, Writers).Select(w => WriteAsync(visitor, round, w, acknowledged, underWay)));
                await Task.WhenAny(writing, underWay.Task);
                await Task.Delay(random.Next(0, 400), cancel);
                server.Kill(entireProcessTree: true);
                await server.WaitForExitAsync(cancel);
                await writing;
                if (round % 10 == 0) await KillDatabaseAsync(cluster, cancel);
            }

            visitor!.Dispose();
            Assert.True(acknowledged.Count > Rounds, $"only {acknowledged.Count} writes were acknowledged");
            Assert.Empty(acknowledged.Except(await NamesAsync(owner, cancel)));
            Assert.Equal(0, await RunAsync(owner, cancel, "audit", "verify"));
        }
        finally
        {
            await cluster.StopAsync(CancellationToken.None);
        }
    }

    private static async Task<Visitor> SignInAsync(int port)
    {
        var visitor = new Visitor(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")));
        var answer = await visitor.PostAsync("/account/sign-in", new()
        {
            ["Input.Email"] = Cast.Email("claire"), ["Input.Password"] = Cast.Password,
        });
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return visitor;
    }

    // What is acknowledged is what the person was told: the redirect to the new file.
    private static async Task WriteAsync(
        Visitor visitor, int round, int writer, ConcurrentBag<string> acknowledged, TaskCompletionSource underWay)
    {
        try
        {
            for (var number = 0; ; number++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"Essai {round} {writer} {number}");
                var answer = await visitor.PostAsync("/cases/new", new()
                {
                    ["Input.Basis"] = "Voluntary", ["Input.Entry"] = "HostAgency", ["Input.HostCountry"] = "FR",
                    ["Input.ReturnCountry"] = "TG", ["Input.FamilyName"] = name, ["Input.GivenNames"] = "",
                    ["Input.Sex"] = "Unknown", ["Input.BirthDate.Unknown"] = "true",
                });
                Assert.Equal(HttpStatusCode.Redirect, answer.Status);
                acknowledged.Add(name);
                underWay.TrySetResult();
            }
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or TaskCanceledException)
        {
            // The server is gone: this write was not acknowledged, and may or may not be there.
            Assert.NotNull(cut);
        }
    }

    private static async Task<HashSet<string>> NamesAsync(string owner, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var command = source.CreateCommand(
            "SELECT p.family_name FROM person p JOIN member m ON m.person_id = p.id JOIN event e ON e.file_id = m.file_id AND e.kind = 'Cases.Opened'");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancel)) names.Add(reader.GetString(0));
        return names;
    }

    private static async Task KillDatabaseAsync(PrivateCluster cluster, CancellationToken cancel)
    {
        NpgsqlConnection.ClearAllPools();
        var file = Directory.EnumerateFiles(cluster.Folder, "postmaster.pid", SearchOption.AllDirectories).Single();
        var pid = int.Parse((await File.ReadAllLinesAsync(file, cancel))[0], CultureInfo.InvariantCulture);
        using var postmaster = Process.GetProcessById(pid);
        postmaster.Kill();
        await postmaster.WaitForExitAsync(cancel);
        await cluster.StartAsync(cancel);
    }

    private static async Task<Process> ServeAsync(string owner, int port, CancellationToken cancel)
    {
        var server = Start(owner, "serve", "--urls",
            string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        var said = new List<string>();
        while (await server.StandardOutput.ReadLineAsync(cancel) is { } line)
        {
            said.Add(line);
            if (!line.StartsWith("Sankofa listens", StringComparison.Ordinal)) continue;
            // Somebody must go on reading, or the server would wait for a full pipe.
            _ = server.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return server;
        }

        throw new InvalidOperationException("The server ended: " + string.Join('\n', said));
    }

    private static async Task<int> RunAsync(string owner, CancellationToken cancel, params string[] arguments)
    {
        using var program = Start(owner, arguments);
        var output = await program.StandardOutput.ReadToEndAsync(cancel);
        await program.WaitForExitAsync(cancel);
        if (program.ExitCode != 0) TestContext.Current.TestOutputHelper?.WriteLine(output);
        return program.ExitCode;
    }

    private static Process Start(string owner, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Sankofa.Web.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["SANKOFA_DATABASE"] = owner;
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
