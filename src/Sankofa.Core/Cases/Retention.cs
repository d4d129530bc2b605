using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Sankofa.Core.Cases.Lists;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;

namespace Sankofa.Core.Cases;

/// <summary>A file whose retention is over, and how many persons would be, or were, erased with it.</summary>
public sealed record ErasedFile(string Reference, DateOnly ClosedOn, int Persons);

/// <summary>
/// The end of what an organisation may keep: names, papers, texts and attachments go, and the key of each person's
/// values in the record is destroyed. What was counted stays, and the chains still verify.
/// </summary>
public sealed class Retention(SystemDb system, TimeProvider clock)
{
    // Codes, languages, countries and references are shorter than anything a person could be told by.
    private const int ShortestFreeText = 21;
    private const int DaysToRead = 14;

    private const string Due = """
        SELECT f.id AS "Value" FROM case_file f JOIN organisation o ON o.id = f.lead_organisation_id
        WHERE f.closed_at IS NOT NULL AND o.retention_months IS NOT NULL
          AND f.closed_at + make_interval(months => o.retention_months) <= {0}
          AND EXISTS (SELECT 1 FROM member m JOIN person p ON p.id = m.person_id WHERE m.file_id = f.id AND p.erased_at IS NULL)
        ORDER BY f.id
        """;

    /// <summary>Of those, the persons whom no other file still needs.</summary>
    private const string Kept = """
        SELECT m.person_id AS "Value" FROM member m JOIN case_file f ON f.id = m.file_id
        JOIN organisation o ON o.id = f.lead_organisation_id
        WHERE m.left_at IS NULL AND m.file_id <> {0} AND m.person_id IN (SELECT person_id FROM member WHERE file_id = {0})
          AND (f.closed_at IS NULL OR o.retention_months IS NULL
            OR f.closed_at + make_interval(months => o.retention_months) > {1})
        """;

    /// <summary>Why two records were thought to be of one person may tell of both.</summary>
    private const string ForgetMerges =
        "UPDATE person_merge SET reason = '', undone_why = '' WHERE kept_id = ANY ($1) OR merged_id = ANY ($1)";

    /// <summary>A rare name tells of its bearer by being there at all: it goes with the last who bore it.</summary>
    private const string ForgetNeighbours = """
        DELETE FROM name_neighbour n USING (
          SELECT d.deletion, w.word FROM unnest($1::text[]) AS w(word)
          CROSS JOIN LATERAL (
            SELECT w.word AS deletion
            UNION SELECT left(w.word, i - 1) || substr(w.word, i + 1) FROM generate_series(1, length(w.word)) i
          ) d
          WHERE NOT EXISTS (SELECT 1 FROM name_word k WHERE k.word = w.word)) gone
        WHERE n.deletion = gone.deletion AND n.word = gone.word
        """;

    public async IAsyncEnumerable<ErasedFile> RunAsync(
        bool dryRun, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        List<Guid> due;
        await using (var db = system.Open())
            due = await db.Database.SqlQueryRaw<Guid>(Due, now).ToListAsync(cancel);
        foreach (var id in due)
        {
            await using var db = system.Open();
            var kept = await db.Database.SqlQueryRaw<Guid>(Kept, id, now).ToListAsync(cancel);
            var file = await LoadAsync(db, id, cancel);
            var persons = file.Members.Select(m => m.Person).Distinct()
                .Where(p => p.ErasedAt is null && !kept.Contains(p.Id)).ToList();
            if (persons.Count == 0) continue;
            if (!dryRun) await EraseAsync(db, file, persons, wholeFile: kept.Count == 0, "retention", now, cancel);
            yield return new ErasedFile(
                file.Reference, DateOnly.FromDateTime(file.ClosedAt!.Value.UtcDateTime), persons.Count);
        }
    }

    /// <summary>
    /// One person, on a decision that upheld their request: in every file they are in. While others of the household
    /// remain, what was written about this person goes, and out of the other texts their names are struck. With the
    /// last of a file every text of it goes.
    /// </summary>
    public async Task<IReadOnlyList<string>> EraseAsync(
        Guid personId, string decision, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // A record that was joined with this one is of the same human being, who asked to be forgotten.
        var records = await db.Database.SqlQuery<Guid>($"""SELECT same_persons({personId}) AS "Value" """)
            .ToListAsync(cancel);
        var ids = await db.Members.Where(m => records.Contains(m.PersonId)).Select(m => m.FileId).Distinct()
            .ToListAsync(cancel);
        if (ids.Count == 0) throw new NotThere();
        var files = new List<string>();
        foreach (var id in ids)
        {
            var file = await LoadAsync(db, id, cancel);
            var persons = file.Members.Where(m => records.Contains(m.PersonId)).Select(m => m.Person).Distinct().ToList();
            var last = file.Members.TrueForAll(m => records.Contains(m.PersonId) || m.Person.ErasedAt is not null);
            await EraseAsync(db, file, persons, wholeFile: last, decision, now, cancel);
            files.Add(file.Reference);
        }

        await transaction.CommitAsync(cancel);
        return files;
    }

    private static async Task<CaseFile> LoadAsync(SankofaDb db, Guid id, CancellationToken cancel)
    {
        var file = await db.Files.Include(f => f.Members).ThenInclude(m => m.Person)
            .SingleAsync(f => f.Id == id, cancel);
        var persons = file.Members.Select(m => m.PersonId).ToList();
        await db.Persons.Where(p => persons.Contains(p.Id)).Include(p => p.Aliases).Include(p => p.Contacts)
            .Include(p => p.Papers).Include(p => p.Words).AsSplitQuery().LoadAsync(cancel);
        return file;
    }

    private static async Task EraseAsync(
        SankofaDb db, CaseFile file, IReadOnlyList<Person> persons, bool wholeFile, string why, DateTimeOffset now,
        CancellationToken cancel)
    {
        var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        // Nobody writes a name while it is asked whether one is still somebody's.
        await RunAsync(db, "LOCK TABLE name_word IN SHARE ROW EXCLUSIVE MODE", cancel);
        var words = persons.SelectMany(p => p.Words).Select(w => w.Word).Distinct().ToArray();
        var me = new Me(
            Guid.Empty, Guid.Empty, file.LeadOrganisationId, Role.Counsellor, "", "", "",
            OrganisationKind.Monitor, now);
        var remaining = file.Members.Select(m => m.Person).Where(p => p.ErasedAt is null).Except(persons);
        var struck = wholeFile ? null : StruckNames.Of(persons, remaining);
        var names = persons.Select(p => KeptLists.NameOf(p.FamilyName, p.GivenNames)).Where(n => n.Length > 0)
            .ToArray();
        foreach (var person in persons)
        {
            person.Erase(now);
            file.Record(me, CasesEvents.Erased, Sections.Identity, person.Id, new { why });
        }

        if (!wholeFile) await AskToReadAttachmentsAsync(db, file, me, cancel);
        // Events first: they lie in the same transaction, and none of them holds a value of these persons.
        await db.SaveChangesAsync(cancel);
        var ids = persons.Select(p => p.Id).ToArray();
        foreach (var sql in Blanks(db.Model, wholeFile)) await RunAsync(db, sql, cancel, file.Id, ids);
        if (struck is not null) await struck.StrikeAsync(db, file.Id, Texts(db.Model), cancel);
        foreach (var sql in KeptLists.Forgotten(wholeFile)) await RunAsync(db, sql, cancel, file.Id, ids, names);
        await RunAsync(db, ForgetMerges, cancel, (object)ids);
        await RunAsync(db, ForgetNeighbours, cancel, (object)words);
        await RunAsync(db, """
            INSERT INTO person_key (person_id, destroyed_at) SELECT p, now() FROM unnest($2) AS u(p) WHERE $1 IS NOT NULL
            ON CONFLICT (person_id) DO UPDATE SET key = NULL, destroyed_at = excluded.destroyed_at
            """, cancel, file.Id, ids);
        if (own is null) return;
        await own.CommitAsync(cancel);
        await own.DisposeAsync();
    }

    /// <summary>
    /// No program reads a scanned page: whoever leads the file looks whether one tells of the erased.
    /// </summary>
    private static async Task AskToReadAttachmentsAsync(
        SankofaDb db, CaseFile file, Me me, CancellationToken cancel)
    {
        var sections = await db.Attachments.Where(a => a.FileId == file.Id && a.PersonId == null)
            .Select(a => a.Section).ToListAsync(cancel);
        // One task on either side of the wall: that something lies behind it is not told before it.
        foreach (var section in sections.Select(s => s == Sections.Asylum ? s : Sections.Identity).Distinct())
        {
            file.NewTasks.Add(file.GiveTask(
                file.LeadOrganisationId, file.AssigneeId, "Cases.Task.ReadAttachments", me.Today.AddDays(DaysToRead),
                section, me));
        }
    }

    /// <summary>Every column in which people write, of all rows of a file.</summary>
    private static IEnumerable<(string Table, IProperty Column)> Texts(IModel model) => model.GetEntityTypes()
        .Where(e => typeof(IBelongsToFile).IsAssignableFrom(e.ClrType) && e.ClrType != typeof(CaseFile))
        .SelectMany(e => e.GetProperties()
            .Where(p => !CopiedPersons.In(p) && p.ClrType != typeof(byte[]) && Blank(p) is not null)
                .Select(p => (e.GetTableName()!, p)));

    private static async Task RunAsync(SankofaDb db, string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = await db.CommandAsync(sql, cancel);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>
    /// Read from the model, so that a module made tomorrow is emptied too: every free text, list of texts and stored
    /// bytes of the rows of a file; of the persons' own rows alone where others of the household remain.
    /// </summary>
    internal static IEnumerable<string> Blanks(IModel model, bool wholeFile)
    {
        if (wholeFile) yield return "UPDATE case_file SET return_place = '' WHERE id = $1 AND $2 IS NOT NULL";
        foreach (var entity in model.GetEntityTypes().Where(e => typeof(IBelongsToFile).IsAssignableFrom(e.ClrType)))
        {
            if (entity.ClrType == typeof(CaseFile)) continue;
            var table = entity.GetTableName()!;
            var copies = entity.GetProperties().Where(CopiedPersons.In).ToList();
            foreach (var copy in copies) yield return CopiedPersons.Blanked(table, copy);
            var blanks = entity.GetProperties().Except(copies).Select(Blank).OfType<string>().ToList();
            if (blanks.Count == 0) continue;
            var person = entity.FindProperty("PersonId");
            var whose = wholeFile ? "file_id = $1 AND $2 IS NOT NULL"
                : person is not null ? $"file_id = $1 AND {person.GetColumnName()} = ANY ($2)"
                : entity.ClrType == typeof(AttachmentContent)
                    ? "file_id = $1 AND attachment_id IN (SELECT id FROM attachment WHERE person_id = ANY ($2))"
                : copies.Count > 0 ? "file_id = $1 AND " + string.Join(" AND ", copies.Select(CopiedPersons.NobodyElse))
                : null;
            if (whose is not null)
                yield return string.Create(
                    CultureInfo.InvariantCulture, $"UPDATE \"{table}\" SET {string.Join(", ", blanks)} WHERE {whose}");
        }
    }

    private static string? Blank(IProperty property)
    {
        if (property.IsKey() || property.IsForeignKey() || property.IsIndex()) return null;
        var empty = property.ClrType == typeof(byte[]) ? "''::bytea"
            : property.GetColumnType() is "jsonb" or "json" ? property.ClrType == typeof(string) ? "'{}'" : "'[]'"
            : typeof(IEnumerable<string>).IsAssignableFrom(property.ClrType) ? "'{}'"
            : property.ClrType != typeof(string) ? null
            : (property.GetMaxLength() ?? int.MaxValue) >= ShortestFreeText ? "''"
            : null;
        return empty is null ? null : $"\"{property.GetColumnName()}\" = {empty}";
    }
}
