using FsCheck;
using FsCheck.Fluent;
using Sankofa.Matching.Linkage;

namespace Sankofa.Matching.Tests;

/// <summary>Persons made up field by field, each field sometimes empty.</summary>
internal static class Persons
{
    private static readonly string[] Families =
        ["Diallo", "Jallow", "Ouédraogo", "Koné", "Bâ", "Ndiaye", "N'JIE", "", "لو"];
    private static readonly string[] Givens = ["Mamadou", "Fatou Kiné", "M.", "Jean", "Aïssatou", "", "Moussa", "محمد"];
    private static readonly string[] Places = ["Saint-Louis", "Labé", "Bobo-Dioulasso", "Bobo", ""];
    private static readonly string[] Numbers = ["C1234567", "C1234576", "CI234567", "00-77-812", ""];

    internal static Arbitrary<PersonDescription> Any() =>
        (from names in Gen.Zip(Gen.Elements(Families), Gen.Elements(Givens))
         from parents in Gen.Zip(Gen.Elements(Givens), Gen.Elements(Givens))
         from place in Gen.Elements(Places)
         from number in Gen.Elements(Numbers)
         from year in Gen.Choose(1985, 1991)
         from month in Gen.Choose(0, 3)
         from day in Gen.Choose(0, 3)
         from sex in Gen.Elements(Enum.GetValues<Sex>())
         select new PersonDescription(names.Item1, names.Item2)
         {
             FatherName = parents.Item1, MotherName = parents.Item2, BirthPlace = place, Residence = place, Sex = sex,
             Numbers = number.Length == 0 ? [] : [number], OtherNames = number.Length == 0 ? "Camara" : "",
             Birth = new PartialDay(year == 1991 ? null : year, month == 0 ? null : month, day == 0 ? null : day),
         }).ToArbitrary();

    /// <summary>Records whose every text is any string at all.</summary>
    internal static Arbitrary<PersonDescription> Odd() =>
        (from text in AnyText.Strings().Generator
         from other in AnyText.Strings().Generator
         from part in Gen.Choose(-5, 99999)
         select new PersonDescription(text, other)
         {
             OtherNames = other, BirthPlace = text, Residence = other, FatherName = text, MotherName = other,
             Numbers = [text, other], Phones = [other, text], Birth = new PartialDay(part, part, -part),
             MayBeCutShort = part % 2 == 0,
         }).ToArbitrary();
}
