namespace Sankofa.Core.Insights;

/// <summary>
/// A table of counts as it may be shown: some cells hidden, and the total where it gives nothing away.
/// </summary>
public sealed record ProtectedCounts(IReadOnlyDictionary<string, int?> Cells, int? Total);

/// <summary>
/// Hides what is small in a table of counts, and what would give it away: a single hidden cell is the total less the
/// others, and hidden cells that hold nearly nothing together are known too. Primary and secondary suppression, as
/// offices of statistics do it (Hundepool and others, Statistical Disclosure Control, 2012, chapter 4).
/// </summary>
public static class SmallNumbers
{
    /// <summary>The first count that is shown; nothing below leaves the circle of a file, zero included.</summary>
    public const int Threshold = 5;

    /// <summary>A country knows its own count: of two hidden cells it would know the other.</summary>
    private const int HiddenAtLeast = 3;

    public static ProtectedCounts Protect(IReadOnlyDictionary<string, int> counts)
    {
        var hidden = counts.Where(c => c.Value < Threshold).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        // The smallest of the others go with them, in an order that the counts alone decide.
        var next = new Queue<string>(counts.Where(c => !hidden.Contains(c.Key)).OrderBy(c => c.Value)
            .ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key));
        while (hidden.Count > 0 && !IsSafe(hidden, counts) && next.Count > 0) hidden.Add(next.Dequeue());
        var total = counts.Values.Sum();
        var tells = hidden.Count > 0 && !IsSafe(hidden, counts);
        return new ProtectedCounts(
            counts.ToDictionary(c => c.Key, c => hidden.Contains(c.Key) ? (int?)null : c.Value, StringComparer.Ordinal),
            tells || total < Threshold ? null : total);
    }

    /// <summary>
    /// Whoever knows the total knows what the hidden ones hold together, and a country knows its own beside: there must
    /// be several, and enough in those that are left that none is known to within less than the threshold.
    /// </summary>
    private static bool IsSafe(HashSet<string> hidden, IReadOnlyDictionary<string, int> counts) =>
        hidden.Count >= HiddenAtLeast
        && hidden.Sum(h => counts[h]) - hidden.Max(h => counts[h]) >= Threshold;
}
