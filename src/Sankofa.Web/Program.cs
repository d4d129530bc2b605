using System.CommandLine;
using Sankofa.Core.House;
using Sankofa.Web.Commands;

var root = new RootCommand("Sankofa: one file accompanies a person who returns, across organisations and borders.")
{
    Serving.Serve(), Serving.Dev(), Serving.Migrate(), Serving.Demo(), Administrators.AddAdmin(), Importing.Import(),
    Registers.Register(),
    Auditing.Audit(), Auditing.Retain(), Auditing.Erase(), MatchParties.Matching(),
    Dialogues.Export(),
};
try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (DatabaseUnavailable unavailable)
{
    await Console.Error.WriteLineAsync(unavailable.Message);
    return Exit.Unavailable;
}
catch (OperationCanceledException)
{
    return Exit.Interrupted;
}
