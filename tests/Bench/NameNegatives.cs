namespace Sankofa.Bench;

/// <summary>Pairs of different names drawn from a list of variants, the same for every run.</summary>
internal static class NameNegatives
{
    private const int Wanted = 100_000;

    /// <summary>Names that any chain of pairs connects, cognates too, count as one name and are never drawn
    /// together.</summary>
    public static IReadOnlyList<NamePair> Draw(IReadOnlyList<NamePair> pairs)
    {
        var head = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in pairs)
        {
            head.TryAdd(pair.One, pair.One);
            head.TryAdd(pair.Other, pair.Other);
            head[Head(head, pair.One)] = Head(head, pair.Other);
        }

        var names = head.Keys.ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        var chance = new Random(1969);
        var drawn = new List<NamePair>(Wanted);
        for (var tries = 0; drawn.Count < Wanted && tries < 20 * Wanted && names.Length > 1; tries++)
        {
            var (one, other) = (names[chance.Next(names.Length)], names[chance.Next(names.Length)]);
            if (Head(head, one) != Head(head, other)) drawn.Add(new NamePair(one, other, "negative"));
        }

        return drawn;
    }

    private static string Head(Dictionary<string, string> head, string name)
    {
        while (head[name] != name) name = head[name];
        return name;
    }
}
