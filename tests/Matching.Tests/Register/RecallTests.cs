using FsCheck;
using FsCheck.Fluent;
using Sankofa.Matching.Register;
using Xunit;

namespace Sankofa.Matching.Tests.Register;

public class RecallTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Among_twenty_thousand_nearly_everybody_is_among_the_first_ten()
    {
        var persons = FictionalRegister.Persons(20_000, 31);
        var index = PersonIndex.Build(persons, null, Cancel);
        var chance = new Random(32);
        var asked = Enumerable.Range(0, 1000).Select(_ => persons[chance.Next(persons.Length)])
            .Where(person => person.BirthYear != 0 && person.FatherName is not null).ToArray();
        var found = asked.Count(person => index.Search(FictionalRegister.Declared(person, chance))
            .Any(hit => hit.Id == person.Id));
        Assert.True(found >= 0.93 * asked.Length, $"{found} of {asked.Length}");
    }

    [Fact]
    public void The_search_finds_what_scoring_everybody_finds()
    {
        var persons = FictionalRegister.Persons(4000, 41);
        var index = PersonIndex.Build(persons, null, Cancel);
        var chance = new Random(42);
        var (firsts, asked) = (0, 0);
        foreach (var person in persons.Take(400))
        {
            var query = FictionalRegister.Declared(person, chance);
            var all = index.SearchAll(query);
            if (all.Count == 0) continue;
            asked++;
            var hits = index.Search(query);
            Assert.All(hits.Where(hit => all.Any(other => other.Id == hit.Id)), hit => Assert.Contains(hit, all));
            if (hits.Count > 0 && hits[0] == all[0]) firsts++;
        }

        Assert.True(firsts >= 0.99 * asked, $"{firsts} of {asked}");
    }

    [Fact]
    public void In_a_village_of_one_family_name_everybody_is_found_by_it()
    {
        string[] given = ["Mamadou", "Fatoumata", "Ibrahima"];
        var village = Enumerable.Range(1, 30)
            .Select(id => new RegisterPerson(id, "Diallo", given[id % 3], BirthYear: 1900 + (4 * id))).ToArray();
        var index = PersonIndex.Build(village, null, Cancel);
        Assert.All(village, person => Assert.Contains(
            index.Search(new PersonQuery { FamilyName = "Jallow", BirthYear = person.BirthYear - 3 }),
            hit => hit.Id == person.Id));
        Assert.Equal(30, index.Search(new PersonQuery { FamilyName = "Jallow" }, 40).Count);
    }

    [Fact]
    public void Whose_own_names_are_far_is_found_by_their_parents()
    {
        RegisterPerson[] persons =
        [
            .. FictionalRegister.Persons(2000, 71),
            new(5000, "Ouologuem", "Yambo", 'M', 1988, 4, 9, "Mopti", "Boukary Ouologuem", "Koumba Tembely"),
            new(5001, "Dembélé", "Sidiki", 'M', 0, 0, 0, "Ségou", "Zan Dembélé", "Niélé Ballo"),
        ];
        var index = PersonIndex.Build(persons, null, Cancel);
        var query = new PersonQuery
        {
            FamilyName = "Kassogué", GivenNames = "Amadou", BirthYear = 1990, FatherName = "Bukari",
            MotherName = "Kumba Tembeli",
        };
        Assert.Equal(5000, index.Search(query)[0].Id);
        Assert.Equal(5000, index.Search(query with { BirthYear = 0 })[0].Id);
        Assert.Equal(5001, index.Search(query with { FatherName = "Zan", MotherName = "Nyele Balo" })[0].Id);
    }

    [Fact]
    public void Two_hundred_thousand_persons_take_at_most_sixty_four_bytes_each()
    {
        var index = PersonIndex.Build(FictionalRegister.Persons(200_000, 51), null, Cancel);
        Assert.InRange((double)index.Bytes / index.Count, 30, 64);
    }

    [Fact]
    public void Any_text_can_be_put_and_asked() => Prop.ForAll(AnyText.Strings(), AnyText.Strings(), (one, other) =>
    {
        var index = new PersonIndex();
        index.Put(new RegisterPerson(1, one, other, '?', -5, 77, 99, other, one, other));
        index.Put(new RegisterPerson(2, other, one, 'f', int.MaxValue, 1, 1, one, null, ""));
        var query = new PersonQuery
        {
            FamilyName = one, GivenNames = other, BirthYear = 9999, BirthMonth = -1, FatherName = other,
            MotherName = one, BirthPlace = one,
        };
        return index.Search(query).All(hit => hit.Id is 1 or 2 && double.IsFinite(hit.Score))
            && index.Search(new PersonQuery { GivenNames = one }).Count <= 2;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_asked_finds_nobody()
    {
        var index = PersonIndex.Build(FictionalRegister.Persons(500, 61), null, Cancel);
        Assert.Empty(index.Search(new PersonQuery()));
        Assert.Empty(new PersonIndex().Search(new PersonQuery { FamilyName = "Diallo" }));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Search(new PersonQuery(), 0));
        Assert.Throws<ArgumentNullException>(() => index.Search(null!));
    }
}
