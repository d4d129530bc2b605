using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Decisions;

/// <summary>Comments are sorted into those within the mandate of the body and those beyond it, and passed on.</summary>
public sealed class SortingModel(SilenceClock clock) : DecisionPage(clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Comments => Decision.Comments.Select(c => new SelectListItem(
        $"{T.Country(c.Country)}, {T.Moment(c.At)}: {(c.Text.Length > 80 ? c.Text[..80] + "…" : c.Text)}", c.Id.ToString()))
        .Prepend(new SelectListItem(T["Form.Choose"], ""));

    protected override bool IsFor => Steers;

    public async Task<IActionResult> OnPostAsync()
    {
        var (decision, by) = await HoldAsync();
        RuleViolation.When(Input.CommentId is null, "Form.Choice.Needed", "CommentId");
        decision.Sort(Input.CommentId!.Value, Input.Mandate!.Value, Input.PassedOnTo, by);
        return await SavedAsync("Dialogue.Decisions.Sort.Done");
    }

    public sealed class Form
    {
        public Guid? CommentId { get; set; }

        [Required(ErrorMessage = "Form.Choice.Needed")]
        public CommentMandate? Mandate { get; set; }

        [StringLength(SilenceProcedure.NameLength)]
        public string PassedOnTo { get; set; } = "";
    }
}
