using System.Reflection;
using System.Text.RegularExpressions;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Web.House;
using Xunit;

namespace Sankofa.Web.Tests.House;

/// <summary>
/// Every sentence exists in every language, with the same gaps; every key that the code names has its sentence.
/// </summary>
public sealed partial class TextsTests
{
    private static readonly Texts Known = new();

    public static TheoryData<string> OtherLanguages => [.. Known.Languages.Where(l => l != Texts.Default)];

    [Theory, MemberData(nameof(OtherLanguages))]
    public void A_language_has_the_sentences_of_French_no_more_and_no_fewer(string language)
    {
        var (french, other) = (Known.Of(Texts.Default), Known.Of(language));
        Assert.Empty(french.Keys.Except(other.Keys).Order(StringComparer.Ordinal));
        Assert.Empty(other.Keys.Except(french.Keys).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(OtherLanguages))]
    public void A_sentence_has_the_same_gaps_in_every_language(string language)
    {
        var other = Known.Of(language);
        var wrong = Known.Of(Texts.Default)
            .Where(pair => other.TryGetValue(pair.Key, out var text) && !Gaps(pair.Value).SetEquals(Gaps(text)))
            .Select(pair => pair.Key);
        Assert.Empty(wrong.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_sentence_is_empty() =>
        Assert.Empty(Known.Languages.SelectMany(l =>
            Known.Of(l).Where(t => t.Value.Trim().Length == 0).Select(t => $"{l} {t.Key}")));

    [Fact]
    public void Every_key_that_the_code_names_has_its_sentence()
    {
        var missing = Sources().SelectMany(file =>
            KeysIn(file).Where(key => !Known.Has(key)).Select(key => $"{key} ({Path.GetFileName(file)})"));
        Assert.Empty(missing.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_gate_line_and_every_kind_of_event_has_its_sentence()
    {
        var gates = File.ReadAllText(Path.Combine(Root(), "src/Sankofa.Core/Cases/Gates.cs"));
        var lines = GateLine().Matches(gates).Select(m => "Cases.Gate." + m.Groups[1].Value);
        var events = typeof(SankofaDb).Assembly.GetTypes()
            .Where(t => t.Namespace?.StartsWith("Sankofa.Core", StringComparison.Ordinal) == true
                && t.Name.EndsWith("Events", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f is { IsLiteral: true, FieldType: var type } && type == typeof(string))
            .Select(f => "Event." + (string)f.GetRawConstantValue()!);
        Assert.Empty(lines.Concat(events).Where(key => !Known.Has(key)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_word_of_an_enumeration_that_people_read_has_its_sentence()
    {
        // A kind of which one word is written is one that people read; then all its words are.
        var read = typeof(SankofaDb).Assembly.GetExportedTypes().Where(t => t.IsEnum && t != typeof(Sections))
            .Where(t => Enum.GetNames(t).Any(name => Known.Has($"{t.Name}.{name}")));
        var missing = read.SelectMany(t => Enum.GetNames(t).Select(name => $"{t.Name}.{name}"))
            .Where(key => !Known.Has(key));
        Assert.Empty(missing.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> KeysIn(string file)
    {
        var source = File.ReadAllText(file);
        foreach (var pattern in new[] { Said(), Refused(), Finished(), Attribute(), Chosen() })
        {
            foreach (Match match in pattern.Matches(source))
                foreach (var group in match.Groups.Values.Skip(1)
                    .Where(g => g.Success && Key().IsMatch(g.Value))) yield return group.Value;
        }

        foreach (Match field in Field().Matches(source))
        {
            if (!field.Value.Contains("label=", StringComparison.Ordinal)) yield return "Field." + field.Groups[1]
                .Value.Split('.')[^1];
        }
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.cs*", SearchOption.AllDirectories)
        .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal))
        .Where(f => !f.Split(Path.DirectorySeparatorChar).Intersect(["obj", "bin", "Migrations"]).Any());

    private static HashSet<string> Gaps(string text) => [.. Gap().Matches(text).Select(m => m.Groups[1].Value)];

    // A build that is repeatable does not know where its sources lay: the root is looked for from where the test runs.
    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sankofa.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex("""\{(\d+)[^}]*\}""")]
    private static partial Regex Gap();

    [GeneratedRegex("""^[A-Z]\w*(\.\w+)*\w$""")]
    private static partial Regex Key();

    // T["Key"], words["Key", …]; a key that ends in a dot is completed when it is said.
    [GeneratedRegex("""\b(?:T|t|words|Words|_words)\["([\w.]+)"[\],]""")]
    private static partial Regex Said();

    [GeneratedRegex("""RuleViolation(?:\.When)?\((?:[^;]*?,\s*)??"([\w]+\.[\w.]+)"[^;]*?\);""")]
    private static partial Regex Refused();

    [GeneratedRegex("""\b(?:Flash|Done)\([^;]*?"(\w+\.[\w.]+)"[^;]*;""")]
    private static partial Regex Finished();

    [GeneratedRegex(@"\b(?:label|hint)=""([\w.]+)""")]
    private static partial Regex Attribute();

    // Either of two: T[condition ? "A" : "B"].
    [GeneratedRegex("""\bT\[[^"\]]*\?\s*"([\w.]+)"\s*:\s*"([\w.]+)"[\],]""")]
    private static partial Regex Chosen();

    [GeneratedRegex("""<field for="([\w.\[\]]+)"[^>]*>""")]
    private static partial Regex Field();

    [GeneratedRegex(@"r\.(?:Line|Either|Absent|ValidOnArrival)\(\s*""(\w+)""")]
    private static partial Regex GateLine();
}
