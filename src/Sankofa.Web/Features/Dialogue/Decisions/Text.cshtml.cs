using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Decisions;

namespace Sankofa.Web.Features.Dialogue.Decisions;

/// <summary>The text while it is a draft; once it is before the countries this page writes nothing any more.</summary>
public sealed class TextModel(SilenceClock clock) : DecisionPage(clock)
{
    [BindProperty]
    public DecisionForm Input { get; set; } = new();

    protected override bool IsFor => Proposes;

    public async Task<IActionResult> OnPostAsync()
    {
        var (decision, by) = await HoldAsync();
        decision.Reword(Input.Title, Input.Texts, by);
        return await SavedAsync("Dialogue.Decisions.Text.Done");
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        if (HttpMethods.IsGet(Request.Method)) Input = DecisionForm.Of(Decision);
    }
}
