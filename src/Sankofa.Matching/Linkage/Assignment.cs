namespace Sankofa.Matching.Linkage;

/// <summary>Makes pairs or groups of records out of weighted pairs.</summary>
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

    /// <summary>Puts records that a chain of pairs connects into one group.</summary>
    /// <param name="count">How many records there are.</param>
    /// <param name="pairs">Pairs of places below <paramref name="count"/> that somebody or some weight holds for
    /// one.</param>
    /// <returns>The groups of two and more, each in ascending order, ordered by their first record.</returns>
    /// <remarks>One wrong pair joins two groups: look at large ones with care.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="pairs"/> is null.</exception>
    /// <exception cref="IndexOutOfRangeException">A place is not below <paramref name="count"/>.</exception>
    public static IReadOnlyList<IReadOnlyList<int>> Groups(int count, IEnumerable<(int One, int Other)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var head = Enumerable.Range(0, count).ToArray();
        foreach (var (one, other) in pairs)
        {
            var (a, b) = (Head(head, one), Head(head, other));
            head[Math.Max(a, b)] = Math.Min(a, b);
        }

        return [.. Enumerable.Range(0, count).GroupBy(i => Head(head, i)).Where(group => group.Count() > 1)
            .OrderBy(group => group.Key).Select(group => group.ToArray())];
    }

    private static int Head(int[] head, int place)
    {
        while (head[place] != place) place = head[place] = head[head[place]];
        return place;
    }
}
