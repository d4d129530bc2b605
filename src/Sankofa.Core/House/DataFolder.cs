namespace Sankofa.Core.House;

/// <summary>Where this copy of the program keeps what must outlive it: <c>.data</c> beside the sources.</summary>
public static class DataFolder
{
    public const string Variable = "SANKOFA_DATA";

    /// <summary>
    /// SANKOFA_DATA when it is set; else <c>.data</c> of the repository around the current folder or around the
    /// program; else, for a published program, <c>.data</c> in the current folder.
    /// </summary>
    public static string Find()
    {
        var chosen = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrWhiteSpace(chosen))
            return Path.GetFullPath(chosen);

        var here = Directory.GetCurrentDirectory();
        return Path.Combine(RepositoryAround(here) ?? RepositoryAround(AppContext.BaseDirectory) ?? here, ".data");
    }

    private static string? RepositoryAround(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Sankofa.slnx")))
                return at.FullName;
        return null;
    }
}
