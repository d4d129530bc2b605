using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Identification;

/// <summary>
/// Looks for clocks whose day passed and climbs the ladders of both sides: the people named there are told, each step
/// once. It decides nothing.
/// </summary>
public static class Silence
{
    public const string Actor = "Sankofa";

    private const int AtOnce = 200;

    /// <returns>How many clocks somebody was told of.</returns>
    public static async Task<int> EscalateAsync(SystemDb system, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        await using var db = system.Open();
        var ladders = await db.Set<IdentificationPractice>().AsNoTracking()
            .ToDictionaryAsync(p => p.OrganisationId, cancel);
        var longest = ladders.Values.SelectMany(p => p.Ladder).Select(s => s.AfterDays).DefaultIfEmpty(0).Max();
        // A clock so late that every step was climbed is not looked at again.
        var since = today.AddDays(-longest - 1);
        var overdue = await db.Set<RequestClock>()
            .Where(c => c.StoppedAt == null && c.DueOn < today && (c.DueOn >= since || !c.Escalations.Any()))
            .Where(c => db.Files.Any(f => f.Id == c.FileId && f.Part == c.Part && f.ClosedAt == null))
            .OrderBy(c => c.DueOn).Take(AtOnce).Select(c => new { c.Id, c.FileId }).ToListAsync(cancel);
        var told = 0;
        foreach (var late in overdue)
        {
            // One saving each: a file that somebody writes to at this moment waits for the next round, the others do
            // not.
            await using var one = system.Open();
            if (await ClimbAsync(one, late.Id, late.FileId, ladders, now, cancel)) told++;
        }

        return told;
    }

    private static async Task<bool> ClimbAsync(
        SankofaDb db, Guid clockId, Guid fileId, IReadOnlyDictionary<Guid, IdentificationPractice> ladders,
        DateTimeOffset now, CancellationToken cancel)
    {
        var late = await db.Set<RequestClock>().Include(c => c.Escalations).SingleAsync(c => c.Id == clockId, cancel);
        var file = await db.Files.Include(f => f.Members).SingleAsync(f => f.Id == fileId, cancel);
        var request = late.RequestId is { } id
            ? await db.Set<IdentificationRequest>().SingleAsync(r => r.Id == id, cancel) : null;
        var lead = await db.Organisations.SingleAsync(o => o.Id == file.LeadOrganisationId, cancel);
        // Nobody of the organisation: the zero user and the program's name. The role is the one whose act a task is.
        var me = new Me(
            Guid.Empty, Guid.Empty, lead.Id, Role.Counsellor, Actor, lead.ShortName, lead.Country, lead.Kind, now);
        if (request is { WithdrawnAt: not null }) return false;
        var here = await db.Posts.Where(p => p.EndedAt == null
                && (p.OrganisationId == lead.Id || p.OrganisationId == late.AuthorityId))
            .Select(p => new { p.OrganisationId, p.UserId }).ToListAsync(cancel);
        var steps = Escalating.Steps(late, file, ladders, me.Today)
            // Who no longer works there is told of nothing: the organisation is, as a whole.
            .Select(s => s.Step.UserId is { } user
                && !here.Exists(p => p.OrganisationId == s.OrganisationId && p.UserId == user)
                ? (s.OrganisationId, Step: s.Step with { UserId = null, UserName = "" }) : s)
            .Where(s => !Escalating.Climbed(late, s.OrganisationId, s.Step)).Distinct().ToList();
        if (steps.Count == 0) return false;
        if (request is { EscalatedAt: null } && late.Kind == ClockKind.Answer) request.NoteSilence(file, me);
        foreach (var (organisation, step) in steps) db.Add(Escalating.Climb(late, file, organisation, step, me));
        return await SavedAsync(db, cancel);
    }

    // Answered, or told by another node, since it was read: what they wrote stands, and the next round looks again.
    private static async Task<bool> SavedAsync(SankofaDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException told) when (told.InnerException is Npgsql.PostgresException
        {
            SqlState: Npgsql.PostgresErrorCodes.UniqueViolation
        })
        {
            return false;
        }
    }
}
