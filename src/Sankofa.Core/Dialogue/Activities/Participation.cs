using Microsoft.EntityFrameworkCore;

namespace Sankofa.Core.Dialogue.Activities;

/// <summary>Who came, by country and sex. Only those whose attendance was noted count.</summary>
public sealed record Participation(string Country, int Women, int Men, int Others, int NotSaid)
{
    public int Total => Women + Men + Others + NotSaid;

    public static Task<List<Participation>> OfAsync(
        IQueryable<ActivityRegistration> registrations, CancellationToken cancel) =>
        registrations.Where(r => r.CancelledAt == null && r.AttendedAt != null)
            .GroupBy(r => r.Country).OrderBy(g => g.Key)
            .Select(g => new Participation(g.Key, g.Count(r => r.Sex == ParticipantSex.Female),
                g.Count(r => r.Sex == ParticipantSex.Male), g.Count(r => r.Sex == ParticipantSex.Other),
                g.Count(r => r.Sex == ParticipantSex.NotSaid))).ToListAsync(cancel);
}
