using System.CommandLine;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Core.Registry;
using Sankofa.Core.Registry.Importing;
using Sankofa.Web.House;

namespace Sankofa.Web.Commands;

/// <summary>What is asked of the command; docs/how-to/register.md explains each.</summary>
public sealed record RegisterImportRequest(
    string File, string Register, string? Map, bool IsFull, bool DryRun, bool Json, string Language);

/// <summary>Takes whole registers from the command line: millions of lines, interrupted and resumed at will.</summary>
public static class Registers
{
    private static readonly Texts Texts = new();
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private delegate string Sentence(string key, params object?[] arguments);

    public static Command Register()
    {
        var file = new Argument<string>("file") { Description = "The register: CSV in any usual encoding." };
        var code = new Option<string>("--register") { Description = "Code of the register.", Required = true };
        var map = new Option<string?>(
            "--map") { Description = "A JSON file that says what unusual columns and codes mean." };
        var full = new Option<bool>(
            "--full") { Description = "The file holds the whole register: what it lacks is counted." };
        var dry = new Option<bool>("--dry-run") { Description = "Says what would happen, and writes nothing." };
        var json = new Option<bool>(
            "--json") { Description = "The report as JSON on standard output, and nothing else." };
        var language = new Option<string>("--language")
        {
            Description = "Language of the sentences: fr or en.", DefaultValueFactory = _ => Texts.Default,
        };
        var import = new Command("import",
            "Takes a file into a register: adds, corrects, reports. Interrupted, the same command goes on.")
        {
            file, code, map, full, dry, json, language,
        };
        import.SetAction((parsed, cancel) => ImportAsync(
            new RegisterImportRequest(
                parsed.GetValue(file)!, parsed.GetValue(code)!, parsed.GetValue(map), parsed.GetValue(full),
                parsed.GetValue(dry), parsed.GetValue(json), parsed.GetValue(language)!),
            new Terminal(Console.Out, Console.Error, null, !Console.IsErrorRedirected),
            async () => (await Serving.ReadyAsync(migrate: false, cancel)).Owner, TimeProvider.System, cancel));
        return new Command("register", "The country's own registers.") { import };
    }

    public static async Task<int> ImportAsync(
        RegisterImportRequest request, Terminal terminal, Func<Task<string>> database, TimeProvider clock,
        CancellationToken cancel)
    {
        string Say(string key, params object?[] arguments) => Texts.Say(request.Language, key, arguments);
        try
        {
            var map = request.Map is null ? ImportMap.None : ImportMap.Of(
                await File.ReadAllTextAsync(request.Map, cancel));
            await using var stream = File.OpenRead(request.File);
            var file = new ImportFile(stream, Path.GetFileName(request.File));
            await using var owner = NpgsqlDataSource.Create(await database());
            var report = await TakeAsync(request, file, map, owner, terminal, clock, Say, cancel);
            if (report is null) return Exit.Refused;
            if (request.Json) await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(Of(report, Say), Json));
            else await TellAsync(report, terminal.Out, Say);
            return Exit.Done;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync(Say("Registry.Command.Interrupted"));
            return Exit.Interrupted;
        }
        catch (RegisterUnreadable unreadable)
        {
            await terminal.Error.WriteLineAsync(Say("Registry.Unreadable." + unreadable.Reason, unreadable.Text));
            return Exit.Refused;
        }
        catch (RuleViolation rule)
        {
            await terminal.Error.WriteLineAsync(Say(rule.Text, [.. rule.Arguments]));
            return Exit.Refused;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            var key = closed is FileNotFoundException or DirectoryNotFoundException ? "Lists.Command.NoFile"
                : "Lists.Command.FileClosed";
            await terminal.Error.WriteLineAsync(Say(key, request.File));
            return Exit.Refused;
        }
        catch (NpgsqlException broken)
        {
            await terminal.Error.WriteLineAsync(Say("Lists.Command.Database", broken.SqlState ?? "–"));
            return Exit.Unavailable;
        }
    }

    private static async Task<ImportReport?> TakeAsync(
        RegisterImportRequest request, ImportFile file, ImportMap map, NpgsqlDataSource owner, Terminal terminal,
        TimeProvider clock, Sentence say, CancellationToken cancel)
    {
        var system = new SystemDb(owner);
        await using var db = system.Open();
        var code = request.Register.Trim().ToUpperInvariant();
        var register = await db.Set<Core.Registry.Register>().SingleOrDefaultAsync(r => r.Code == code, cancel);
        if (register is null)
        {
            await terminal.Error.WriteLineAsync(say("Registry.Command.NoRegister", request.Register));
            return null;
        }

        var office = await db.Organisations.SingleAsync(o => o.Id == register.OrganisationId, cancel);
        var me = RegisterImporting.OfOffice(office, clock.GetUtcNow());
        var importing = new RegisterImporting(system, clock);
        var told = new Teller(terminal, say);
        if (request.DryRun) return await importing.TryAsync(register, file, map, request.IsFull, me, told, cancel);
        var import = await RegisterImporting.BeginAsync(db, register, file, map, request.IsFull, me, cancel);
        await db.SaveChangesAsync(cancel);
        var report = await importing.RunAsync(register, import.Id, file, told, cancel);
        told.End();
        return report;
    }

    private static async Task TellAsync(ImportReport report, TextWriter to, Sentence say)
    {
        if (report.Resumed) await to.WriteLineAsync(say("Registry.Command.Resumed"));
        foreach (var refusal in report.Refusals)
        {
            await to.WriteLineAsync(say("Registry.Command.Refused", refusal.Line, refusal.Column,
                say("Registry.Refusal." + refusal.Reason), refusal.Text));
        }

        if (report.Refused > report.Refusals.Count) await to.WriteLineAsync(say("Registry.Command.MoreRefused"));
        await to.WriteLineAsync(say("Registry.Command.Counts", report.Read, report.Added, report.Changed, report.Equal,
            report.Refused));
        if (report.ChangedFields.Count > 0)
        {
            await to.WriteLineAsync(say("Registry.Command.Fields", string.Join(", ", report.ChangedFields.Select(f =>
                $"{say("Registry.EntryField." + f.Key)} {f.Value}"))));
        }

        if (report.Missing is { } missing) await to.WriteLineAsync(say("Registry.Command.Missing", missing));
        if (report.IgnoredHeaders.Count > 0)
            await to.WriteLineAsync(say("Registry.Command.Ignored", string.Join(", ", report.IgnoredHeaders)));
        if (report.DryRun) await to.WriteLineAsync(say("Registry.Command.DryRun"));
    }

    private static object Of(ImportReport report, Sentence say) => new
    {
        report.Import, report.DryRun, report.Resumed, report.Read, report.Added, report.Changed, report.Equal,
        report.Refused, report.Missing, report.ChangedFields, report.IgnoredHeaders,
        Refusals = report.Refusals.Select(r => new
        {
            r.Line, r.Column, r.Reason, Sentence = say("Registry.Refusal." + r.Reason), r.Text, r.Raw,
        }),
    };

    /// <summary>On a screen one line that counts; elsewhere a line every ten seconds.</summary>
    private sealed class Teller(Terminal terminal, Sentence say) : IProgress<ImportProgress>
    {
        private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(500);
        private static readonly TimeSpan Seldom = TimeSpan.FromSeconds(10);
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private readonly Stopwatch _since = Stopwatch.StartNew();
        private long _from = -1;
        private bool _told;

        public void Report(ImportProgress value)
        {
            if (_from < 0) _from = value.Position;
            if (_since.Elapsed < (terminal.IsScreen ? Often : Seldom)) return;
            _since.Restart();
            var speed = (value.Position - _from) / _watch.Elapsed.TotalSeconds;
            var left = speed > 0 ? TimeSpan.FromSeconds((value.Length - value.Position) / speed) : TimeSpan.Zero;
            var text = say("Registry.Command.Progress", value.Read, value.RowsPerSecond,
                left.ToString(@"hh\:mm\:ss", System.Globalization.CultureInfo.InvariantCulture));
            if (terminal.IsScreen) terminal.Error.Write("\r" + text);
            else terminal.Error.WriteLine(text);
            _told = true;
        }

        public void End()
        {
            if (terminal.IsScreen && _told) terminal.Error.WriteLine();
        }
    }
}
