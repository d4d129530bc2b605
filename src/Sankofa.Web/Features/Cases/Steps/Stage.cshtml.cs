using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Cases;
using Sankofa.Core.Monitoring;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.Steps;

/// <summary>On to the next stage, through its gate where there is one.</summary>
public sealed class StageModel : StepPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override Act Act => Act.MoveStage;

    protected override bool OnlyLead => true;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Case.MoveOn(Input.Reason, Me);
        // Nothing where the arrival planned them already: whoever came without one is visited too.
        if (Case.Stage == Stage.Reintegration) await Db.PlanVisitsAsync(Case, Me, Cancel);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl, "Cases.Stage.Done", T.Of(Case.Stage));
    }

    public sealed class Form
    {
        [StringLength(CaseFile.ReasonLength)]
        public string Reason { get; set; } = "";
    }
}
