using System.Globalization;
using Sankofa.Core.House;
using Sankofa.Matching.Linkage;
using Sankofa.Matching;
using LinkedSex = Sankofa.Matching.Linkage.Sex;

namespace Sankofa.Core.Protection.Tracing;

/// <summary>What is compared of a relative who is sought and somebody who may be it.</summary>
public enum KinField
{
    Family, Given, Age, BirthYear, Sex, Place, Phone,
}

/// <summary>
/// What one field says: the words of <paramref name="Finding"/>, both values as written, and a weight in bits that is
/// above 0 where it speaks for the relative.
/// </summary>
public sealed record KinSign(KinField Field, string Finding, double Weight, string Sought, string Found);

/// <summary>
/// How much somebody looks like the relative who is sought, and why. It orders a list and decides nothing.
/// </summary>
public sealed record KinLikeness(double Weight, IReadOnlyList<KinSign> Signs)
{
    public int For => Signs.Count(s => s.Weight > 0);

    public int Against => Signs.Count(s => s.Weight < 0);
}

/// <summary>What is known of the person whose family is sought.</summary>
public sealed record Seeker(string FamilyName, PartialDate Birth);

/// <summary>What a file says of somebody, as far as the acting organisation may read it.</summary>
public sealed record Known(
    string FamilyName, string GivenNames, string OtherNames, People.Sex Sex, PartialDate Birth, string BirthPlace,
    string Residence, IReadOnlyList<string> Phones);

/// <summary>
/// Weighs somebody as the relative of a person. Names, place, sex and telephone are weighed by the linkage model, as if
/// the memory of a child were a second record of the relative; what a relationship says beyond that is added here: the
/// family name that relatives often share, and the years that lie between them.
/// </summary>
public static class Kin
{
    // A name that nobody told is only likely: half of what the same name told would weigh.
    private const double Presumed = 0.5;
    private const double SharedInstead = 1;
    private const double AgeFits = 0.5;
    private const double AgeCannotBe = -6;

    public static KinLikeness Compare(Seeker seeker, SoughtRelative sought, Known known)
    {
        var comparison = LinkageModel.Default.Compare(Described(seeker, sought), Described(known, sought.LastPlace));
        var evidence = comparison.Fields.ToDictionary(f => f.Field);
        KinSign[] signs =
        [
            FamilyName(seeker, sought, known, evidence[Field.Family]),
            Sign(KinField.Given, evidence[Field.Given]),
            Age(seeker.Birth, sought.Kinship, known.Birth),
            BirthYear(sought.BirthYear, known.Birth),
            Sign(KinField.Sex, evidence[Field.Sex]),
            Sign(KinField.Place, evidence[Field.Residence]),
            Phone(evidence[Field.Phone]),
        ];
        return new KinLikeness(signs.Sum(s => s.Weight), signs);
    }

    /// <summary>
    /// The years by which such a relative is older; wide, for grandmothers of 30 and brothers of another bed.
    /// </summary>
    internal static (int Least, int Most)? YearsOlder(Kinship kinship) => kinship switch
    {
        Kinship.Mother => (12, 55),
        Kinship.Father => (13, 80),
        Kinship.Sibling => (-40, 40),
        Kinship.Grandparent => (26, 100),
        Kinship.UncleOrAunt => (-15, 70),
        _ => null,
    };

    private static PersonDescription Described(Seeker seeker, SoughtRelative sought) => new(
        sought.FamilyName.Length > 0 || !IsNameShared(sought.Kinship) ? sought.FamilyName : seeker.FamilyName,
        sought.GivenNames)
    {
        Residence = sought.LastPlace,
        Sex = sought.Kinship switch
        {
            Kinship.Mother => LinkedSex.Female, Kinship.Father => LinkedSex.Male, _ => LinkedSex.Unknown,
        },
        Phones = sought.Phone.Length > 0 ? [sought.Phone] : [],
    };

    private static PersonDescription Described(Known known, string lastPlace) => new(
        known.FamilyName, known.GivenNames)
    {
        OtherNames = known.OtherNames,
        // Where somebody was last seen may be where they were born or where they live: the nearer of both is shown.
        Residence = NameSimilarity.Compare(lastPlace, known.BirthPlace)
            > NameSimilarity.Compare(lastPlace, known.Residence) || known.Residence.Length == 0
            ? known.BirthPlace : known.Residence,
        Sex = known.Sex switch
        {
            People.Sex.Female => LinkedSex.Female, People.Sex.Male => LinkedSex.Male,
            People.Sex.Other => LinkedSex.Other, _ => LinkedSex.Unknown,
        },
        Phones = known.Phones,
    };

    // Mothers and their kin keep a name of their own in most countries; fathers and siblings mostly share the child's.
    private static bool IsNameShared(Kinship kinship) => kinship is Kinship.Father or Kinship.Sibling;

    private static KinSign FamilyName(Seeker seeker, SoughtRelative sought, Known known, FieldEvidence evidence)
    {
        if (sought.FamilyName.Length == 0)
        {
            if (!IsNameShared(sought.Kinship)) return Shared(seeker, sought, known) ?? Sign(KinField.Family, evidence);
            return new KinSign(KinField.Family, evidence.Weight > 0 ? "SharedWithPerson" : evidence.Relation.ToString(),
                evidence.Weight * Presumed, evidence.Left, evidence.Right);
        }

        // A mother told by her own name may stand in a file under her husband's.
        return evidence.Weight < 0 && Shared(seeker, sought, known) is { } shared
            ? shared : Sign(KinField.Family, evidence);
    }

    private static KinSign? Shared(Seeker seeker, SoughtRelative sought, Known known) =>
        NameSimilarity.Compare(seeker.FamilyName, known.FamilyName) >= NameSimilarity.LikelySame
            ? new KinSign(KinField.Family, "SharedWithPerson", SharedInstead,
                sought.FamilyName.Length > 0 ? sought.FamilyName : seeker.FamilyName, known.FamilyName)
            : null;

    private static KinSign Age(PartialDate seeker, Kinship kinship, PartialDate found)
    {
        if (seeker.IsUnknown || found.IsUnknown || YearsOlder(kinship) is not { } range)
            return new KinSign(KinField.Age, nameof(Relation.NotStated), 0, Year(seeker), Year(found));
        var years = seeker.Year - found.Year;
        var fits = years >= range.Least && years <= range.Most;
        return new KinSign(KinField.Age, fits ? "AgeFits" : "AgeCannotBe", fits ? AgeFits : AgeCannotBe, Year(seeker),
            Year(found));
    }

    // A child guesses ages: five years off say nothing, more than ten speak against.
    private static KinSign BirthYear(int? told, PartialDate found)
    {
        if (told is not { } year || found.IsUnknown)
            return new KinSign(KinField.BirthYear, nameof(Relation.NotStated), 0, Text(told), Year(found));
        var (finding, weight) = Math.Abs(year - found.Year) switch
        {
            <= 2 => ("YearNear", 2.0),
            <= 5 => ("YearNotFar", 0.5),
            <= 10 => ("YearFar", -1.0),
            _ => ("YearOther", -3.0),
        };
        return new KinSign(KinField.BirthYear, finding, weight, Text(told), Year(found));
    }

    // Numbers change hands within a year: another number speaks against nobody.
    private static KinSign Phone(FieldEvidence evidence) =>
        Sign(KinField.Phone, evidence) with { Weight = Math.Max(0, evidence.Weight) };

    private static KinSign Sign(KinField field, FieldEvidence evidence) =>
        new(field, evidence.Relation.ToString(), evidence.Weight, evidence.Left, evidence.Right);

    private static string Year(PartialDate date) => date.IsUnknown ? "" : Text(date.Year);

    private static string Text(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";
}
