using Npgsql;
using NpgsqlTypes;
using Sankofa.Matching.Linkage;

namespace Sankofa.Core.Registry.Searching;

/// <summary>
/// Entries that bear a declared number: as the number of the act or of a paper. Exactly, whatever the separators; and
/// where nobody does, with one slip, provided that a name agrees too, for the next number of a register is a stranger's.
/// </summary>
internal sealed class NumberSearch(NpgsqlConnection connection, Guid register, string country)
{
    private const int ReadAtMost = 200;

    private const string Sql = """
        SELECT id, family_name, given_names, number, papers FROM register_entry
        WHERE register_id = $1 AND country = $2 AND removed_at IS NULL AND number = ANY ($3)
        UNION
        SELECT id, family_name, given_names, number, papers FROM register_entry
        WHERE register_id = $1 AND country = $2 AND removed_at IS NULL AND papers <> '{}' AND paper_keys(papers) && $4
        ORDER BY id LIMIT $5
        """;

    public async Task<List<(long Id, float Score)>> FindAsync(SearchTerms terms, int most, CancellationToken cancel)
    {
        if (terms.Papers is not { Count: > 0 } papers) return [];
        var (spellings, keys) = (PaperNumbers.Spellings(papers), PaperNumbers.Keys(papers));
        if (keys.Count == 0) return [];
        var found = await ReadAsync(terms, spellings, keys, cancel);
        if (found.Count > 0) return Best(found, most);
        if (!terms.HasName) return [];
        found = await ReadAsync(terms,
            [.. papers.Select(p => p.Trim()).SelectMany(PaperNumbers.Slips).Distinct(StringComparer.Ordinal)],
            [.. keys.SelectMany(PaperNumbers.Slips).Distinct(StringComparer.Ordinal)], cancel);
        return Best(found.Where(f => f.Compared.Fields.Any(e => e.Field is Field.Family or Field.Given && e.Sign > 0)),
            most);
    }

    private static List<(long Id, float Score)> Best(IEnumerable<(long Id, Comparison Compared)> found, int most) =>
        [.. found.OrderByDescending(f => f.Compared.Weight).ThenBy(f => f.Id).Take(most)
            .Select(f => (f.Id, (float)f.Compared.Weight))];

    private async Task<List<(long Id, Comparison Compared)>> ReadAsync(
        SearchTerms terms, IReadOnlyList<string> spellings, IReadOnlyList<string> keys, CancellationToken cancel)
    {
        var declared = Explanation.Person(terms);
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = register });
        command.Parameters.Add(new NpgsqlParameter { Value = country, NpgsqlDbType = NpgsqlDbType.Char });
        command.Parameters.Add(new NpgsqlParameter
        {
            Value = spellings.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar,
        });
        command.Parameters.Add(new NpgsqlParameter
        {
            Value = keys.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
        });
        command.Parameters.Add(new NpgsqlParameter { Value = ReadAtMost });
        var found = new List<(long, Comparison)>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            var entry = new PersonDescription(row.GetString(1), row.GetString(2))
            {
                Numbers = [.. row.GetFieldValue<string[]>(4), row.GetString(3)],
            };
            found.Add((row.GetInt64(0), LinkageModel.Default.Compare(declared, entry)));
        }

        return found;
    }
}
