using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.Demo;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Bench;

/// <summary>
/// From the empty schema to a full register: rows by COPY without indexes, projections in sets, indexes at the end.
/// </summary>
internal static class Filling
{
    private const int OrganisationsInAll = 60;

    private static readonly string[] Filled =
    [
        "case_file", "person", "member", "case_access", "case_task", "name_word", "nationality", "contact",
        "fact", "event",
        "event_head", "worklist", "person_word", "name_neighbour",
    ];

    private const string Worklist = """
        INSERT INTO worklist (organisation_id, file_id, stage, assignee_id, due_on, arrival_on, return_country, leads, is_open,
          is_suspended, opened_at, stage_since)
        SELECT a.organisation_id, f.id, f.stage, CASE WHEN a.organisation_id = f.lead_organisation_id THEN f.assignee_id ELSE t.assignee END,
          t.due_on, CASE WHEN a.sections & 32 <> 0 THEN coalesce(f.arrived_on, f.expected_arrival) END, f.return_country,
          a.organisation_id = f.lead_organisation_id, f.closed_at IS NULL, f.suspended_at IS NOT NULL, f.opened_at, f.stage_since
        FROM case_access a JOIN case_file f ON f.id = a.file_id
        LEFT JOIN (SELECT file_id, organisation_id, min(due_on) AS due_on, (array_agg(assignee_id ORDER BY due_on))[1] AS assignee
          FROM case_task WHERE done_at IS NULL GROUP BY 1, 2) t ON t.file_id = a.file_id AND t.organisation_id = a.organisation_id
        """;

    private const string PersonWords = """
        INSERT INTO person_word (organisation_id, word, person_id, file_id)
        SELECT a.organisation_id, n.word, m.person_id, m.file_id
        FROM case_access a JOIN member m ON m.file_id = a.file_id JOIN name_word n ON n.person_id = m.person_id
        WHERE a.sections & n.section <> 0
        UNION ALL
        SELECT a.organisation_id, '=' || replace(f.reference, '-', ''), m.person_id, m.file_id
        FROM case_access a JOIN case_file f ON f.id = a.file_id JOIN member m ON m.file_id = a.file_id
        WHERE a.sections & 1 <> 0
        """;

    private const string Neighbours = """
        INSERT INTO name_neighbour
        SELECT DISTINCT d.deletion, n.word FROM (SELECT DISTINCT word FROM name_word WHERE word ~ '^[a-z]') n
        CROSS JOIN LATERAL (SELECT n.word AS deletion UNION
          SELECT left(n.word, i - 1) || substr(n.word, i + 1) FROM generate_series(1, length(n.word)) i WHERE length(n.word) > 3) d
        """;

    public static async Task RunAsync(Connections connections, int files, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var builder = new NpgsqlConnectionStringBuilder(connections.Owner)
        {
            CommandTimeout = 0, Options = "-c synchronous_commit=off -c maintenance_work_mem=512MB -c work_mem=256MB",
        };
        await using var source = NpgsqlDataSource.Create(builder.ConnectionString);
        await Cast.LoadAsync(new SystemDb(source), TimeProvider.System, cancel);
        var circle = await CircleAsync(source, cancel);
        var indexes = await Indexes.DropAsync(source, Filled, cancel);
        foreach (var table in Filled)
        {
            // The server's own vacuum would read what is about to be read anyway, and once stood in the way of the
            // schema's command.
            await BenchDatabase.RunAsync(source, $"""
                ALTER TABLE {table} DISABLE TRIGGER USER; ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;
                ALTER TABLE {table} SET (autovacuum_enabled = false)
                """, cancel);
        }

        Say(clock, "organisations, people; indexes dropped");
        await new Register(source, circle, files)
            .WriteAsync(written => Say(clock, $"{written:N0} of {files:N0} files"), cancel);
        foreach (var (what, sql) in new[] { ("worklist", Worklist), ("words", PersonWords),
            ("words nearby", Neighbours) })
        {
            await BenchDatabase.RunAsync(source, sql, cancel);
            Say(clock, what);
        }

        await indexes.RestoreAsync(source, name => Say(clock, name), cancel);
        foreach (var table in Filled) await BenchDatabase.RunAsync(
            source, $"ALTER TABLE {table} ENABLE TRIGGER USER", cancel);
        // The schema's own command puts the policies back.
        await Schema.MigrateAsync(
            connections.Owner, new NpgsqlConnectionStringBuilder(connections.App).Username!, cancel);
        await BenchDatabase.RunAsync(source, "VACUUM (ANALYZE)", cancel);
        foreach (var table in Filled) await BenchDatabase.RunAsync(
            source, $"ALTER TABLE {table} RESET (autovacuum_enabled)", cancel);
        await BenchDatabase.RunAsync(source, $"CREATE TABLE bench_size AS SELECT {files} AS files", cancel);
        Say(clock, $"filled with {files:N0} files");
    }

    // The biggest sees about 15 files of a hundred, the smallest one of five hundred.
    private static async Task<Circle> CircleAsync(NpgsqlDataSource source, CancellationToken cancel)
    {
        await using var db = new SystemDb(source).Open();
        var now = TimeProvider.System.GetUtcNow();
        var known = await db.Organisations.CountAsync(cancel);
        for (var i = known; i < OrganisationsInAll; i++)
        {
            db.Add(new Organisation(
                $"Organisation fictive {i}", $"Fictive {i}", i % 2 == 0 ? "TG" : "FR",
                i % 2 == 0 ? OrganisationKind.EmploymentAgency : OrganisationKind.ReturnAgency, now));
        }

        await db.SaveChangesAsync(cancel);
        var organisations = await db.Organisations.AsNoTracking().ToListAsync(cancel);
        var posts = await db.Posts.Include(p => p.User).AsNoTracking().ToListAsync(cancel);
        return new Circle(
            [.. organisations.OrderBy(o => o.ShortName switch { Circle.Big => 0, Circle.Small => 2, _ => 1 })
                .ThenBy(o => o.Name)],
            posts.ToLookup(p => p.OrganisationId, p => (p.UserId, p.User.DisplayName)));
    }

    private static void Say(Stopwatch clock, FormattableString what) => Say(clock, FormattableString.Invariant(what));

    private static void Say(Stopwatch clock, string what) =>
        Console.Error.WriteLine(FormattableString.Invariant($"{clock.Elapsed.TotalSeconds,7:F1} s  {what}"));
}
