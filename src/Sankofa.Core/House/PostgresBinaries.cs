using System.Globalization;
using System.Text.RegularExpressions;

namespace Sankofa.Core.House;

/// <summary>One installed PostgreSQL server: where its programs are and which major version it is.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    public const int OldestMajor = 15;

    private static readonly string[] Needed = ["postgres", "initdb", "pg_ctl"];

    public string Program(string name) => Path.Combine(Folder, name);

    /// <summary>The newest usable server, or the one of the version that an existing cluster was made by.</summary>
    public static async Task<PostgresBinaries> FindAsync(int? major, CancellationToken stop)
    {
        var found = new List<PostgresBinaries>();
        foreach (var folder in await FoldersAsync(stop))
            if (await VersionAsync(folder, stop) is { } version)
                found.Add(new(folder, version));

        var usable = found.Where(one => one.Major >= OldestMajor && one.Major == (major ?? one.Major));
        return usable.MaxBy(one => one.Major) ?? throw new DatabaseUnavailable(Missing(major, found));
    }

    private static string Missing(int? major, List<PostgresBinaries> found)
    {
        var package = major is null ? "postgresql" : string.Create(CultureInfo.InvariantCulture, $"postgresql-{major}");
        var present = found.Count == 0
            ? "none is installed"
            : "only " + string.Join(", ", found.Select(one => one.Major).Distinct().Order()) + " is installed";
        var wanted = major is null
            ? string.Create(CultureInfo.InvariantCulture, $"PostgreSQL {OldestMajor} or newer is needed")
            : string.Create(CultureInfo.InvariantCulture, $"the private cluster was made by PostgreSQL {major}");
        return $"The private database cannot start because {wanted} and {present}: install it"
            + $" (apt-get install {package}), or set SANKOFA_DATABASE to a server of yours.";
    }

    private static async Task<string[]> FoldersAsync(CancellationToken stop)
    {
        var folders = new List<string>();
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (paths.Any(path => File.Exists(Path.Combine(path, "pg_config"))))
        {
            var config = await OutsideProgram.RunAsync("pg_config", ["--bindir"], stop);
            if (config.Succeeded)
                folders.Add(config.Output.Trim());
        }

        folders.AddRange(paths);
        const string debian = "/usr/lib/postgresql";
        if (Directory.Exists(debian))
            folders.AddRange(Directory.GetDirectories(debian).Select(version => Path.Combine(version, "bin")));
        return folders.Where(folder => Needed.All(name => File.Exists(Path.Combine(folder, name))))
            .Distinct().ToArray();
    }

    private static async Task<int?> VersionAsync(string folder, CancellationToken stop)
    {
        var said = await OutsideProgram.RunAsync(Path.Combine(folder, "postgres"), ["--version"], stop);
        var match = FirstNumber().Match(said.Output);
        return said.Succeeded && match.Success ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex FirstNumber();
}
