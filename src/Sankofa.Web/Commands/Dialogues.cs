using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;
using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Reports;
using Sankofa.Core.House;

namespace Sankofa.Web.Commands;

/// <summary>
/// The Dialogue on the command line: its published documents entered, and everything public written out.
/// </summary>
internal static class Dialogues
{
    internal static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static Command Demo()
    {
        var json = new Option<bool>("--json") { Description = "Says what is there as JSON." };
        var command = new Command(
            "dialogue",
                "Enters the published documents of the Dialogue in full, and what the demo's cast does with it.")
        {
            json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var connections = await Serving.ReadyAsync(migrate: true, cancel);
            await using var owner = NpgsqlDataSource.Create(connections.Owner);
            var system = new SystemDb(owner);
            await Core.Demo.DemoDialogue.LoadAsync(system, TimeProvider.System, cancel);
            await using var db = system.Open();
            var counts = (await DialogueExport.OfAsync(db, cancel)).Activities
                .Select(a => new { a.Code, Conclusions = a.Conclusions.Count,
                    Recommendations = a.Recommendations.Count })
                .ToList();
            if (parsed.GetValue(json)) await Console.Out.WriteLineAsync(JsonSerializer.Serialize(counts, Written));
            else
            {
                foreach (var c in counts)
                    await Console.Out.WriteLineAsync(
                        $"{c.Code}: {c.Conclusions} conclusions, {c.Recommendations} recommendations");
            }

            return Exit.Done;
        });
        return command;
    }

    public static Command Export()
    {
        var json = new Option<bool>("--json") { Description = "As JSON, which is the only format there is." };
        var what = new Command("dialogue",
            "Plans, actions, activities with their recommendations, labels, decisions, rounds and the library.") { json };
        what.SetAction(async (_, cancel) =>
        {
            var connections = await Serving.ReadyAsync(migrate: false, cancel);
            await using var owner = NpgsqlDataSource.Create(connections.Owner);
            await using var db = new SystemDb(owner).Open();
            var export = await DialogueExport.OfAsync(db, cancel);
            await using var output = Console.OpenStandardOutput();
            await JsonSerializer.SerializeAsync(output, export, Written, cancel);
            await Console.Out.WriteLineAsync();
            return Exit.Done;
        });
        return new Command("export", "Writes out what is public.") { what, Iati() };
    }

    private static Command Iati()
    {
        var schemas = new Option<DirectoryInfo?>("--schemas")
        {
            Description = "A folder with the schemas of IATI 2.03: the file is held against them and not written if it fails.",
        };
        var command = new Command("iati",
            "Published projects and national programmes as an IATI 2.03 file.") { schemas };
        command.SetAction(async (parsed, cancel) =>
        {
            var connections = await Serving.ReadyAsync(migrate: false, cancel);
            await using var owner = NpgsqlDataSource.Create(connections.Owner);
            await using var db = new SystemDb(owner).Open();
            using var file = new MemoryStream();
            await IatiFile.WriteAsync(db, file, TimeProvider.System.GetUtcNow(), cancel);
            file.Position = 0;
            if (parsed.GetValue(schemas) is { } folder)
            {
                var faults = IatiCheck.Faults(file, Path.Combine(folder.FullName, IatiCheck.ActivitiesSchema));
                foreach (var fault in faults) await Console.Error.WriteLineAsync(fault);
                if (faults.Count > 0) return Exit.Refused;
                file.Position = 0;
            }

            await using var output = Console.OpenStandardOutput();
            await file.CopyToAsync(output, cancel);
            await Console.Out.WriteLineAsync();
            return Exit.Done;
        });
        return command;
    }
}
