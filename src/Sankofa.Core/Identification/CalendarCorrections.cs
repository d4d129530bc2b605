using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Identification;

/// <summary>
/// A holiday was entered, corrected or removed: the clocks that still run in that country's working days follow, each
/// with an event on its file. Nothing is remembered between two rounds: a change that no node saw is found by the next.
/// </summary>
public static class CalendarCorrections
{
    /// <returns>How many clocks moved.</returns>
    public static async Task<int> FollowAsync(SystemDb system, TimeProvider clock, CancellationToken cancel)
    {
        await using var db = system.Open();
        var calendars = await db.Set<WorkingCalendar>().AsNoTracking().ToDictionaryAsync(c => c.Country, cancel);
        var countries = calendars.Keys.ToList();
        var running = await (
            from c in db.Set<RequestClock>().AsNoTracking()
            join o in db.Organisations on c.OwedBy equals o.Id
            where c.StoppedAt == null && c.DayCount == DayCount.Working && c.Length != null && c.RequestId != null
                && c.ExtendedFrom == null && countries.Contains(o.Country)
            orderby c.FileId, c.Id
            select new { Clock = c, o.Country }).ToListAsync(cancel);
        var moved = 0;
        foreach (var one in running.Where(r => r.Clock.Follow(calendars[r.Country])))
            if (await MoveAsync(system, one.Clock.Id, calendars[one.Country], clock.GetUtcNow(), cancel)) moved++;
        return moved;
    }

    private static async Task<bool> MoveAsync(
        SystemDb system, Guid clockId, WorkingCalendar calendar, DateTimeOffset now, CancellationToken cancel)
    {
        // One saving each: a file that somebody writes to at this moment waits for the next round, the others do not.
        await using var db = system.Open();
        var clock = await db.Set<RequestClock>().SingleAsync(c => c.Id == clockId, cancel);
        var before = clock.DueOn;
        if (!clock.Follow(calendar)) return false;
        var request = await db.Set<IdentificationRequest>().SingleAsync(r => r.Id == clock.RequestId, cancel);
        var file = await db.Files.SingleAsync(f => f.Id == clock.FileId, cancel);
        var lead = await db.Organisations.SingleAsync(o => o.Id == file.LeadOrganisationId, cancel);
        request.NoteMoved(clock, before, file, new Me(
            Guid.Empty, Guid.Empty, lead.Id, Role.Counsellor, Silence.Actor, lead.ShortName, lead.Country, lead.Kind,
            now));
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
