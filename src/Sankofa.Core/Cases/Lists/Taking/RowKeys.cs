using System.Security.Cryptography;
using System.Text;
using Sankofa.Core.House;

namespace Sankofa.Core.Cases.Lists;

/// <summary>By what a line of a later list is known again, as digests: a table of lines names nobody.</summary>
internal static class RowKeys
{
    public static string OfCase(ListRow row) =>
        (row.CaseNumber ?? row.CaseOfHousehold) is { } number ? Digest(Folded.Of(number)) : "";

    /// <summary>Sorted, so that names in each other's column stay the same person.</summary>
    public static string OfName(ListRow row)
    {
        var words = Folded.Words(row.FamilyName + " " + row.GivenNames).Order(StringComparer.Ordinal);
        return Digest(string.Join(' ', words));
    }

    /// <summary>
    /// What each section was told, as "1:ab12… 4:cd34…": a later line is compared section by section.
    /// </summary>
    public static string OfSections(IReadOnlyDictionary<Sections, string> written) => string.Join(' ', written
        .OrderBy(w => w.Key).Select(w => FormattableString.Invariant($"{(int)w.Key}:{Digest(w.Value)[..24]}")));

    public static IEnumerable<Sections> Changed(string before, IReadOnlyDictionary<Sections, string> written)
    {
        var known = before.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        return written.Where(w => !known.Contains(
            FormattableString.Invariant($"{(int)w.Key}:{Digest(w.Value)[..24]}"))).Select(w => w.Key);
    }

    private static string Digest(string text) =>
        text.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
