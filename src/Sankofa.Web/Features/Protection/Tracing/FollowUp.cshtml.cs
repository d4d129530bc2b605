using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Protection.Tracing;

namespace Sankofa.Web.Features.Protection.Tracing;

public sealed class FollowUpModel : CandidatePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await ReadTracingAsync();
        Db.Add(CandidateFinding.FollowUp(Case, Tracing, Relative, Pid, Input.Reason, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(RelativeUrl, "Tracing.FollowUp.Done");
    }

    public sealed class Form
    {
        [StringLength(FamilyTracing.TextLength)]
        public string Reason { get; set; } = "";
    }
}
