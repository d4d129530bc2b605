using Sankofa.Core.House;

namespace Sankofa.Core.Cases;

/// <summary>
/// Records are reached through the person who asks; the policies of the database say the same a second time.
/// </summary>
public static class Reaching
{
    public static IQueryable<CaseFile> VisibleTo(this IQueryable<CaseFile> files, Me me) =>
        files.Where(f => f.Access.Any(a =>
        a.OrganisationId == me.OrganisationId && a.EndedAt == null && a.StartsAt <= me.Now
            && (a.EndsAt == null || a.EndsAt > me.Now)));

    /// <summary>The file's row of each list, for the acting organisation alone.</summary>
    public static IQueryable<WorklistRow> Of(this IQueryable<WorklistRow> rows, Me me) =>
        rows.Where(w => w.OrganisationId == me.OrganisationId);
}
