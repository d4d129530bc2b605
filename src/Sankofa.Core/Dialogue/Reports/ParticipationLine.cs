using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Reports;

/// <summary>Who came to one meeting from one country; null by sex: hidden, because it is small.</summary>
public sealed record ParticipationLine(
    Guid ActivityId, string Code, Wording Activity, PartialDate On, string Country, int Total, int? Women, int? Men,
    int? Others, int? NotSaid)
{
    /// <summary>From the registrations that whoever asks may see: all of them for the secretariat.</summary>
    public static async Task<IReadOnlyList<ParticipationLine>> OfRegistrationsAsync(
        SankofaDb db, CancellationToken cancel)
    {
        var counted = await db.Set<ActivityRegistration>().Where(r => r.CancelledAt == null && r.AttendedAt != null)
            .GroupBy(r => new { r.ActivityId, r.Country })
            .Select(g => new
            {
                g.Key.ActivityId, g.Key.Country, Total = g.Count(),
                    Women = g.Count(r => r.Sex == ParticipantSex.Female),
                Men = g.Count(r => r.Sex == ParticipantSex.Male), Others = g.Count(r => r.Sex == ParticipantSex.Other),
                NotSaid = g.Count(r => r.Sex == ParticipantSex.NotSaid),
            }).ToListAsync(cancel);
        var of = counted.Select(c => c.ActivityId).Distinct().ToList();
        var activities = await db.Set<Activity>().Where(a => of.Contains(a.Id))
            .Select(a => new { a.Id, a.Code, a.Title, a.From, a.SortsOn }).ToDictionaryAsync(a => a.Id, cancel);
        return
        [
            .. counted.Where(c => activities.ContainsKey(c.ActivityId))
                .OrderByDescending(c => activities[c.ActivityId].SortsOn).ThenBy(c => c.Country, StringComparer.Ordinal)
                .Select(c => new ParticipationLine(c.ActivityId, activities[c.ActivityId].Code,
                    activities[c.ActivityId].Title, activities[c.ActivityId].From, c.Country, c.Total, c.Women, c.Men,
                    c.Others, c.NotSaid)),
        ];
    }

    /// <summary>What was published: numbers that are small are not in it.</summary>
    public static async Task<IReadOnlyList<ParticipationLine>> OfPublishedAsync(
        SankofaDb db, CancellationToken cancel) =>
        await db.Set<ParticipationCount>().OrderByDescending(c => c.Activity.SortsOn).ThenBy(c => c.Country)
            .Select(c => new ParticipationLine(c.ActivityId, c.Activity.Code, c.Activity.Title, c.Activity.From,
                c.Country, c.Total, c.Women, c.Men, c.Others, c.NotSaid)).ToListAsync(cancel);
}
