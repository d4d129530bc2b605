using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Activities;

public sealed record ActivityRow(
    Guid Id, string Code, Wording Title, ActivityKind Kind, PartialDate From, PartialDate To, string Place,
    ActivityFormat Format, DateOnly SortsOn, int Recommendations, bool Published);

/// <summary>Twenty-five activities, the latest first.</summary>
public sealed record ActivityList(
    IReadOnlyList<ActivityRow> Rows, string? Next, ActivityKind? Kind, string? Before, string Address)
{
    private const int PageRows = 25;

    public static async Task<ActivityList> OfAsync(
        SankofaDb db, ActivityKind? kind, string? before, string address, CancellationToken cancel)
    {
        var found = db.Set<Activity>().AsNoTracking();
        if (kind is { } wanted) found = found.Where(a => a.Kind == wanted);
        if (Mark(before) is { } mark)
            found = found.Where(a => a.SortsOn < mark.Day || (a.SortsOn == mark.Day && a.Id < mark.Id));
        var rows = await found.OrderByDescending(a => a.SortsOn).ThenByDescending(a => a.Id).Take(PageRows + 1)
            .Select(a => new ActivityRow(a.Id, a.Code, a.Title, a.Kind, a.From, a.To, a.Place, a.Format, a.SortsOn,
                a.Recommendations.Count, a.PublishedAt != null)).ToListAsync(cancel);
        var last = rows.Count > PageRows ? rows[PageRows - 1] : null;
        return new ActivityList([.. rows.Take(PageRows)],
            last is null ? null : $"{last.SortsOn:yyyy-MM-dd}_{last.Id:N}", kind, before, address);
    }

    public string Url(string? before) => Address + "?" + string.Join('&', new[]
    {
        Kind is { } kind ? $"kind={kind}" : "", before is { } mark ? $"before={mark}" : "",
    }.Where(part => part.Length > 0));

    /// <summary>Where the page before ended; an address that was tampered with begins anew.</summary>
    private static (DateOnly Day, Guid Id)? Mark(string? before) =>
        before?.Split('_') is [var day, var id]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.None, out var known)
        && Guid.TryParse(id, out var row)
            ? (known, row)
            : null;
}

/// <summary>An activity with all that was said in it.</summary>
public static class ActivityQueries
{
    public static IQueryable<Activity> Whole(this IQueryable<Activity> activities) => activities.AsNoTracking()
        .AsSplitQuery().Include(a => a.Domain).Include(a => a.Objective).Include(a => a.Agenda).Include(a => a.Sessions)
        .Include(a => a.Conclusions).ThenInclude(c => c.Domain)
        .Include(a => a.Conclusions).ThenInclude(c => c.Objective)
        .Include(a => a.Recommendations).ThenInclude(r => r.Domain)
        .Include(a => a.Recommendations).ThenInclude(r => r.Objective)
        .Include(a => a.Decisions);
}
