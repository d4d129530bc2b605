using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Protection.Tracing;

namespace Sankofa.Web.Features.Protection.Tracing;

public sealed class EndModel : OneTracingPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Outcomes => Enum.GetValues<TracingOutcome>()
        .Where(o => o != TracingOutcome.StoppedByPerson).Select(o => new SelectListItem(T.Of(o), o.ToString()));

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await ReadTracingAsync();
        Tracing.End(Case, Input.Outcome, Input.Why, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(TracingUrl, "Tracing.End.Done");
    }

    public sealed class Form
    {
        public TracingOutcome Outcome { get; set; } = TracingOutcome.NotFound;

        [StringLength(FamilyTracing.TextLength)]
        public string Why { get; set; } = "";
    }
}
