using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.House;
using Sankofa.Tests;
using Sankofa.Web.Tests.House;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>
/// Who meets at the end of a silence on a real database: of an objection and the clock one wins, two nodes write one
/// row, and what the program refuses the database refuses too.
/// </summary>
public sealed class DecisionsRaceTests(HouseApart apart) : IClassFixture<HouseApart>
{
    private readonly TestHouse _house = apart.House;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_objections_of_one_country_at_once_one_is_written()
    {
        var id = await _house.OpenedAsync(TimeSpan.FromHours(1));
        var desks = new[] { await _house.SignInAsync("lucia"), await _house.SignInAsync("lucia") };
        var answers = await Task.WhenAll(desks.Select(d => d.ObjectAsync(id)));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity],
            answers.Select(a => a.Status).Order().ToArray());
        Assert.Single((await _house.ReadAsync(id)).Silence!.Objections);
    }

    [Fact]
    public async Task An_objection_that_waits_over_the_end_is_late()
    {
        var id = await _house.OpenedAsync(TimeSpan.FromHours(1));
        var lucia = await _house.SignInAsync("lucia");
        await using var other = await _house.System.Source.OpenConnectionAsync(Cancel);
        await using var held = await other.BeginTransactionAsync(Cancel);
        await using (var hold = new NpgsqlCommand(
            "SELECT 1 FROM silence_procedure WHERE decision_id = $1 FOR UPDATE", other))
        {
            hold.Parameters.Add(new NpgsqlParameter { Value = id });
            await hold.ExecuteNonQueryAsync(Cancel);
        }

        var objection = lucia.ObjectAsync(id);
        await SomebodyWaitsForAsync(other.ProcessID, objection);
        _house.Clock.Pass(TimeSpan.FromHours(1));
        await held.CommitAsync(Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await objection).Status);
        await Silences.LookAsync(_house.System, _house.SilenceClock(), Cancel);
        var decision = await _house.ReadAsync(id);
        Assert.Empty(decision.Silence!.Objections);
        Assert.NotNull(decision.Silence.Approval);
    }

    [Fact]
    public async Task Of_an_objection_and_the_end_in_one_instant_exactly_one_is_written()
    {
        for (var round = 0; round < 8; round++)
        {
            var id = await _house.OpenedAsync(TimeSpan.FromMinutes(1));
            // The one who objects has a clock that is a moment behind.
            var (before, after) = (At(_house.Clock.GetUtcNow().AddSeconds(59)),
                At(_house.Clock.GetUtcNow().AddSeconds(60)));
            var lucia = await _house.EnvoyAsync("lucia");
            var objecting = Task.Run(() => TryObjectAsync(id, before, lucia), Cancel);
            var closing = Task.Run(() => Silences.LookAsync(_house.System, after, Cancel), Cancel);
            await Task.WhenAll(objecting, closing);
            await Silences.LookAsync(_house.System, after, Cancel);
            var silence = (await _house.ReadAsync(id)).Silence!;
            Assert.Equal(await objecting, silence.Objections.Count == 1);
            Assert.NotEqual(silence.Objections.Count == 1, silence.Approval is not null);
        }
    }

    [Fact]
    public async Task Many_nodes_that_close_at_once_write_one_approval_each_with_numbers_without_a_gap()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 6; i++) ids.Add(await _house.OpenedAsync(TimeSpan.FromMinutes(1)));
        var later = At(_house.Clock.GetUtcNow().AddMinutes(2));
        await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => Task.Run(() => Silences.LookAsync(_house.System, later, Cancel), Cancel)));
        await Silences.LookAsync(_house.System, later, Cancel);
        await using var db = _house.System.Open();
        Assert.Equal(ids.Count, await db.Events.CountAsync(
            e => ids.Contains(e.FileId) && e.Kind == DialogueEvents.DecisionApproved, Cancel));
        var numbers = (await db.Set<Decision>().Where(d => d.Number != null).Select(d => d.Number!).ToListAsync(Cancel))
            .Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < numbers.Count; i++)
            Assert.Equal(i + 1, int.Parse(numbers[i].Split('-')[2], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_reminder_is_written_once_by_whoever_looks()
    {
        var id = await _house.OpenedAsync(TimeSpan.FromHours(2));
        var due = At(_house.Clock.GetUtcNow().AddMinutes(70));
        await Task.WhenAll(Enumerable.Range(0, 3)
            .Select(_ => Task.Run(() => Silences.LookAsync(_house.System, due, Cancel), Cancel)));
        await Silences.LookAsync(_house.System, due, Cancel);
        Assert.Single((await _house.ReadAsync(id)).Silence!.Reminders);
    }

    [Fact]
    public async Task A_leap_of_one_clock_ends_nothing_where_the_database_is_the_witness()
    {
        var id = await _house.OpenedAsync(TimeSpan.FromDays(20_000));
        await Silences.LookAsync(_house.System, new SilenceClock(new Fixed(DateTimeOffset.MaxValue.AddDays(-1)), true),
            Cancel);
        Assert.Null((await _house.ReadAsync(id)).Silence!.Approval);
    }

    [Theory]
    [InlineData("UPDATE decision_text SET text = 'autre' WHERE decision_id = $1")]
    [InlineData("DELETE FROM decision_text WHERE decision_id = $1")]
    [InlineData("UPDATE decision SET title = '{\"fr\":\"autre\"}' WHERE id = $1")]
    [InlineData("UPDATE silence_procedure SET first_end = first_end - interval '1 minute' WHERE decision_id = $1")]
    [InlineData("UPDATE silence_procedure SET clock_at = clock_at - interval '1 minute' WHERE decision_id = $1")]
    [InlineData("""
        DELETE FROM silence_objection o USING silence_procedure p WHERE p.id = o.procedure_id AND p.decision_id = $1
        """)]
    [InlineData("""
        INSERT INTO silence_approval (id, procedure_id, approved_at, written_at)
        SELECT gen_random_uuid(), id, now(), now() FROM silence_procedure WHERE decision_id = $1
        """)]
    public async Task What_was_put_before_the_countries_the_database_keeps_even_from_its_owner(string sql)
    {
        var id = await _house.OpenedAsync(TimeSpan.FromHours(1));
        await _house.ActAsync("lucia", id, (d, by) => d.Object(ObjectionKind.Amendment, "Autrement", by));
        await using var command = _house.System.Source.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = id });
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Cancel));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory]
    [InlineData("essi", "TG", 0, true)]
    [InlineData("essi", "ES", 0, false)]
    [InlineData("ngono", "CM", 0, false)]
    [InlineData("essi", "TG", 60, false)]
    [InlineData("essi", "TG", -1, false)]
    public async Task The_database_takes_an_objection_in_time_and_for_the_own_country_alone(
        string login, string country, int minutes, bool taken)
    {
        var id = await _house.OpenedAsync(TimeSpan.FromHours(1));
        var silence = (await _house.ReadAsync(id)).Silence!;
        await using var db = new SankofaDb(Schema.Options(_house.Connections.App));
        await using var transaction = await db.ActAsAsync(await _house.MeAsync(login), Cancel);
        var insert = () => db.Database.ExecuteSqlAsync($"""
            INSERT INTO silence_objection (id, procedure_id, kind, country, text, at, by_name)
            VALUES (gen_random_uuid(), {silence.Id}, 'Objection', {country}, 'Non', {silence.OpenedAt.AddMinutes(minutes)}, '')
            """, Cancel);
        if (taken) Assert.Equal(1, await insert());
        else await Assert.ThrowsAsync<PostgresException>(insert);
    }

    [Fact]
    public async Task A_text_that_somebody_changed_behind_the_program_is_told_by_its_record()
    {
        var id = await _house.OpenedAsync(TimeSpan.FromHours(1));
        await using (var command = _house.System.Source.CreateCommand($"""
            ALTER TABLE decision_text DISABLE TRIGGER USER;
            UPDATE decision_text SET text = 'Autre' WHERE decision_id = '{id}' AND language = 'fr';
            ALTER TABLE decision_text ENABLE TRIGGER USER;
            """))
            await command.ExecuteNonQueryAsync(Cancel);
        var record = await (await _house.SignInAsync("essi")).GetAsync(DecisionsGiven.Url(id, "/record"));
        Assert.Contains("pas intact", record.Body, StringComparison.Ordinal);
    }

    private async Task<bool> TryObjectAsync(Guid id, SilenceClock clock, Envoy by)
    {
        await using var db = _house.System.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        var (decision, held) = await Silences.HoldAsync(db, id, clock, by, Cancel);
        try
        {
            decision.Object(ObjectionKind.Objection, "Non", held);
        }
        catch (RuleViolation late)
        {
            Assert.Equal("Dialogue.Decisions.TooLate", late.Text);
            return false;
        }

        await db.SaveChangesAsync(Cancel);
        await transaction.CommitAsync(Cancel);
        return true;
    }

    private static SilenceClock At(DateTimeOffset now) => new(new Fixed(now), askDatabase: false);

    private async Task SomebodyWaitsForAsync(int process, Task act)
    {
        await using var command = _house.System.Source.CreateCommand(
            "SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE $1 = ANY (pg_blocking_pids(pid)))");
        command.Parameters.Add(new NpgsqlParameter { Value = process });
        while (!act.IsCompleted && !(bool)(
            await command.ExecuteScalarAsync(Cancel))!) Cancel.ThrowIfCancellationRequested();
    }

    private sealed class Fixed(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
