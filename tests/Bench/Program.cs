using System.CommandLine;
using Sankofa.Bench;
using Sankofa.Core.House;

var size = new Option<int>("--size") { Description = "How many files.", DefaultValueFactory = _ => 100_000 };
var json = new Option<bool>("--json") { Description = "Prints the figures as JSON." };
var requests = new Option<int>(
    "--requests") { Description = "Requests per page and number of users.", DefaultValueFactory = _ => 160 };
var only = new Option<string>("--only") { Description = "Pages whose name begins so.", DefaultValueFactory = _ => "" };
var load = new Command("load",
    "Makes the database named bench anew and fills it with that many fictional files.") { size };
load.SetAction(async (parsed, cancel) =>
{
    await Filling.RunAsync(await BenchDatabase.MakeAsync(cancel), parsed.GetValue(size), cancel);
    return 0;
});
var pages = new Command("pages",
    "Measures each page at 1, 8 and 32 users; fills the database first where it has another size.")
{
    size, json, requests, only,
};
pages.SetAction(async (parsed, cancel) =>
{
    var wanted = parsed.GetResult(size) is { Implicit: false } ? parsed.GetValue(size) : (int?)null;
    var connections = await BenchDatabase.FilledAsync(wanted, cancel);
    var wrong = await Pages.RunAsync(
        connections, parsed.GetValue(requests), parsed.GetValue(json), parsed.GetValue(only)!, cancel);
    return wrong == 0 ? 0 : 1;
});
var explain = new Command(
    "explain", "Prints how the database answers the lists and searches (EXPLAIN ANALYZE), as the program's role.");
explain.SetAction(async (_, cancel) =>
{
    await Plans.RunAsync(await BenchDatabase.FilledAsync(null, cancel), cancel);
    return 0;
});
var root = new RootCommand(
    "Fills a database of its own with files and measures the pages on it; measures how persons are found.")
{
    load, pages, explain, NamesBench.Command(json), LinkageBench.Command(json), SearchBench.Command(),
    MinutiaeBench.Command(json), RegistryImportBench.Command(), DialogueBench.Command(requests, json, only),
};
try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (DatabaseUnavailable unavailable)
{
    await Console.Error.WriteLineAsync(unavailable.Message);
    return 2;
}
catch (OperationCanceledException)
{
    return 130;
}
