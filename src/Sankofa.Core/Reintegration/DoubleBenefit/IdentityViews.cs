using System.Globalization;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Matching;
using Sex = Sankofa.Core.People.Sex;

namespace Sankofa.Core.Reintegration.DoubleBenefit;

/// <summary>The ways in which one person may be recognised; each gives tokens of its own.</summary>
public enum IdentityView
{
    NamesAndBirthDate, NamesYearAndSex, NamesYearAndPlace, OneNameEachAndBirthDate, PaperNumber,
}

/// <summary>A normalised identity before it becomes a token. It never leaves the process.</summary>
public readonly record struct ViewValue(IdentityView View, string Value);

/// <summary>
/// What of a person is compared: what is kept at the service, and what is only asked with, since a day and a month are
/// swapped and a year is one off in one of two lists more often than in both.
/// </summary>
public sealed record IdentityViews(IReadOnlyList<ViewValue> Kept, IReadOnlyList<ViewValue> Asked)
{
    private const int MostNamesEach = 3;
    private const int ShortestPaper = 5;
    private const int FewestNames = 2;

    /// <summary>A view of which a part is unknown gives nothing: an unknown is no value to agree on.</summary>
    public static IdentityViews Of(Person person)
    {
        var (kept, asked) = (new HashSet<ViewValue>(), new HashSet<ViewValue>());
        var names = person.Aliases.Select(a => (a.FamilyName, a.GivenNames))
            .Prepend((person.FamilyName, person.GivenNames));
        foreach (var (family, given) in names)
        {
            kept.UnionWith(OfName(family, given, person, person.BirthDate));
            foreach (var date in Variants(person.BirthDate)) asked.UnionWith(OfName(family, given, person, date));
        }

        foreach (var paper in person.Papers.Where(p => p.Authenticity != Authenticity.Forged))
        {
            if (Number(paper) is { } number) kept.Add(new ViewValue(IdentityView.PaperNumber, number));
        }

        asked.ExceptWith(kept);
        return new IdentityViews(InOrder(kept), InOrder(asked));
    }

    private static IEnumerable<ViewValue> OfName(string family, string given, Person person, PartialDate birth)
    {
        var (families, givens) = (NameFolding.Keys(family), NameFolding.Keys(given));
        var all = Together(families.Concat(givens));
        if (birth.IsUnknown || all.Length == 0) yield break;
        var year = birth.Year.ToString("0000", CultureInfo.InvariantCulture);
        var enough = families.Concat(givens).Distinct(StringComparer.Ordinal).Count() >= FewestNames;
        if (birth.IsExact && enough) yield return new(IdentityView.NamesAndBirthDate, $"{all}|{birth}");
        if (person.Sex is Sex.Female or Sex.Male && enough)
            yield return new(IdentityView.NamesYearAndSex, $"{all}|{year}|{person.Sex}");
        var place = Together(NameFolding.Keys(person.BirthPlace));
        if (place.Length > 0 && enough) yield return new(IdentityView.NamesYearAndPlace, $"{all}|{year}|{place}");
        if (!birth.IsExact) yield break;
        foreach (var one in families.Take(MostNamesEach))
        {
            foreach (var other in givens.Take(MostNamesEach).Where(g => g != one))
                yield return new(IdentityView.OneNameEachAndBirthDate, $"{Together([one, other])}|{birth}");
        }
    }

    private static IEnumerable<PartialDate> Variants(PartialDate birth)
    {
        if (birth.IsUnknown) yield break;
        if (birth.IsExact && PartialDate.TryOf(birth.Year, birth.Day, birth.Month, out var swapped))
            yield return swapped;
        foreach (var year in (int[])[birth.Year - 1, birth.Year + 1])
        {
            if (PartialDate.TryOf(year, birth.Month, birth.Day, out var near)) yield return near;
        }
    }

    // Which names are the family's is told differently in every office: the order says nothing.
    private static string Together(IEnumerable<string> keys) =>
        string.Join(' ', keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    // The letters O and I are read as zero and one on half of the photocopies.
    private static string? Number(Paper paper)
    {
        var number = string.Concat(paper.Number.Where(char.IsLetterOrDigit)).ToUpper(CultureInfo.InvariantCulture)
            .Replace('O', '0').Replace('I', '1');
        return number.Length < ShortestPaper || paper.Country.Length == 0 ? null : $"{paper.Country}|{number}";
    }

    private static List<ViewValue> InOrder(IEnumerable<ViewValue> values) =>
        [.. values.OrderBy(v => v.View).ThenBy(v => v.Value, StringComparer.Ordinal)];
}
