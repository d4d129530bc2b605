using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Reintegration;
using Sankofa.Tests;
using Sankofa.Web.House;
using Sankofa.Web.Tests.Journeys;
using Xunit;

namespace Sankofa.Web.Tests.House;

/// <summary>Two who write at the same instant: one of them is told so, with a page and not with a fault.</summary>
public sealed class TwoAtOnceTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_boarding_and_withdrawal_at_the_same_instant_one_is_saved()
    {
        var (id, person) = await OnTheWay.FileAsync(house, Stage.Travel);
        var (claire, tim) = (await house.MeAsync("claire"), await house.MeAsync("tim"));
        await using var gate = house.System.Open();
        await using var desk = house.System.Open();
        var boarding = await LoadAsync(gate, id);
        var withdrawing = await LoadAsync(desk, id);
        boarding.Board(person, tim);
        boarding.Record(tim, "Journeys.Boarded", Sections.Travel, person);
        await gate.SaveChangesAsync(Cancel);
        withdrawing.Withdraw(person, WithdrawalMeans.InPerson, "", claire);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => desk.SaveChangesAsync(Cancel));
        await using var after = house.System.Open();
        Assert.False(await after.Set<Withdrawal>().AnyAsync(w => w.FileId == id, Cancel));
    }

    [Fact]
    public async Task A_withdrawal_that_meets_a_boarding_is_answered_409()
    {
        var (id, person) = await OnTheWay.FileAsync(house, Stage.Travel);
        var claire = await house.AsAsync("claire");
        await using var gate = await house.System.Source.OpenConnectionAsync(Cancel);
        await using var boarding = await gate.BeginTransactionAsync(Cancel);
        await RunAsync(gate, "UPDATE member SET boarded_already = true, version = version + 1 WHERE file_id = $1", id);
        var withdrawal = claire.PostAsync($"/cases/{id}/withdrawal", new()
        {
            ["Input.PersonId"] = person.ToString(), ["Input.Means"] = nameof(WithdrawalMeans.InPerson),
        });
        await SomebodyWaitsForAsync(gate.ProcessID, withdrawal);
        await boarding.CommitAsync(Cancel);
        Assert.Equal(HttpStatusCode.Conflict, (await withdrawal).Status);
        await using var db = house.System.Open();
        Assert.False(await db.Set<Withdrawal>().AnyAsync(w => w.FileId == id, Cancel));
    }

    [Fact]
    public async Task Who_begins_a_plan_second_is_answered_409()
    {
        var scheme = await SchemeAsync();
        var (id, _) = await OnTheWay.ReceivedAsync(house);
        var awa = await house.AsAsync("awa");
        await using var other = await house.System.Source.OpenConnectionAsync(Cancel);
        await using var begun = await other.BeginTransactionAsync(Cancel);
        await RunAsync(other, """
            WITH begun AS (INSERT INTO plan (id, file_id, public_name, currency, ceiling_per_person_minor, form, needs_committee, votes_needed,
              criteria, points_at_most, begun_at, organisation_id, edits, version)
            SELECT gen_random_uuid(), f.id, 'Autre', 'XOF', 1, 'InKind', false, 0, '{}', 0, now(), f.lead_organisation_id, 0, 0
            FROM case_file f WHERE f.id = $1 RETURNING *)
            INSERT INTO plan_version (id, begun_at, file_id, number, organisation_id, plan_id, project, signed_evidence, state, version)
            SELECT gen_random_uuid(), begun_at, file_id, 1, organisation_id, id, '', '', 'Draft', 0 FROM begun
            """, id);
        var second = awa.PostAsync($"/cases/{id}/reintegration/plan?handler=Begin",
            new() { ["schemeVersionId"] = scheme.ToString() }, $"/cases/{id}/reintegration/plan");
        await SomebodyWaitsForAsync(other.ProcessID, second);
        await begun.CommitAsync(Cancel);
        Assert.Equal(HttpStatusCode.Conflict, (await second).Status);
    }

    [Theory]
    [InlineData(PostgresErrorCodes.UniqueViolation, true)]
    [InlineData(PostgresErrorCodes.CheckViolation, true)]
    [InlineData(PostgresErrorCodes.DeadlockDetected, true)]
    [InlineData(PostgresErrorCodes.SerializationFailure, true)]
    [InlineData(PostgresErrorCodes.UndefinedTable, false)]
    [InlineData(PostgresErrorCodes.InsufficientPrivilege, false)]
    public void What_the_database_says_of_two_at_once_is_a_conflict_and_a_bug_is_none(string state, bool conflict)
    {
        var told = new PostgresException("", "ERROR", "ERROR", state);
        Assert.Equal(conflict, Conflicts.With(told));
        Assert.Equal(conflict, Conflicts.With(new InvalidOperationException("", new DbUpdateException("", told))));
    }

    private static async Task<CaseFile> LoadAsync(SankofaDb db, Guid id) => await db.Files
        .Include(f => f.Members).ThenInclude(m => m.Person).Include(f => f.Access).Include(f => f.Facts)
        .AsSplitQuery().SingleAsync(f => f.Id == id, Cancel);

    private async Task<Guid> SchemeAsync()
    {
        await ReferenceData.LoadAsync(house.System, house.Clock, Cancel);
        var today = (await house.MeAsync("awa")).Today;
        await using var db = house.System.Open();
        return await db.Set<SchemeVersion>()
            .Where(v => !v.Scheme.DependsOnStatus && v.ValidFrom <= today
                && (v.ValidUntil == null || v.ValidUntil >= today))
            .Select(v => v.Id).FirstAsync(Cancel);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, Guid file)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = file });
        Assert.Equal(1, await command.ExecuteNonQueryAsync(Cancel));
    }

    // The database knows who waits for whom; the act itself ends the wait where it never meets the other.
    private async Task SomebodyWaitsForAsync(int process, Task act)
    {
        await using var command = house.System.Source.CreateCommand(
            "SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE $1 = ANY (pg_blocking_pids(pid)))");
        command.Parameters.Add(new NpgsqlParameter { Value = process });
        while (!act.IsCompleted && !(bool)(
            await command.ExecuteScalarAsync(Cancel))!) Cancel.ThrowIfCancellationRequested();
    }
}
