using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue.Decisions;

/// <summary>
/// The time of silences: the program's clock and, where one is given, a witness beside it. The earlier of the two
/// counts: when one of them leaps ahead, no silence ends before its time (docs/adr/0016-silence.md).
/// </summary>
public sealed class SilenceClock(TimeProvider clock, bool askDatabase)
{
    public async Task<DateTimeOffset> NowAsync(SankofaDb db, CancellationToken cancel)
    {
        if (!askDatabase) return clock.GetUtcNow();
        var witness = await db.Database.SqlQuery<DateTime>($"SELECT clock_timestamp() AS \"Value\"").SingleAsync(cancel);
        return Earlier(clock.GetUtcNow(), new DateTimeOffset(witness, TimeSpan.Zero));
    }

    internal static DateTimeOffset Earlier(DateTimeOffset program, DateTimeOffset witness) =>
        program < witness ? program : witness;
}

/// <summary>Acts on a decision one after another, and the clock that ends a silence.</summary>
public static class Silences
{
    public const string Actor = "Sankofa";
    private const int AtOnce = 200;

    public static IQueryable<Decision> Whole(this IQueryable<Decision> decisions) => decisions
        .Include(d => d.Body).Include(d => d.Texts.OrderBy(t => t.Language))
        .Include(d => d.Silence!.Extensions).Include(d => d.Silence!.Deliveries.OrderBy(x => x.Country))
        .Include(d => d.Silence!.Reminders).Include(d => d.Silence!.Objections).Include(d => d.Silence!.Approval)
        .Include(d => d.Statements.OrderBy(s => s.At)).Include(d => d.Comments.OrderBy(c => c.At))
        .Include(d => d.Adoption).Include(d => d.Withdrawal).AsSplitQuery();

    /// <summary>What the outcome of a silence is computed from, and no more.</summary>
    public static IQueryable<Decision> WithOutcome(this IQueryable<Decision> decisions) => decisions
        .Include(d => d.Silence!.Extensions).Include(d => d.Silence!.Objections).Include(d => d.Silence!.Approval)
        .Include(d => d.Silence!.Deliveries).Include(d => d.Adoption).Include(d => d.Withdrawal).AsSplitQuery();

    /// <summary>
    /// The decision for one writer at a time, until the transaction ends, and the instant at which that writer acts:
    /// read once nobody else holds it, so that an objection and the end of the silence cannot both win.
    /// </summary>
    public static async Task<(Decision Decision, Envoy By)> HoldAsync(
        SankofaDb db, Guid id, SilenceClock clock, Envoy by, CancellationToken cancel)
    {
        await LockAsync(db, id, cancel);
        var decision = await db.Set<Decision>().Whole().SingleOrDefaultAsync(d => d.Id == id, cancel)
            ?? throw new NotThere();
        var now = await clock.NowAsync(db, cancel);
        if (decision.Silence is { } silence) now = silence.See(now);
        var me = by.Me with { Now = now };
        await CloseAsync(db, decision, ClockOf(decision, me), cancel);
        return (decision, by with { Me = me });
    }

    public static Task<string> NextNumberAsync(SankofaDb db, DateTimeOffset at, CancellationToken cancel) =>
        DialogueNumbers.NextAsync(db, "DR", at, cancel, digits: 3);

    /// <summary>
    /// Writes what the clock brings: approvals whose end has come, reminders whose hour has. Says how many silences it
    /// found something to write for.
    /// </summary>
    public static async Task<int> LookAsync(SystemDb system, SilenceClock clock, CancellationToken cancel)
    {
        await using var db = system.Open();
        var open = await db.Set<SilenceProcedure>()
            .Where(p => p.Approval == null && p.WithdrawnAt == null && !p.Objections.Any())
            .OrderBy(p => p.FirstEnd).Take(AtOnce).Select(p => p.DecisionId).ToListAsync(cancel);
        var written = 0;
        foreach (var id in open)
        {
            await using var one = system.Open();
            if (await LookAsync(one, id, clock, cancel)) written++;
        }

        return written;
    }

    private static async Task<bool> LookAsync(SankofaDb db, Guid id, SilenceClock clock, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Another node, or somebody who objects at this moment, has it: the next round finds what they left.
        if (!await TryLockAsync(db, id, cancel)) return false;
        var decision = await db.Set<Decision>().Whole().SingleAsync(d => d.Id == id, cancel);
        var now = decision.Silence!.See(await clock.NowAsync(db, cancel));
        var organisation = await db.Organisations
            .SingleAsync(o => o.Id == decision.Silence.OpenedByOrganisationId, cancel);
        var me = new Me(Guid.Empty, Guid.Empty, organisation.Id, Role.Secretariat, Actor, organisation.ShortName,
            organisation.Country, organisation.Kind, now);
        var due = decision.Silence.DueReminders(now).ToList();
        foreach (var hours in due) decision.Remind(hours, me);
        var approved = await CloseAsync(db, decision, me, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return approved || due.Count > 0;
    }

    private static async Task<bool> CloseAsync(SankofaDb db, Decision decision, Me clock, CancellationToken cancel)
    {
        if (!decision.AwaitsApproval(clock.Now)) return false;
        decision.Approve(await NextNumberAsync(db, decision.Silence!.EndsAt, cancel), clock);
        return true;
    }

    // Whoever comes first after the end, it is the clock that approves and not they.
    private static Me ClockOf(Decision decision, Me me) => decision.Silence is { } silence
        ? me with { UserId = Guid.Empty, Name = Actor, OrganisationId = silence.OpenedByOrganisationId }
        : me;

    private static Task<int> LockAsync(SankofaDb db, Guid id, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"SELECT 1 FROM silence_procedure WHERE decision_id = {id} FOR UPDATE", cancel);

    private static async Task<bool> TryLockAsync(SankofaDb db, Guid id, CancellationToken cancel) =>
        (await db.Database.SqlQuery<int>(
            $"SELECT 1 AS \"Value\" FROM silence_procedure WHERE decision_id = {id} FOR UPDATE SKIP LOCKED")
            .ToListAsync(cancel)).Count == 1;
}
