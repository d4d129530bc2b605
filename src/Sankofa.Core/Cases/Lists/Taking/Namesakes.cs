using Npgsql;
using Sankofa.Core.Cases.Duplicates;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Matching;

namespace Sankofa.Core.Cases.Lists;

/// <summary>
/// Finds, among the persons that the acting organisation may find, those who may be the one of a line.
/// </summary>
internal static class Namesakes
{
    private const int AtMost = 10;

    // Whoever shares two kinds of word, or a paper. The names go first: one word of them alone is everybody's.
    private const string Sql = """
        SELECT w.person_id, w.file_id, p.birth_date, w.by_given, w.by_phone, w.by_paper, w.by_family
        FROM (SELECT person_id, file_id, bool_or(word = ANY ($2)) AS by_family, bool_or(word = ANY ($3)) AS by_given,
                bool_or(word = ANY ($4)) AS by_phone, bool_or(word = ANY ($5)) AS by_paper
              FROM person_word WHERE organisation_id = $1 AND word = ANY ($2 || $3 || $4 || $5)
              GROUP BY person_id, file_id) w
        JOIN person p ON p.id = w.person_id
        WHERE (w.by_paper OR (w.by_family AND w.by_given) OR (w.by_phone AND (w.by_family OR w.by_given)))
          AND NOT EXISTS (SELECT 1 FROM list_row r WHERE r.person_id = w.person_id AND r.run_id = $6)
        LIMIT 200
        """;

    public static async Task<List<(Guid PersonId, Guid FileId, Likeness Likeness)>> OfAsync(
        SankofaDb db, ListRow row, Guid runId, Me me, CancellationToken cancel)
    {
        var found = new List<(Guid, Guid, Likeness)>();
        var family = NameFolding.Keys(row.FamilyName).ToArray();
        var given = NameFolding.Keys(row.GivenNames).ToArray();
        var phones = row.Phones.Select(p => SearchWords.OfPhone(p.E164 ?? p.Written)).Where(w => w.Length > 0)
            .ToArray();
        var papers = Paper(row);
        if (family.Length + phones.Length + papers.Length == 0) return found;
        await using var command = await db.CommandAsync(Sql, cancel);
        foreach (var value in new object[] { me.OrganisationId, family, given, phones, papers, runId })
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (found.Count < AtMost && await reader.ReadAsync(cancel))
        {
            var born = PartialDate.FromCode(reader.GetInt32(2));
            var (byGiven, byPhone, byPaper, byFamily) =
                (reader.GetBoolean(3), reader.GetBoolean(4), reader.GetBoolean(5), reader.GetBoolean(6));
            Likeness? likeness = byPaper ? Likeness.Paper
                : !MayMeet(born, row.BirthDate) ? null
                : byPhone && (byFamily || byGiven) ? Likeness.Phone
                : byFamily && byGiven ? Likeness.Name : null;
            if (likeness is { } known) found.Add((reader.GetGuid(0), reader.GetGuid(1), known));
        }

        return found;
    }

    private static string[] Paper(ListRow row) =>
        row.PaperNumber is { } number && SearchWords.OfPaper(number) is { Length: > 0 } word ? [word] : [];

    private static bool MayMeet(PartialDate a, PartialDate b) =>
        a.Range is not { } one || b.Range is not { } other || (one.First <= other.Last && other.First <= one.Last);
}
