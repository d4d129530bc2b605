using Sankofa.Core.House;

namespace Sankofa.Core.Cases.Lists.Reading;

/// <summary>Marks rows that may be a person who stands in the list already.</summary>
internal static class ListRepeats
{
    // A name that fills a list is a placeholder of somebody, and comparing all its rows with each other would never
    // end.
    private const int MostNamesakes = 200;

    public static void Mark(IReadOnlyList<ListRow> rows)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var namesakes = new Dictionary<string, List<ListRow>>(StringComparer.Ordinal);
        foreach (var row in rows.Where(r => r.IsPerson))
        {
            var times = row.Occurrence = lines.GetValueOrDefault(row.Fingerprint) + 1;
            lines[row.Fingerprint] = times;
            var names = NamesOf(row);
            if (names.Length == 0) continue;
            if (!namesakes.TryGetValue(names, out var others)) namesakes[names] = others = [];
            var same = others.Where(o => Alike(o, row)).Take(5).ToList();
            if (others.Count < MostNamesakes) others.Add(row);
            if (same.Count == 0) continue;
            row.PerhapsSameAs = same.Select(o => o.Row).ToList();
            var reason = times > 1 ? ListReason.SameLineTwice : ListReason.PossibleDuplicate;
            row.Doubt(ListField.WholeRow, reason,
                same[0].Row.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    // Sorted, so that names in each other's column meet.
    private static string NamesOf(ListRow row) =>
        string.Join(' ', Folded.Words(row.FamilyName + " " + row.GivenNames).Order(StringComparer.Ordinal));

    private static bool Alike(ListRow a, ListRow b)
    {
        if (a.Fingerprint == b.Fingerprint) return true;
        if (a.FamilyName is null || b.FamilyName is null) return SameKnown(a.BirthDate, b.BirthDate);
        if (SharedPhone(a, b)) return true;
        if (!a.BirthDate.IsUnknown && !b.BirthDate.IsUnknown) return Overlap(a.BirthDate, b.BirthDate);
        var sameFamily = a.CaseNumber is not null && a.CaseNumber == b.CaseNumber;
        return sameFamily || (a.GivenNames is not null && a.ReturnCountry == b.ReturnCountry
            && a.Organisation == b.Organisation);
    }

    private static bool SharedPhone(ListRow a, ListRow b) =>
        a.Phones.Any(p => b.Phones.Any(q => Folded.Of(p.Written) == Folded.Of(q.Written)));

    private static bool SameKnown(PartialDate a, PartialDate b) => a.IsExact && a == b;

    private static bool Overlap(PartialDate a, PartialDate b)
    {
        var (first, second) = (a.Range!.Value, b.Range!.Value);
        return first.First <= second.Last && second.First <= first.Last;
    }
}
