using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.Steps;

/// <summary>Another organisation takes the lead and is told so.</summary>
public sealed class TransferModel : StepPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    protected override Act Act => Act.Transfer;

    protected override bool OnlyLead => true;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var to = await Db.Organisations.SingleOrDefaultAsync(o =>
            o.Id == Input.OrganisationId && o.ClosedAt == null, Cancel)
            ?? throw new RuleViolation("Cases.Transfer.Nobody", nameof(Input.OrganisationId));
        Case.TransferTo(to, Input.Reason, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl, "Cases.Transfer.Done", to.Name);
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        var others = await Db.Organisations.AsNoTracking()
            .Where(o => o.ClosedAt == null && o.Id != Me.OrganisationId && o.Kind != OrganisationKind.AsylumAuthority)
            .OrderBy(o => o.Name).Select(o => new { o.Id, o.Name }).ToListAsync(Cancel);
        Organisations =
        [
            new SelectListItem(T["Form.Choose"], ""),
            .. others.Select(o => new SelectListItem(o.Name, o.Id.ToString())),
        ];
    }

    public sealed class Form
    {
        public Guid OrganisationId { get; set; }

        [StringLength(CaseAccess.BasisTextLength)]
        public string Reason { get; set; } = "";
    }
}
