using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Matching.Linkage;

namespace Sankofa.Core.Cases.Duplicates;

/// <summary>
/// A person as the comparison reads them: what everybody sees who knows them by name. Telephone numbers stay out, for
/// not everybody who compares may see them.
/// </summary>
public static class Description
{
    public static PersonDescription Describe(this Person person) => new(person.FamilyName, person.GivenNames)
    {
        OtherNames = string.Join(' ', person.Aliases.Select(a => $"{a.FamilyName} {a.GivenNames}")),
        Birth = person.BirthDate.AsPartialDay(),
        BirthPlace = person.BirthPlace,
        Sex = person.Sex switch
        {
            People.Sex.Female => Matching.Linkage.Sex.Female,
            People.Sex.Male => Matching.Linkage.Sex.Male,
            People.Sex.Other => Matching.Linkage.Sex.Other,
            _ => Matching.Linkage.Sex.Unknown,
        },
        Numbers = [.. person.Papers.Select(p => p.Number)],
    };

    public static PartialDay AsPartialDay(this PartialDate date) =>
        new(Known(date.Year), Known(date.Month), Known(date.Day));

    private static int? Known(int part) => part == 0 ? null : part;
}
