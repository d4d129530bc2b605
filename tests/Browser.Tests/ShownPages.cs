using System.Net;
using System.Text.RegularExpressions;

namespace Sankofa.Browser.Tests;

/// <summary>A page of a route, at an address that shows it, by somebody who may see it.</summary>
internal sealed record ShownPage(string Route, string Url, string Who, int Length);

/// <summary>Finds for each route of the house an address with something to show, and somebody to open it.</summary>
internal sealed partial class ShownPages(DemoHouse demo)
{
    private const int AddressesTried = 2;
    private const string PublicActivities = "SELECT code FROM activity WHERE published_at IS NOT NULL ORDER BY code";

    /// <summary>What answers with no page of its own: data, or a way to another page.</summary>
    private static readonly string[] NoPages =
    [
        "/api/", "/home/language", "/account/sign-in/passkey", "/cases/{id:guid}/attachments/{attachmentId:guid}",
        "/lists/{id:guid}/progress", "/registry/{rid:guid}/imports/{mid:guid}/progress",
        "/registry/{rid:guid}/imports/{mid:guid}/refused",
        "/dialogue/feed.atom", "/dialogue/calendar.ics", "/dialogue/documents/{docid:guid}",
            "/dialogue/desk/documents/{docid:guid}",
        // Needs a key in hand: the test of passkeys opens it.
        "/account/passkeys/{id}/removal",
        "/dialogue/reports/iati.xml", "/dialogue/labels/{number}/badge.svg",
            "/dialogue/desk/labels/{lid:guid}/documents/{labelDocument:guid}",
    ];

    private const string Partners = "SELECT code FROM dialogue_partner WHERE code IN ('ES', 'TG') ORDER BY code";

    /// <summary>What the values of an address are taken from, by their names.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["cases id"] = """
            SELECT id FROM (SELECT DISTINCT ON (stage) id, stage FROM case_file f
              WHERE return_country = 'TG' AND suspended_at IS NULL AND basis = 'Voluntary' ORDER BY stage, opened_at) f
            ORDER BY array_position(ARRAY['Preparation', 'Reintegration', 'Counselling', 'Reception'], stage::text)
            """,
        ["lists id"] = "SELECT id FROM import_run ORDER BY finished_at NULLS FIRST",
        ["duplicates id"] = "SELECT id FROM possible_duplicate ORDER BY decided_at NULLS FIRST",
        ["merges id"] = "SELECT id FROM person_merge ORDER BY undone_at NULLS FIRST",
        ["administration id"] = "SELECT id FROM organisation WHERE short_name = 'OFII Lyon'",
        ["administration exchangeId"] = "SELECT id FROM exchange",
        ["cases id,matchId"] = "SELECT file_id, id FROM possible_double_benefit ORDER BY verdict NULLS FIRST",
        ["cases id,personId"] = "SELECT file_id, person_id FROM member ORDER BY left_at NULLS LAST",
        ["cases id,personId,correctionId"] = "SELECT file_id, person_id, id FROM correction",
        ["cases id,rid"] = """
            SELECT r.file_id, r.id FROM identification_request r JOIN case_file f ON f.id = r.file_id
            WHERE r.country = 'TG' ORDER BY f.stage = 'Identification' DESC, f.suspended_at NULLS FIRST
            """,
        ["cases id,rid,eid"] = """
            SELECT file_id, request_id, id FROM identification_evidence e ORDER BY
              EXISTS (SELECT 1 FROM evidence_contest c WHERE c.evidence_id = e.id) DESC, kind = 'Paper' DESC, id
            """,
        ["cases id,rid,qid"] = "SELECT file_id, request_id, id FROM enquiry ORDER BY id",
        ["cases id,pid"] = "SELECT file_id, id FROM pre_identification ORDER BY given_at NULLS LAST",
        ["enquiries qid"] = "SELECT id FROM enquiry WHERE to_organisation_id IS NOT NULL",
        ["/agreements/working-days/{country:length(2)}/{day}"] =
            "SELECT country, h ->> 'day' FROM working_calendar CROSS JOIN LATERAL jsonb_array_elements(holidays) AS h",
        ["agreements aid"] = "SELECT id FROM agreement_version ORDER BY code",
        ["/cases/{id:guid}/identification/{rid:guid}/answer/print"] =
            "SELECT file_id, request_id FROM identification_answer ORDER BY answered_at DESC",
        ["/cases/{id:guid}/identification/papers/{pid:guid}"] =
            "SELECT m.file_id, p.id FROM paper p JOIN member m ON m.person_id = p.person_id WHERE m.left_at IS NULL",
        ["/cases/{id:guid}/identification/documents/{did:guid}/authenticity"] =
            "SELECT file_id, id FROM travel_document ORDER BY seen_on IS NULL, id",
        ["cases id,iid"] = "SELECT file_id, id FROM identity_interview",
        ["places pid"] = "SELECT id FROM reception_place",
        ["cases id,did"] = "SELECT file_id, id FROM travel_document",
        ["cases id,bid"] = "SELECT file_id, id FROM booking ORDER BY leaves_at DESC",
        ["cases id,hid"] = "SELECT file_id, id FROM emergency_help",
        ["cases id,sid"] = "SELECT file_id, id FROM stay",
        ["cases id,nid"] = "SELECT file_id, id FROM special_need",
        ["cases id,vid"] = "SELECT file_id, id FROM visit",
        ["cases id,consentId"] = "SELECT file_id, id FROM consent ORDER BY withdrawn_at NULLS FIRST",
        ["cases id,taskId"] = "SELECT file_id, id FROM case_task ORDER BY done_at NULLS FIRST",
        ["cases id,deliveryId"] = "SELECT file_id, id FROM delivery",
        ["cases id,tid"] = "SELECT file_id, id FROM family_tracing ORDER BY ended_on NULLS FIRST",
        ["cases id,tid,sid"] = """
            SELECT t.file_id, t.id, r.id FROM family_tracing t JOIN sought_relative r ON r.tracing_id = t.id
            ORDER BY t.ended_on NULLS FIRST
            """,
        ["cases id,tid,sid,pid"] = """
            SELECT t.file_id, t.id, r.id, f.candidate_id FROM family_tracing t
            JOIN sought_relative r ON r.tracing_id = t.id JOIN candidate_finding f ON f.sought_relative_id = r.id
            WHERE f.candidate_id IS NOT NULL ORDER BY t.ended_on NULLS FIRST
            """,
        ["cases id,rid,personId"] = """
            SELECT r.file_id, r.id, p.subject ->> 'personId'
            FROM identification_request r CROSS JOIN LATERAL jsonb_array_elements(r.subjects) AS p(subject)
            JOIN case_file f ON f.id = r.file_id
            WHERE r.country = 'TG' AND r.closed_at IS NULL ORDER BY f.stage = 'Identification' DESC, f.suspended_at NULLS FIRST
            """,
        ["registry rid"] = "SELECT id FROM register ORDER BY opened_at",
        ["registry rid,aid"] = "SELECT register_id, id FROM register_authorisation",
        ["registry rid,mid"] = "SELECT register_id, id FROM register_import",
        ["registry rid,eid"] = "SELECT register_id, id FROM register_entry ORDER BY id",
        ["registry sid"] = "SELECT id FROM register_search WHERE purpose = 2",
        ["own consentId"] = "SELECT c.id FROM consent c JOIN person_link l ON l.person_id = c.person_id",
        ["dialogue bid"] = "SELECT id FROM dialogue_body ORDER BY kind = 'SteeringCommittee' DESC",
        ["dialogue bid,sid"] = "SELECT body_id, id FROM body_meeting",
        ["dialogue did"] = """
            SELECT d.id FROM decision d LEFT JOIN silence_procedure p ON p.decision_id = d.id
            ORDER BY EXISTS (SELECT 1 FROM decision_comment c WHERE c.decision_id = d.id) DESC, p.id IS NULL
            """,
        ["/registry/{rid:guid}/biometrics/adjudications/{aid:guid}"] =
            "SELECT g.register_id, a.id FROM adjudication a JOIN gallery g ON g.id = a.gallery_id",
        ["dialogue actid"] = "SELECT id FROM plan_action ORDER BY wording = '{}', number DESC",
        ["dialogue pind"] = "SELECT id FROM plan_indicator",
        ["dialogue inid"] = "SELECT id FROM initiative ORDER BY published_at NULLS LAST",
        ["dialogue acid"] = "SELECT id FROM activity ORDER BY code",
        ["/dialogue/activities/{code}"] = PublicActivities,
        ["/dialogue/activities/{code}/conclusions"] = PublicActivities,
        ["dialogue acid,sesid"] = "SELECT activity_id, id FROM activity_session ORDER BY \"order\"",
        ["dialogue code,sesid"] = "SELECT a.code, s.id FROM activity_session s JOIN activity a ON a.id = s.activity_id",
        ["dialogue acid,recid"] = "SELECT activity_id, id FROM recommendation ORDER BY number",
        ["dialogue code,recid"] = "SELECT a.code, r.id FROM recommendation r JOIN activity a ON a.id = r.activity_id",
        ["dialogue acid,invid"] = "SELECT activity_id, id FROM activity_invitation",
        ["dialogue acid,regid"] = "SELECT activity_id, id FROM activity_registration",
        ["dialogue nid"] = "SELECT id FROM data_round ORDER BY previous_id NULLS LAST",
        ["dialogue nid,xid"] =
            "SELECT round_id, id FROM round_answer ORDER BY state = 'SentBack' DESC, state = 'Draft' DESC, id",
        ["dialogue nid,xid,queryId"] =
            "SELECT a.round_id, a.id, q.id FROM round_query q JOIN round_answer a ON a.id = q.answer_id",
        ["dialogue nid,officeId"] = "SELECT round_id, organisation_id FROM round_contributor",
        ["dialogue nid,iid"] = "SELECT round_id, id FROM round_import ORDER BY applied_at NULLS FIRST",
        ["dialogue instrumentId"] = "SELECT id FROM round_instrument",
        ["/dialogue/desk/partners/{code:length(2,12)}"] = Partners,
        ["/dialogue/desk/partners/{code:length(2,12)}/contacts/new"] = Partners,
        ["/dialogue/desk/partners/{code:length(2,12)}/correction"] = Partners,
        ["/dialogue/desk/partners/{code:length(2,12)}/mandates/new"] = Partners,
        ["/dialogue/desk/partners/{code:length(2,12)}/missions/new"] = Partners,
        ["dialogue mandateId"] = "SELECT id FROM dialogue_mandate",
        ["dialogue pid"] = "SELECT id FROM dialogue_contact ORDER BY is_itinerant DESC, id",
        ["dialogue vid"] = "SELECT id FROM liaison_mission ORDER BY from_day",
        ["dialogue mixedId"] = "SELECT id FROM mixed_committee",
        ["dialogue lid"] = """
            SELECT a.id FROM label_application a LEFT JOIN label l ON l.application_id = a.id
            LEFT JOIN label_decision d ON d.application_id = a.id ORDER BY l.id NULLS LAST, d.id NULLS FIRST
            """,
        ["dialogue domid"] = """
            SELECT d.id FROM plan_domain d
            ORDER BY EXISTS (SELECT 1 FROM sheet_entry e WHERE e.domain_id = d.id) DESC, d.number
            """,
        ["dialogue domid,entryId"] = "SELECT domain_id, id FROM sheet_entry ORDER BY \"order\"",
        ["dialogue gcmId"] = "SELECT id FROM compact_link ORDER BY number",
        ["dialogue kid"] = "SELECT id FROM label_checklist ORDER BY number",
        ["dialogue mid"] = "SELECT id FROM road_map ORDER BY begun_at",
        ["dialogue qid"] = "SELECT id FROM support_request ORDER BY asked_at",
        ["dialogue wid"] = "SELECT id FROM twinning ORDER BY confirmed_at NULLS LAST",
        ["dialogue cid"] = "SELECT id FROM capacity_event ORDER BY planned_at",
        ["dialogue lbid"] = "SELECT id FROM library_item ORDER BY published_at NULLS FIRST, cardinality(partners) DESC",
        ["dialogue idid"] = "SELECT id FROM idea ORDER BY published_at NULLS LAST",
        ["dialogue idid,remid"] = "SELECT idea_id, id FROM idea_comment ORDER BY withdrawn_at NULLS FIRST",
        ["/cases/{id:guid}/reintegration/committee"] = "SELECT file_id FROM committee_decision",
        ["/cases/{id:guid}/reintegration/deliveries/new?line={line}"] =
            "SELECT file_id, id FROM plan_line WHERE approved_on IS NOT NULL ORDER BY delivered_minor",
    };

    private readonly List<string> _asked = [.. demo.People];

    public async Task<(List<ShownPage> Shown, List<string> Hidden)> FindAsync()
    {
        var (shown, hidden) = (new List<ShownPage>(), new List<string>());
        foreach (var route in Routes())
        {
            if (await FullestAsync(route) is { } page) shown.Add(page);
            else hidden.Add(route);
        }

        return (shown, hidden);
    }

    private IEnumerable<string> Routes() => demo.House.Routes
        .Where(r => r.Methods.Count == 0 || r.Methods.Contains("GET")).Select(r => r.Pattern)
        .Where(r => !NoPages.Any(n =>
            r.StartsWith(n, StringComparison.OrdinalIgnoreCase) && (n[^1] == '/' || Bare(r) == n)))
        .SelectMany(r => new[] { Bare(r), Full(r) }).Select(Asked).Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal);

    // What a page asks for beside its address.
    private static string Asked(string route) =>
        route.EndsWith("/deliveries/new", StringComparison.Ordinal) ? route + "?line={line}" : route;

    private static string Bare(string route) => Optional().Replace(route, "");

    // A handler answers to a form; anything else that may be left out names a row.
    private static string Full(string route) =>
        Handler().Replace(route, "").Replace("?}", "}", StringComparison.Ordinal);

    private async Task<ShownPage?> FullestAsync(string route)
    {
        ShownPage? fullest = null;
        foreach (var url in await AddressesAsync(route))
        {
            if (await OpenAsync(route, url) is { } page && page.Length > (fullest?.Length ?? 0)) fullest = page;
        }

        return fullest;
    }

    private async Task<ShownPage?> OpenAsync(string route, string url)
    {
        foreach (var who in _asked.ToList())
        {
            var answer = await demo.Visitor(who).GetAsync(url);
            if (answer.Status == HttpStatusCode.OK
                && answer.Message.Content.Headers.ContentType?.MediaType == "text/html")
            {
                AskNextTime(who);
                return new ShownPage(route, url, who, answer.Body.Length);
            }
        }

        return null;
    }

    // A page's neighbours are mostly the same person's; what is public is shown to nobody in particular.
    private void AskNextTime(string who)
    {
        if (who == DemoHouse.Nobody) return;
        _asked.Remove(who);
        _asked.Insert(1, who);
    }

    private async Task<IEnumerable<string>> AddressesAsync(string route)
    {
        var names = Parameter().Matches(route).Select(m => m.Groups[1].Value).ToList();
        if (names.Count == 0) return [route];
        if (names is ["token"])
        {
            var token = route.StartsWith("/own/", StringComparison.Ordinal) ? demo.DoorToken : demo.InvitationToken;
            return [Parameter().Replace(route, token)];
        }

        var room = string.Join(' ', route.Split('/').Skip(1).TakeWhile(part => part[0] != '{').Where(IsRoom));
        if (!Known.TryGetValue(route, out var sql)
            && !Known.TryGetValue($"{room} {string.Join(',', names)}", out sql)) return [];
        var rows = await demo.RowsAsync($"{sql} LIMIT {AddressesTried}");
        return rows.Select(row =>
            names.Index().Aggregate(route, (url, n) => Parameter().Replace(url, row[n.Index], 1)));
    }

    private static bool IsRoom(string part) => part is "cases" or "places" or "enquiries" or "agreements" or "lists"
        or "duplicates" or "merges" or "administration" or "own" or "registry" or "dialogue";

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"/?\{[^}]*\?\}")]
    private static partial Regex Optional();

    [GeneratedRegex(@"/?\{handler\?\}")]
    private static partial Regex Handler();
}
