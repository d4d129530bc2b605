using System.Globalization;
using Npgsql;
using Sankofa.Web.House;

namespace Sankofa.Bench;

/// <summary>How the lists and searches are answered, as the role that serves them and under its policies.</summary>
internal static class Plans
{
    private static readonly (string Name, string Sql)[] Queries =
    [
        ("newest", "SELECT * FROM worklist WHERE organisation_id = {o} AND is_open ORDER BY opened_at DESC, file_id DESC LIMIT 26"),
        ("late", "SELECT * FROM worklist WHERE organisation_id = {o} AND is_open AND due_on < current_date ORDER BY due_on, file_id LIMIT 26"),
        ("rare", "SELECT * FROM worklist WHERE organisation_id = {o} AND is_open AND is_suspended AND stage = 'Travel' "
            + "AND return_country = 'BJ' ORDER BY opened_at DESC, file_id DESC LIMIT 26"),
        ("closed in a country", "SELECT * FROM worklist WHERE organisation_id = {o} AND NOT is_open AND return_country = 'TG' "
            + "ORDER BY opened_at DESC, file_id DESC LIMIT 26"),
        ("common name", "SELECT person_id, file_id FROM person_word WHERE organisation_id = {o} AND word = 'jalu' LIMIT 100"),
        ("two common names", "SELECT w.person_id, w.file_id FROM person_word w WHERE w.organisation_id = {o} AND w.word = 'mamatu' "
            + "AND EXISTS (SELECT 1 FROM person_word o WHERE o.organisation_id = {o} AND o.word = 'jalu' "
            + "AND o.person_id = w.person_id AND o.file_id = w.file_id) LIMIT 100"),
        ("beginning", "SELECT person_id, file_id FROM person_word WHERE organisation_id = {o} AND word >= 'mam' AND word < 'man' LIMIT 100"),
        ("opening 100 persons", "SELECT m.file_id, p.family_name, f.reference FROM member m JOIN person p ON p.id = m.person_id "
            + "JOIN case_file f ON f.id = m.file_id WHERE m.left_at IS NULL AND m.person_id = ANY (ARRAY(SELECT person_id FROM person_word "
            + "WHERE organisation_id = {o} AND word = 'jalu' LIMIT 100))"),
        ("what happened in a file", "SELECT * FROM event WHERE file_id = (SELECT file_id FROM worklist "
            + "WHERE organisation_id = {o} AND is_open ORDER BY opened_at DESC, file_id DESC LIMIT 1)"),
    ];

    public static async Task RunAsync(Connections connections, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(connections.App);
        foreach (var organisation in new[] { Circle.Big, Circle.Small })
        {
            await using var connection = await source.OpenConnectionAsync(cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await using var find = new NpgsqlCommand(
                "SELECT id FROM organisation WHERE short_name = $1", connection, transaction);
            find.Parameters.Add(new NpgsqlParameter { Value = organisation });
            var id = (Guid)(await find.ExecuteScalarAsync(cancel))!;
            await using var act = new NpgsqlCommand(
                "SELECT set_config('app.organisation_id', $1, true)", connection, transaction);
            act.Parameters.Add(new NpgsqlParameter { Value = id.ToString() });
            await act.ExecuteNonQueryAsync(cancel);
            foreach (var (name, sql) in Queries)
            {
                await Console.Out.WriteLineAsync($"-- {name}, {organisation}");
                var asked = sql.Replace("{o}", string.Create(CultureInfo.InvariantCulture, $"'{id}'::uuid"),
                    StringComparison.Ordinal);
                await using var explain =
                    new NpgsqlCommand("EXPLAIN (ANALYZE, BUFFERS) " + asked, connection, transaction);
                await using var reader = await explain.ExecuteReaderAsync(cancel);
                while (await reader.ReadAsync(cancel)) await Console.Out.WriteLineAsync(reader.GetString(0));
            }
        }
    }
}
