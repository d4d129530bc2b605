using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Npgsql;
using Sankofa.Core.Cases.Lists;
using Sankofa.Core.House;
using Sankofa.Web.Features.Lists;
using Sankofa.Web.House;
using Finding = Sankofa.Core.Cases.Lists.Finding;

namespace Sankofa.Web.Commands;

/// <summary>What was asked of the command; docs/how-to/import.md explains each.</summary>
public sealed record ImportRequest(
    string File, bool Apply, string? As, string? Organisation, IReadOnlyList<string> Map, bool Json, string Language);

/// <summary>
/// Where the command reads and writes: the terminal, or what a test holds out. Nobody answers where Answers is null.
/// </summary>
public sealed record Terminal(TextWriter Out, TextWriter Error, TextReader? Answers, bool IsScreen);

/// <summary>Takes lists of returns from the command line: a report first, the files only with --apply.</summary>
public static class Importing
{
    private const int TellEvery = 1000;
    private static readonly Texts Texts = new();
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true,
    };

    public static Command Import()
    {
        var file = new Argument<string>("file") { Description = "The list: text with any separator and encoding." };
        var apply = new Option<bool>("--apply") { Description = "Opens the files. Without it, nothing is written." };
        var who = new Option<string?>("--as") { Description = "E-mail address of the one who imports." };
        var organisation = new Option<string?>("--organisation")
        {
            Description = "Short name of the importing organisation, where the address alone leaves it open.",
        };
        var map = new Option<string[]>(
            "--map") { Description = "What a header holds: \"Header=Field\". May be repeated." };
        var json = new Option<bool>(
            "--json") { Description = "The report as JSON on standard output, and nothing else." };
        var language = new Option<string>("--language")
        {
            Description = "Language of the sentences: fr or en.", DefaultValueFactory = _ => LanguageOfTerminal(),
        };
        var files = new Command("files",
            "Reads a list of returns, reports row by row, and opens the files with --apply.")
        {
            file, apply, who, organisation, map, json, language,
        };
        files.SetAction((parsed, cancel) => RunAsync(
            new ImportRequest(
                parsed.GetValue(file)!, parsed.GetValue(apply), parsed.GetValue(who), parsed.GetValue(organisation),
                parsed.GetValue(map) ?? [], parsed.GetValue(json), parsed.GetValue(language)!),
            new Terminal(
                Console.Out, Console.Error, Console.IsInputRedirected || Console.IsErrorRedirected ? null : Console.In,
                !Console.IsErrorRedirected),
            () => Serving.ReadyAsync(migrate: false, cancel), TimeProvider.System, cancel));
        return new Command("import", "Takes in what other programs and people have.") { files };
    }

    public static async Task<int> RunAsync(
        ImportRequest request, Terminal terminal, Func<Task<Connections>> database, TimeProvider clock,
        CancellationToken cancel)
    {
        string Say(string key, params object[] arguments) => Texts.Say(request.Language, key, arguments!);
        try
        {
            var content = await ContentAsync(request.File, cancel);
            var mapping = HeaderChoices.Parse(request.Map);
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var list = ListReader.Read(new MemoryStream(content), today, mapping);
            if (terminal.Answers is not null && list.UnknownHeaders.Count > 0)
            {
                mapping = await AskAsync(list, mapping, terminal, Say, cancel);
                list = ListReader.Read(new MemoryStream(content), today, mapping);
            }

            var report = ListReport.Of(list, f => Sentence(f, Say));
            if (!request.Json) await TellAsync(report, list, terminal, Say);
            if (request.Apply)
            {
                var connections = await database();
                await ApplyAsync(request, terminal, connections, clock, content, mapping, list, Say, cancel);
            }

            if (request.Json) await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(report, Json));
            else if (!request.Apply) await terminal.Out.WriteLineAsync(Say("Lists.Command.DryRun"));
            return Exit.Done;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync(Say("Lists.Command.Interrupted"));
            return Exit.Interrupted;
        }
        catch (Exception refusal) when (Refusal(refusal, request, Say) is { } sentence)
        {
            await terminal.Error.WriteLineAsync(sentence);
            return Cause(refusal) is NpgsqlException or DatabaseUnavailable ? Exit.Unavailable : Exit.Refused;
        }
    }

    public static string Sentence(Finding finding, ListSentence say) =>
        say("Lists.Reason." + finding.Reason, [.. finding.Arguments]);

    private static string? Refusal(Exception refusal, ImportRequest request, ListSentence say) =>
        Cause(refusal) switch
    {
        ListUnreadable unreadable => say("Lists.Unreadable." + unreadable.Reason),
        RuleViolation rule => say(rule.Text, [.. rule.Arguments]),
        FileNotFoundException or DirectoryNotFoundException => say("Lists.Command.NoFile", request.File),
        IOException or UnauthorizedAccessException =>
            say("Lists.Command.FileClosed", request.File),
        DatabaseUnavailable unavailable => unavailable.Message,
        PostgresException broken => say("Lists.Command.Database", broken.SqlState),
        NpgsqlException => say("Lists.Command.Database", "–"),
        _ => null,
    };

    // What the database says comes wrapped, however deep.
    private static Exception Cause(Exception fault)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
        {
            if (inner is NpgsqlException) return inner;
        }

        return fault;
    }

    private static async Task<byte[]> ContentAsync(string file, CancellationToken cancel) =>
        await File.ReadAllBytesAsync(file, cancel);

    private static async Task ApplyAsync(
        ImportRequest request, Terminal terminal, Connections connections, TimeProvider clock, byte[] content,
        Dictionary<string, ListField> mapping, ReturnList list, ListSentence say, CancellationToken cancel)
    {
        var pool = new NpgsqlConnectionStringBuilder(
            connections.App) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 3 };
        await using var app = NpgsqlDataSource.Create(pool.ConnectionString);
        Me me;
        await using (var db = new SankofaDb(Schema.Options(app)))
            me = await Importer.FindAsync(db, request.As, request.Organisation, clock.GetUtcNow(), cancel);
        var taking = new ListTaking(app, clock, say);
        var run = await taking.BeginAsync(
            me, Path.GetFileName(request.File), content, HeaderChoices.Write(mapping), list, cancel);
        var told = new ProgressTeller(terminal, TellEvery, say);
        var done = await taking.TakeAsync(me, run, list, told.Tell, cancel);
        told.End();
        var summary = say("Lists.Command.Applied", done.Of - done.Known, done.FilesOpened, done.Known,
            me.OrganisationName);
        await (request.Json ? terminal.Error : terminal.Out).WriteLineAsync(summary);
    }

    private static async Task TellAsync(ListReport report, ReturnList list, Terminal terminal, ListSentence say)
    {
        foreach (var row in list.Rows)
        {
            var line = say("Lists.Command.Row", row.Row, say("Lists.Outcome." + row.Outcome));
            await terminal.Out.WriteLineAsync(line);
            foreach (var finding in row.Findings)
                await terminal.Out.WriteLineAsync($"    {finding.FieldName}: {Sentence(finding, say)}");
        }

        foreach (var header in list.UnknownHeaders)
            await terminal.Out.WriteLineAsync(say("Lists.Command.HeaderKept", header.Header));
        await terminal.Out.WriteLineAsync(say(
            "Lists.Command.Counts", report.Rows, report.Taken, report.Doubtful, report.Refused, report.Ignored));
    }

    private static async Task<Dictionary<string, ListField>> AskAsync(
        ReturnList list, Dictionary<string, ListField> mapping, Terminal terminal, ListSentence say,
        CancellationToken cancel)
    {
        var answered = new Dictionary<string, ListField>(mapping, StringComparer.Ordinal);
        foreach (var header in list.UnknownHeaders.Where(h => !mapping.ContainsKey(h.Header)))
        {
            await terminal.Error.WriteLineAsync(say(
                "Lists.Command.Ask", header.Header, string.Join(" | ", header.Samples),
                string.Join(", ", HeaderChoices.Fields), header.Proposal?.ToString() ?? say("Lists.Command.AsNote")));
            while (true)
            {
                await terminal.Error.WriteAsync("> ");
                var answer = (await terminal.Answers!.ReadLineAsync(cancel))?.Trim() ?? "-";
                if (answer == "-" || (answer.Length == 0 && header.Proposal is null)) break;
                if (answer.Length == 0) answered[header.Header] = header.Proposal!.Value;
                else if (HeaderChoices.FieldOf(answer) is { } field) answered[header.Header] = field;
                else
                {
                    await terminal.Error.WriteLineAsync(say("Lists.Command.NoField", answer));
                    continue;
                }

                break;
            }
        }

        return answered;
    }

    private static string LanguageOfTerminal() =>
        (Environment.GetEnvironmentVariable("LANG") ?? Texts.Default) is var lang
        && Texts.Speaks(lang.Split('_', '.')[0]) ? lang.Split('_', '.')[0] : Texts.Default;

    /// <summary>On a screen one line that counts; elsewhere a line now and then.</summary>
    private sealed class ProgressTeller(Terminal terminal, int every, ListSentence say)
    {
        private readonly Lock _door = new();
        private int _last;

        public void Tell(TakingProgress progress)
        {
            lock (_door)
            {
                if (progress.Done < _last) return;
                var due = terminal.IsScreen ? 20 : every;
                if (progress.Done < progress.Of && progress.Done / due == _last / due) return;
                _last = progress.Done;
                var text = say("Lists.Progress", progress.Done, progress.Of);
                if (terminal.IsScreen) terminal.Error.Write("\r" + text);
                else terminal.Error.WriteLine(text);
            }
        }

        public void End()
        {
            if (terminal.IsScreen && _last > 0) terminal.Error.WriteLine();
        }
    }
}
