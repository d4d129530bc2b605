using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.Dialogue.Referents;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Referents;

public sealed class NewRoadMapModel : DeskPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> DomainItems { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        await AttendAsync();
        var id = Input.DomainId!.Value;
        var domain = await Db.Set<PlanDomain>().SingleOrDefaultAsync(d => d.Id == id, Cancel) ?? throw new NotThere();
        By.MustBeReferentOf(id);
        var (first, last) = (Input.FirstYear!.Value, Input.LastYear!.Value);
        RuleViolation.When(await Db.Set<RoadMap>().AnyAsync(
            m => m.DomainId == id && m.FirstYear == first && m.LastYear == last, Cancel),
                "Dialogue.Referents.MapTwice");
        var referents = await Db.Set<Mandate>().AsNoTracking()
            .Where(m => m.Kind == MandateKind.Referent && m.DomainId == id).ToListAsync(Cancel);
        var map = RoadMap.Begin(
            domain, first, last, referents.Where(m => m.HoldsOn(Me.Today)).Select(m => m.Partner), By);
        Db.Add(map);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/referents/road-maps/{map.Id}", "Dialogue.Referents.MapBegun");
    }

    protected override async Task ShowAsync()
    {
        var own = By.Mandates.Where(m => m.Kind == MandateKind.Referent).Select(m => m.DomainId).ToList();
        if (!By.IsReferent) throw new NotAllowed(nameof(MandateKind.Referent));
        DomainItems = [.. (await Db.Set<PlanDomain>().AsNoTracking().Where(d => own.Contains(d.Id)).ToListAsync(Cancel))
            .Select(d => new SelectListItem(d.Number + ". " + d.Title.In(T.Language), d.Id.ToString()))];
    }

    public sealed class Form
    {
        [Required]
        public Guid? DomainId { get; set; }

        [Required]
        public int? FirstYear { get; set; }

        [Required]
        public int? LastYear { get; set; }
    }
}
