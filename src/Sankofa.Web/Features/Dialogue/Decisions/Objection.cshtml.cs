using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Decisions;

namespace Sankofa.Web.Features.Dialogue.Decisions;

/// <summary>A country objects, or asks for another wording: the silence is broken at once.</summary>
public sealed class ObjectionModel(SilenceClock clock) : DecisionPage(clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override bool IsFor => IsAsked;

    public async Task<IActionResult> OnPostAsync()
    {
        var (decision, by) = await HoldAsync();
        decision.Object(Input.Kind!.Value, Input.Text, by);
        return await SavedAsync("Dialogue.Decisions.Object.Done");
    }

    public sealed class Form
    {
        [Required(ErrorMessage = "Form.Choice.Needed")]
        public ObjectionKind? Kind { get; set; }

        [StringLength(SilenceProcedure.TextLength)]
        public string Text { get; set; } = "";
    }
}
