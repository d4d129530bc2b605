namespace Sankofa.Core.House;

/// <summary>
/// The database cannot be used. The message is one sentence for a person at a terminal: what, why, what now;
/// the command line prints it and exits with 2.
/// </summary>
public sealed class DatabaseUnavailable : Exception
{
    public DatabaseUnavailable(string message)
        : base(message) { }

    public DatabaseUnavailable(string message, Exception cause)
        : base(message, cause) { }

    /// <summary>The last line of what a tool or the server said, since only that line names the cause.</summary>
    internal static string LastLine(string said)
    {
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var errors = lines.Where(line => line.Contains("FATAL:", StringComparison.Ordinal)
            || line.Contains("error:", StringComparison.Ordinal)).ToArray();
        var line = errors.LastOrDefault() ?? lines.LastOrDefault() ?? "no reason given";
        return line.TrimEnd('.');
    }
}
