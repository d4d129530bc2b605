using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Labels;

/// <summary>After a refusal, as the initiative stands now: another application, which names the one before.</summary>
public sealed class ResubmissionModel : ApplicationPage
{
    [FromRoute]
    public Guid Lid { get; set; }

    public override bool TakesNew => false;

    public async Task<IActionResult> OnPostAsync()
    {
        await AttendAsync();
        var earlier = await EarlierAsync();
        RuleViolation.When(await Db.Set<LabelApplication>().AnyAsync(a => a.EarlierId == Lid, Cancel),
            "Dialogue.Labels.CameAgain");
        var (initiative, actions) = await InitiativeAsync(earlier.InitiativeId);
        var again = earlier.ComeAgain(initiative, actions, Input.Why.Read(), await NewestChecklistAsync(),
            await Db.ChairsAsync(Me.Today, Cancel), By);
        Db.Add(again);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/labels/{again.Id}", "Dialogue.Labels.Applied");
    }

    protected override async Task ShowAsync()
    {
        var earlier = await EarlierAsync();
        await base.ShowAsync();
        Initiatives = [];
        if (!HttpMethods.IsGet(Request.Method)) return;
        Input.ActionIds = [.. earlier.ActionIds];
        Input.Why = new WordingForm { Fr = earlier.Why.In("fr"), En = earlier.Why.GetValueOrDefault("en") ?? "" };
    }

    private async Task<LabelApplication> EarlierAsync()
    {
        var earlier = await Db.Set<LabelApplication>().VisibleTo(By).Include(a => a.Decision)
            .SingleOrDefaultAsync(a => a.Id == Lid, Cancel) ?? throw new NotThere();
        By.MustSpeakFor(earlier.Country);
        return earlier;
    }
}
