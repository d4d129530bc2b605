using System.Globalization;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace Sankofa.Core.Registry.Importing;

/// <summary>What a chunk did, or would do.</summary>
internal sealed record MergedChunk(
    long Read, long Added, long Changed, long Equal, IReadOnlyList<RefusedLine> Refusals,
    IReadOnlyDictionary<string, long> Fields, long End, long EndLine);

/// <summary>
/// Lays a chunk beside the register and merges it in one statement: new entries are added, changed ones get a new
/// version, equal ones are left as they are. A field that the file has no column for changes nothing.
/// </summary>
internal sealed class ChunkMerge(NpgsqlConnection connection, Register register, RegisterLayout layout, bool isFull)
{
    private const string Staging = """
        CREATE TEMP TABLE IF NOT EXISTS register_staging (
          line bigint NOT NULL, number varchar(60) COLLATE "C" NOT NULL, family_name text NOT NULL, given_names text NOT NULL,
          sex text NOT NULL, birth_date integer NOT NULL, birth_place text NOT NULL, father_name text NOT NULL,
          mother_name text NOT NULL, papers text[] NOT NULL, state text NOT NULL) ON COMMIT DELETE ROWS
        """;

    private const string Copy = """
        COPY register_staging (line, number, family_name, given_names, sex, birth_date, birth_place, father_name,
          mother_name, papers, state) FROM STDIN (FORMAT BINARY)
        """;

    /// <summary>The columns of an entry that a file can change, with the fields of a file that say them.</summary>
    private static readonly (string Column, string Name, RegisterField[] From)[] Columns =
    [
        ("family_name", nameof(RegisterEntry.FamilyName), [RegisterField.FamilyName]),
        ("given_names", nameof(RegisterEntry.GivenNames), [RegisterField.GivenNames]),
        ("sex", nameof(RegisterEntry.Sex), [RegisterField.Sex]),
        ("birth_date", nameof(RegisterEntry.BirthDate), [RegisterField.BirthDate, RegisterField.BirthYear]),
        ("birth_place", nameof(RegisterEntry.BirthPlace), [RegisterField.BirthPlace]),
        ("father_name", nameof(RegisterEntry.FatherName), [RegisterField.FatherName, RegisterField.FatherGivenNames]),
        ("mother_name", nameof(RegisterEntry.MotherName), [RegisterField.MotherName, RegisterField.MotherGivenNames]),
        ("papers", nameof(RegisterEntry.Papers), [RegisterField.Paper]),
        ("state", nameof(RegisterEntry.State), [RegisterField.State]),
    ];

    private readonly (string Column, string Name)[] _columns =
        [.. Columns.Where(c => c.From.Any(layout.Has)).Select(c => (c.Column, c.Name))];

    public async Task PrepareAsync(CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Staging, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public async Task StageAsync(ImportChunk chunk, CancellationToken cancel)
    {
        await using var rows = await connection.BeginBinaryImportAsync(Copy, cancel);
        foreach (var entry in chunk.Entries)
        {
            rows.StartRow();
            rows.Write(entry.Line, NpgsqlDbType.Bigint);
            rows.Write(entry.Number, NpgsqlDbType.Varchar);
            rows.Write(entry.FamilyName, NpgsqlDbType.Text);
            rows.Write(entry.GivenNames, NpgsqlDbType.Text);
            rows.Write(NameOf(entry.Sex), NpgsqlDbType.Text);
            rows.Write(entry.BirthDate, NpgsqlDbType.Integer);
            rows.Write(entry.BirthPlace, NpgsqlDbType.Text);
            rows.Write(entry.FatherName, NpgsqlDbType.Text);
            rows.Write(entry.MotherName, NpgsqlDbType.Text);
            rows.Write(entry.Papers, NpgsqlDbType.Array | NpgsqlDbType.Text);
            rows.Write(NameOf(entry.State), NpgsqlDbType.Text);
        }

        await rows.CompleteAsync(cancel);
    }

    /// <summary>Dry: only says what would happen.</summary>
    public async Task<MergedChunk> MergeAsync(
        ImportChunk chunk, ImportChunks file, RegisterImport import, bool dry, DateTimeOffset now,
        CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Sql(dry), connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter { Value = register.Id });
        command.Parameters.Add(new NpgsqlParameter { Value = register.Country, NpgsqlDbType = NpgsqlDbType.Char });
        command.Parameters.Add(new NpgsqlParameter { Value = register.OrganisationId });
        command.Parameters.Add(new NpgsqlParameter { Value = now.UtcDateTime });
        command.Parameters.Add(new NpgsqlParameter { Value = import.StartedBy });
        command.Parameters.Add(new NpgsqlParameter { Value = "import " + import.Id });
        command.Parameters.Add(new NpgsqlParameter { Value = import.Id });
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        var fields = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var i = 0; i < _columns.Length; i++)
        {
            if (row.GetInt64(4 + i) is > 0 and var times) fields[_columns[i].Name] = times;
        }

        var refusals = Refused(chunk, file, row.IsDBNull(3) ? [] : row.GetFieldValue<long[]>(3));
        return new MergedChunk(
            chunk.Read, row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), refusals, fields, chunk.End, chunk.EndLine);
    }

    private static List<RefusedLine> Refused(ImportChunk chunk, ImportChunks file, long[] removed)
    {
        if (removed.Length == 0) return chunk.Refusals;
        var lines = removed.ToHashSet();
        return
        [
            .. chunk.Refusals,
            .. chunk.Entries.Where(e => lines.Contains(e.Line)).Select(e =>
                file.Refuse(chunk, e, RefusalReason.NumberRemoved)),
        ];
    }

    private string Sql(bool dry)
    {
        var sql = new StringBuilder();
        var differs = _columns.Select((c, i) => string.Create(
            CultureInfo.InvariantCulture, $"((e.{c.Column} <> s.{c.Column})::int << {i})"));
        sql.Append(CultureInfo.InvariantCulture, $"""
            WITH m AS MATERIALIZED (
              SELECT s.*, e.id AS entry, e.version AS was, e.removed_at IS NOT NULL AS removed,
                CASE WHEN e.id IS NULL OR e.removed_at IS NOT NULL THEN 0 ELSE {string.Join(" | ", differs)} END AS differs
              FROM register_staging s LEFT JOIN register_entry e
                ON e.register_id = $1 AND e.country = $2 AND e.number = s.number)
            """);
        if (!dry) sql.Append(Writing());
        sql.Append("""
             SELECT count(*) FILTER (WHERE entry IS NULL), count(*) FILTER (WHERE differs <> 0),
              count(*) FILTER (WHERE entry IS NOT NULL AND differs = 0 AND NOT removed),
              array_agg(line) FILTER (WHERE removed)
            """);
        for (var i = 0; i < _columns.Length; i++) sql.Append(
            CultureInfo.InvariantCulture, $", count(*) FILTER (WHERE differs & {1 << i} <> 0)");
        // In a dry run the parameters of the writing are named all the same: the statement takes as many.
        return sql.Append(
            " FROM m WHERE $3::uuid IS NOT NULL AND $4::timestamptz IS NOT NULL AND $5::text IS NOT NULL"
            + " AND $6::text IS NOT NULL AND $7::uuid IS NOT NULL").ToString();
    }

    private string Writing()
    {
        var changes = string.Join(", ", _columns.Select(c => $"{c.Column} = m.{c.Column}"));
        var seen = isFull ? """
            , seen AS (INSERT INTO register_import_seen (import_id, entry_id) SELECT $7, entry FROM m WHERE entry IS NOT NULL)
            """ : "";
        return $"""
            , kept AS (
              INSERT INTO register_entry_version (id, register_id, organisation_id, entry_id, version, was, replaced_at,
                replaced_by, reason)
              SELECT gen_random_uuid(), $1, $3, e.id, e.version, jsonb_build_object('familyName', e.family_name,
                'givenNames', e.given_names, 'sex', e.sex, 'birthDate', e.birth_date, 'birthPlace', e.birth_place,
                'fatherName', e.father_name, 'motherName', e.mother_name, 'papers', e.papers, 'state', e.state), $4, $5, $6
              FROM m JOIN register_entry e ON e.id = m.entry AND e.country = $2 WHERE m.differs <> 0),
            changed AS (
              UPDATE register_entry e SET {changes}, version = e.version + 1, change = nextval('register_change'),
                changed_at = $4
              FROM m WHERE e.id = m.entry AND e.country = $2 AND m.differs <> 0),
            added AS (
              INSERT INTO register_entry (country, id, register_id, number, family_name, given_names, sex, birth_date,
                birth_place, father_name, mother_name, papers, state, version, change, changed_at)
              SELECT $2, nextval('register_entry_id'), $1, m.number, m.family_name, m.given_names, m.sex, m.birth_date,
                m.birth_place, m.father_name, m.mother_name, m.papers, m.state, 1, nextval('register_change'), $4
              FROM m WHERE m.entry IS NULL)
            {seen}
            """;
    }

    private static string NameOf(EntrySex sex) => sex switch
    {
        EntrySex.Female => nameof(EntrySex.Female), EntrySex.Male => nameof(EntrySex.Male),
        _ => nameof(EntrySex.Unknown),
    };

    private static string NameOf(EntryState state) => state switch
    {
        EntryState.Deceased => nameof(EntryState.Deceased), EntryState.Struck => nameof(EntryState.Struck),
        _ => nameof(EntryState.Alive),
    };
}
