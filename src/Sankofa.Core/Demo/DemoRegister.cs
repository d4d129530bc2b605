using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Registry;

namespace Sankofa.Core.Demo;

/// <summary>
/// A fictional civil register of some two thousand entries, kept by the registry office of the demo and open to its
/// consulate. The demo's people are in it, most under another spelling, some with a namesake beside them.
/// </summary>
public static class DemoRegister
{
    public const string Code = "TG-DEMO";
    private const int Entries = 2000;
    private const int ReturneesAtMost = 120;

    private static readonly string[] Families =
        ["Agbeko", "Mensah", "Amouzou", "Dogbe", "Kpodo", "Adjei", "Lawson", "Tchalla", "Bawa", "Sossou", "Abalo",
            "Koffi", "Ayité", "Gnassi", "Togbé", "Amegan", "Kpatcha", "Nutsu", "Akakpo", "Dossou"];

    private static readonly string[] Women =
        ["Akossiwa", "Essi", "Yawa", "Afi", "Dela", "Massan", "Ablavi", "Kafui", "Enyonam", "Adzo"];

    private static readonly string[] Men =
        ["Kofi", "Kossi", "Yao", "Komla", "Edem", "Sena", "Esso", "Mawuli", "Kodjo", "Kwami"];

    private static readonly string[] Places = ["Lomé", "Sokodé", "Kpalimé", "Kara", "Atakpamé", "Tsévié", "Aného"];

    /// <summary>How the same name is written by another clerk: what a search has to see through.</summary>
    private static readonly (string From, string To)[] Spellings =
        [("Kossi", "Cossi"), ("Kofi", "Coffi"), ("ou", "u"), ("gb", "b"), ("Tch", "Ch"), ("Am", "Ham"), ("è", "e")];

    public static async Task LoadAsync(SystemDb system, TimeProvider clock, CancellationToken cancel)
    {
        await using var db = system.Open();
        if (await db.Set<Register>().AnyAsync(r => r.Code == Code, cancel)) return;
        var office = await db.Organisations.SingleAsync(o => o.ShortName == "État civil Kpalimé", cancel);
        var consulate = await db.Organisations.SingleAsync(o => o.ShortName == "Consulat du Togo", cancel);
        var keeper = await db.Posts.Include(p => p.User)
            .SingleAsync(p => p.OrganisationId == office.Id && p.Role == Role.RegistryOfficer, cancel);
        var now = clock.GetUtcNow();
        var me = new Me(keeper.UserId, keeper.Id, office.Id, Role.RegistryOfficer, keeper.User.DisplayName,
            office.ShortName, office.Country, office.Kind, now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var register = await Register.OpenAsync(
            db, Code, "Registre fictif de démonstration", RegisterKind.Civil, me, cancel);
        db.Add(new RegisterAuthorisation(
            register, consulate, SearchPurpose.Request, "Convention fictive de démonstration, art. 2", me.Today.AddYears(-1),
            null, me));
        await db.SaveChangesAsync(cancel);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await WriteAsync(connection, register, await ReturneesAsync(db, cancel), now, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task<List<EntryTerms>> ReturneesAsync(SankofaDb db, CancellationToken cancel)
    {
        var persons = await db.Files.Where(f => f.ReturnCountry == "TG").OrderBy(f => f.Reference)
            .SelectMany(f => f.Members.OrderBy(m => m.Relationship)).Select(m => m.Person)
            .Take(ReturneesAtMost).ToListAsync(cancel);
        return [.. persons.Where(p => p.FamilyName.Length > 0).Select((p, i) => new EntryTerms(
            i % 3 == 0 ? p.FamilyName : Respelled(p.FamilyName), i % 4 == 0 ? Respelled(p.GivenNames) : p.GivenNames,
            p.Sex == People.Sex.Female ? EntrySex.Female : EntrySex.Male, p.BirthDate.ToCode(), p.BirthPlace,
            $"{Men[i % Men.Length]} {p.FamilyName}", $"{Women[i % Women.Length]} {Families[i % Families.Length]}", [],
            EntryState.Alive))];
    }

    private static string Respelled(string name)
    {
        foreach (var (from, to) in Spellings)
        {
            if (name.Contains(from, StringComparison.Ordinal))
                return name.Replace(from, to, StringComparison.Ordinal);
        }

        return name;
    }

    private static async Task WriteAsync(
        NpgsqlConnection connection, Register register, IReadOnlyList<EntryTerms> returnees, DateTimeOffset now,
        CancellationToken cancel)
    {
        await using var numbers = new NpgsqlCommand("""
            WITH n AS (SELECT nextval('register_entry_id') AS id, nextval('register_change') AS change
              FROM generate_series(1, $1))
            SELECT array_agg(id), array_agg(change) FROM n
            """, connection);
        numbers.Parameters.Add(new NpgsqlParameter { Value = Entries });
        long[] ids, changes;
        await using (var row = await numbers.ExecuteReaderAsync(cancel))
        {
            await row.ReadAsync(cancel);
            (ids, changes) = (row.GetFieldValue<long[]>(0), row.GetFieldValue<long[]>(1));
        }

        await using var insert = new NpgsqlCommand("""
            INSERT INTO register_entry (country, id, register_id, number, family_name, given_names, sex, birth_date,
              birth_place, father_name, mother_name, state, version, change, changed_at)
            SELECT $1, u.id, $2, u.number, u.family, u.given, u.sex, u.birth, u.place, u.father, u.mother, u.state, 1,
              u.change, $3
            FROM unnest($4::bigint[], $5::bigint[], $6::text[], $7::text[], $8::text[], $9::text[], $10::int[],
              $11::text[], $12::text[], $13::text[], $14::text[])
              AS u(id, change, number, family, given, sex, birth, place, father, mother, state)
            """, connection);
        var random = new Random(1789);
        var entries = Enumerable.Range(0, Entries).Select(i =>
            i < returnees.Count ? returnees[i] : Fictional(i, returnees, random)).ToList();
        object[] values =
        [
            register.Country, register.Id, now.UtcDateTime, ids, changes,
            entries.Select((e, i) => FormattableString.Invariant($"{Year(e)}-{i + 1:00000}")).ToArray(),
            entries.Select(e => e.FamilyName).ToArray(), entries.Select(e => e.GivenNames).ToArray(),
            entries.Select(e => e.Sex.ToString()).ToArray(), entries.Select(e => e.BirthDate).ToArray(),
            entries.Select(e => e.BirthPlace).ToArray(), entries.Select(e => e.FatherName).ToArray(),
            entries.Select(e => e.MotherName).ToArray(), entries.Select(e => e.State.ToString()).ToArray(),
        ];
        foreach (var value in values) insert.Parameters.Add(new NpgsqlParameter { Value = value });
        await using (var own = new NpgsqlCommand("SELECT set_config('app.register_import', 'on', true)", connection))
            await own.ExecuteNonQueryAsync(cancel);
        await insert.ExecuteNonQueryAsync(cancel);
        await using var figure = new NpgsqlCommand(
            "UPDATE register_figure SET entries = $2 WHERE register_id = $1", connection);
        figure.Parameters.Add(new NpgsqlParameter { Value = register.Id, NpgsqlDbType = NpgsqlDbType.Uuid });
        figure.Parameters.Add(new NpgsqlParameter { Value = (long)Entries });
        await figure.ExecuteNonQueryAsync(cancel);
    }

    private static string Year(EntryTerms entry) => entry.BirthDate == 0 ? "JS"
        : (entry.BirthDate / 10000).ToString(System.Globalization.CultureInfo.InvariantCulture);

    // Every eighth is a namesake of somebody who returns: another birth, other parents.
    private static EntryTerms Fictional(int number, IReadOnlyList<EntryTerms> returnees, Random random)
    {
        var woman = random.Next(2) == 0;
        var family = Families[random.Next(Families.Length)];
        var given = (woman ? Women : Men)[random.Next(Men.Length)];
        var sex = woman ? EntrySex.Female : EntrySex.Male;
        if (number % 8 == 0 && returnees.Count > 0)
        {
            var like = returnees[number / 8 % returnees.Count];
            (family, given, sex) = (like.FamilyName, like.GivenNames, like.Sex);
        }

        var year = random.Next(1950, 2016);
        var birth = random.Next(3) == 0 ? year * 10000
            : (year * 10000) + (random.Next(1, 13) * 100) + random.Next(1, 28);
        return new EntryTerms(
            family, given, sex, birth, Places[random.Next(Places.Length)],
            $"{Men[random.Next(Men.Length)]} {family}",
            $"{Women[random.Next(Women.Length)]} {Families[random.Next(Families.Length)]}", [],
            random.Next(25) == 0 ? EntryState.Deceased : EntryState.Alive);
    }
}
