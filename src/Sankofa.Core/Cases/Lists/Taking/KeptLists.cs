using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.House;

namespace Sankofa.Core.Cases.Lists;

/// <summary>
/// Lists that were read, with their report: kept until somebody says yes, and of the rest what no file holds.
/// </summary>
public static class KeptLists
{
    private static readonly JsonSerializerOptions AsWritten =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Keeps the list and its report. Nothing of it is in any file yet.</summary>
    public static async Task<ImportRun> KeepListAsync(
        this SankofaDb db, string fileName, byte[] content, string mapping, ReturnList list, Me me,
        CancellationToken cancel)
    {
        var run = new ImportRun(fileName, SHA256.HashData(content), mapping, list, me);
        db.Add(run);
        db.Add(new ImportContent(run, content));
        await db.SaveChangesAsync(cancel);
        await WriteLinesAsync(db, run, list, cancel);
        return run;
    }

    /// <summary>
    /// What somebody answered about unknown headers changes how the list is read: its report is told anew.
    /// </summary>
    public static async Task AnswerHeadersAsync(
        this SankofaDb db, ImportRun run, string mapping, ReturnList list, CancellationToken cancel)
    {
        run.Answer(mapping, list);
        await db.SaveChangesAsync(cancel);
        await db.Set<ImportLine>().Where(l => l.RunId == run.Id).ExecuteDeleteAsync(cancel);
        await WriteLinesAsync(db, run, list, cancel);
    }

    /// <summary>
    /// The same bytes, read before by this organisation and not applied to the end; null where there are none.
    /// </summary>
    public static async Task<ImportRun?> UnfinishedImportAsync(
        this SankofaDb db, byte[] content, Me me, CancellationToken cancel)
    {
        var print = SHA256.HashData(content);
        return await db.Set<ImportRun>()
            .Where(r => r.OrganisationId == me.OrganisationId && r.Sha256 == print && r.State != ImportState.Applied)
            .OrderByDescending(r => r.State == ImportState.Reported ? 0 : 1).ThenByDescending(r => r.Id)
            .FirstOrDefaultAsync(cancel);
    }

    internal static async Task KeepLeftOutAsync(
        this SankofaDb db, Guid runId, ListRow row, IReadOnlyList<LineCell> cells, IReadOnlyList<Finding> doubts,
        CancellationToken cancel)
    {
        if (cells.Count + doubts.Count == 0) return;
        var (kept, said) = (JsonSerializer.Serialize(cells, AsWritten), Said(doubts));
        await db.Set<ImportLine>().Where(l => l.RunId == runId && l.Row == row.Row).ExecuteUpdateAsync(
            line => line.SetProperty(l => l.Cells, kept).SetProperty(l => l.Findings, said)
                .SetProperty(l => l.Name, ""), cancel);
    }

    /// <summary>What stands in the files goes from here, the bytes of the list with it.</summary>
    internal static async Task ForgetTakenAsync(this SankofaDb db, Guid runId, CancellationToken cancel)
    {
        await db.Set<ImportContent>().Where(c => c.RunId == runId).ExecuteDeleteAsync(cancel);
        await db.Set<ImportLine>()
            .Where(l => l.RunId == runId && l.Cells == "[]"
                && (l.Outcome == Outcome.Taken || l.Outcome == Outcome.Doubtful))
            .ExecuteDeleteAsync(cancel);
    }

    /// <summary>How a line names somebody, as long as its list is not applied.</summary>
    internal static string NameOf(string? familyName, string? givenNames)
    {
        var name = string.Join(", ", new[] { familyName, givenNames }.Where(n => !string.IsNullOrEmpty(n)));
        return name.Length > ImportLine.NameLength ? name[..ImportLine.NameLength] : name;
    }

    /// <summary>
    /// What lists kept of persons who are erased: $1 is the file, $2 the persons, $3 their names. Where others of the
    /// household remain, lines of which nobody decided whose they are stay with them. A line of their list is still
    /// known again.
    /// </summary>
    internal static IEnumerable<string> Forgotten(bool wholeFile)
    {
        var whose = wholeFile ? "(t.person_id = ANY ($2) OR t.file_id = $1)"
            : "$1::uuid IS NOT NULL AND t.person_id = ANY ($2)";
        yield return "DELETE FROM import_line l USING list_row t WHERE l.run_id = t.run_id AND l.row = t.row "
            + $"AND $3::text[] IS NOT NULL AND {whose}";
        // The digest of a name is found by trying names.
        yield return $"UPDATE list_row t SET name_key = '', sections = '' WHERE $3::text[] IS NOT NULL AND {whose}";
        // A list that was read and never applied names them too: it has written nothing, and can be given again.
        yield return """
            WITH given AS (
              SELECT DISTINCT r.id FROM import_run r JOIN import_line l ON l.run_id = r.id
              WHERE r.state = 'Reported' AND l.name = ANY ($3) AND $1::uuid IS NOT NULL AND $2::uuid[] IS NOT NULL),
            bytes AS (DELETE FROM import_content WHERE run_id IN (SELECT id FROM given)),
            lines AS (DELETE FROM import_line WHERE run_id IN (SELECT id FROM given))
            DELETE FROM import_run WHERE id IN (SELECT id FROM given)
            """;
    }

    // One statement for the whole list: COPY is not given to a role under policies.
    private static async Task WriteLinesAsync(SankofaDb db, ImportRun run, ReturnList list, CancellationToken cancel)
    {
        const string insert = """
            INSERT INTO import_line (run_id, organisation_id, row, outcome, name, findings, cells)
            SELECT $1, $2, l.* FROM unnest($3, $4, $5, $6, $7) l
            """;
        await using var command = await db.CommandAsync(insert, cancel);
        foreach (var value in new object[]
        {
            run.Id, run.OrganisationId, list.Rows.Select(r => r.Row).ToArray(),
            list.Rows.Select(r => r.Outcome.ToString()).ToArray(),
            list.Rows.Select(r => NameOf(r.FamilyName, r.GivenNames)).ToArray(),
            list.Rows.Select(r => Said(r.Findings)).ToArray(), list.Rows.Select(CellsOf).ToArray(),
        }) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static string Said(IEnumerable<Finding> findings) => JsonSerializer.Serialize(
        findings.Select(f => new LineFinding(f.FieldName, f.Reason, f.Arguments)), AsWritten);

    // A line that no file takes is kept whole.
    private static string CellsOf(ListRow row) => row.IsPerson ? "[]"
        : JsonSerializer.Serialize(row.Cells
            .Select((text, at) => new LineCell(at < row.Headers.Count ? row.Headers[at] : "", text))
            .Where(c => c.Text.Length > 0), AsWritten);
}
