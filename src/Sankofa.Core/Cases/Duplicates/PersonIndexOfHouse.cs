using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Matching;
using Sankofa.Matching.Linkage;
using Sankofa.Matching.Register;

namespace Sankofa.Core.Cases.Duplicates;

/// <summary>
/// Everybody of the house in the index of the registers: numbers and folded names, no text. It answers the program
/// alone; what an organisation is shown is asked of the database, organisation by organisation.
/// </summary>
internal sealed class PersonIndexOfHouse
{
    private const string Everybody = """
        SELECT p.number, p.family_name || coalesce((SELECT string_agg(' ' || a.family_name, '') FROM alias a
            WHERE a.person_id = p.id), ''), p.given_names, p.sex, p.birth_date, p.birth_place
        FROM person p WHERE p.erased_at IS NULL AND (p.family_name <> '' OR p.given_names <> '')
        """;

    // Among so few a name that two bear looks as if everybody bore it: how common it is cannot be reckoned.
    private const int Few = 1000;
    private const int SharingAtMost = 50;

    private readonly PersonIndex _index;
    private readonly NameFrequencies _frequencies;

    private PersonIndexOfHouse(PersonIndex index, NameFrequencies frequencies) =>
        (_index, _frequencies) = (index, frequencies);

    /// <summary>How common the names were when the index was built; null among a few.</summary>
    public NameFrequencies? Frequencies => _frequencies.Persons < Few ? null : _frequencies;

    public long Count => _index.Count;

    public static async Task<PersonIndexOfHouse> BuildAsync(SystemDb system, CancellationToken cancel)
    {
        await using var connection = await system.Source.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand(Everybody, connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var (family, given) = (new Dictionary<string, long>(), new Dictionary<string, long>());
        var index = PersonIndex.Build(Counted(Read(reader), family, given), null, cancel);
        return new PersonIndexOfHouse(index, NameFrequencies.Of(family, given, index.Count));
    }

    /// <summary>Writes those who changed; whoever has no name any more is found no more.</summary>
    public async Task TakeInAsync(SankofaDb db, IReadOnlyCollection<Guid> changed, CancellationToken cancel)
    {
        var known = new HashSet<long>();
        await using (var command = await db.CommandAsync(Everybody + " AND p.id = ANY ($1)", cancel))
        {
            command.Parameters.Add(new NpgsqlParameter { Value = changed.ToArray() });
            await using var reader = await command.ExecuteReaderAsync(cancel);
            foreach (var person in Read(reader))
            {
                _index.Put(person);
                known.Add(person.Id);
            }
        }

        var numbers = await db.Database.SqlQuery<long>(
            $"""SELECT number AS "Value" FROM person WHERE id = ANY ({changed.ToArray()})""").ToListAsync(cancel);
        foreach (var number in numbers.Where(n => !known.Contains(n))) _index.Remove(number);
    }

    public async Task<IReadOnlyList<Guid>> NearAsync(
        SankofaDb db, Person person, int atMost, CancellationToken cancel)
    {
        if (Count < Few) return await SharingAWordAsync(db, person.Id, cancel);
        var query = new PersonQuery
        {
            FamilyName = person.FamilyName, GivenNames = person.GivenNames, Sex = SexOf(person.Sex.ToString()),
            BirthYear = person.BirthDate.Year, BirthMonth = person.BirthDate.Month, BirthDay = person.BirthDate.Day,
            BirthPlace = person.BirthPlace,
        };
        var numbers = _index.Search(query, atMost + 1).Select(hit => hit.Id).ToArray();
        return await db.Database.SqlQuery<Guid>(
            $"""SELECT id AS "Value" FROM person WHERE number = ANY ({numbers}) AND id <> {person.Id}""")
            .ToListAsync(cancel);
    }

    private static async Task<IReadOnlyList<Guid>> SharingAWordAsync(
        SankofaDb db, Guid person, CancellationToken cancel) =>
        await db.Database.SqlQuery<Guid>($"""
            SELECT o.person_id AS "Value" FROM name_word w JOIN name_word o ON o.word = w.word AND o.person_id <> w.person_id
            WHERE w.person_id = {person} GROUP BY o.person_id ORDER BY count(*) DESC, o.person_id LIMIT {SharingAtMost}
            """).ToListAsync(cancel);

    private static IEnumerable<RegisterPerson> Read(NpgsqlDataReader reader)
    {
        while (reader.Read())
        {
            var birth = PartialDate.FromCode(reader.GetInt32(4));
            yield return new RegisterPerson(
                reader.GetInt64(0), reader.GetString(1), reader.GetString(2), SexOf(reader.GetString(3)), birth.Year,
                birth.Month, birth.Day, reader.GetString(5), "", "");
        }
    }

    private static IEnumerable<RegisterPerson> Counted(
        IEnumerable<RegisterPerson> persons, Dictionary<string, long> family, Dictionary<string, long> given)
    {
        foreach (var person in persons)
        {
            foreach (var key in NameFolding.Keys(person.FamilyName)) family[key] = family.GetValueOrDefault(key) + 1;
            foreach (var key in NameFolding.Keys(person.GivenNames)) given[key] = given.GetValueOrDefault(key) + 1;
            yield return person;
        }
    }

    private static char SexOf(string sex) => sex switch
    {
        nameof(People.Sex.Female) => 'F',
        nameof(People.Sex.Male) => 'M',
        _ => '\0',
    };
}
