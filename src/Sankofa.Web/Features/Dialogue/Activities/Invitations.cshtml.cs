using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Activities;

/// <summary>Who is asked to come: countries by their codes, or all partners, and guests by their office.</summary>
public sealed class InvitationsModel : ActivityActPage
{
    private const string All = "*";
    private const int GuestsAtMost = 200;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<ActivityInvitation> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Guests { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var activity = await FindAsync();
        var known = await Db.Set<ActivityInvitation>().Where(i => i.ActivityId == Acid && i.WithdrawnAt == null)
            .ToListAsync(Cancel);
        var sent = 0;
        foreach (var country in (await CountriesAsync())
            .Where(c => !known.Exists(i => i.OrganisationId is null && i.Country == c)))
        {
            Db.Add(ActivityInvitation.Send(activity, country, null, by));
            sent++;
        }

        if (Input.GuestId is { } id && !known.Exists(i => i.OrganisationId == id))
        {
            var guest = await Db.Organisations.SingleOrDefaultAsync(o => o.Id == id && o.ClosedAt == null, Cancel)
                ?? throw new NotThere();
            Db.Add(ActivityInvitation.Send(activity, guest.Country, guest, by));
            sent++;
        }

        await Db.SaveChangesAsync(Cancel);
        return Done($"{ActivityUrl}/invitations", "Dialogue.Invitations.Done", sent);
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        Rows = await Db.Set<ActivityInvitation>().AsNoTracking().Include(i => i.Organisation)
            .Where(i => i.ActivityId == Acid).OrderBy(i => i.Country).ToListAsync(Cancel);
        var guests = await Db.Organisations.AsNoTracking()
            .Where(o => o.ClosedAt == null && o.Kind == OrganisationKind.LocalAuthority).OrderBy(o => o.Name)
            .Take(GuestsAtMost).ToListAsync(Cancel);
        Guests = [new SelectListItem("–", ""), .. guests.Select(g => new SelectListItem(g.Name, g.Id.ToString()))];
    }

    private async Task<IReadOnlyList<string>> CountriesAsync()
    {
        if (Input.Countries.Trim() != All)
            return await Db.PartnersAsync(Input.Countries, nameof(Input.Countries), Cancel);
        var today = Me.Today;
        return
        [
            .. (await Db.Set<Partner>().AsNoTracking().ToListAsync(Cancel))
                .Where(p => p.IsOn(today) && p.Role != PartnerRole.FormerPartner).Select(p => p.Code).Distinct(),
        ];
    }

    public sealed class Form
    {
        [StringLength(400)]
        public string Countries { get; set; } = "";

        public Guid? GuestId { get; set; }
    }
}
