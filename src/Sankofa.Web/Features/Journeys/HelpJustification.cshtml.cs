using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Journeys;

namespace Sankofa.Web.Features.Journeys;

public sealed class HelpJustificationModel : HelpPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync() =>
        SettleAsync(() => Help.Justify(Case, Input.Justification, Me), "Journeys.Help.JustifyDone");

    public sealed class Form
    {
        [StringLength(EmergencyHelp.TextLength)]
        public string Justification { get; set; } = "";
    }
}
