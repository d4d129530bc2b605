using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

/// <summary>Who sees what of a file, on what basis. The lead gives on law; consents have their own page.</summary>
public sealed class AccessModel : FilePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<InCircle> InCircle { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];
    public IReadOnlyList<SelectListItem> BeforeTheWall { get; private set; } = [];

    public bool Manages => Case.Leads(Me) && Me.May(Act.ManageAccess);

    public IEnumerable<CaseAccess> Rows => Case.Access.OrderBy(a => a.EndedAt is not null).ThenBy(a => a.StartsAt);

    public bool MayEnd(CaseAccess access) => Manages && access.HoldsAt(Me.Now)
        && !(access.Basis == AccessBasis.Lead && access.OrganisationId == Case.LeadOrganisationId);

    protected override async Task ShowAsync()
    {
        if (!Manages)
        {
            InCircle = await Db.CircleAsync(Id, Cancel);
            return;
        }

        var all = await Db.Organisations.Where(o => o.ClosedAt == null && o.Id != Me.OrganisationId)
            .OrderBy(o => o.Name)
            .Select(o => new { o.Id, o.Name, o.Country }).ToListAsync(Cancel);
        Organisations = [.. all.Select(o => new SelectListItem(o.Name, o.Id.ToString()))];
        var origin = Case.OriginCountries();
        BeforeTheWall = [.. all.Where(o => !origin.Contains(o.Country))
            .Select(o => new SelectListItem(o.Name, o.Id.ToString()))];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var organisation = await ManageAsync();
        var sections = Input.Sections.Aggregate(Sections.None, (sum, section) => sum | section);
        RuleViolation.When(Input.BasisText.Trim().Length == 0, "Cases.Access.Page.NoBasis", "BasisText");
        DateTimeOffset? until = Input.Until is { } day
            ? new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero)
            : null;
        RuleViolation.When(until <= Me.Now, "Cases.Access.Page.UntilPast", "Until");
        // Nobody gives what they do not see themselves.
        Case.Must(Act.ManageAccess, sections, Me);
        Case.Give(organisation, sections, AccessBasis.Law, Input.BasisText.Trim(), Me, until: until, told: Input.Side);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + "/access", "Cases.Access.Page.Given", organisation.ShortName);
    }

    public async Task<IActionResult> OnPostAsylumAsync()
    {
        var organisation = await ManageAsync();
        if (!Sees(Sections.Asylum)) throw new NotThere();
        RuleViolation.When(Input.BasisText.Trim().Length == 0, "Cases.Access.Page.NoBasis", "BasisText");
        Case.LetSeeAsylum(organisation, Input.BasisText.Trim(), Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + "/access", "Cases.Access.Page.Given", organisation.ShortName);
    }

    public async Task<IActionResult> OnPostEndAsync([FromForm] Guid access)
    {
        await OpenAsync();
        Case.MustLead(Act.ManageAccess, Me);
        var row = Case.Access.Find(a => a.Id == access && a.IsOpen) ?? throw new NotThere();
        Case.EndAccess(row, "ended by the lead", Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + "/access", "Cases.Access.Page.Ended", row.Organisation.ShortName);
    }

    private async Task<Organisation> ManageAsync()
    {
        await OpenAsync();
        Case.MustLead(Act.ManageAccess, Me);
        return await Db.Organisations.SingleOrDefaultAsync(o => o.Id == Input.OrganisationId, Cancel)
            ?? throw new NotThere();
    }

    public sealed class Form
    {
        public Guid OrganisationId { get; set; }

        public List<Sections> Sections { get; set; } = [];

        public Side Side { get; set; }

        [StringLength(CaseAccess.BasisTextLength)]
        public string BasisText { get; set; } = "";

        public DateOnly? Until { get; set; }
    }
}
