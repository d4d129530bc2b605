using System.Collections.Frozen;

namespace Sankofa.Matching;

/// <summary>The words of a written name, sorted by the markers between them.</summary>
internal sealed class NameParts
{
    private static readonly FrozenSet<string> AliasMarkers =
        FrozenSet.Create(StringComparer.Ordinal, "dit", "dite", "alias", "aka", "surnomme", "surnommee");

    private static readonly FrozenSet<string> BirthMarkers = FrozenSet.Create(StringComparer.Ordinal, "nee");

    private static readonly FrozenSet<string> MarriageMarkers =
        FrozenSet.Create(StringComparer.Ordinal, "epouse", "epse", "ep", "veuve", "vve", "madame", "mme");

    private static readonly FrozenSet<string> Patronymics =
        FrozenSet.Create(
            StringComparer.Ordinal, "ould", "wuld", "mint", "ben", "bin", "bint", "ibn", "ولد", "منت", "بن", "بنت");

    private readonly List<string> _plain = [];
    private readonly List<string> _birth = [];
    private readonly List<string> _marriage = [];
    private readonly List<List<string>> _aliases = [];
    private int _comma = -1;

    internal string BirthName => string.Join(' ', _birth);

    internal string MarriedName => string.Join(' ', _marriage);

    internal IReadOnlyList<string> Aliases => [.. _aliases.Where(a => a.Count > 0).Select(a => string.Join(' ', a))];

    internal static NameParts Of(string name)
    {
        var parts = new NameParts();
        var into = parts._plain;
        foreach (var written in name.Split([' ', '\t', '\n', '\r', '\u00A0', ';', '(', ')', '"'],
            StringSplitOptions.RemoveEmptyEntries))
        {
            var word = written.Trim(',');
            var bare = NameFolding.Words(word);
            // Né is a marker with its accent only: without it, it is a family name.
            if (bare.Count == 1 && parts.MarkerOf(bare[0], word) is { } next) into = next;
            else if (word.Length > 0) into.Add(word);
            if (written.EndsWith(',') && ReferenceEquals(into, parts._plain) && parts._comma < 0)
                parts._comma = parts._plain.Count;
        }

        return parts;
    }

    /// <summary>Family name and given names out of the words that no marker claims.</summary>
    internal (string Family, string Given) Split(NameOrder order)
    {
        if (_comma > 0 && _comma < _plain.Count) return Parts(0, _comma);
        if (_plain.Count < 2) return Parts(0, _plain.Count);
        var patronymic = _plain.FindIndex(1, IsPatronymic);
        var capitals = _plain.FindAll(IsCapitals).Count;
        if (capitals > 0 && capitals < _plain.Count)
        {
            var first = _plain.FindIndex(IsCapitals);
            if (_plain.Skip(first).Take(capitals).All(IsCapitals)) return Parts(first, first + capitals);
        }

        if (patronymic > 0) return Parts(patronymic, _plain.Count);
        return order == NameOrder.FamilyFirst ? Parts(0, 1) : Parts(_plain.Count - 1, _plain.Count);
    }

    private (string Family, string Given) Parts(int from, int to)
    {
        var given = _plain.Take(from).Concat(_plain.Skip(to));
        return (string.Join(' ', _plain.Skip(from).Take(to - from)), string.Join(' ', given));
    }

    private List<string>? MarkerOf(string word, string written)
    {
        if (_plain.Count == 0) return null;
        if (AliasMarkers.Contains(word))
        {
            _aliases.Add([]);
            return _aliases[^1];
        }

        if (BirthMarkers.Contains(word) || written is "né" or "Né") return _birth;
        return MarriageMarkers.Contains(word) ? _marriage : null;
    }

    private static bool IsPatronymic(string word) =>
        NameFolding.Words(word) is [var bare] && Patronymics.Contains(bare);

    private static bool IsCapitals(string word) =>
        word.Count(char.IsLetter) > 1 && word.All(c => !char.IsLetter(c) || char.IsUpper(c));
}
