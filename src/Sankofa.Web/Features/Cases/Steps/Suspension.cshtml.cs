using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Cases;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.Steps;

/// <summary>The file rests: no step is taken until it is reopened. A withdrawal stays possible.</summary>
public sealed class SuspensionModel : StepPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override Act Act => Act.Suspend;

    protected override bool OnlyLead => true;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Case.Suspend(Input.Reason, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl, "Cases.Suspension.Done");
    }

    public sealed class Form
    {
        [StringLength(CaseFile.ReasonLength)]
        public string Reason { get; set; } = "";
    }
}
