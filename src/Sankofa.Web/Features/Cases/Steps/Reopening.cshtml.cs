using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.Steps;

/// <summary>A suspended or closed file is taken up again where it stood.</summary>
public sealed class ReopeningModel : StepPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override Act Act => Act.Reopen;

    protected override bool OnlyLead => true;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await Db.Set<StageChange>().Where(c => c.FileId == Id).LoadAsync(Cancel);
        Case.Reopen(Input.Reason, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl, "Cases.Reopening.Done", T.Of(Case.Stage));
    }

    public sealed class Form
    {
        [StringLength(CaseFile.ReasonLength)]
        public string Reason { get; set; } = "";
    }
}
