using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.People;

/// <summary>What is written of a person, as people read it.</summary>
public static class PersonWords
{
    public static string Said(Words t, string field, string value)
    {
        if (value.Length == 0) return t["Unknown"];
        if (field == nameof(ValidatedField.Sex)) return t["Sex." + value];
        if (field != nameof(ValidatedField.BirthDate)) return value;
        var parts = value.Split('-').Select(p => int.Parse(p, System.Globalization.CultureInfo.InvariantCulture))
            .Concat([0, 0]).ToArray();
        return t.Day(PartialDate.Of(parts[0], parts[1], parts[2]));
    }

    public static IReadOnlyList<VersionRow> Compared(Words t, Particulars mine, Particulars theirs)
    {
        VersionRow Row(string field, Func<Particulars, string> say) =>
            new(field, t["Field." + field], say(mine), say(theirs));
        return
        [
            Row("FamilyName", p => p.FamilyName), Row("GivenNames", p => p.GivenNames), Row("Sex", p => t.Of(p.Sex)),
            Row("BirthDate", p => t.Day(p.BirthDate)), Row("BirthPlace", p => p.BirthPlace),
            new VersionRow("Languages", t["Cases.Field.Languages"], Languages(t, mine), Languages(t, theirs)),
        ];
    }

    private static string Languages(Words t, Particulars person) =>
        string.Join(", ", person.Languages.Select(t.LanguageName));
}
