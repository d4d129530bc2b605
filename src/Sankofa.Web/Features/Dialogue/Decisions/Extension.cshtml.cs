using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Decisions;

namespace Sankofa.Web.Features.Dialogue.Decisions;

/// <summary>A later end, while the silence still runs.</summary>
public sealed class ExtensionModel(SilenceClock clock) : DecisionPage(clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override bool IsFor => Proposes && Decision.Silence is not null;

    public async Task<IActionResult> OnPostAsync()
    {
        var (decision, by) = await HoldAsync();
        var ends = Instant(Input.EndsOn, Input.EndsHour);
        decision.Extend(ends, Input.Reason, by);
        return await SavedAsync("Dialogue.Decisions.Extend.Done", T.Moment(ends));
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        if (HttpMethods.IsGet(Request.Method))
            Input.EndsOn = DateOnly.FromDateTime(Decision.Silence!.EndsAt.UtcDateTime).AddDays(7);
    }

    public sealed class Form
    {
        public DateOnly? EndsOn { get; set; }

        [StringLength(8)]
        public string EndsHour { get; set; } = "12:00";

        [StringLength(SilenceProcedure.TextLength)]
        public string Reason { get; set; } = "";
    }
}
