using System.Diagnostics;

namespace Sankofa.Core.House;

/// <summary>What a program of the system answered: its exit code and what it printed.</summary>
internal sealed record OutsideProgram(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;

    /// <param name="program">A path, or a name to be found in PATH.</param>
    /// <param name="arguments">Given to the program as they are: no shell reads them.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <param name="endsWithUs">
    /// False lets the program finish its work when the wait is cancelled: a server must not be killed half started.
    /// </param>
    public static async Task<OutsideProgram> RunAsync(
        string program, IEnumerable<string> arguments, CancellationToken stop, bool endsWithUs = true)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Another user may not be allowed where we stand.
            WorkingDirectory = "/",
        };
        var variables = start.Environment.Keys.ToArray();
        foreach (var name in variables.Where(name => name.StartsWith("PG", StringComparison.Ordinal)))
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(stop);
            var errors = process.StandardError.ReadToEndAsync(stop);
            await Task.WhenAll(output, errors);
            await process.WaitForExitAsync(stop);
            return new(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException) when (endsWithUs)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
