namespace Sankofa.Core.Cases.Lists;

/// <summary>Words that tell of an asylum claim. A text that holds one belongs behind the asylum wall.</summary>
public static class AsylumWords
{
    public static bool In(string text) =>
        Folded.Words(text).Any(w => Words.Asylum.Contains(w)
            || Words.AsylumStems.Any(s => w.StartsWith(s, StringComparison.Ordinal)));
}
