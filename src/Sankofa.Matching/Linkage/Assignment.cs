namespace Sankofa.Matching.Linkage;

/// <summary>Chooses among weighted pairs so that nobody is in two of them.</summary>
public static class Assignment
{
    /// <summary>Takes the heaviest pair first, then the heaviest of those that are left.</summary>
    /// <param name="pairs">Pairs of a place in one list and a place in another, with their weight.</param>
    /// <returns>The chosen pairs, heaviest first; ties in the order of the places.</returns>
    /// <remarks>
    /// Greedy: its total is at least half of the best total of positive weights, and for linkage usually the same, a
    /// person's own record being the heaviest. For two lists in which each person stands once.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="pairs"/> is null.</exception>
    public static IReadOnlyList<(int One, int Other, double Weight)> OneToOne(
        IEnumerable<(int One, int Other, double Weight)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        HashSet<int> ones = [], others = [];
        var chosen = new List<(int One, int Other, double Weight)>();
        foreach (var pair in pairs.OrderByDescending(p => p.Weight).ThenBy(p => p.One).ThenBy(p => p.Other))
        {
            if (ones.Contains(pair.One) || others.Contains(pair.Other)) continue;
            ones.Add(pair.One);
            others.Add(pair.Other);
            chosen.Add(pair);
        }

        return chosen;
    }
}
