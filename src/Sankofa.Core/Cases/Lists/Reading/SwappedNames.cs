namespace Sankofa.Core.Cases.Lists.Reading;

/// <summary>Marks rows whose names seem to stand in each other's column; nothing is swapped.</summary>
internal static class SwappedNames
{
    public static void Mark(IReadOnlyList<ListRow> rows)
    {
        var persons = rows.Where(r => r.IsPerson && r.FamilyName is not null && r.GivenNames is not null).ToList();
        var asFamily = Counts(persons, r => r.FamilyName!);
        var asGiven = Counts(persons, r => r.GivenNames!);
        var families = persons.Where(r => r.FamilyReference is not null)
            .GroupBy(r => r.FamilyReference + "\u001F" + r.Organisation)
            .ToDictionary(g => g.Key, g => Counts(g, r => r.FamilyName!));
        foreach (var row in persons)
        {
            var (family, given) = (Folded.Of(row.FamilyName!), Folded.Of(row.GivenNames!));
            if (family == given) continue;
            var relatives = row.FamilyReference is null ? null
                : families[row.FamilyReference + "\u001F" + row.Organisation];
            var relativesSay = relatives is not null && relatives.GetValueOrDefault(given) > 0
                && relatives.GetValueOrDefault(family) == 1;
            var looksGiven = Words.GivenNames.Contains(family) ? 2 : 0;
            var looksFamily = Words.FamilyNames.Contains(given) ? 2 : 0;
            // How the rest of the list uses the two words; the row itself is one use of each.
            looksGiven += Lean(asGiven, asFamily, family);
            looksFamily += Lean(asFamily, asGiven, given);
            if (Words.FamilyNames.Contains(family) || InCapitals(row.FamilyName!)) looksGiven -= 2;
            if (Words.GivenNames.Contains(given)) looksFamily -= 2;
            if (!relativesSay && (looksGiven < 0 || looksFamily < 0 || looksGiven + looksFamily < 2)) continue;
            row.NamesPerhapsSwapped = true;
            row.Doubt(ListField.FamilyName, ListReason.NamesPerhapsSwapped, row.FamilyName!, row.GivenNames!);
        }
    }

    private static bool InCapitals(string name) => name.Length > 1 && !name.Any(char.IsLower);

    private static int Lean(Dictionary<string, int> towards, Dictionary<string, int> away, string name)
    {
        var (there, here) = (towards.GetValueOrDefault(name), away.GetValueOrDefault(name) - 1);
        return there > here ? 2 : here > there ? -2 : 0;
    }

    private static Dictionary<string, int> Counts(IEnumerable<ListRow> rows, Func<ListRow, string> name) =>
        rows.GroupBy(r => Folded.Of(name(r)), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count());
}
