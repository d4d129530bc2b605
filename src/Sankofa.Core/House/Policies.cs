using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Sankofa.Core.House;

/// <summary>
/// Writes the row-level policies from what each mapping says of its table. The owner (migrations, jobs) has a policy of
/// its own; the program's role sees what its organisation may see, and nothing at all where nobody has said for whom it
/// acts.
/// </summary>
public static class Policies
{
    private const string Organisation = "nullif(current_setting('app.organisation_id', true), '')::uuid";

    private const string Script = "script:";

    private const string Standing = "coalesce(current_setting('app.dialogue', true), '')";
    private const string DialogueCountry = "current_setting('app.dialogue_country', true)";
    private const string InDialogue =
        $"{Standing} IN ('{DialogueStanding.Secretariat}', '{DialogueStanding.Member}')";

    // Told on the chain of a meeting that everybody sees; who was asked and who came is each delegation's own.
    private const string DelegationKinds =
        "'Dialogue.CountryInvited', 'Dialogue.InvitationWithdrawn', 'Dialogue.ParticipantRegistered', "
        + "'Dialogue.RegistrationCancelled', 'Dialogue.AttendanceNoted'";

    private static readonly Dictionary<string, string> OwnRules = new(StringComparer.Ordinal)
    {
        // The house's own engine reads it as the system; nobody's request does.
        ["engine_reference"] = "false",
        ["case_file"] = $"{Access("case_file.id", "255")} OR case_file.lead_organisation_id = {Organisation}",
        ["case_access"] =
            $"case_access.organisation_id = {Organisation} OR (leads(file_id) AND (NOT behind_wall OR leads_before_wall(file_id)))",
        ["person"] = Person("person.id", "1"),
        ["name_word"] = Person("name_word.person_id", "name_word.section"),
        ["person_key"] = Person("person_key.person_id", "255"),
        ["stage_change"] = $"stage_change.organisation_id = {Organisation} OR {NotOrigin("stage_change.file_id")}",
        ["withdrawal"] = $"withdrawal.organisation_id = {Organisation} OR {NotOrigin("withdrawal.file_id")}",
        ["case_task"] =
            $"(case_task.organisation_id = {Organisation} OR case_task.given_by_organisation_id = {Organisation}) AND {Access("case_task.file_id", "case_task.section")}",
        ["message"] =
            $"(message.organisation_id = {Organisation} OR message.from_organisation_id = {Organisation}) AND {Access("message.file_id", "255")}",
        ["notice"] =
            $"notice.organisation_id = {Organisation} OR (leads(file_id) AND (section <> 4 OR leads_before_wall(file_id)))",
        ["person_link"] = "leads(file_id)",
        ["person_merge"] =
            $"person_merge.organisation_id = {Organisation} OR ({Person("person_merge.kept_id", "1")} AND {Person("person_merge.merged_id", "1")})",
        ["event"] = Events(),
        ["identification_request"] = Asked("identification_request"),
        ["identification_answer"] = Asked("identification_answer"),
        ["identity_interview"] = Asked("identity_interview"),
        ["identification_evidence"] = Asked("identification_evidence"),
        ["evidence_contest"] = Asked("evidence_contest"),
        ["authenticity_finding"] = Asked("authenticity_finding"),
        ["pre_identification"] = Asked("pre_identification"),
        ["dna_comparison"] = Asked("dna_comparison"),
        ["dna_consent"] = Asked("dna_consent"),
        ["clock_escalation"] = Asked("clock_escalation"),
        // Who owes something sees its clock: a commune that was asked something sees that one and nothing else.
        ["request_clock"] = $"request_clock.owed_by = {Organisation} OR {Asked("request_clock")}",
        // Its content is between the authority and whom it asked, until the authority shares it.
        ["enquiry"] =
            $"""
            enquiry.to_organisation_id = {Organisation}
            OR (enquiry.authority_id = {Organisation} AND {Access("enquiry.file_id", "1")})
            OR (enquiry.shared_with_asker AND (leads(enquiry.file_id) OR {NotOrigin("enquiry.file_id")}))
            """,
        // On the origin side a country sees the documents that it gave, and no other country's.
        ["travel_document"] =
            $"""
            leads(travel_document.file_id) OR {NotOrigin("travel_document.file_id")}
            OR (travel_document.country = (SELECT o.country FROM organisation o WHERE o.id = {Organisation})
              AND {Access("travel_document.file_id", "1")})
            """,
        // That somebody is compared with another host country stands behind the wall, for who compares alone.
        ["compared_person"] = BehindWallForOwn("compared_person"),
        ["possible_double_benefit"] = BehindWallForOwn("possible_double_benefit"),
        // The match service: a key shows its party, a party its exchange, and of pairs those that it is in.
        ["match_party"] = "match_party.key_hash = decode(nullif(current_setting('app.match_key', true), ''), 'hex')",
        ["match_day"] = "match_day.party_id = nullif(current_setting('app.match_party', true), '')::uuid",
        ["match_token"] = "match_token.exchange = nullif(current_setting('app.match_exchange', true), '')",
        ["match_pair"] =
            "match_pair.exchange = nullif(current_setting('app.match_exchange', true), '') AND current_setting('app.match_name', true) IN (match_pair.party_a, match_pair.party_b)",
        ["family_tracing"] = Traced("family_tracing"),
        ["sought_relative"] = Traced("sought_relative"),
        ["candidate_finding"] = Traced("candidate_finding"),
        ["contact_attempt"] = Traced("contact_attempt"),
        // A delegation is known to itself and to the secretariat: names of who travels are nobody else's.
        ["activity_invitation"] =
            $"""
            {Standing} = '{DialogueStanding.Secretariat}' OR activity_invitation.organisation_id = {Organisation}
            OR ({InDialogue} AND activity_invitation.organisation_id IS NULL
              AND activity_invitation.country = {DialogueCountry})
            """,
        ["activity_registration"] =
            $"""
            {Standing} = '{DialogueStanding.Secretariat}' OR activity_registration.organisation_id = {Organisation}
            OR ({InDialogue} AND activity_registration.country = {DialogueCountry})
            """,
    };

    /// <summary>What an organisation writes into a file: one country of origin learns of no other by it.</summary>
    private static readonly HashSet<string> Written = new(StringComparer.Ordinal) { "note", "attachment" };

    /// <summary>Rows that are made before anything ties them to a file: the insert alone cannot be tested.</summary>
    private static readonly HashSet<string> FreeToInsert = new(StringComparer.Ordinal)
    {
        "person", "name_word", "nationality", "alias", "contact", "paper", "notice",
    };

    /// <summary>Tables with no policy, each with the reason why.</summary>
    public static IReadOnlyDictionary<string, string> Open(IModel model) => model.GetEntityTypes()
        .Where(e => e.GetTableName() is not null)
        .Select(e => (Table: e.GetTableName()!, Seen: Seen(e)))
        .Where(e => e.Seen.StartsWith("open:", StringComparison.Ordinal))
        .DistinctBy(e => e.Table)
        .ToDictionary(e => e.Table, e => e.Seen["open:".Length..], StringComparer.Ordinal);

    /// <summary>
    /// Tables of the Dialogue of which everybody may read rows, each with the condition that makes a row public.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Public(IModel model)
    {
        var seen = model.GetEntityTypes().Where(e => e.GetTableName() is not null)
            .DistinctBy(e => e.GetTableName()).ToDictionary(e => e.GetTableName()!, Seen, StringComparer.Ordinal);
        string Condition(string table) => seen[table].Split(':') switch
        {
            ["dialogue", var publicWhen] => publicWhen,
            ["country", _, var publicWhen] => publicWhen,
            ["with", var parent, var column] =>
                $"EXISTS (SELECT 1 FROM \"{parent}\" WHERE \"{parent}\".id = \"{table}\".{column} AND ({Condition(parent)}))",
            _ => "false",
        };
        return seen.Keys.Select(table => (Table: table, When: Condition(table)))
            .Where(t => t.When != "false").ToDictionary(t => t.Table, t => t.When, StringComparer.Ordinal);
    }

    public static string Sql(IModel model, string appRole)
    {
        var sql = new StringBuilder(DialogueRowSeen(model));
        foreach (var entity in model.GetEntityTypes().Where(e => e.GetTableName() is not null)
            .DistinctBy(e => e.GetTableName()))
        {
            var table = entity.GetTableName()!;
            var seen = Seen(entity);
            var scripted = seen.StartsWith(Script, StringComparison.Ordinal);
            var rights = scripted ? seen[Script.Length..]
                : table is "event" ? "SELECT" : table is "worklist" or "person_word" ? "SELECT"
                : "SELECT, INSERT, UPDATE, DELETE";
            sql.AppendLine(CultureInfo.InvariantCulture, $"REVOKE ALL ON \"{table}\" FROM PUBLIC, \"{appRole}\";");
            sql.AppendLine(CultureInfo.InvariantCulture, $"GRANT {rights} ON \"{table}\" TO \"{appRole}\";");
            if (seen.StartsWith("open:", StringComparison.Ordinal)) continue;
            sql.AppendLine(CultureInfo.InvariantCulture, $"""
                ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY;
                ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY;
                DROP POLICY IF EXISTS owner ON "{table}";
                CREATE POLICY owner ON "{table}" TO CURRENT_USER USING (true) WITH CHECK (true);
                """);
            if (scripted) continue;
            var rule = Rule(table, seen);
            var change = ChangeRule(seen, rule);
            var insert = FreeToInsert.Contains(table) ? "true" : InsertRule(table, seen, change);
            sql.AppendLine(CultureInfo.InvariantCulture, $"""
                DROP POLICY IF EXISTS seen ON "{table}";
                CREATE POLICY seen ON "{table}" FOR SELECT TO "{appRole}" USING ({rule});
                DROP POLICY IF EXISTS added ON "{table}";
                CREATE POLICY added ON "{table}" FOR INSERT TO "{appRole}" WITH CHECK ({insert});
                DROP POLICY IF EXISTS changed ON "{table}";
                CREATE POLICY changed ON "{table}" FOR UPDATE TO "{appRole}" USING ({change}) WITH CHECK (true);
                DROP POLICY IF EXISTS removed ON "{table}";
                CREATE POLICY removed ON "{table}" FOR DELETE TO "{appRole}" USING ({change});
                """);
        }

        return sql.ToString();
    }

    /// <summary>
    /// Whether whoever asks sees the row of the Dialogue with this id, in whichever table it stands: the policies of
    /// those tables answer. A table that comes later is in it from its mapping on.
    /// </summary>
    private static string DialogueRowSeen(IModel model)
    {
        var tables = model.GetEntityTypes()
            .Where(e => typeof(Dialogue.DialogueRow).IsAssignableFrom(e.ClrType) && e.GetTableName() is not null)
            .Select(e => e.GetTableName()!).Distinct().Order(StringComparer.Ordinal);
        var anywhere = string.Join(" OR ", tables.Select(t => $"EXISTS (SELECT 1 FROM \"{t}\" WHERE id = p_row)"));
        return $"""
            CREATE OR REPLACE FUNCTION dialogue_row_seen(p_row uuid) RETURNS boolean
            LANGUAGE sql STABLE SECURITY INVOKER SET search_path = pg_catalog, public AS $$ SELECT {anywhere} $$;

            """;
    }

    private static string Seen(IReadOnlyEntityType entity) =>
        entity.FindAnnotation(Visibility.Annotation)?.Value as string
        ?? (entity.ClrType.Namespace?.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal) == true
            ? "open:sign-in of people who work here"
            : throw new InvalidOperationException($"{entity.ClrType.Name} does not say how it is seen."));

    private static string Rule(string table, string seen) => seen.Split(':') switch
    {
        ["sql"] => OwnRules[table],
        ["own"] when Written.Contains(table) => $"""
            {Access($"{table}.file_id", $"{table}.section")} AND ({NotOrigin($"{table}.file_id")}
              OR NOT of_another_origin({table}.file_id, {table}.organisation_id))
            """,
        ["own"] => Access($"\"{table}\".file_id", $"\"{table}\".section"),
        ["organisation"] => $"\"{table}\".organisation_id = {Organisation}",
        ["file", var section] => Access($"\"{table}\".file_id", section),
        ["person", var section] => Person($"\"{table}\".person_id", section),
        ["dialogue", var publicWhen] => $"({publicWhen}) OR {InDialogue}",
        ["country", var sharedWhen, var publicWhen] => $"""
            ({publicWhen}) OR {Standing} = '{DialogueStanding.Secretariat}'
            OR ({InDialogue} AND ("{table}".country = {DialogueCountry} OR ({sharedWhen})))
            """,
        ["with", var parent, var column] =>
            $"EXISTS (SELECT 1 FROM \"{parent}\" p WHERE p.id = \"{table}\".{column})",
        _ => throw new InvalidOperationException($"{table}: {seen}"),
    };

    /// <summary>What everybody may read is still written by those alone who work in the Dialogue.</summary>
    private static string ChangeRule(string seen, string rule) => seen.Split(':')[0] switch
    {
        "dialogue" or "country" or "with" => $"{Standing} <> '' AND ({rule})",
        _ => rule,
    };

    private static string InsertRule(string table, string seen, string rule) => table switch
    {
        "case_file" => $"lead_organisation_id = {Organisation}",
        "case_access" => $"leads(file_id) OR {rule}",
        // The first rows of a file are written before its first access row is; never those behind the wall.
        _ when seen.StartsWith("file:", StringComparison.Ordinal) && seen != "file:4" => $"leads(file_id) OR {rule}",
        _ when seen == "own" => $"({rule}) OR (leads(file_id) AND section <> 4)",
        "stage_change" or "withdrawal" or "case_task" or "message" => $"leads(file_id) OR {rule}",
        _ => rule,
    };

    private static string Access(string file, string section) => string.Create(CultureInfo.InvariantCulture, $"""
        EXISTS (SELECT 1 FROM case_access a WHERE a.file_id = {file} AND a.organisation_id = {Organisation}
          AND a.sections & {section} <> 0 AND a.ended_at IS NULL AND a.starts_at <= app_now()
          AND (a.ends_at IS NULL OR a.ends_at > app_now()))
        """);

    private static string NotOrigin(string file) => Access(file, "1").Replace(
        "AND a.ended_at", "AND a.side <> 'Origin' AND a.ended_at", StringComparison.Ordinal);

    /// <summary>
    /// The authority that was asked, and who does not stand on the origin side: no other consulate learns of it.
    /// </summary>
    private static string Asked(string table) =>
        $"({table}.authority_id = {Organisation} AND {Access(table + ".file_id", "1")}) OR leads({table}.file_id) OR {NotOrigin(table + ".file_id")}";

    /// <summary>
    /// What happened about identification is seen on the origin side by the authority that it names and by whoever
    /// leads: that one country was asked is not told to another. Nor is it by who read, who was let in, or who was
    /// named in a consent.
    /// </summary>
    private static string Events() => $"""
        ({Access("event.file_id", "event.section")} AND (event.kind NOT LIKE 'Identification.%'
          OR event.data::jsonb ->> 'authority' = {Organisation}::text OR leads(event.file_id)
          OR {NotOrigin("event.file_id")})
        AND (event.kind NOT IN ('Cases.DuplicateSuspected', 'Cases.DuplicateDecided', 'Cases.PersonsMerged',
            'Cases.PersonsSeparated')
          OR event.organisation_id = {Organisation} OR {NotOrigin("event.file_id")})
        AND (event.kind NOT LIKE 'Cases.%' OR event.organisation_id = {Organisation} OR {NotOrigin("event.file_id")}
          OR NOT of_another_origin(event.file_id, event.organisation_id, ARRAY[event.data::jsonb ->> 'to',
            event.data::jsonb ->> 'of', event.data::jsonb ->> 'recipient'])))
        OR (event.kind LIKE 'Dialogue.%' AND {InDialogue} AND ({Standing} = '{DialogueStanding.Secretariat}'
          OR (dialogue_row_seen(event.file_id) AND (event.kind NOT IN ({DelegationKinds})
            OR event.organisation_id = {Organisation} OR event.data::jsonb ->> 'country' = {DialogueCountry}))))
        """;

    private static string BehindWallForOwn(string table) =>
        $"{table}.organisation_id = {Organisation} AND {Access(table + ".file_id", "4")}";

    /// <summary>
    /// What the host side writes of a search for family is not for the origin side; nor is that it searches.
    /// </summary>
    private static string Traced(string table) =>
        $"{Access(table + ".file_id", "8")} AND (NOT {table}.behind_wall OR {NotOrigin(table + ".file_id")})";

    private static string Person(string person, string section) => $"""
        EXISTS (SELECT 1 FROM member m WHERE m.person_id = {person} AND m.left_at IS NULL
          AND {Access("m.file_id", section)})
        """;
}
