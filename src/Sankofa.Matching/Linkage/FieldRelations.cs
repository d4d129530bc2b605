using System.Collections.Frozen;

namespace Sankofa.Matching.Linkage;

/// <summary>Says how the values of each field of two records relate.</summary>
internal static class FieldRelations
{
    private static readonly FrozenSet<string> PlaceWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "saint", "sainte", "st", "ste", "san", "santa", "sao", "nouveau", "nouvelle", "new", "novo", "nova", "grand",
        "grande", "petit", "petite", "ville", "commune", "village", "quartier", "region", "province", "district",
        "departement", "de", "du", "des", "la", "le", "les", "of", "the", "street", "rue", "avenue", "road");

    /// <summary>Writes the relation of every field, indexed by <see cref="Field"/>.</summary>
    internal static void Write(PersonDescription one, PersonDescription other, Span<Relation> relations)
    {
        relations[(int)Field.Family] = OfNames(one.FamilyName, other.FamilyName);
        relations[(int)Field.Given] = OfNames(one.GivenNames, other.GivenNames);
        SeeSwap(one, other, relations);
        SeeOtherNames(one, other, relations);
        relations[(int)Field.BirthDate] = DateRelation.Of(one.Birth, other.Birth);
        relations[(int)Field.BirthPlace] = OfPlaces(one.BirthPlace, other.BirthPlace);
        relations[(int)Field.Residence] = OfPlaces(one.Residence, other.Residence);
        relations[(int)Field.Sex] = one.Sex == Sex.Unknown || other.Sex == Sex.Unknown ? Relation.NotStated
            : one.Sex == other.Sex ? Relation.Same : Relation.Different;
        relations[(int)Field.Father] = OfNames(one.FatherName, other.FatherName);
        relations[(int)Field.Mother] = OfNames(one.MotherName, other.MotherName);
        relations[(int)Field.Number] = NumberRelation.Of(one.Numbers, other.Numbers);
        relations[(int)Field.Phone] = NumberRelation.OfPhones(one.Phones, other.Phones);
    }

    internal static Relation OfNames(string one, string other)
    {
        if (string.IsNullOrWhiteSpace(one) || string.IsNullOrWhiteSpace(other)) return Relation.NotStated;
        return NameSimilarity.Relate(one, other) switch
        {
            NameRelation.Same => Relation.Same,
            NameRelation.OtherSpelling => Relation.SameInAnotherSpelling,
            NameRelation.Near => Relation.Near,
            NameRelation.Part => Relation.Part,
            NameRelation.Initial => Relation.Initial,
            NameRelation.Cognate => Relation.Cognate,
            NameRelation.NotStated => Relation.NotStated,
            _ => Relation.Different,
        };
    }

    internal static Relation OfPlaces(string one, string other)
    {
        if (string.IsNullOrWhiteSpace(one) || string.IsNullOrWhiteSpace(other)) return Relation.NotStated;
        return NameSimilarity.Relate(Bare(one), Bare(other)) switch
        {
            NameRelation.Same => Relation.Same,
            NameRelation.OtherSpelling => Relation.SameInAnotherSpelling,
            NameRelation.Near => Relation.Near,
            NameRelation.Part => Relation.Part,
            NameRelation.NotStated => Relation.NotStated,
            _ => Relation.Different,
        };
    }

    /// <summary>The words that tell one place from another; all of them where there are no others.</summary>
    private static string Bare(string place)
    {
        var words = NameFolding.Words(place);
        var telling = words.Where(word => !PlaceWords.Contains(word)).ToArray();
        return telling.Length == 0 || telling.Length == words.Count ? place : string.Join(' ', telling);
    }

    private static void SeeSwap(PersonDescription one, PersonDescription other, Span<Relation> relations)
    {
        var (family, given) = (relations[(int)Field.Family], relations[(int)Field.Given]);
        if (IsGood(family) || IsGood(given)) return;
        if (family == Relation.NotStated || given == Relation.NotStated) return;
        if (!IsGood(OfNames(one.FamilyName, other.GivenNames)) || !IsGood(OfNames(one.GivenNames, other.FamilyName)))
            return;
        relations[(int)Field.Family] = relations[(int)Field.Given] = Relation.Swapped;
    }

    private static void SeeOtherNames(PersonDescription one, PersonDescription other, Span<Relation> relations)
    {
        if (relations[(int)Field.Family] is not (Relation.Different or Relation.Cognate or Relation.Part)) return;
        if (one.OtherNames.Length == 0 && other.OtherNames.Length == 0) return;
        if (Holds(one.OtherNames, other.FamilyName) || Holds(other.OtherNames, one.FamilyName))
            relations[(int)Field.Family] = Relation.OtherName;
    }

    private static bool Holds(string names, string family) =>
        OfNames(names, family) is Relation.Same or Relation.SameInAnotherSpelling or Relation.Near or Relation.Part;

    private static bool IsGood(Relation relation) =>
        relation is Relation.Same or Relation.SameInAnotherSpelling or Relation.Near;
}
