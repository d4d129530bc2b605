using Sankofa.Matching.Linkage;

namespace Sankofa.Core.Registry.Searching;

/// <summary>One field of what was declared, beside the same field of an entry.</summary>
/// <param name="Field">The entry's field, by its name.</param>
/// <param name="Relation">How the two values relate.</param>
/// <param name="Sign">1: speaks for the person; −1: against; 0: says nothing.</param>
/// <param name="Rarity">How common what agrees is in this register.</param>
public sealed record FieldLikeness(string Field, Relation Relation, int Sign, Rarity Rarity = Rarity.Usual);

public enum Rarity
{
    /// <summary>As often as any, or nobody has counted.</summary>
    Usual,

    /// <summary>Borne by so many that agreeing says little.</summary>
    Common,

    /// <summary>Borne by so few that agreeing says much.</summary>
    Rare,
}

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
        [Field.Mother] = nameof(SearchTerms.MotherName), [Field.Number] = nameof(SearchTerms.Papers),
    };

    /// <param name="declared">What was asked by.</param>
    /// <param name="entry">An entry that the search showed.</param>
    /// <param name="frequencies">Of the register's names; null where too few are in it.</param>
    public static IReadOnlyList<FieldLikeness> Of(
        SearchTerms declared, RegisterEntry entry, NameFrequencies? frequencies)
    {
        var (one, other) = (Person(declared), Person(entry));
        var compared = LinkageModel.Default.Compare(one, other, frequencies).Fields;
        var usual = LinkageModel.Default.Compare(one, other).Fields.ToDictionary(f => f.Field, f => f.Weight);
        return [.. compared.Where(f => Shown.ContainsKey(f.Field) && (f.Field != Field.Number || one.Numbers.Count > 0))
            .Select(f => new FieldLikeness(Shown[f.Field], f.Relation, f.Sign, RarityOf(f.Weight - usual[f.Field])))];
    }

    // Half or twice as telling as the field usually is.
    private static Rarity RarityOf(double bits) =>
        bits <= -1 ? Rarity.Common : bits >= 1 ? Rarity.Rare : Rarity.Usual;

    internal static PersonDescription Person(SearchTerms terms) => new(terms.FamilyName, terms.GivenNames)
    {
        Birth = Day(terms.BirthDate), BirthPlace = terms.BirthPlace, Sex = SexOf(terms.Sex),
        FatherName = terms.FatherName, MotherName = terms.MotherName, Numbers = terms.Papers ?? [],
    };

    private static PersonDescription Person(RegisterEntry entry) => new(entry.FamilyName, entry.GivenNames)
    {
        Birth = Day(entry.BirthDate), BirthPlace = entry.BirthPlace, Sex = SexOf(entry.Sex),
        // Its own number is that of the act: what a birth certificate is asked for by.
        FatherName = entry.FatherName, MotherName = entry.MotherName, Numbers = [.. entry.Papers, entry.Number],
    };

    private static PartialDay Day(int code) =>
        new(Known(code / 10000), Known(code / 100 % 100), Known(code % 100));

    private static int? Known(int part) => part == 0 ? null : part;

    private static Sex SexOf(EntrySex sex) => sex switch
    {
        EntrySex.Female => Sex.Female, EntrySex.Male => Sex.Male, _ => Sex.Unknown,
    };
}
