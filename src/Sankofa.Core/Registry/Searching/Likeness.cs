using Sankofa.Matching.Linkage;

namespace Sankofa.Core.Registry.Searching;

/// <summary>One field of what was declared, beside the same field of an entry.</summary>
/// <param name="Field">The entry's field, by its name.</param>
/// <param name="Relation">How the two values relate.</param>
/// <param name="Sign">1: speaks for the person; −1: against; 0: says nothing.</param>
public sealed record FieldLikeness(string Field, Relation Relation, int Sign);

/// <summary>
/// Says field by field how an entry is like what was declared: words for a person who decides. No number is shown that
/// could be taken for a verdict.
/// </summary>
public static class Explanation
{
    private static readonly Dictionary<Field, string> Shown = new()
    {
        [Field.Family] = nameof(SearchTerms.FamilyName), [Field.Given] = nameof(SearchTerms.GivenNames),
        [Field.Sex] = nameof(SearchTerms.Sex), [Field.BirthDate] = nameof(SearchTerms.BirthDate),
        [Field.BirthPlace] = nameof(SearchTerms.BirthPlace), [Field.Father] = nameof(SearchTerms.FatherName),
        [Field.Mother] = nameof(SearchTerms.MotherName),
    };

    public static IReadOnlyList<FieldLikeness> Of(SearchTerms declared, RegisterEntry entry)
    {
        var compared = LinkageModel.Default.Compare(Person(declared), Person(entry));
        return [.. compared.Fields.Where(f => Shown.ContainsKey(f.Field))
            .Select(f => new FieldLikeness(Shown[f.Field], f.Relation, f.Sign))];
    }

    private static PersonDescription Person(SearchTerms terms) => new(terms.FamilyName, terms.GivenNames)
    {
        Birth = Day(terms.BirthDate), BirthPlace = terms.BirthPlace, Sex = SexOf(terms.Sex),
        FatherName = terms.FatherName, MotherName = terms.MotherName,
    };

    private static PersonDescription Person(RegisterEntry entry) => new(entry.FamilyName, entry.GivenNames)
    {
        Birth = Day(entry.BirthDate), BirthPlace = entry.BirthPlace, Sex = SexOf(entry.Sex),
        FatherName = entry.FatherName, MotherName = entry.MotherName,
    };

    private static PartialDay Day(int code) =>
        new(Known(code / 10000), Known(code / 100 % 100), Known(code % 100));

    private static int? Known(int part) => part == 0 ? null : part;

    private static Sex SexOf(EntrySex sex) => sex switch
    {
        EntrySex.Female => Sex.Female, EntrySex.Male => Sex.Male, _ => Sex.Unknown,
    };
}
