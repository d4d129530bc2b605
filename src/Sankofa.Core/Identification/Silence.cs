using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Identification;

/// <summary>
/// Looks for authorities that let their day pass, and tells whoever leads the file. It decides nothing.
/// </summary>
public static class Silence
{
    public const string Actor = "Sankofa";

    private const int AtOnce = 200;

    public static async Task<int> EscalateAsync(SystemDb system, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        await using var db = system.Open();
        var overdue = await db.Set<IdentificationRequest>()
            .Where(r => r.ClosedAt == null && r.EscalatedAt == null && r.DueOn < today)
            .Where(r => db.Files.Any(f => f.Id == r.FileId && f.Part == r.Part && f.ClosedAt == null))
            .OrderBy(r => r.DueOn).Take(AtOnce).Select(r => new { r.Id, r.FileId }).ToListAsync(cancel);
        var told = 0;
        foreach (var late in overdue)
        {
            // One saving each: a file that somebody writes to at this moment waits for the next round, the others do
            // not.
            await using var one = system.Open();
            var request = await one.Set<IdentificationRequest>().SingleAsync(r => r.Id == late.Id, cancel);
            var file = await one.Files.Include(f => f.Members).SingleAsync(f => f.Id == late.FileId, cancel);
            var lead = await one.Organisations.SingleAsync(o => o.Id == file.LeadOrganisationId, cancel);
            // Nobody of the organisation: the zero user and the program's name. The role is the one whose act a task
            // is.
            var me = new Me(
                Guid.Empty, Guid.Empty, lead.Id, Role.Counsellor, Actor, lead.ShortName, lead.Country, lead.Kind, now);
            if (!request.IsSilentOn(today) || request.EscalatedAt is not null) continue;
            one.Add(request.Escalate(file, me));
            if (await SavedAsync(one, cancel)) told++;
        }

        return told;
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
    }
}
