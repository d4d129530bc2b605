using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;
using Sankofa.Core.Cases;
using Sankofa.Core.House;

namespace Sankofa.Web.Commands;

/// <summary>
/// The record is verified, and forgets at the end of retention, by command: by cron, or by whoever doubts.
/// </summary>
internal static class Auditing
{
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static Command Audit()
    {
        var file = new Option<string?>("--file") { Description = "Only the file with this reference." };
        var json = new Option<bool>("--json") { Description = "Answers as JSON." };
        var verify = new Command("verify", "Recomputes every chain of the record and names the place where it does not hold.") { file, json };
        verify.SetAction(async (parsed, cancel) => await WithSystemAsync(
            system => VerifyAsync(system, parsed.GetValue(file), parsed.GetValue(json), cancel), cancel));
        return new Command("audit", "The record of what was done and read.") { verify };
    }

    public static Command Retain()
    {
        var dry = new Option<bool>("--dry-run") { Description = "Says what would be erased, and erases nothing." };
        var json = new Option<bool>("--json") { Description = "Answers as JSON." };
        var run = new Command("run",
            "Erases the persons of closed files whose organisation may keep them no longer.") { dry, json };
        run.SetAction(async (parsed, cancel) => await WithSystemAsync(
            system => RetainAsync(system, parsed.GetValue(dry), parsed.GetValue(json), cancel), cancel));
        return new Command("retention", "The end of what an organisation may keep.") { run };
    }

    public static Command Erase()
    {
        var person = new Argument<Guid>(
            "PERSON") { Description = "The person's id, as the address of their page shows it." };
        var decision = new Option<string>(
            "--decision") { Description = "The decision that upheld the request; it stays in the record.",
            Required = true };
        var command = new Command(
            "erase", "Erases one person for good, on an upheld request. There is no way back.") { person, decision };
        command.SetAction(async (parsed, cancel) => await WithSystemAsync(async system =>
        {
            try
            {
                var files = await new Retention(system, TimeProvider.System)
                    .EraseAsync(parsed.GetValue(person), parsed.GetValue(decision)!, cancel);
                await Console.Out.WriteLineAsync($"Erased, in {string.Join(", ", files)}.");
                return Exit.Done;
            }
            catch (NotThere)
            {
                await Console.Error.WriteLineAsync("No file has a person with this id.");
                return Exit.Refused;
            }
        }, cancel));
        return command;
    }

    private static async Task<int> VerifyAsync(SystemDb system, string? file, bool json, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        if (await new Verification(system).RunAsync(file, cancel) is not { } verified)
        {
            await Console.Error.WriteLineAsync($"No file has the reference {file}.");
            return Exit.Refused;
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(
                new { verified.Events, verified.Chains, seconds, verified.Findings }, Json));
        }
        else
        {
            foreach (var found in verified.Findings)
                await Console.Out.WriteLineAsync(FormattableString.Invariant($"{found.Reference} chain {found.Chain} event {found.Sequence}: {found.What.ToString().ToLowerInvariant()}"));
            await Console.Out.WriteLineAsync(FormattableString.Invariant(
                $"{verified.Events} events in {verified.Chains} chains, {verified.Findings.Count} findings, {seconds:F1} s."));
        }

        return verified.Findings.Count == 0 ? Exit.Done : Exit.FoundWrong;
    }

    private static async Task<int> RetainAsync(SystemDb system, bool dryRun, bool json, CancellationToken cancel)
    {
        var files = new List<ErasedFile>();
        await foreach (var erased in new Retention(system, TimeProvider.System).RunAsync(dryRun, cancel))
        {
            files.Add(erased);
            if (!json)
                await Console.Out.WriteLineAsync(
                    FormattableString.Invariant(
                    $"{erased.Reference} closed {erased.ClosedOn:yyyy-MM-dd}: {erased.Persons} persons"));
        }

        await Console.Out.WriteLineAsync(json
            ? JsonSerializer.Serialize(new { dryRun, files }, Json)
            : FormattableString.Invariant($"{files.Count} files {(dryRun ? "would be" : "were")} erased."));
        return Exit.Done;
    }

    private static async Task<int> WithSystemAsync(Func<SystemDb, Task<int>> act, CancellationToken cancel)
    {
        var connections = await Serving.ReadyAsync(migrate: false, cancel);
        await using var owner = NpgsqlDataSource.Create(connections.Owner);
        return await act(new SystemDb(owner));
    }
}
