using System.CommandLine;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Commands;

/// <summary>What the command line's exit codes mean; docs/how-to/commands.md lists them.</summary>
public static class Exit
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Unavailable = 2;
    public const int FoundWrong = 3;
    public const int Interrupted = 130;
}

internal static class Serving
{
    public static Command Serve()
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ =>
            SankofaHost.Address };
        var command = new Command("serve", "Serves the pages and the API of a migrated database.") { urls };
        command.SetAction(async (parsed, cancel) =>
            await ServeAsync(parsed.GetValue(urls)!, await ReadyAsync(migrate: false, cancel), cancel));
        return command;
    }

    public static Command Dev()
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ =>
            SankofaHost.Address };
        var command = new Command("dev", "Migrates, loads reference data and the fictional demo, and serves.") { urls };
        command.SetAction(async (parsed, cancel) =>
        {
            var connections = await ReadyAsync(migrate: true, cancel);
            await LoadDemoAsync(connections, castOnly: false, cancel);
            await Console.Out.WriteLineAsync($"Demo sign-ins, all with the password \"{Core.Demo.Cast.Password}\":");
            foreach (var (login, name, organisation, role) in Core.Demo.Cast.People)
                await Console.Out.WriteLineAsync($"  {Core.Demo.Cast.Email(login),-32} {name}, {role}, {organisation}");
            return await ServeAsync(parsed.GetValue(urls)!, connections, cancel);
        });
        return command;
    }

    public static Command Migrate()
    {
        var command = new Command(
            "migrate", "Brings the database to the schema of this version, and the rights with it.");
        command.SetAction(async (_, cancel) =>
        {
            await ReadyAsync(migrate: true, cancel);
            await Console.Out.WriteLineAsync("The database has the schema of this version.");
            return Exit.Done;
        });
        return command;
    }

    public static Command Demo()
    {
        var castOnly = new Option<bool>(
            "--cast-only") { Description = "Only the organisations and people who work there, no file." };
        var command = new Command(
            "demo", "Loads the fictional demo: 240 files over all stages, one person a role.")
        {
            castOnly, Dialogues.Demo(),
        };
        command.SetAction(async (parsed, cancel) =>
        {
            await LoadDemoAsync(await ReadyAsync(migrate: true, cancel), parsed.GetValue(castOnly), cancel);
            return Exit.Done;
        });
        return command;
    }

    private static async Task LoadDemoAsync(Connections connections, bool castOnly, CancellationToken cancel)
    {
        await using var owner = Npgsql.NpgsqlDataSource.Create(connections.Owner);
        await Core.Demo.Cast.LoadAsync(new SystemDb(owner), TimeProvider.System, cancel);
        if (castOnly) return;
        await Core.Demo.DemoFiles.LoadAsync(new SystemDb(owner), TimeProvider.System, cancel);
        await Core.Demo.DemoDialogue.LoadAsync(new SystemDb(owner), TimeProvider.System, cancel);
    }

    /// <summary>Both connections, checked; the schema brought up where that is asked for.</summary>
    public static async Task<Connections> ReadyAsync(bool migrate, CancellationToken cancel)
    {
        var owner = (await DatabaseAddress.ReadyAsync(cancel)).ConnectionString;
        var app = await AppRole.EnsureAsync(owner, cancel);
        if (migrate) await Schema.MigrateAsync(owner, new Npgsql.NpgsqlConnectionStringBuilder(app).Username!, cancel);
        else await Schema.EnsureCurrentAsync(owner, cancel);
        return new Connections(owner, app);
    }

    private static async Task<int> ServeAsync(string urls, Connections connections, CancellationToken cancel)
    {
        await using var app = SankofaHost.Build(connections, builder => builder.WebHost.UseUrls(urls));
        await app.StartAsync(cancel);
        await Console.Out.WriteLineAsync($"Sankofa listens on {string.Join(", ", app.Urls)}");
        await app.WaitForShutdownAsync(cancel);
        return Exit.Done;
    }
}
