using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Partners;

/// <summary>A mission, and what came of it.</summary>
public sealed class MissionModel : DeskPage
{
    [FromRoute(Name = "vid")]
    public Guid MissionId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public LiaisonMission Mission { get; private set; } = null!;

    public bool MayReport => Me.Today >= Mission.FromDay
        && (By.IsSecretariat || (By.SpeaksForCountry && By.Country == Mission.SentBy));

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        await ShowAsync();
        Mission.Report(Input.Outcome, by);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/partners/missions/{MissionId}", "Dialogue.Partners.ReportDone");
    }

    protected override async Task ShowAsync() =>
        Mission = await Db.Set<LiaisonMission>().Include(m => m.Contact).SingleOrDefaultAsync(
            m => m.Id == MissionId, Cancel) ?? throw new NotThere();

    public sealed class Form
    {
        [StringLength(LiaisonMission.TextLength)]
        public string Outcome { get; set; } = "";
    }
}
