using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Plans;

/// <summary>Writes what one sees of an action.</summary>
public sealed class ProgressModel : DeskPage
{
    [FromRoute]
    public Guid Actid { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ActionView View { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var action = await Db.Set<PlanAction>().SingleOrDefaultAsync(a => a.Id == Actid, Cancel)
            ?? throw new NotThere();
        Db.Add(ProgressNote.Write(action, Input.Judgement!.Value, Input.Text.Read(), by));
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/plan/actions/{Actid}", "Dialogue.Progress.Done");
    }

    protected override async Task ShowAsync()
    {
        if (!By.IsSecretariat && !By.SpeaksForCountry) throw new NotAllowed(nameof(Act.SpeakForCountry));
        View = await ActionView.OfAsync(Db, Actid, Cancel);
    }

    public sealed class Form
    {
        [Required]
        public ActionJudgement? Judgement { get; set; }

        public WordingForm Text { get; set; } = new();
    }
}
