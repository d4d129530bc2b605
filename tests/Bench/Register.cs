using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;

namespace Sankofa.Bench;

/// <summary>
/// Writes the fictional files. The same number of files gives the same people, days and stages, but for the ids.
/// </summary>
internal sealed class Register(NpgsqlDataSource source, Circle circle, int files)
{
    private const int Report = 50_000;
    private const int Years = 7;
    private static readonly string[] Returns = ["TG", "CM", "CI", "SN", "GN", "ML", "TN", "MA", "GM", "NG", "NE", "BJ"];
    private static readonly (Stage Stage, double UpTo)[] Stages =
    [
        (Stage.Counselling, 0.10), (Stage.Application, 0.15), (Stage.Identification, 0.22), (Stage.Preparation, 0.27),
        (Stage.Travel, 0.29), (Stage.Reception, 0.32), (Stage.Reintegration, 0.50), (Stage.FollowUp, 0.65),
        (Stage.Closed, 1),
    ];

    private readonly Random _chance = new(20241);
    private readonly FictionalNames _families = FictionalNames.Families();
    private readonly FictionalNames _given = FictionalNames.Given();
    // Midnight: a file opened later today than it is read would not be seen yet.
    private readonly DateTime _now = TimeProvider.System.GetUtcNow().UtcDateTime.Date;
    private readonly Dictionary<string, CopiedTable> _tables = new(StringComparer.Ordinal);
    private readonly int[] _numbers = new int[100];

    public async Task WriteAsync(Action<int> report, CancellationToken cancel)
    {
        await OpenAsync(cancel);
        for (var i = 1; i <= files; i++)
        {
            WriteFile(i);
            if (i % Report != 0) continue;
            cancel.ThrowIfCancellationRequested();
            report(i);
        }

        foreach (var table in _tables.Values)
        {
            await table.CompleteAsync(cancel);
            await table.DisposeAsync();
        }

        for (var year = 0; year < _numbers.Length; year++)
        {
            if (_numbers[year] == 0) continue;
            await BenchDatabase.RunAsync(source, string.Create(
                CultureInfo.InvariantCulture,
                $"INSERT INTO reference_counter VALUES ({year}, {_numbers[year]})"), cancel);
        }
    }

    private async Task OpenAsync(CancellationToken cancel)
    {
        foreach (var (table, columns) in new[]
        {
            ("case_file", "id, reference, household_id, basis, entry, part, stage, stage_since, host_country, return_country, "
                + "return_place, lead_organisation_id, assignee_id, opened_at, suspended_at, closed_at, outcome, "
                + "expected_arrival, arrived_on, arrived_by, version"),
            ("person", "id, family_name, given_names, sex, birth_date, birth_place, languages, version"),
            ("member", "id, file_id, person_id, relationship, state, joined_at, boarded_already, version"),
            ("case_access", "id, file_id, organisation_id, sections, side, basis, behind_wall, basis_text, starts_at, given_by, ended_why"),
            ("case_task", "id, file_id, organisation_id, given_by_organisation_id, assignee_id, title, due_on, section, given_by, "
                + "given_at, done_at, result"),
            ("name_word", "person_id, word, section"),
            ("nationality", "person_id, country, standing"),
            ("contact", "id, person_id, kind, value, note"),
            ("fact", "id, file_id, part, kind, section, person_id, valid_from, valid_until, source, organisation_id, established_at"),
            ("event", "file_id, chain, sequence, at, kind, section, user_id, user_name, organisation_id, data, previous, hash"),
            ("event_head", "file_id, chain, sequence, hash"),
        })
        {
            _tables[table] = await CopiedTable.OpenAsync(source, table, columns, cancel);
        }
    }

    private void WriteFile(int index)
    {
        var stage = DrawStage();
        // The older the register, the fewer of its files are still open.
        var days = stage == Stage.Closed ? 200 + _chance.Next((Years * 365) - 200)
            : _chance.Next(20 + ((int)stage * 60));
        var opened = _now.AddDays(-days).AddSeconds(-_chance.Next(30_000));
        var since = opened.AddDays(_chance.Next(days + 1));
        var id = Ids.New(new DateTimeOffset(opened, TimeSpan.Zero));
        var country = Returns[(int)(Returns.Length * Math.Pow(_chance.NextDouble(), 1.6))];
        var lead = circle.Draw(_chance);
        var (userId, userName) = Somebody(lead);
        var arrival = DateOnly.FromDateTime(stage >= Stage.Reception ? since : _now.AddDays(_chance.Next(60) - 3));
        var year = opened.Year % 100;
        _tables["case_file"].Row(
            id, string.Create(CultureInfo.InvariantCulture, $"SK-{year:00}-{++_numbers[year]:000000}"),
            Ids.New(new DateTimeOffset(opened, TimeSpan.Zero)),
            _chance.NextDouble() < 0.9 ? "Voluntary" : "Forced", "HostAgency", 1, stage.ToString(), since, "FR",
            country, "",
            lead.Id, _chance.NextDouble() < 0.1 || userId == Guid.Empty ? null : userId, opened,
            stage < Stage.Closed && _chance.NextDouble() < 0.02 ? since : null, stage == Stage.Closed ? since : null,
            stage == Stage.Closed ? "Reintegrated" : null,
            stage is Stage.Preparation or Stage.Travel ? arrival : null, stage >= Stage.Reception ? arrival : null,
            stage >= Stage.Reception ? nameof(ArrivalWay.Air) : nameof(ArrivalWay.Unknown), 0);
        WritePeople(id, opened, country, index);
        WriteAccess(id, lead, country, opened, userId, stage);
        WriteFacts(id, lead, opened, stage);
        WriteEvent(id, lead, opened, userId, userName);
    }

    private Stage DrawStage()
    {
        var drawn = _chance.NextDouble();
        foreach (var (stage, upTo) in Stages)
        {
            if (drawn < upTo) return stage;
        }

        return Stage.Closed;
    }

    private void WritePeople(Guid file, DateTime opened, string country, int index)
    {
        var family = _families.Draw(_chance);
        var count = index % 4 == 0 ? 3 : 1;
        for (var i = 0; i < count; i++)
        {
            var given = _given.Draw(_chance);
            var person = Ids.New(new DateTimeOffset(opened, TimeSpan.Zero));
            var birth = (i < 2 ? 1960 + _chance.Next(45) : 2006 + _chance.Next(18)) * 10000;
            if (_chance.NextDouble() < 0.8) birth += ((1 + _chance.Next(12)) * 100) + 1 + _chance.Next(28);
            _tables["person"].Row(
                person, family.Text, given.Text, _chance.Next(2) == 0 ? "Female" : "Male", birth, "",
                new[] { "fr" }, 0);
            _tables["member"].Row(
                Ids.New(new DateTimeOffset(opened, TimeSpan.Zero)), file, person,
                i switch { 0 => "Head", 1 => "Spouse", _ => "Child" },
                "Returning", opened, false, 0);
            _tables["nationality"].Row(person, country, "Claimed");
            foreach (var word in family.Keys.Union(given.Keys)) _tables["name_word"]
                .Row(person, word, (int)Sections.Identity);
            if (i > 0) continue;
            var phone = string.Create(CultureInfo.InvariantCulture, $"+228 9{_chance.Next(10_000_000):0000000}");
            _tables["contact"].Row(Ids.New(new DateTimeOffset(opened, TimeSpan.Zero)), person, "Phone", phone, "");
            _tables["name_word"].Row(person, SearchWords.OfPhone(phone), (int)Sections.Contact);
        }
    }

    private void WriteAccess(Guid file, Organisation lead, string country, DateTime opened, Guid user, Stage stage)
    {
        var at = new DateTimeOffset(opened, TimeSpan.Zero);
        var given = new HashSet<Guid> { lead.Id };
        Give(lead, Sections.Open, "Lead");
        while (given.Count < 3)
        {
            var other = circle.Draw(_chance);
            if (!given.Add(other.Id)) continue;
            var sections = Sections.Identity | (_chance.Next(2) == 0 ? Sections.Contact : 0) | (
                _chance.Next(2) == 0 ? Sections.Travel : 0)
                | (_chance.Next(3) == 0 ? Sections.Reintegration | Sections.Monitoring : 0);
            Give(other, sections, "Consent");
        }

        void Give(Organisation to, Sections sections, string basis)
        {
            var wall = to.Kind == OrganisationKind.AsylumAuthority;
            _tables["case_access"].Row(
                Ids.New(at), file, to.Id, (int)sections, to.Country == country ? "Origin" : "Host", basis, wall, "",
                opened, user, "");
            // Half of those who see an open file have something to do for it; one day in ten is over.
            if (stage == Stage.Closed || _chance.Next(2) == 0) return;
            var due = DateOnly.FromDateTime(
                _now.AddDays(_chance.Next(100) < 10 ? -1 - _chance.Next(20) : _chance.Next(90)));
            var (assignee, _) = Somebody(to);
            _tables["case_task"].Row(
                Ids.New(at), file, to.Id, lead.Id, assignee == Guid.Empty ? null : assignee, "Appeler la personne", due,
                (int)Sections.Identity, user, opened, null, "");
        }
    }

    private void WriteFacts(Guid file, Organisation lead, DateTime opened, Stage stage)
    {
        foreach (var kind in new[] { FactKind.Informed, FactKind.Declared, FactKind.RisksExplained,
            FactKind.ConsentedToIdentification }
            .Take((int)stage))
        {
            _tables["fact"].Row(
                Ids.New(new DateTimeOffset(opened, TimeSpan.Zero)), file, 1, kind.ToString(),
                (int)Sections.Identity, null,
                DateOnly.FromDateTime(opened), null, "bench", lead.Id, opened);
        }
    }

    // The same bytes as event_bytes in Sql/10-record.sql: the chain verifies.
    private void WriteEvent(Guid file, Organisation lead, DateTime opened, Guid user, string userName)
    {
        const string data = """{"basis":"Voluntary","entry":"HostAgency","stage":"Counselling"}""";
        var at = opened.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        var text = string.Join('\u001f',
            "", file.ToString(), "0", "1", at, CasesEvents.Opened, "1", user.ToString(), userName, lead.Id.ToString(),
            "", data, "");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        _tables["event"].Row(
            file, 0, 1, opened, CasesEvents.Opened, (int)Sections.Identity, user, userName, lead.Id, data,
            Array.Empty<byte>(), hash);
        _tables["event_head"].Row(file, 0, 1, hash);
    }

    private (Guid Id, string Name) Somebody(Organisation organisation)
    {
        var people = circle.People[organisation.Id].ToList();
        return people.Count == 0 ? (Guid.Empty, "Personne fictive") : people[_chance.Next(people.Count)];
    }
}
