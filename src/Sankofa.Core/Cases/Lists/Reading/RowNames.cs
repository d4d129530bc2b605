using System.Text.RegularExpressions;

namespace Sankofa.Core.Cases.Lists.Reading;

/// <summary>Understands how somebody is called; what the cells do not part stays together, with a doubt.</summary>
internal static partial class RowNames
{
    private static readonly ListField[] MayCountOthers =
    [
        ListField.FamilyName, ListField.GivenNames, ListField.FullName, ListField.Relationship, ListField.CaseNumber,
        ListField.FamilyReference,
    ];

    public static void Understand(ListRow row)
    {
        foreach (var field in MayCountOthers)
        {
            if (Companions.In(row.WrittenAs(field)) is { } others) row.Doubt(field, ListReason.OthersUnnamed, others);
        }

        (row.FamilyName, row.Alias) = WithoutAlias(Name(row, ListField.FamilyName));
        var (given, givenAlias) = WithoutAlias(Name(row, ListField.GivenNames));
        row.GivenNames = given;
        row.Alias ??= givenAlias;
        if (row.FamilyName is null && given is null && Name(row, ListField.FullName) is { } full) InOneCell(row, full);
        else if (row.FamilyName is null ^ given is null) Parted(row, (row.FamilyName ?? given)!);
        if (row.Alias is not null) row.Find(Outcome.Taken, ListField.FamilyName, ListReason.AliasSplit, row.Alias);
        if (row.FamilyName is null) row.Doubt(ListField.FamilyName, ListReason.FamilyNameMissing);
        if (row.GivenNames is null && !row.Has(ListField.FullName))
            row.Doubt(ListField.GivenNames, ListReason.GivenNamesMissing);
    }

    // Two letters may be a name where elsewhere they stand for "not known": Na, Ns.
    private static string? Name(ListRow row, ListField field)
    {
        if (Companions.Without(row.WrittenAs(field)) is not { } text || !text.Any(char.IsLetter)) return null;
        if (Folded.Of(text).Length != 2 && Words.IsPlaceholder(text)) return null;
        return Address().Replace(text, "") is { Length: > 0 } name ? name : null;
    }

    // A comma or capitals say which part is the family's; otherwise all of it is kept as one name.
    private static void InOneCell(ListRow row, string full)
    {
        (var plain, row.Alias) = WithoutAlias(full);
        if (Parts(plain!) is var (family, given)) (row.FamilyName, row.GivenNames) = (family, given);
        else
        {
            row.FamilyName = plain;
            row.Doubt(ListField.FullName, ListReason.NamesInOneCell, plain!);
        }
    }

    // Both names in the column of the one, and the other column empty.
    private static void Parted(ListRow row, string cell)
    {
        if (Parts(cell) is not var (family, given)) return;
        var field = row.FamilyName is null ? ListField.GivenNames : ListField.FamilyName;
        (row.FamilyName, row.GivenNames) = (family, given);
        row.Doubt(field, ListReason.NamesInOneCell, cell);
    }

    private static (string Family, string Given)? Parts(string name)
    {
        var parts = name.Split(',', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2) return (parts[0], parts[1]);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var capitals = words.Where(InCapitals).ToList();
        if (capitals.Count == 0 || capitals.Count == words.Length) return null;
        return (string.Join(' ', capitals), string.Join(' ', words.Where(w => !InCapitals(w))));
    }

    // An initial is nobody's family name.
    private static bool InCapitals(string word) => word.Count(char.IsUpper) > 1 && !word.Any(char.IsLower);

    private static (string? Name, string? Alias) WithoutAlias(string? name)
    {
        if (name is null || AliasMark().Match(name) is not { Success: true } mark) return (name, null);
        var (before, after) = (name[..mark.Index].Trim(), name[(mark.Index + mark.Length)..].Trim(' ', ')', '"', '\''));
        return before.Length == 0 || after.Length == 0 ? (name, null) : (before, after);
    }

    [GeneratedRegex(
        @"\s+(?:dite?|alias|a\.?k\.?a\.?|known as|conocid[oa] como|conhecid[oa] como|n[ée]e|[ée]pouse|[ée]p\.|veuve|vve)\s+"
        + @"|\s*\((?:dite?|alias|aka|n[ée]e|[ée]pouse|[ée]p\.?)\s+",
        RegexOptions.IgnoreCase)]
    private static partial Regex AliasMark();

    [GeneratedRegex(
        @"^(?:m\.|mr\.?|mme\.?|mlle\.?|mrs\.?|ms\.?|monsieur|madame|mademoiselle|se[ñn]ora?|sra?\.|senhora?|herr|frau)\s+",
        RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
