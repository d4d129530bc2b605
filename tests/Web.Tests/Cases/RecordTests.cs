using System.Globalization;
using System.Reflection;
using Npgsql;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Cases;

public sealed class RecordTests(TestHouse house)
{
    private const string Copy = "INSERT INTO event (file_id, chain, sequence, at, kind, section, user_id, user_name, "
        + "organisation_id, person_id, data, sealed, previous, hash) SELECT e.file_id, e.chain, e.sequence + 1, e.at, e.kind, "
        + "e.section, e.user_id, e.user_name, e.organisation_id, e.person_id, e.data, e.sealed, e.hash, ''::bytea FROM event e ";
    private const string Rehash =
        "UPDATE event e SET hash = sha256(event_bytes(e)) WHERE file_id = '{0}' AND sequence = ";

    [Theory]
    [InlineData("UPDATE event SET data = '{{\"to\":null}}' WHERE file_id = '{0}' AND sequence = 4",
        Tampering.Changed, 4)]
    [InlineData("UPDATE event SET kind = 'Cases.Read' WHERE file_id = '{0}' AND sequence = 4; " + Rehash + "4",
        Tampering.Changed, 4)]
    [InlineData("DELETE FROM event WHERE file_id = '{0}' AND sequence = 3", Tampering.Missing, 3)]
    [InlineData(Copy + "WHERE file_id = '{0}' AND sequence = 6; " + Rehash + "7", Tampering.Inserted, 7)]
    [InlineData("UPDATE event SET sequence = sequence + 100 WHERE file_id = '{0}' AND sequence > 3; "
        + "UPDATE event SET sequence = sequence - 99 WHERE file_id = '{0}' AND sequence > 100; "
        + Copy + "WHERE file_id = '{0}' AND sequence = 3; " + Rehash + "4", Tampering.Inserted, 4)]
    [InlineData("UPDATE event SET sequence = 100 WHERE file_id = '{0}' AND sequence = 4; UPDATE event SET sequence = 4 WHERE "
        + "file_id = '{0}' AND sequence = 5; UPDATE event SET sequence = 5 WHERE file_id = '{0}' AND sequence = 100",
            Tampering.Reordered, 4)]
    [InlineData("DELETE FROM event WHERE file_id = '{0}' AND sequence > 4", Tampering.Truncated, 5)]
    [InlineData("DELETE FROM event WHERE file_id = '{0}'", Tampering.Truncated, 1)]
    public async Task Tampering_is_found_and_its_place_named(string sql, Tampering what, int sequence)
    {
        var file = await SixEventsAsync();
        var verification = new Verification(house.System);
        Assert.Empty((await verification.RunAsync(file.Reference, TestContext.Current.CancellationToken))!.Findings);
        await TamperAsync(string.Format(CultureInfo.InvariantCulture, sql, file.Id));
        var found = (await verification.RunAsync(file.Reference, TestContext.Current.CancellationToken))!.Findings;
        Assert.Contains(found, f =>
            f.Reference == file.Reference && f.What == what && f.Sequence == sequence && f.Chain == 0);
    }

    [Theory]
    [InlineData("UPDATE event SET kind = 'x'")]
    [InlineData("DELETE FROM event")]
    [InlineData("TRUNCATE event")]
    public async Task The_database_refuses_to_rewrite_the_record_even_for_its_owner(string sql)
    {
        await SixEventsAsync();
        await using var command = house.System.Source.CreateCommand(sql);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() =>
            command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Fact]
    public async Task Every_table_has_its_policy_or_a_reason_and_shows_nothing_to_nobody()
    {
        await SixEventsAsync();
        // The owner's alone: the program's login has no right on them at all. And words of nobody.
        string[] ownersAlone = ["__EFMigrationsHistory", "event_head", "reference_counter", "protection_key",
            "person_to_compare", "register_import_seen", "name_folding", "dialogue_counter"];
        string[] wordsAlone = ["name_neighbour"];
        await using var db = house.System.Open();
        var open = Policies.Open(Schema.DesignModel(db));
        // Of the Dialogue everybody reads what is published, and not a row more.
        var published = Policies.Public(Schema.DesignModel(db));
        Assert.All(open.Values, reason => Assert.NotEmpty(reason));
        var tables = new List<(string Name, bool Secured, bool Readable)>();
        var app = new NpgsqlConnectionStringBuilder(house.Connections.App).Username!;
        await using (var command = house.System.Source.CreateCommand(
            "SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity, "
            + "has_table_privilege($1, c.oid, 'SELECT') FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')"))
        {
            command.Parameters.Add(new NpgsqlParameter { Value = app });
            await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await rows.ReadAsync(TestContext.Current.CancellationToken)) tables.Add(
                (rows.GetString(0), rows.GetBoolean(1), rows.GetBoolean(2)));
        }

        // Both look at one moment: other tests publish meanwhile.
        await using var owner = await house.System.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await OneAsync(owner, "BEGIN ISOLATION LEVEL REPEATABLE READ");
        var moment = (string)(await OneAsync(owner, "SELECT pg_export_snapshot()"))!;
        await using var source = NpgsqlDataSource.Create(house.Connections.App);
        await using var nobody = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await OneAsync(nobody, $"BEGIN ISOLATION LEVEL REPEATABLE READ; SET TRANSACTION SNAPSHOT '{moment}'");
        foreach (var (name, secured, readable) in tables)
        {
            if (ownersAlone.Contains(name) || IsPartition(name)) Assert.False(readable, $"{name} is the owner's alone");
            else if (!wordsAlone.Contains(name) && !open.ContainsKey(name))
            {
                Assert.True(secured, $"{name} has no row-level security");
                var mayBeSeen = published.TryGetValue(name, out var when)
                    ? (long)(await OneAsync(owner, $"SELECT count(*) FROM \"{name}\" WHERE {when}"))!
                    : 0L;
                Assert.Equal(
                    (name, mayBeSeen), (name, (long)(await OneAsync(nobody, $"SELECT count(*) FROM \"{name}\""))!));
            }
        }
    }

    private static async Task<object?> OneAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    // Read through their parent alone, whose policies hold.
    private static bool IsPartition(string table) =>
        table.StartsWith("register_entry_", StringComparison.Ordinal) && table.Length == 17;

    [Fact]
    public async Task Erasure_destroys_what_names_the_person_and_the_chain_still_verifies()
    {
        var file = await GivenFile.OpenAsync(house, (f, db, me) =>
        {
            db.Add(f.Write(Sections.Identity, f.Members[0].PersonId, "Sa tante vit à Kara", me));
            db.Add(f.Attach(Sections.Identity, null, "lettre.txt", "Esso Abalo"u8.ToArray(), me));
            return Task.CompletedTask;
        });
        var stop = TestContext.Current.CancellationToken;
        var box = await file.AskAsync<byte[]>(
            house, "SELECT sealed FROM event WHERE file_id = $1 AND sealed IS NOT NULL LIMIT 1");
        var key = await file.AskAsync<byte[]>(
            house, "SELECT key FROM person_key k JOIN member m USING (person_id) WHERE m.file_id = $1");
        Assert.Contains("Abalo", Journal.Unseal(box, key), StringComparison.Ordinal);

        await new Retention(house.System, house.Clock).EraseAsync(file.PersonId, "decision 7", stop);

        Assert.Empty((await new Verification(house.System).RunAsync(file.Reference, stop))!.Findings);
        Assert.Equal("gone", await file.AskAsync<string>(house, """
            SELECT CASE WHEN bool_and(k.key IS NULL AND p.family_name = '' AND p.given_names = '')
              AND (SELECT bool_and(text = '') FROM note WHERE file_id = $1)
              AND (SELECT bool_and(length(bytes) = 0) FROM attachment_content WHERE file_id = $1)
              AND NOT EXISTS (SELECT 1 FROM person_word WHERE file_id = $1 AND word NOT LIKE '=%')
              THEN 'gone' ELSE 'still there' END
            FROM person p JOIN member m ON m.person_id = p.id LEFT JOIN person_key k ON k.person_id = p.id WHERE m.file_id = $1
            """));
        Assert.Contains("effacées", (await (await house.AsAsync("claire")).GetAsync(file.Url + "/timeline")).Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retention_takes_closed_files_past_their_time_and_a_dry_run_takes_nothing()
    {
        var file = await GivenFile.OpenAsync(house, (f, _, me) =>
        {
            f.Close(Outcome.Stayed, "reste", me);
            return Task.CompletedTask;
        });
        await file.AskAsync<Guid>(
            house, "UPDATE case_file SET closed_at = closed_at - interval '61 months' WHERE id = $1 RETURNING id");
        var retention = new Retention(house.System, house.Clock);
        async Task<bool> RunAsync(bool dry)
        {
            var found = false;
            await foreach (var erased in retention.RunAsync(dry)) found |= erased.Reference == file.Reference;
            return found;
        }

        Assert.True(await RunAsync(dry: true));
        Assert.True(await RunAsync(dry: false));
        Assert.False(await RunAsync(dry: false));
        Assert.Empty((await new Verification(house.System)
            .RunAsync(file.Reference, TestContext.Current.CancellationToken))!.Findings);
    }

    [Fact]
    public void The_page_about_events_lists_every_kind()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "docs", "events.md"))) folder = folder.Parent!;
        var page = File.ReadAllText(Path.Combine(folder.FullName, "docs", "events.md"));
        var kinds = typeof(CaseFile).Assembly.GetTypes()
            .Where(t => t.IsAbstract && t.IsSealed && t.Name.EndsWith("Events", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(f => f.IsLiteral)
            .Select(f => (string)f.GetRawConstantValue()!).ToList();
        Assert.NotEmpty(kinds);
        Assert.DoesNotContain(kinds, kind => !page.Contains($"| `{kind}` |", StringComparison.Ordinal));
    }

    private Task<GivenFile> SixEventsAsync() => GivenFile.OpenAsync(house, (f, _, me) =>
    {
        // With the opening and the member: six.
        for (var i = 0; i < 4; i++) f.AssignTo(me.UserId, me);
        return Task.CompletedTask;
    });

    private async Task TamperAsync(string sql)
    {
        await using var connection = await house.System.Source.OpenConnectionAsync(
            TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var command =
            new NpgsqlCommand("SET LOCAL session_replication_role = replica; " + sql, connection, transaction);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }
}
