using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Site.Feeds;

/// <summary>Something that became public, or was followed up since.</summary>
public sealed record FeedEntry(
    Guid Id, string Kind, Wording Title, string Address, DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt)
{
    private const int Shown = 50;

    /// <summary>The latest of every kind together.</summary>
    public static async Task<IReadOnlyList<FeedEntry>> LatestAsync(SankofaDb db, CancellationToken cancel)
    {
        var activities = await db.Set<Activity>().Where(a => a.PublishedAt != null)
            .OrderByDescending(a => a.PublishedAt).Take(Shown)
            .Select(a => new { a.Id, a.Title, a.Code, At = a.PublishedAt!.Value }).ToListAsync(cancel);
        var recommendations = await db.Set<Recommendation>().Where(r => r.Activity.PublishedAt != null)
            .Select(r => new
            {
                r.Id, r.Text, r.Activity.Code, At = r.Activity.PublishedAt!.Value, r.Number,
                Said = r.FollowUps.Max(f => (DateTimeOffset?)f.SaidAt),
            }).OrderByDescending(r => r.Said ?? r.At).ThenBy(r => r.Number).Take(Shown).ToListAsync(cancel);
        var labels = await db.Set<Label>().OrderByDescending(l => l.GrantedAt).Take(Shown)
            .Select(l => new { l.Id, l.Title, l.ApplicationId, At = l.GrantedAt }).ToListAsync(cancel);
        var initiatives = await db.Set<Initiative>().Where(i => i.PublishedAt != null)
            .OrderByDescending(i => i.PublishedAt).Take(Shown)
            .Select(i => new { i.Id, i.Title, At = i.PublishedAt!.Value }).ToListAsync(cancel);
        var decisions = await db.Set<Decision>().Where(d => d.PublishedAt != null)
            .OrderByDescending(d => d.PublishedAt).Take(Shown)
            .Select(d => new { d.Id, d.Title, At = d.PublishedAt!.Value }).ToListAsync(cancel);
        return
        [
            .. activities.Select(a => new FeedEntry(a.Id, "Activity", a.Title, $"activities/{a.Code}", a.At, a.At))
                .Concat(recommendations.Select(r => new FeedEntry(r.Id, "Recommendation", r.Text,
                    $"activities/{r.Code}/recommendations/{r.Id}", r.At, r.Said > r.At ? r.Said.Value : r.At)))
                .Concat(labels.Select(l =>
                    new FeedEntry(l.Id, "Label", l.Title, $"labels/{l.ApplicationId}", l.At, l.At)))
                .Concat(initiatives.Select(i =>
                    new FeedEntry(i.Id, "Initiative", i.Title, $"initiatives/{i.Id}", i.At, i.At)))
                .Concat(decisions.Select(d =>
                    new FeedEntry(d.Id, "Decision", d.Title, $"decisions#d-{d.Id}", d.At, d.At)))
                .OrderByDescending(e => e.UpdatedAt).ThenByDescending(e => e.Id).Take(Shown),
        ];
    }
}
