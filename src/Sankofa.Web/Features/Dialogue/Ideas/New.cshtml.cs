using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Dialogue.Ideas;
using Sankofa.Core.Organisations;
using Sankofa.Web.Features.Dialogue.Activities;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Ideas;

public sealed class NewModel : DeskPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Actions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Objectives { get; private set; } = [];

    protected override Act ToOpen => Act.ContributeToDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var idea = Idea.Propose(Input.Title.Read(), Input.Text.Read(), Input.ActionId, Input.ObjectiveId, by);
        Db.Add(idea);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/ideas/{idea.Id}", "Dialogue.Ideas.NewDone");
    }

    protected override async Task ShowAsync()
    {
        Actions = [.. (await Db.ActionsAsync(Cancel)).Items(T)];
        Objectives = await ObjectiveChoices.OfAsync(Db, T, Cancel);
    }

    public sealed class Form
    {
        public WordingForm Title { get; set; } = new();
        public WordingForm Text { get; set; } = new();
        public Guid? ActionId { get; set; }
        public Guid? ObjectiveId { get; set; }
    }
}
