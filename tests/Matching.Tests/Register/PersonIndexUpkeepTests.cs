using FsCheck;
using FsCheck.Fluent;
using Sankofa.Matching.Register;
using Xunit;

namespace Sankofa.Matching.Tests.Register;

public class PersonIndexUpkeepTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What is done to an index: the kind, a person, and the seed of what is written.</summary>
    private static readonly Arbitrary<(int Kind, int Id, int Seed)[]> Operations =
        (from kind in Gen.Choose(0, 19)
         from id in Gen.Choose(1, 60)
         from seed in Gen.Choose(0, 1 << 20)
         select (kind, id, seed)).ArrayOf(120).ToArbitrary();

    [Fact]
    public void After_any_changes_the_answers_are_those_of_an_index_built_anew() =>
        Prop.ForAll(Operations, operations =>
        {
            var model = FictionalRegister.Persons(40, 5).ToDictionary(person => person.Id);
            var index = PersonIndex.Build(model.Values, null, Cancel);
            foreach (var (kind, id, seed) in operations) index = Apply(index, model, kind, id, seed);
            var anew = PersonIndex.Build(model.Values, null, Cancel);
            return index.Count == model.Count && SameAnswers(index, anew, model.Values);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Corrections_while_a_compaction_runs_are_not_lost()
    {
        var persons = FictionalRegister.Persons(3000, 11).ToDictionary(person => person.Id);
        var index = PersonIndex.Build(persons.Values, null, Cancel);
        foreach (var id in Enumerable.Range(1, 300)) Assert.True(index.Remove(id) && persons.Remove(id));
        var chance = new Random(3);
        Parallel.Invoke(
            () => index.Compact(Cancel),
            () =>
            {
                foreach (var id in Enumerable.Range(301, 200))
                {
                    persons[id] = FictionalRegister.Person(id, chance);
                    index.Put(persons[id]);
                }

                Assert.True(index.Remove(2999) && persons.Remove(2999));
            });
        index.Compact(Cancel);
        Assert.Equal(persons.Count, index.Count);
        Assert.True(SameAnswers(index, PersonIndex.Build(persons.Values, null, Cancel), persons.Values.Take(200)));
    }

    [Fact]
    public async Task Who_is_corrected_again_and_again_is_found_by_every_search_meanwhile()
    {
        var persons = FictionalRegister.Persons(2000, 12);
        var index = PersonIndex.Build(persons, null, Cancel);
        var wanted = new RegisterPerson(77, "Agbekponou", "Kossivi", 'M', 1980, 5, 6);
        var query = new PersonQuery { FamilyName = "Agbekponou", GivenNames = "Kossivi", BirthYear = 1980 };
        index.Put(wanted);
        using var done = new CancellationTokenSource();
        var searching = Enumerable.Range(0, 3).Select(_ => Task.Run(
            () =>
            {
                var searches = 0;
                for (; !done.IsCancellationRequested || searches == 0; searches++)
                    Assert.Single(index.Search(query), hit => hit.Id == 77);
                return searches;
            },
            Cancel)).ToArray();
        for (var i = 0; i < 1500; i++)
        {
            index.Put(wanted with { BirthDay = 1 + (i % 28), BirthPlace = i % 2 == 0 ? "Lomé" : null });
            if (i % 3 == 0) index.Put(persons[i % persons.Length] with { BirthYear = 1950 + (i % 50) });
            if (i % 500 == 499) index.Compact(Cancel);
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(searching), searches => Assert.True(searches > 0));
    }

    [Fact]
    public void The_last_of_two_records_of_one_id_counts()
    {
        RegisterPerson[] twice =
        [
            new(5, "Koffi", "Ama"), new(3, "Mensah", "Kofi"), new(5, "Mensah", "Kwame"), new(4, "Touré", "Awa"),
        ];
        var index = PersonIndex.Build(twice, null, Cancel);
        Assert.Equal(3, index.Count);
        Assert.Empty(index.Search(new PersonQuery { FamilyName = "Koffi", GivenNames = "Ama" }));
        Assert.Equal(5, index.Search(new PersonQuery { FamilyName = "Mensah", GivenNames = "Kwame" })[0].Id);
        index.PutAll([new(4, "Koffi", "Ama"), new(long.MinValue, "Koffi", "Yao"), new(long.MaxValue, "Koffi", "Yawa")]);
        Assert.Equal(5, index.Count);
        Assert.Equal(4, index.Search(new PersonQuery { FamilyName = "Koffi", GivenNames = "Ama" })[0].Id);
        Assert.True(index.Remove(long.MinValue));
        Assert.False(index.Remove(long.MinValue));
    }

    private static PersonIndex Apply(
        PersonIndex index, Dictionary<long, RegisterPerson> model, int kind, int id, int seed)
    {
        var chance = new Random(seed);
        switch (kind)
        {
            case < 12:
                model[id] = FictionalRegister.Person(id, chance);
                index.Put(model[id]);
                return index;
            case < 16:
                Assert.Equal(model.Remove(id), index.Remove(id));
                return index;
            case 16:
                var many = Enumerable.Range(id, 5).Select(each => FictionalRegister.Person(each, chance)).ToArray();
                foreach (var person in many) model[person.Id] = person;
                index.PutAll(many);
                return index;
            case 17:
                index.Compact(Cancel);
                return index;
            case 18:
                return SnapshotTests.ThereAndBack(index);
            default:
                _ = index.Search(FictionalRegister.Declared(FictionalRegister.Person(id, chance), chance));
                return index;
        }
    }

    internal static bool SameAnswers(PersonIndex one, PersonIndex other, IEnumerable<RegisterPerson> persons)
    {
        var chance = new Random(8);
        foreach (var person in persons)
        {
            var query = FictionalRegister.Declared(person, chance);
            var hits = one.Search(query, 5);
            if (!hits.SequenceEqual(other.Search(query, 5))) return false;
        }

        return true;
    }
}
