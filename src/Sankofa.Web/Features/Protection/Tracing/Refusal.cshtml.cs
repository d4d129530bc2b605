using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Protection.Tracing;

namespace Sankofa.Web.Features.Protection.Tracing;

/// <summary>The person says no: at any moment, without a reason, and it stops.</summary>
public sealed class RefusalModel : OneTracingPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    // Whoever hears the no writes it down.
    protected override bool IsStep => false;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await ReadTracingAsync();
        Tracing.Refuse(Case, Input.Words, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(TracingUrl, "Tracing.Refusal.Done");
    }

    public sealed class Form
    {
        [StringLength(FamilyTracing.TextLength)]
        public string Words { get; set; } = "";
    }
}
