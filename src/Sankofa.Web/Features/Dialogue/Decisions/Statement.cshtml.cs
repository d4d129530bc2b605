using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Decisions;

namespace Sankofa.Web.Features.Dialogue.Decisions;

/// <summary>How a country understands what it lets pass; it breaks nothing.</summary>
public sealed class StatementModel(SilenceClock clock) : DecisionPage(clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override bool IsFor => IsAsked;

    public async Task<IActionResult> OnPostAsync()
    {
        var (decision, by) = await HoldAsync();
        decision.State(Input.Text, by);
        return await SavedAsync("Dialogue.Decisions.Statement.Done");
    }

    public sealed class Form
    {
        [StringLength(SilenceProcedure.TextLength)]
        public string Text { get; set; } = "";
    }
}
