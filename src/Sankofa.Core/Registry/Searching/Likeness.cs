using Sankofa.Matching;

namespace Sankofa.Core.Registry.Searching;

public enum Likeness
{
    Same, Alike, Differs, Unknown,
}

/// <summary>One field of what was declared, beside the same field of an entry.</summary>
public sealed record FieldLikeness(string Field, Likeness Likeness);

/// <summary>Says field by field how an entry is like what was declared: words for a person who decides.</summary>
public static class Explanation
{
    public static IReadOnlyList<FieldLikeness> Of(SearchTerms declared, RegisterEntry entry) =>
    [
        new(nameof(declared.FamilyName), Names(declared.FamilyName, entry.FamilyName)),
        new(nameof(declared.GivenNames), Names(declared.GivenNames, entry.GivenNames)),
        new(nameof(declared.Sex), declared.Sex == EntrySex.Unknown || entry.Sex == EntrySex.Unknown ? Likeness.Unknown
            : declared.Sex == entry.Sex ? Likeness.Same : Likeness.Differs),
        new(nameof(declared.BirthDate), Dates(declared.BirthDate, entry.BirthDate)),
        new(nameof(declared.BirthPlace), Names(declared.BirthPlace, entry.BirthPlace)),
        new(nameof(declared.FatherName), Names(declared.FatherName, entry.FatherName)),
        new(nameof(declared.MotherName), Names(declared.MotherName, entry.MotherName)),
    ];

    private static Likeness Names(string declared, string written)
    {
        if (declared.Length == 0 || written.Length == 0) return Likeness.Unknown;
        if (string.Equals(declared, written, StringComparison.OrdinalIgnoreCase)) return Likeness.Same;
        return NameSimilarity.Compare(declared, written) >= NameSimilarity.LikelySame ? Likeness.Alike
            : Likeness.Differs;
    }

    private static Likeness Dates(int declared, int written)
    {
        if (declared == 0 || written == 0) return Likeness.Unknown;
        if (declared == written) return Likeness.Same;
        var (a, b) = (declared / 10000, written / 10000);
        if (a == b && (declared % 10000 == 0 || written % 10000 == 0)) return Likeness.Alike;
        return Math.Abs(a - b) <= 2 ? Likeness.Alike : Likeness.Differs;
    }
}
