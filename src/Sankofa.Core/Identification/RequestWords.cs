using System.Reflection;
using System.Text.Json;
using Sankofa.Core.Cases.Lists;

namespace Sankofa.Core.Identification;

/// <summary>
/// Words that say more than who somebody is: detention, residence permits, decisions to leave. From any of them a claim
/// could be inferred, so no text of a request holds one.
/// </summary>
public static class RequestWords
{
    private const string Resource = "Identification/dangerous-words.json";

    private static readonly Lazy<string[]> Stems = new(() =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is missing from this program.");
        return JsonSerializer.Deserialize<string[]>(stream)!;
    });

    public static bool Tell(string text) =>
        Folded.Words(text).Any(word => Stems.Value.Any(stem => word.StartsWith(stem, StringComparison.Ordinal)));

    public static bool TellTooMuch(string text) => AsylumWords.In(text) || Tell(text);
}
