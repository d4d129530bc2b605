using Sankofa.Matching.Register;

namespace Sankofa.Bench;

/// <summary>
/// A fictional register: every person is computed from its number, so that ten million need no room and a query is
/// made from the person it looks for.
/// </summary>
internal sealed class SearchBenchRegister(int size)
{
    private const int FirstYear = 1930;
    private readonly SearchBenchNames _families = new(60_000, 1.0, 1);
    private readonly SearchBenchNames _given = new(15_000, 0.95, 2);
    private readonly SearchBenchNames _places = new(3_000, 0.8, 3);

    /// <summary>What a person is, before anybody writes it down.</summary>
    private readonly record struct Truth(
        int Family, int Given, int SecondGiven, char Sex, int Year, int Month, int Day, int Place, int FatherGiven,
        int MotherGiven, int MotherFamily, Orthography Orthography, int Clerk);

    public int Size => size;

    public double FirstFamily => _families.First;

    public IEnumerable<RegisterPerson> Persons()
    {
        for (var i = 0; i < size; i++) yield return Person(i);
    }

    public RegisterPerson Person(int number)
    {
        var chance = new Random(number * 2 + 1);
        var truth = Draw(chance);
        var family = Typo(Written(_families, truth.Family, truth), chance, 0.02);
        var father = chance.NextDouble() < 0.03 ? null
            : Typo(Written(_given, truth.FatherGiven, truth), chance, 0.02) + " " + family;
        var mother = chance.NextDouble() < 0.03 ? null
            : Typo(Written(_given, truth.MotherGiven, truth), chance, 0.02) + " "
                + Written(_families, truth.MotherFamily, truth);
        var given = Typo(Written(_given, truth.Given, truth), chance, 0.02);
        if (truth.SecondGiven >= 0) given += " " + Written(_given, truth.SecondGiven, truth);
        return new RegisterPerson(
            number + 1L, family, given, truth.Sex, truth.Year, truth.Month, truth.Day,
            Written(_places, truth.Place, truth), father, mother);
    }

    /// <summary>The person of that number as somebody else writes them down.</summary>
    public PersonQuery Query(int number, Random chance)
    {
        var truth = Draw(new Random(number * 2 + 1));
        var asks = truth with { Orthography = AnotherHand(truth.Orthography, chance), Clerk = chance.Next(3) };
        if (chance.NextDouble() < 0.03) asks = asks with { Family = _families.Draw(chance) };
        var family = Written(_families, asks.Family, asks);
        var given = Written(_given, asks.Given, asks);
        if (asks.SecondGiven >= 0 && chance.NextDouble() < 0.7)
            given += " " + Written(_given, asks.SecondGiven, asks);
        if (chance.NextDouble() < 0.30)
        {
            for (var typos = 1 + chance.Next(2); typos > 0; typos--)
                if (chance.Next(2) == 0) family = Typo(family, chance, 1);
                else given = Typo(given, chance, 1);
        }

        if (chance.NextDouble() < 0.08) (family, given) = (given, family);
        var (year, month, day) = DeclaredBirth(truth, chance);
        var parents = chance.NextDouble() < 0.60;
        var place = chance.NextDouble();
        return new PersonQuery
        {
            FamilyName = family,
            GivenNames = given,
            Sex = truth.Sex,
            BirthYear = year,
            BirthMonth = month,
            BirthDay = day,
            BirthPlace = place < 0.55 ? Written(_places, truth.Place, asks)
                : place < 0.75 ? Written(_places, _places.Draw(chance), asks) : null,
            FatherName = parents ? Written(_given, truth.FatherGiven, asks) + " " + family : null,
            MotherName = parents
                ? Written(_given, truth.MotherGiven, asks) + " " + Written(_families, truth.MotherFamily, asks) : null,
        };
    }

    private static string Written(SearchBenchNames names, int name, in Truth truth) =>
        names.Spell(name, truth.Orthography, truth.Clerk);

    private Truth Draw(Random chance)
    {
        var sex = chance.Next(2) == 0 ? 'F' : 'M';
        var drawn = chance.NextDouble();
        var orthography = drawn < 0.55 ? Orthography.French : drawn < 0.85 ? Orthography.English
            : drawn < 0.95 ? Orthography.Portuguese : Orthography.Arabic;
        // More of the young than of the old.
        var year = FirstYear + (int)(95 * Math.Sqrt(chance.NextDouble()));
        var (month, day) = (1 + chance.Next(12), 1 + chance.Next(28));
        if (chance.NextDouble() < 0.30) (month, day) = chance.Next(2) == 0 ? (1, 1) : (12, 31);
        return new Truth(
            _families.Draw(chance), _given.Draw(chance), chance.NextDouble() < 0.3 ? _given.Draw(chance) : -1, sex,
            year, month, day, _places.Draw(chance), _given.Draw(chance), _given.Draw(chance), _families.Draw(chance),
            orthography, chance.Next(10) < 6 ? 0 : 1 + chance.Next(2));
    }

    private static Orthography AnotherHand(Orthography own, Random chance)
    {
        var drawn = chance.NextDouble();
        if (drawn < 0.10) return Orthography.Arabic;
        if (drawn >= 0.70) return own;
        var other = (Orthography)chance.Next(3);
        while (other == own) other = (Orthography)chance.Next(3);
        return other;
    }

    private static (int Year, int Month, int Day) DeclaredBirth(in Truth truth, Random chance)
    {
        var (year, month, day) = (truth.Year, truth.Month, truth.Day);
        var drawn = chance.NextDouble();
        if (drawn < 0.45) return (year, month, day);
        if (drawn < 0.70) return (year, 0, 0);
        if (drawn < 0.88)
        {
            var off = (1 + chance.Next(3)) * (chance.Next(2) == 0 ? 1 : -1);
            return chance.Next(2) == 0 ? (year + off, month, day) : (year + off, 0, 0);
        }

        if (drawn >= 0.95) return (0, 0, 0);
        return chance.Next(2) == 0 ? (year, 1 + (month % 12), day) : (year, month, 1 + ((day + chance.Next(26)) % 28));
    }

    /// <summary>One letter lost, doubled, replaced or exchanged with its neighbour, anywhere but first.</summary>
    private static string Typo(string name, Random chance, double share)
    {
        if (chance.NextDouble() >= share || name.Length < 3) return name;
        var at = 1 + chance.Next(name.Length - 1);
        var letter = name[at] >= 0x600 ? "ابتدرسكلمنوي"[chance.Next(12)] : (char)('a' + chance.Next(26));
        return chance.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, letter.ToString()),
            2 => name.Remove(at, 1).Insert(at, letter.ToString()),
            _ when at + 1 < name.Length => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
            _ => name.Remove(at, 1),
        };
    }
}
