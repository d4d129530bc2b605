using System.Text.RegularExpressions;
using Xunit;

namespace Sankofa.Core.Tests.House;

/// <summary>The plan of the house: which room may use which. docs/architecture.md draws the same table.</summary>
public sealed partial class ModulesTests
{
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Organisations"] = [],
        ["People"] = ["Organisations"],
        ["Cases"] = ["Organisations", "People"],
        ["Protection"] = ["Organisations", "People", "Cases"],
        ["Identification"] = ["Organisations", "People", "Cases", "Registry"],
        ["Journeys"] = ["Organisations", "People", "Cases"],
        ["Reintegration"] = ["Organisations", "People", "Cases"],
        ["Referrals"] = ["Organisations", "People", "Cases"],
        ["Monitoring"] = ["Organisations", "People", "Cases"],
        ["Registry"] = ["Organisations"],
        ["Dialogue"] = ["Organisations"],
        ["Insights"] = ["Organisations", "People", "Cases", "Protection", "Identification", "Journeys",
            "Reintegration", "Referrals", "Monitoring", "Dialogue"],
    };

    [Fact]
    public void A_module_uses_only_those_below_it()
    {
        var core = Path.Combine(Root(), "src", "Sankofa.Core");
        var breaches = Directory.EnumerateDirectories(core)
            .Where(folder => MayUse.ContainsKey(Path.GetFileName(folder)))
            .SelectMany(folder => Breaches(Path.GetFileName(folder), folder))
            .ToList();
        Assert.True(breaches.Count == 0, string.Join('\n', breaches));
    }

    [Fact]
    public void Every_room_of_the_core_is_on_the_plan()
    {
        string[] besides = ["House", "Sql", "Migrations", "Demo", "bin", "obj"];
        var unknown = Directory.EnumerateDirectories(Path.Combine(Root(), "src", "Sankofa.Core"))
            .Select(folder => Path.GetFileName(folder)!)
            .Where(name => !MayUse.ContainsKey(name) && !besides.Contains(name, StringComparer.Ordinal));
        Assert.Empty(unknown);
    }

    private static IEnumerable<string> Breaches(string module, string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        from Match used in Use().Matches(File.ReadAllText(file))
        let other = used.Groups[1].Value
        where other != module && MayUse.ContainsKey(other) && !MayUse[module].Contains(other, StringComparer.Ordinal)
        select $"{module} uses {other} in {Path.GetRelativePath(folder, file)}";

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Sankofa.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex(@"\bSankofa\.Core\.([A-Z]\w+)")]
    private static partial Regex Use();
}
