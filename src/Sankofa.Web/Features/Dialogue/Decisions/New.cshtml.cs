using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Decisions;

/// <summary>A text is proposed: by the secretariat, or by the country in the chair.</summary>
public sealed class NewModel : DeskPage
{
    /// <summary>The decision whose silence was broken, worded anew.</summary>
    [FromQuery]
    public Guid? Follows { get; set; }

    [BindProperty]
    public DecisionForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        RuleViolation.When(Input.BodyId is null, "Form.Choice.Needed", "BodyId");
        var body = await Db.FindAsync<DialogueBody>([Input.BodyId!.Value], Cancel) ?? throw new NotThere();
        if (Follows is { } id && !await Db.Set<Decision>().AnyAsync(d => d.Id == id, Cancel)) throw new NotThere();
        var decision = Decision.Propose(body, Input.Title, Input.Texts, Follows, by);
        Db.Add(decision);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/decisions/{decision.Id}", "Dialogue.Decisions.New.Done");
    }

    protected override async Task ShowAsync()
    {
        if (!Decision.MaySteer(By)) throw new NotAllowed(nameof(Act.RunDialogue));
        Bodies = [new SelectListItem(T["Form.Choose"], ""),
            .. (await Db.Set<DialogueBody>().AsNoTracking().ToListAsync(Cancel))
            .OrderBy(b => b.Kind).Select(b => new SelectListItem(b.Name.In(T.Language), b.Id.ToString()))];
        if (Follows is { } id && ModelState.IsValid && HttpMethods.IsGet(Request.Method)
            && await Db.Set<Decision>().AsNoTracking().Include(d => d.Texts)
                .SingleOrDefaultAsync(d => d.Id == id, Cancel) is { } before)
            Input = DecisionForm.Of(before);
    }
}
