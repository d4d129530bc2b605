using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Protection.Tracing;

namespace Sankofa.Web.Features.Protection.Tracing;

public sealed class RulingOutModel : CandidatePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await ReadTracingAsync();
        Db.Add(CandidateFinding.RuleOut(Case, Tracing, Relative, Pid, Input.Reason, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(RelativeUrl, "Tracing.RuleOut.Done");
    }

    public sealed class Form
    {
        [StringLength(FamilyTracing.TextLength)]
        public string Reason { get; set; } = "";
    }
}
