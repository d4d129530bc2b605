using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

/// <summary>What my organisation was told, and has to say that it has read.</summary>
public sealed class NoticesModel : SankofaPage
{
    private const int Shown = 50;

    public IReadOnlyList<Notice> Open { get; private set; } = [];
    public IReadOnlyList<Notice> Acknowledged { get; private set; } = [];

    public override async Task LoadAsync()
    {
        var mine = Db.Notices.Where(n => n.OrganisationId == Me.OrganisationId);
        Open = await mine.Where(n => n.AcknowledgedAt == null).OrderBy(n => n.CreatedAt).Take(Shown)
            .ToListAsync(Cancel);
        Acknowledged = await mine.Where(n => n.AcknowledgedAt != null).OrderByDescending(n => n.CreatedAt).Take(Shown)
            .ToListAsync(Cancel);
    }

    public async Task<IActionResult> OnPostAsync([FromForm] Guid notice)
    {
        var told = await Db.Notices.SingleOrDefaultAsync(
            n => n.Id == notice && n.OrganisationId == Me.OrganisationId, Cancel) ?? throw new NotThere();
        told.Acknowledge(Me);
        await Db.SaveChangesAsync(Cancel);
        return Done("/notices", "Cases.Notices.Done", told.Reference);
    }
}
