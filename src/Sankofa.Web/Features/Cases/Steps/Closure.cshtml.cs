using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.Steps;

/// <summary>The end of the way, with its outcome. Leaving again is an outcome, never a failure.</summary>
public sealed class ClosureModel : StepPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override Act Act => Act.Close;

    protected override bool OnlyLead => true;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var outcome = Input.Outcome ?? throw new RuleViolation("Form.Choice.Needed", nameof(Input.Outcome));
        Case.Close(outcome, Input.Reason, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl, "Cases.Closure.Done", T.Of(outcome));
    }

    public sealed class Form
    {
        public Outcome? Outcome { get; set; }

        [StringLength(CaseFile.ReasonLength)]
        public string Reason { get; set; } = "";
    }
}
