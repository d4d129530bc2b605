using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Web.Features.Dialogue.Activities;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

/// <summary>The front of the Dialogue: where the plan stands, what comes, what nobody has followed up yet.</summary>
public sealed class IndexModel : SitePage
{
    private const int Shown = 5;

    public ActionPlan? Plan { get; private set; }

    /// <summary>How many actions are in each state, in the order of the states.</summary>
    public IReadOnlyList<(ActionState State, int Actions)> States { get; private set; } = [];

    public IReadOnlyList<ActivityRow> Next { get; private set; } = [];

    public IReadOnlyList<ActivityRow> Last { get; private set; } = [];

    public RecommendationList Silent { get; private set; } = null!;

    public IReadOnlyList<Label> Labels { get; private set; } = [];

    protected override async Task LoadAsync()
    {
        var plans = await Db.Set<ActionPlan>().AsNoTracking().OrderByDescending(p => p.FirstYear).ToListAsync(Cancel);
        Plan = plans.Find(p => p.IsOn(Today)) ?? plans.FirstOrDefault();
        if (Plan is not null)
        {
            var progress = await ActionProgress.OfPlanAsync(Db, Plan.Id, Cancel);
            States = [.. Enum.GetValues<ActionState>().Select(s => (s, progress.Values.Count(p => p.State == s)))];
        }

        var today = Today;
        Next = await RowsAsync(Db.Set<Activity>().Where(a => a.SortsOn >= today).OrderBy(a => a.SortsOn));
        Last = await RowsAsync(Db.Set<Activity>().Where(a => a.SortsOn < today).OrderByDescending(a => a.SortsOn));
        Silent = await RecommendationList.OfAsync(
            Db, null, RecommendationList.NobodySaid, 0, "/dialogue/recommendations", Cancel);
        Labels = await Db.Set<Label>().AsNoTracking().OrderByDescending(l => l.GrantedAt).Take(Shown)
            .ToListAsync(Cancel);
    }

    public IEnumerable<RecommendationRow> FirstSilent => Silent.Rows.Take(Shown);

    private Task<List<ActivityRow>> RowsAsync(IQueryable<Activity> activities) => activities.AsNoTracking().Take(Shown)
        .Select(a => new ActivityRow(a.Id, a.Code, a.Title, a.Kind, a.From, a.To, a.Place, a.Format, a.SortsOn,
            a.Recommendations.Count, a.PublishedAt != null)).ToListAsync(Cancel);
}
