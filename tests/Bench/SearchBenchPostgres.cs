using System.Diagnostics;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Matching;
using Sankofa.Matching.Register;

namespace Sankofa.Bench;

/// <summary>
/// What PostgreSQL offers for the same search, on the same rows: trigrams, Soundex, and an index on the library's
/// keys. Each orders its candidates by the birth date too; parents and place it leaves aside, as one commonly would.
/// </summary>
internal sealed class SearchBenchPostgres(SearchBenchRegister register, NpgsqlDataSource source) : IAsyncDisposable
{
    private const string Name = "bench_search";

    /// <summary>They are slow: as many queries as these tell enough.</summary>
    private const int MostQueries = 200;

    /// <summary>Points for the birth date, up to 0.6 where names give up to 1.</summary>
    private const string BirthPoints = """
        CASE WHEN $3 = 0 THEN 0 WHEN year = $3 AND $4 > 0 AND month = $4 AND day = $5 THEN 0.6 WHEN year = $3 THEN 0.4
        WHEN abs(year - $3) <= 3 THEN 0.2 ELSE 0 END
        """;

    private sealed record Contender(string Index, string Sql, string Column, string Fill);

    private static readonly Dictionary<string, Contender> Contenders = new(StringComparer.Ordinal)
    {
        ["pgTrgm"] = new(
            "CREATE INDEX by_trgm ON person USING gin (name gin_trgm_ops)",
            $"SELECT id FROM person WHERE name % ($2 || ' ' || $1) "
            + $"ORDER BY similarity(name, $2 || ' ' || $1) + {BirthPoints} DESC, id LIMIT 10", "", ""),
        ["soundex"] = new(
            "CREATE INDEX by_sound ON person (family_sound, given_sound)",
            $"SELECT id FROM person WHERE family_sound = soundex(unaccent($1)) "
            + $"AND given_sound = soundex(unaccent($2)) ORDER BY {BirthPoints} DESC, id LIMIT 10",
            "ADD COLUMN family_sound text, ADD COLUMN given_sound text",
            "family_sound = soundex(unaccent(family)), given_sound = soundex(unaccent(given))"),
        ["foldedKey"] = new(
            "CREATE INDEX by_key ON person USING gin ((family_keys || given_keys))",
            $"SELECT id FROM person WHERE (family_keys || given_keys) && ($6 || $7) ORDER BY "
            + "greatest((family_keys && $6)::int + (given_keys && $7)::int, "
            + $"(family_keys && $7)::int + (given_keys && $6)::int - 0.1) / 2.0 + {BirthPoints} DESC, id LIMIT 10",
            "", ""),
    };

    public static bool Knows(string contender) => Contenders.ContainsKey(contender);

    /// <summary>A database of its own with the register's rows.</summary>
    public static async Task<SearchBenchPostgres> FillAsync(SearchBenchRegister register, CancellationToken cancel)
    {
        var server = (await DatabaseAddress.ReadyAsync(cancel)).ConnectionString;
        await using (var owner = NpgsqlDataSource.Create(server))
        {
            await BenchDatabase.RunAsync(owner, $"DROP DATABASE IF EXISTS {Name} WITH (FORCE)", cancel);
            await BenchDatabase.RunAsync(owner, $"CREATE DATABASE {Name} TEMPLATE template0", cancel);
        }

        var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(server) { Database = Name, CommandTimeout = 0 }.ConnectionString);
        await BenchDatabase.RunAsync(source, """
            CREATE EXTENSION pg_trgm;
            CREATE EXTENSION fuzzystrmatch;
            CREATE EXTENSION unaccent;
            CREATE UNLOGGED TABLE person (id int, family text, given text, name text, year int, month int, day int,
                family_keys text[], given_keys text[])
            """, cancel);
        var filled = new SearchBenchPostgres(register, source);
        await filled.CopyAsync(cancel);
        return filled;
    }

    public async Task<SearchBenchResult> RunAsync(
        string contender, (int Person, PersonQuery Query)[] queries, CancellationToken cancel)
    {
        var (index, sql, column, fill) = Contenders[contender];
        var start = Stopwatch.GetTimestamp();
        if (column.Length > 0)
        {
            await BenchDatabase.RunAsync(source, $"ALTER TABLE person {column}", cancel);
            await BenchDatabase.RunAsync(source, $"UPDATE person SET {fill}", cancel);
        }

        await BenchDatabase.RunAsync(source, index, cancel);
        await BenchDatabase.RunAsync(source, "VACUUM ANALYZE person", cancel);
        var building = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var name = index.Split(' ')[2];
        await using var size = source.CreateCommand($"SELECT pg_relation_size('{name}')");
        var bytes = (long)(await size.ExecuteScalarAsync(cancel))!;
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var ask = new NpgsqlCommand(sql, connection);
        return SearchBenchResult.Measure(
            Math.Min(MostQueries, queries.Length), (double)bytes / register.Size, building,
            i => Ask(ask, queries[i].Query, queries[i].Person + 1));
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static int Ask(NpgsqlCommand command, PersonQuery query, int person)
    {
        command.Parameters.Clear();
        object[] values =
        [
            query.FamilyName!.ToLowerInvariant(), query.GivenNames!.ToLowerInvariant(), query.BirthYear,
            query.BirthMonth, query.BirthDay, NameFolding.Keys(query.FamilyName).ToArray(),
            NameFolding.Keys(query.GivenNames).ToArray(),
        ];
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        using var reader = command.ExecuteReader();
        var found = -1;
        for (var at = 0; reader.Read(); at++)
            if (reader.GetInt32(0) == person) found = at;
        return found;
    }

    private async Task CopyAsync(CancellationToken cancel)
    {
        await using var table = await CopiedTable.OpenAsync(
            source, "person", "id, family, given, name, year, month, day, family_keys, given_keys", cancel);
        foreach (var person in register.Persons())
        {
            var (family, given) = (person.FamilyName!.ToLowerInvariant(), person.GivenNames!.ToLowerInvariant());
            table.Row(
                (int)person.Id, family, given, given + " " + family, person.BirthYear, person.BirthMonth,
                person.BirthDay, NameFolding.Keys(family).ToArray(), NameFolding.Keys(given).ToArray());
        }

        await table.CompleteAsync(cancel);
    }
}
