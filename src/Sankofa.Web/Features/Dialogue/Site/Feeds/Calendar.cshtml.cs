using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Rounds;

namespace Sankofa.Web.Features.Dialogue.Site.Feeds;

/// <summary>
/// The published activities whose days are known, and the days of published rounds, for calendars (RFC 5545). Whole
/// days: no document gives the hour of a zone. What has no exact day is left out, and counted.
/// </summary>
public sealed class CalendarModel : FeedPage
{
    private const int AtMost = 500;

    private List<Activity> _activities = [];
    private List<DataRound> _rounds = [];

    protected override string ContentType => "text/calendar; charset=utf-8";

    protected override async Task LoadAsync()
    {
        _activities = await Db.Set<Activity>().AsNoTracking().Where(a => a.PublishedAt != null)
            .OrderByDescending(a => a.SortsOn).ThenBy(a => a.Id).Take(AtMost).ToListAsync(Cancel);
        _rounds = await Db.Set<DataRound>().AsNoTracking().Where(r => r.PublishedAt != null)
            .OrderByDescending(r => r.OpensOn).Take(AtMost).ToListAsync(Cancel);
    }

    protected override (string Text, DateTimeOffset? ChangedAt) Write()
    {
        var dated = _activities.Where(a => a.From.IsExact).ToList();
        var text = new CalendarText(T["Dialogue.Site.FeedTitle"],
            T["Dialogue.Site.CalendarLeftOut", _activities.Count - dated.Count]);
        foreach (var a in dated)
        {
            var first = a.From.Range!.Value.First;
            var last = a.To is { IsExact: true, Range: { } to } && to.Last >= first ? to.Last : first;
            text.Add(new($"activity-{a.Id:N}@sankofa", a.PublishedAt!.Value, first, last, a.Title.In(T.Language),
                a.Place, $"{Site}/activities/{a.Code}"));
        }

        foreach (var r in _rounds)
        {
            var name = r.Name.In(T.Language);
            text.Add(new($"round-opens-{r.Id:N}@sankofa", r.PublishedAt!.Value, r.OpensOn, r.OpensOn,
                T["Dialogue.Site.RoundOpens", name], "", $"{Site}/rounds"));
            text.Add(new($"round-closes-{r.Id:N}@sankofa", r.PublishedAt!.Value, r.ClosesOn, r.ClosesOn,
                T["Dialogue.Site.RoundCloses", name], "", $"{Site}/rounds"));
        }

        var changed = _activities.Select(a => a.PublishedAt).Concat(_rounds.Select(r => r.PublishedAt)).Max();
        return (text.End(), changed);
    }
}
