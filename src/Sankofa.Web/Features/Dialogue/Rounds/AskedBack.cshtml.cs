using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>The secretariat asks about a field of what was submitted.</summary>
public sealed class AskedBackModel : RoundAnswerPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Questions { get; private set; } = [];

    protected override Act ToOpen => Act.RunDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAnswerAsync();
        Answer.Ask(Input.Meaning ?? "", Input.Text, By);
        await Db.SaveChangesAsync(Cancel);
        return Done(AnswerUrl, "Dialogue.Rounds.AskedDone", T.Country(Answer.Country));
    }

    protected override async Task ShowAsync()
    {
        await OpenAnswerAsync();
        Questions = [new(T["Dialogue.Rounds.WholeAnswer"], ""), .. Round.Instrument.Asked(Answer.Kind)
            .Select(q => new SelectListItem(q.Text.In(T.Language), q.Meaning))];
    }

    public sealed class Form
    {
        public string? Meaning { get; set; }

        [StringLength(RoundQuery.TextLength)]
        public string Text { get; set; } = "";
    }
}
