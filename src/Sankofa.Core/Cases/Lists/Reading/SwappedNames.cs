using System.Collections.Frozen;

namespace Sankofa.Core.Cases.Lists.Reading;

/// <summary>
/// Marks rows whose names seem to stand in each other's column; nothing is swapped. One hint is not enough: a doubt
/// that is often wrong is soon read by nobody.
/// </summary>
internal sealed class SwappedNames
{
    private const int Enough = 3;

    private readonly List<(ListRow Row, string Family, string Given)> _persons;
    private readonly Dictionary<string, HashSet<string>> _asFamily;
    private readonly Dictionary<string, HashSet<string>> _asGiven;
    private readonly Dictionary<string, Dictionary<string, HashSet<string>>> _households;
    private readonly bool _capitalsTell;

    private SwappedNames(IReadOnlyList<ListRow> rows)
    {
        _persons = [.. rows.Where(r => r.IsPerson && r.FamilyName is not null && r.GivenNames is not null)
            .Select(r => (r, Folded.Of(r.FamilyName!), Folded.Of(r.GivenNames!)))];
        _asFamily = Bearers(_persons.Select(p => (p.Family, p.Given)));
        _asGiven = Bearers(_persons.Select(p => (p.Given, p.Family)));
        _households = _persons.Where(p => HouseholdOf(p.Row) is not null).GroupBy(p => HouseholdOf(p.Row)!)
            .ToDictionary(g => g.Key, g => Bearers(g.Select(p => (p.Family, p.Given))), StringComparer.Ordinal);
        // Family names are the ones that people write in capitals; where given names are too, capitals say nothing.
        _capitalsTell = _persons.Count(p => InCapitals(p.Row.GivenNames!)) * 10 <= _persons.Count;
    }

    public static void Mark(IReadOnlyList<ListRow> rows)
    {
        var names = new SwappedNames(rows);
        foreach (var (row, family, given) in names._persons)
        {
            if (family == given || !names.Seem(row, family, given)) continue;
            row.NamesPerhapsSwapped = true;
            row.Doubt(ListField.FamilyName, ListReason.NamesPerhapsSwapped, row.FamilyName!, row.GivenNames!);
        }
    }

    private bool Seem(ListRow row, string family, string given)
    {
        if (HouseholdOf(row) is { } household)
        {
            var relatives = _households[household];
            // Others of the household bear the family name with other given names: it is theirs.
            if (relatives[family].Count > 1) return false;
            if (relatives.ContainsKey(given)) return true;
        }

        var (looksGiven, looksFamily) = (Lean(_asGiven, _asFamily, family), Lean(_asFamily, _asGiven, given));
        looksGiven += Known(Words.GivenNames, Words.FamilyNames, family);
        looksFamily += Known(Words.FamilyNames, Words.GivenNames, given);
        if (InCapitals(row.FamilyName!)) looksGiven -= 2;
        else if (_capitalsTell && InCapitals(row.GivenNames!)) looksFamily += 2;
        return looksGiven >= 0 && looksFamily >= 0 && looksGiven + looksFamily >= Enough;
    }

    private static string? HouseholdOf(ListRow row) =>
        row.FamilyReference is { } reference ? Folded.Of(reference) + "\u001F" + Folded.Of(row.Organisation ?? "")
        : row.CaseNumber is { } number ? "\u001F" + Folded.Of(number) : null;

    private static int Known(FrozenSet<string> towards, FrozenSet<string> away, string name) =>
        towards.Contains(name) ? 2 : away.Contains(name) ? -2 : 0;

    // How the rest of the list uses the word; the row itself is one use. One other use is a hint, two are a habit.
    private static int Lean(
        Dictionary<string, HashSet<string>> towards, Dictionary<string, HashSet<string>> away, string name)
    {
        var more = (towards.GetValueOrDefault(name)?.Count ?? 0) - ((away.GetValueOrDefault(name)?.Count ?? 0) - 1);
        return Math.Clamp(more, -2, 2);
    }

    private static bool InCapitals(string name) => name.Count(char.IsUpper) > 1 && !name.Any(char.IsLower);

    // By whom a word is borne, and not how often: a line that stands twice in the list is one bearer.
    private static Dictionary<string, HashSet<string>> Bearers(IEnumerable<(string Name, string Other)> names)
    {
        var bearers = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (name, other) in names)
        {
            if (!bearers.TryGetValue(name, out var others)) bearers[name] = others = new(StringComparer.Ordinal);
            others.Add(other);
        }

        return bearers;
    }
}
