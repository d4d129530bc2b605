using Sankofa.Matching.Register;
using Xunit;

namespace Sankofa.Matching.Tests.Register;

public class PersonIndexTests
{
    private static readonly RegisterPerson[] Few =
    [
        new(1, "Diallo", "Mamadou Alpha", 'M', 1987, 3, 14, "Labé", "Ibrahima Diallo", "Aïssatou Barry"),
        new(2, "Diallo", "Mamadou", 'M', 1991, 1, 1, "Conakry", "Ousmane Diallo", "Hawa Bah"),
        new(3, "Traoré", "Fatoumata", 'F', 1987, 3, 14, "Kankan", "Sékou Traoré", "Mariam Keïta"),
        new(4, "Camara", "Kadiatou", 'F', 1990, 7, 2, "Kindia", "Moussa Camara", "Fanta Condé"),
        new(5, "Ould Ahmed", "Mohamed", 'M', 1979, 12, 31, "Rosso", "Ahmed Ould Salem", "Mariem"),
        new(6, "Sow", "Diallo", 'M', 1987, 0, 0, "Dakar", null, null),
        new(7, null, "Awa", 'F'),
        new(8, "محمود", "عمر", 'M', 1985, 5, 5, "نواكشوط", null, null),
    ];

    public static TheoryData<PersonQuery, long> Declared => new()
    {
        { new() { FamilyName = "Jallow", GivenNames = "Mamadu", BirthYear = 1987 }, 1 },
        { new() { FamilyName = "Mamadou", GivenNames = "Diallo", BirthYear = 1991 }, 2 },
        { new() { FamilyName = "تراوري", GivenNames = "Fatumata" }, 3 },
        { new() { GivenNames = "Kadiatou", BirthYear = 1990 }, 4 },
        { new() { FamilyName = "Kamara", GivenNames = "K.", BirthYear = 1990 }, 4 },
        { new() { FamilyName = "Mohamed Ahmed", BirthYear = 1979 }, 5 },
        { new() { FamilyName = "Traore", BirthYear = 1987, BirthMonth = 3, BirthDay = 14 }, 3 },
        { new() { GivenNames = "Awa" }, 7 },
        { new() { FamilyName = "Mahmoud", GivenNames = "Oumar", BirthYear = 1985 }, 8 },
    };

    [Theory]
    [MemberData(nameof(Declared), DisableDiscoveryEnumeration = true)]
    public void The_person_who_is_declared_comes_first(PersonQuery query, long expected)
    {
        var hits = PersonIndex.Build(Few, null, TestContext.Current.CancellationToken).Search(query);
        Assert.Equal(expected, hits[0].Id);
        Assert.All(hits, hit => Assert.InRange(Math.Abs(hit.Score
            - (hit.Fields.FamilyName + hit.Fields.GivenNames + hit.Fields.Birth + hit.Fields.Sex
                + hit.Fields.BirthPlace + hit.Fields.Father + hit.Fields.Mother)), 0, 1e-4));
    }
}
