using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Decisions;

namespace Sankofa.Web.Features.Dialogue.Decisions;

/// <summary>A remark that is no objection: whoever steers says whether it lies within the mandate.</summary>
public sealed class CommentModel(SilenceClock clock) : DecisionPage(clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override bool IsFor => IsAsked;

    public async Task<IActionResult> OnPostAsync()
    {
        var (decision, by) = await HoldAsync();
        decision.Comment(Input.Text, by);
        return await SavedAsync("Dialogue.Decisions.Comment.Done");
    }

    public sealed class Form
    {
        [StringLength(SilenceProcedure.TextLength)]
        public string Text { get; set; } = "";
    }
}
