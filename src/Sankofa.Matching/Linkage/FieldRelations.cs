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

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PlaceWordLookup =
        PlaceWords.GetAlternateLookup<ReadOnlySpan<char>>();

    private const double MostWordsOfAnAddress = 0.6;

    [ThreadStatic]
    private static Readings? readings;

    /// <summary>Writes the relation of every field, indexed by <see cref="Field"/>.</summary>
    internal static void Write(PersonDescription one, PersonDescription other, Span<Relation> relations)
    {
        var read = readings ??= new Readings();
        relations[(int)Field.Family] = OfNames(read.Family, one.FamilyName, other.FamilyName);
        relations[(int)Field.Given] = OfNames(read.Given, one.GivenNames, other.GivenNames);
        if (one.MayBeCutShort || other.MayBeCutShort) CutNames.See(one, other, relations);
        SeeSwap(read.Crossed, one, other, relations);
        SeeOtherNames(read.Crossed, one, other, relations);
        relations[(int)Field.BirthDate] = DateRelation.Of(one.Birth, other.Birth);
        relations[(int)Field.BirthPlace] = OfPlaces(read.Place, one.BirthPlace, other.BirthPlace);
        relations[(int)Field.Residence] = OfPlaces(read.Residence, one.Residence, other.Residence);
        relations[(int)Field.Sex] = one.Sex == Sex.Unknown || other.Sex == Sex.Unknown ? Relation.NotStated
            : one.Sex == other.Sex ? Relation.Same : Relation.Different;
        relations[(int)Field.Father] = OfNames(read.Father, one.FatherName, other.FatherName);
        relations[(int)Field.Mother] = OfNames(read.Mother, one.MotherName, other.MotherName);
        relations[(int)Field.Number] = NumberRelation.Of(one.Numbers, other.Numbers);
        relations[(int)Field.Phone] = NumberRelation.OfPhones(one.Phones, other.Phones);
    }

    private static Relation OfNames(Pair readings, string one, string other)
    {
        if (one.Length == 0 || other.Length == 0) return Relation.NotStated;
        return readings.Compare(one, other).Relation switch
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

    private static Relation OfPlaces(Pair readings, string one, string other)
    {
        if (one.Length == 0 || other.Length == 0) return Relation.NotStated;
        var agreement = readings.Compare(one, other, join: false);
        return agreement.Relation switch
        {
            NameRelation.Same => Relation.Same,
            NameRelation.OtherSpelling => Relation.SameInAnotherSpelling,
            NameRelation.Near => Relation.Near,
            // Most words of an address agree: as good as a typo in a place of one word.
            NameRelation.Part or NameRelation.Initial when agreement.Shared >= MostWordsOfAnAddress => Relation.Near,
            NameRelation.Part => Relation.Part,
            NameRelation.NotStated => Relation.NotStated,
            _ => Relation.Different,
        };
    }

    private static void SeeSwap(
        Pair readings, PersonDescription one, PersonDescription other, Span<Relation> relations)
    {
        var (family, given) = (relations[(int)Field.Family], relations[(int)Field.Given]);
        if (IsGood(family) || IsGood(given)) return;
        if (family == Relation.NotStated || given == Relation.NotStated) return;
        if (!IsGood(OfNames(readings, one.FamilyName, other.GivenNames))) return;
        if (!IsGood(OfNames(readings, one.GivenNames, other.FamilyName))) return;
        relations[(int)Field.Family] = relations[(int)Field.Given] = Relation.Swapped;
    }

    private static void SeeOtherNames(
        Pair readings, PersonDescription one, PersonDescription other, Span<Relation> relations)
    {
        if (relations[(int)Field.Family] is not (Relation.Different or Relation.Cognate or Relation.Part)) return;
        if (one.OtherNames.Length == 0 && other.OtherNames.Length == 0) return;
        if (Holds(readings, one.OtherNames, other.FamilyName)
            || Holds(readings, other.OtherNames, one.FamilyName))
            relations[(int)Field.Family] = Relation.OtherName;
    }

    private static bool Holds(Pair readings, string names, string family) =>
        OfNames(readings, names, family)
            is Relation.Same or Relation.SameInAnotherSpelling or Relation.Near or Relation.Part;

    private static bool IsGood(Relation relation) =>
        relation is Relation.Same or Relation.SameInAnotherSpelling or Relation.Near;

    private static bool IsPlaceWord(ReadOnlySpan<char> word) => PlaceWordLookup.Contains(word);

    /// <summary>One reading a side and field, so that the record compared with many others is read once.</summary>
    private sealed class Readings
    {
        internal Pair Family { get; } = new(NameFolding.IsParticle);

        internal Pair Given { get; } = new(NameFolding.IsParticle);

        internal Pair Crossed { get; } = new(NameFolding.IsParticle);

        internal Pair Father { get; } = new(NameFolding.IsParticle);

        internal Pair Mother { get; } = new(NameFolding.IsParticle);

        internal Pair Place { get; } = new(IsPlaceWord);

        internal Pair Residence { get; } = new(IsPlaceWord);
    }

    private sealed class Pair(Func<ReadOnlySpan<char>, bool> leftOut)
    {
        private readonly NameReading _one = new(leftOut);
        private readonly NameReading _other = new(leftOut);

        internal NameAgreement Compare(string one, string other, bool join = true)
        {
            _one.Read(one);
            _other.Read(other);
            return NameAgreement.Of(_one, _other, join);
        }
    }
}
