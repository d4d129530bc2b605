using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.Demo;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Bench;

/// <summary>
/// The Dialogue with 10,000 initiatives, 500 activities and 200 rounds: each page for the public, the secretariat and a
/// focal point. The goals: p95 50 ms at eight users, full text 100 ms.
/// </summary>
internal static class DialogueBench
{
    private const string Database = "bench_dialogue";

    private static readonly (string What, string Sql)[] Filling =
    [
        ("initiatives", """
            INSERT INTO initiative (id, reference, country, run_by, kind, scope, status, title, summary, funded_by,
              countries, starts_on, ends_on, budget_minor, currency, implementer, address, entered_at, published_at, serves,
              version)
            SELECT gen_random_uuid(), 'BN-' || i, c.code, 'Country', (ARRAY['Project','Policy','NationalProgramme','Meeting'])[1 + i % 4],
              (ARRAY['National','Bilateral','Multilateral','Regional'])[1 + i % 4],
              (ARRAY['Planned','UnderWay','Completed','Abandoned'])[1 + i % 4],
              jsonb_build_object('fr', 'Initiative fictive ' || i || ' sur la réintégration durable', 'en',
                  'Fictional initiative ' || i),
              jsonb_build_object('fr', 'Accueil, orientation et suivi des personnes de retour, groupe ' || i % 97),
              ARRAY['EU'], ARRAY[c.code], DATE '2018-01-01' + i % 2000, NULL, 1000000 + i, 'EUR', 'Office fictif', '',
              now() - i * interval '1 minute', CASE WHEN i % 10 > 0 THEN now() END, '{}', 0
            FROM generate_series(1, 10000) i
            JOIN (SELECT code, row_number() OVER (ORDER BY code) - 1 AS n FROM dialogue_partner WHERE kind = 'Country') c
              ON c.n = i % 59
            """),
        ("contributions", """
            INSERT INTO contribution (id, initiative_id, action_id, what, made_at)
            SELECT gen_random_uuid(), i.id, a.id, '{"fr": "Sert cette action."}', i.entered_at
            FROM (SELECT id, entered_at, row_number() OVER () AS n FROM initiative WHERE reference LIKE 'BN-%') i
            CROSS JOIN generate_series(0, 2) k
            JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n, count(*) OVER () AS all_of FROM plan_action) a
              ON a.n = (i.n * 7 + k * 5) % a.all_of ON CONFLICT DO NOTHING
            """),
        ("what they serve", """
            UPDATE initiative i SET serves = c.actions
            FROM (SELECT initiative_id, array_agg(action_id) AS actions FROM contribution GROUP BY initiative_id) c
            WHERE c.initiative_id = i.id AND i.reference LIKE 'BN-%'
            """),
        ("activities", """
            INSERT INTO activity (id, code, title, kind, format, "from", "to", date_note, place, address, co_chairs, profile,
              aims, expected_results, domain_id, objective_id, source, sorts_on, entered_at, published_at, version)
            SELECT gen_random_uuid(), 'bn-' || i, jsonb_build_object('fr', 'Réunion fictive ' || i), 'ThematicMeeting',
              'Hybrid', to_char(d, 'YYYYMMDD')::int, 0, '{}', 'Lomé', '', ARRAY['TG'], '{}', '{}', '{}', NULL, NULL,
                  '', d,
              now(), CASE WHEN i % 10 > 0 THEN now() END, 0
            FROM (SELECT i, DATE '2010-01-01' + i * 11 AS d FROM generate_series(1, 500) i) x
            """),
        ("recommendations", """
            INSERT INTO recommendation (id, activity_id, number, text, quote, source, lines, section, said_by, domain_id,
              objective_id, basis, why, addressees, addressees_note, due, due_note, version)
            SELECT gen_random_uuid(), a.id, k, jsonb_build_object('fr', 'Échanger les listes de contacts, groupe ' || k),
              'Échanger les listes.', 'essai', '1', '', '', d.id, NULL, 'Inferred', '', ARRAY['TG'], '', 20250000,
                  '{}', 0
            FROM activity a CROSS JOIN generate_series(1, 12) k
            JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM plan_domain) d ON d.n = 1 + k % 5
            WHERE a.code LIKE 'bn-%'
            """),
        ("sessions", """
            INSERT INTO activity_session (id, activity_id, "order", number, title, summary)
            SELECT gen_random_uuid(), id, k, k::text, jsonb_build_object('fr', 'Séance ' || k), '{}'
            FROM activity CROSS JOIN generate_series(1, 5) k WHERE code LIKE 'bn-%'
            """),
        ("points", """
            INSERT INTO session_point (id, session_id, "order", kind, text, quote, source, lines, said_by)
            SELECT gen_random_uuid(), s.id, k, 'Said',
              jsonb_build_object('fr', 'Un participant décrit la coordination des services, point ' || k), '',
                  'essai', '1', ''
            FROM activity_session s JOIN activity a ON a.id = s.activity_id CROSS JOIN generate_series(1, 20) k
            WHERE a.code LIKE 'bn-%'
            """),
        ("rounds", """
            INSERT INTO data_round (id, code, name, instrument_id, opens_on, closes_on, entered_at, published_at, version)
            SELECT gen_random_uuid(), 'B' || i, jsonb_build_object('fr', 'Collecte fictive ' || i),
              (SELECT id FROM round_instrument ORDER BY number LIMIT 1), DATE '2016-01-01' + i * 15, DATE '2016-02-01' + i * 15,
              now(), CASE WHEN i < 190 THEN now() END, 0 FROM generate_series(1, 200) i
            """),
        ("answers", """
            INSERT INTO round_answer (id, round_id, country, kind, state, title, values, taken_from, begun_at, published_at, version)
            SELECT gen_random_uuid(), r.id, c.code, 'Project', 'Published', 'Réponse fictive ' || k, '{}', '{}', now(), r.published_at, 0
            FROM data_round r CROSS JOIN generate_series(0, 49) k
            JOIN (SELECT code, row_number() OVER (ORDER BY code) - 1 AS n FROM dialogue_partner WHERE kind = 'Country') c ON c.n = k
            WHERE r.code LIKE 'B%' AND r.published_at IS NOT NULL
            """),
        ("progress", """
            INSERT INTO progress_note (id, action_id, judgement, text, country, organisation_name, written_at, version)
            SELECT gen_random_uuid(), a.id, 'OnTrack', '{"fr": "Avance."}', 'TG', 'Point focal Togo', now() - k * interval '1 day', 0
            FROM plan_action a CROSS JOIN generate_series(1, 40) k
            """),
    ];

    public static Command Command(Option<int> requests, Option<bool> json, Option<string> only)
    {
        var command = new Command(
            "dialogue", "Measures the Dialogue's pages on 10,000 initiatives, 500 activities and 200 rounds.")
        {
            requests, json, only,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var connections = await BenchDatabase.MakeAsync(cancel, Database);
            await FillAsync(connections, cancel);
            return await Pages.RunAsync(connections, await AskedAsync(connections, cancel), parsed.GetValue(requests),
                parsed.GetValue(json), parsed.GetValue(only)!, cancel) == 0 ? 0 : 1;
        });
        return command;
    }

    private static async Task FillAsync(Connections connections, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(connections.Owner);
        await DemoDialogue.LoadAsync(new SystemDb(source), TimeProvider.System, cancel);
        foreach (var (what, sql) in Filling)
        {
            await BenchDatabase.RunAsync(source, sql, cancel);
            await Console.Error.WriteLineAsync(what);
        }

        await BenchDatabase.RunAsync(source, "VACUUM (ANALYZE)", cancel);
    }

    private static async Task<IReadOnlyList<(string Login, AskedPage Page)>> AskedAsync(
        Connections connections, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(connections.Owner);
        await using var db = new SystemDb(source).Open();
        async Task<string[]> Some(string sql) =>
            [.. await db.Database.SqlQueryRaw<string>(sql).ToListAsync(cancel)];
        var actions = await Some("SELECT id::text AS \"Value\" FROM plan_action ORDER BY id LIMIT 40");
        var initiatives = await Some(
            "SELECT id::text AS \"Value\" FROM initiative WHERE published_at IS NOT NULL ORDER BY id LIMIT 50");
        var codes = await Some("SELECT code AS \"Value\" FROM activity WHERE published_at IS NOT NULL ORDER BY id LIMIT 50");
        var activities = await Some("SELECT id::text AS \"Value\" FROM activity ORDER BY id LIMIT 50");
        var rounds = await Some("SELECT id::text AS \"Value\" FROM data_round ORDER BY id LIMIT 50");
        List<(string, AskedPage)> pages = [];
        void Ask(string name, params string[] paths) => pages.Add(("", new AskedPage(name, paths)));
        void Desk(string login, string name, params string[] paths) => pages.Add((login, new AskedPage(name, paths)));
        Ask("home", "/dialogue");
        Ask("plan", "/dialogue/plan", "/dialogue/plan?plan=MARRAKESH-2018");
        Ask("action", [.. actions.Select(a => "/dialogue/plan/actions/" + a)]);
        Ask("initiatives", "/dialogue/initiatives", "/dialogue/initiatives?country=TG");
        Ask("initiatives of an action", [.. actions.Select(a => "/dialogue/initiatives?serves=" + a)]);
        Ask("initiative", [.. initiatives.Select(i => "/dialogue/initiatives/" + i)]);
        Ask("activities", "/dialogue/activities");
        Ask("activity", [.. codes.Select(c => "/dialogue/activities/" + c)]);
        Ask("activity, senior officials", "/dialogue/activities/hauts-fonctionnaires-2021");
        Ask("recommendations", "/dialogue/recommendations", "/dialogue/recommendations?state=none");
        Ask("recommendations, far", "/dialogue/recommendations?at=5000");
        Ask("labels", "/dialogue/labels");
        Ask("library", "/dialogue/library");
        Ask("full text", "/dialogue/library?q=r%C3%A9int%C3%A9gration", "/dialogue/library?q=coordination+services",
            "/dialogue/library?q=accueil");
        Ask("partners", "/dialogue/partners");
        Ask("map", "/dialogue/map");
        Ask("progress report", "/dialogue/reports/progress");
        Ask("compact report", "/dialogue/reports/imrf");
        Desk("ruth", "desk", "/dialogue/desk");
        Desk("ruth", "desk, initiatives", "/dialogue/desk/initiatives");
        Desk("ruth", "desk, activity", [.. activities.Select(a => "/dialogue/desk/activities/" + a)]);
        Desk("ruth", "desk, decisions", "/dialogue/desk/decisions");
        Desk("ruth", "desk, labels", "/dialogue/desk/labels");
        Desk("ruth", "desk, partners", "/dialogue/desk/partners");
        Desk("ruth", "desk, partner", "/dialogue/desk/partners/TG");
        Desk("ruth", "desk, rounds", "/dialogue/desk/rounds");
        Desk("ruth", "desk, round", [.. rounds.Select(r => "/dialogue/desk/rounds/" + r)]);
        Desk("essi", "desk of a country", "/dialogue/desk");
        Desk("essi", "desk of a country, plan", "/dialogue/desk/plan");
        return pages;
    }
}
