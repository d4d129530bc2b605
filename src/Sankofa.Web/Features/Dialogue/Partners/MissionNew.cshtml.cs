using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Partners;

/// <summary>An itinerant liaison officer goes to another country.</summary>
public sealed class MissionNewModel : PartnerPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];

    public IEnumerable<SelectListItem> Countries => Choices.Countries(T);

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var officer = await Db.Set<DialogueContact>().SingleOrDefaultAsync(
            c => c.Id == Input.ContactId && c.Country == Code, Cancel) ?? throw new NotThere();
        Db.Add(LiaisonMission.Plan(
            officer, Input.SentTo is { Length: 2 } to ? to : "", Input.FromDay, Input.UntilDay, Input.Purpose, By));
        await Db.SaveChangesAsync(Cancel);
        return Done(PartnerUrl, "Dialogue.Partners.MissionDone");
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        if (!MayWriteContacts) throw new NotAllowed(nameof(Act.SpeakForCountry));
        Officers = [.. (await Db.Set<DialogueContact>().AsNoTracking().Where(c => c.Country == Code && c.IsItinerant)
            .OrderBy(c => c.Office).ToListAsync(Cancel)).Where(c => c.IsOn(Me.Today))
            .Select(c => new SelectListItem(c.Office, c.Id.ToString()))];
    }

    public sealed class Form
    {
        public Guid ContactId { get; set; }

        public string? SentTo { get; set; }

        public DateOnly FromDay { get; set; }

        public DateOnly UntilDay { get; set; }

        [StringLength(LiaisonMission.TextLength)]
        public string Purpose { get; set; } = "";
    }
}
