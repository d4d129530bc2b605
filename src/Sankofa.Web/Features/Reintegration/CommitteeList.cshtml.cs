using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Reintegration;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Reintegration;

public sealed record WaitingPlan(
    Guid FileId, Guid VersionId, string Reference, string Scheme, int Number, long SumMinor, string Currency,
    DateTimeOffset SubmittedAt);

/// <summary>What waits for this committee, the longest wait first; only what the acting organisation may see.</summary>
public sealed class CommitteeListModel : SankofaPage
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "after")]
    public DateTimeOffset? After { get; set; }

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid? AfterId { get; set; }

    public IReadOnlyList<WaitingPlan> Waiting { get; private set; } = [];

    public WaitingPlan? Last { get; private set; }

    public override async Task LoadAsync()
    {
        Me.Must(Act.Decide);
        var now = Me.Now;
        var organisation = Me.OrganisationId;
        var after = (After ?? DateTimeOffset.MinValue).ToUniversalTime();
        var afterId = AfterId ?? Guid.Empty;
        var found = await (
            from version in Db.Set<PlanVersion>()
            where version.State == PlanState.Submitted
                && (version.SubmittedAt > after || version.SubmittedAt == after && version.Id.CompareTo(afterId) > 0)
                && !version.Decisions.Any(d => d.UserId == Me.UserId)
            join plan in Db.Set<Plan>() on version.PlanId equals plan.Id
            join file in Db.Files on version.FileId equals file.Id
            where plan.NeedsCommittee && file.ClosedAt == null && Db.Access.Any(a => a.FileId == file.Id
                && a.OrganisationId == organisation && ((int)a.Sections & (int)Sections.Reintegration) != 0
                && a.EndedAt == null && a.StartsAt <= now && (a.EndsAt == null || a.EndsAt > now))
            orderby version.SubmittedAt, version.Id
            select new WaitingPlan(file.Id, version.Id, file.Reference, plan.PublicName, version.Number,
                version.Lines.Sum(l => l.AmountMinor), plan.Currency, version.SubmittedAt!.Value))
            .Take(PageSize + 1).ToListAsync(Cancel);
        Waiting = [.. found.Take(PageSize)];
        Last = found.Count > PageSize ? Waiting[^1] : null;
    }
}
