namespace Sankofa.Bench;

/// <summary>Two written names, and what a source says of them.</summary>
internal sealed record NamePair(string One, string Other, string Kind);

/// <summary>Pairs of names in a file with tabs or commas between columns, with or without a heading.</summary>
internal static class NamePairs
{
    private static readonly string[] Ones = ["variant_a", "name_a", "name1", "a", "left", "one"];
    private static readonly string[] Others = ["variant_b", "name_b", "name2", "b", "right", "other"];
    private static readonly string[] Kinds = ["kind", "class", "type"];

    public static IReadOnlyList<NamePair> Read(string path)
    {
        var pairs = new List<NamePair>();
        (int One, int Other, int Kind) columns = (0, 1, 2);
        var first = true;
        foreach (var line in File.ReadLines(Found(path)))
        {
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#') continue;
            var cells = line.TrimStart('\uFEFF').Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : ',');
            if (first && Heading(cells) is { } heading)
            {
                (first, columns) = (false, heading);
                continue;
            }

            first = false;
            if (cells.Length <= Math.Max(columns.One, columns.Other)) continue;
            var kind = columns.Kind >= 0 && columns.Kind < cells.Length ? cells[columns.Kind].Trim() : "";
            pairs.Add(new NamePair(cells[columns.One].Trim().Trim('"'), cells[columns.Other].Trim().Trim('"'), kind));
        }

        return pairs;
    }

    /// <summary>The file as named, or beside where the command was given: the scripts in bin change the
    /// folder.</summary>
    public static string Found(string path)
    {
        if (File.Exists(path) || Path.IsPathRooted(path)) return path;
        var beside = Path.Combine(Environment.GetEnvironmentVariable("OLDPWD") ?? "", path);
        return File.Exists(beside) ? beside : path;
    }

    private static (int, int, int)? Heading(string[] cells)
    {
        var names = Array.ConvertAll(cells, cell => cell.Trim().Trim('"').ToLowerInvariant());
        var (one, other) = (Place(names, Ones), Place(names, Others));
        if (one < 0 || other < 0) return null;
        return (one, other, Place(names, Kinds));
    }

    private static int Place(string[] names, string[] wanted)
    {
        foreach (var want in wanted)
            if (Array.IndexOf(names, want) is var at and >= 0) return at;
        return -1;
    }
}
