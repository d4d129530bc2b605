using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Journeys;

namespace Sankofa.Web.Features.Journeys;

public sealed class HelpReturnModel : HelpPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync() =>
        SettleAsync(() => Help.TakeBack(Case, Input.Reason, Me), "Journeys.Help.TakeBackDone");

    public sealed class Form
    {
        [StringLength(EmergencyHelp.TextLength)]
        public string Reason { get; set; } = "";
    }
}
