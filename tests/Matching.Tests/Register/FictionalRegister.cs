using Sankofa.Matching.Register;

namespace Sankofa.Matching.Tests.Register;

/// <summary>Made-up persons and how somebody else would write them down.</summary>
internal static class FictionalRegister
{
    // Each line is one name in several spellings.
    private static readonly string[][] Families = Split(
        "Diallo Jallow Djaló ديالو", "Traoré Trawaly Traore تراوري", "Camara Kamara Camará كمارا",
        "Ndiaye Njie Njai انجاي", "Koné Koneh Cone", "Cissé Ceesay Sissé سيسي", "Touré Touray Turé توري",
        "Ouattara Wattara Uatara", "Keïta Keita كيتا", "Barry Bari باري", "Bah Ba Baa", "Sow So Soh",
        "Diop Jobe Diob", "Thiam Cham Tiam", "Sylla Silla", "Soumah Suma", "Bangoura Bangura");

    private static readonly string[][] Given = Split(
        "Mamadou Mamadu مامادو", "Mohamed Muhammad محمد", "Fatoumata Fatumata فاطمتا", "Aïssatou Aisatu",
        "Ibrahima Ebrima Ibraima", "Moussa Musa موسى", "Oumar Umar عمر", "Kadiatou Kadijatu", "Hawa Haoua حواء",
        "Sékou Seku", "Awa Aua", "Mariama Mariyama", "Ousmane Usman عثمان", "Alpha Alfa", "Binta Bintou");

    private static readonly string[] Ends =
        ["", "", "", "", "ba", "do", "gui", "la", "mi", "ra", "so", "ta", "wo", "ya", "ni", "ké", "bou"];

    private static readonly string[] Places =
        ["Labé", "Conakry", "Kindia", "Dakar", "Thiès", "Bamako", "Kayes", "Banjul"];

    internal static RegisterPerson Person(int id, Random chance)
    {
        var family = Draw(Families.Length, chance);
        var sex = chance.Next(2) == 0 ? 'F' : 'M';
        var heaped = chance.NextDouble() < 0.3;
        return new RegisterPerson(
            id, Name(Families, family, chance, 0), Name(Given, Draw(Given.Length, chance), chance, 0)
                + (chance.Next(4) == 0 ? " " + Given[chance.Next(Given.Length)][0] : ""),
            sex, chance.Next(20) == 0 ? 0 : 1940 + chance.Next(80), heaped ? 1 : 1 + chance.Next(12),
            heaped ? 1 : 1 + chance.Next(28), Places[chance.Next(Places.Length)],
            chance.Next(10) == 0 ? null : Name(Given, Draw(Given.Length, chance), chance, 0),
            chance.Next(10) == 0 ? null : Name(Given, Draw(Given.Length, chance), chance, 0) + " "
                + Name(Families, Draw(Families.Length, chance), chance, 0));
    }

    internal static RegisterPerson[] Persons(int count, int seed)
    {
        var chance = new Random(seed);
        return [.. Enumerable.Range(1, count).Select(id => Person(id, chance))];
    }

    /// <summary>Other spellings, exchanged names, a typo, a date known in part, as chance has it.</summary>
    internal static PersonQuery Declared(in RegisterPerson person, Random chance)
    {
        var family = Respell(person.FamilyName, Families, chance);
        var given = Respell(person.GivenNames!.Split(' ')[0], Given, chance);
        if (chance.Next(10) == 0) (family, given) = (given, family);
        if (chance.Next(5) == 0 && family!.Length > 3) family = family.Remove(1 + chance.Next(family.Length - 1), 1);
        var parents = chance.Next(3) > 0;
        var exact = chance.Next(2) == 0;
        return new PersonQuery
        {
            FamilyName = family,
            GivenNames = given,
            Sex = person.Sex,
            BirthYear = person.BirthYear == 0 ? 0 : person.BirthYear + (chance.Next(6) == 0 ? 1 : 0),
            BirthMonth = exact ? person.BirthMonth : 0,
            BirthDay = exact ? person.BirthDay : 0,
            BirthPlace = chance.Next(2) == 0 ? person.BirthPlace : null,
            FatherName = parents ? person.FatherName : null,
            MotherName = parents ? person.MotherName : null,
        };
    }

    private static int Draw(int count, Random chance) => (int)(count * Math.Pow(chance.NextDouble(), 1.7));

    private static string Name(string[][] names, int name, Random chance, int spelling) =>
        names[name][spelling] + Ends[Draw(Ends.Length, chance)];

    private static string? Respell(string? name, string[][] names, Random chance)
    {
        foreach (var spellings in names)
            if (name is not null && name.StartsWith(spellings[0], StringComparison.Ordinal) && name == spellings[0])
                return spellings[chance.Next(spellings.Length)];
        return name;
    }

    private static string[][] Split(params string[] lines) => [.. lines.Select(line => line.Split(' '))];
}
