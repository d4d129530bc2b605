namespace Sankofa.Core.Cases.Lists;

/// <summary>Rows of one household, in the order of the list.</summary>
public sealed record ListFamily(IReadOnlyList<ListRow> Members)
{
    public string? CaseNumber => Members.Select(m => m.CaseNumber).FirstOrDefault(n => n is not null);
    public string? Reference => Members.Select(m => m.FamilyReference).FirstOrDefault(r => r is not null);
    public ListRow Head => Members.FirstOrDefault(m => m.Relationship == ListRelationship.Head) ?? Members[0];
}

internal static class ListFamilies
{
    /// <summary>
    /// By case number and by family reference of one organisation; a row that may repeat another person stays alone
    /// until somebody has decided.
    /// </summary>
    public static List<ListFamily> Of(IReadOnlyList<ListRow> rows)
    {
        var firstOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var parents = Enumerable.Range(0, rows.Count).ToArray();
        for (var i = 0; i < rows.Count; i++)
        {
            if (!rows[i].IsPerson || rows[i].PerhapsSameAs.Count > 0) continue;
            // Rows are numbered from one, without a gap.
            if (rows[i].BelongsTo is { } above) Join(parents, above - 1, i);
            foreach (var key in Keys(rows[i]))
            {
                if (!firstOf.TryAdd(key, i)) Join(parents, firstOf[key], i);
            }
        }

        var families = Enumerable.Range(0, rows.Count).Where(i => rows[i].IsPerson)
            .GroupBy(i => RootOf(parents, i)).OrderBy(g => g.Min())
            .Select(g => new ListFamily(g.Select(i => rows[i]).ToList())).ToList();
        foreach (var family in families)
        {
            foreach (var member in family.Members) member.CaseOfHousehold = family.CaseNumber;
        }

        return families;
    }

    private static IEnumerable<string> Keys(ListRow row)
    {
        var organisation = Folded.Of(row.Organisation ?? "");
        if (row.CaseNumber is { } number) yield return "n" + Folded.Of(number);
        if (row.FamilyReference is { } reference) yield return "f" + Folded.Of(reference) + "\u001F" + organisation;
    }

    private static int RootOf(int[] parents, int i)
    {
        while (parents[i] != i) i = parents[i] = parents[parents[i]];
        return i;
    }

    private static void Join(int[] parents, int a, int b)
    {
        var (first, second) = (RootOf(parents, a), RootOf(parents, b));
        parents[Math.Max(first, second)] = Math.Min(first, second);
    }
}
