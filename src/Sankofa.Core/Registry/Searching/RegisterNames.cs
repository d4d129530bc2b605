using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Sankofa.Matching.Linkage;

namespace Sankofa.Core.Registry.Searching;

/// <summary>How common the names of one register are, counted from its entries: of a large one, from a sample.</summary>
internal sealed class RegisterNames(Guid register, string country)
{
    /// <summary>Among so few a name that two bear looks as if everybody bore it.</summary>
    private const int Few = 1000;
    private const int Sample = 200_000;

    private NameFrequencies? _known;
    private long _of;

    /// <summary>Null among a few. Counted anew once the register has grown or shrunk by a quarter.</summary>
    public async Task<NameFrequencies?> OfAsync(NpgsqlConnection connection, long entries, CancellationToken cancel)
    {
        if (entries < Few) return null;
        if (_known is { } known && Math.Abs(entries - _of) <= _of / 4) return known;
        await using var command = new NpgsqlCommand(Sql(entries), connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter { Value = register });
        command.Parameters.Add(new NpgsqlParameter { Value = country, NpgsqlDbType = NpgsqlDbType.Char });
        await using var row = await command.ExecuteReaderAsync(cancel);
        var counted = NameFrequencies.Of(Read(row));
        (_known, _of) = (counted, entries);
        return counted;
    }

    private static IEnumerable<PersonDescription> Read(NpgsqlDataReader row)
    {
        while (row.Read())
            yield return new PersonDescription(row.GetString(0), row.GetString(1)) { BirthPlace = row.GetString(2) };
    }

    private static string Sql(long entries)
    {
        var sample = entries <= Sample ? "" : string.Create(
            CultureInfo.InvariantCulture, $"TABLESAMPLE SYSTEM ({100.0 * Sample / entries:0.######}) REPEATABLE (1)");
        return $"""
            SELECT family_name, given_names, birth_place FROM register_entry {sample}
            WHERE register_id = $1 AND country = $2 AND removed_at IS NULL
            """;
    }
}
