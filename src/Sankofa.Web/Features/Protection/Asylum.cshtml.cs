using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Protection;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Protection;

/// <summary>Claims for protection. For anyone without the asylum section this page is not there.</summary>
public sealed class AsylumModel : FilePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public override Sections Section => Sections.Asylum;

    public IReadOnlyList<AsylumClaim> Claims { get; private set; } = [];

    public IEnumerable<SelectListItem> Persons => Case.Members.Where(m => m.LeftAt is null)
        .Select(m => new SelectListItem(Name(m.Person), m.PersonId.ToString()));

    public IEnumerable<SelectListItem> States => Enum.GetValues<AsylumState>().Where(s => s != AsylumState.Pending)
        .Select(s => new SelectListItem(T.Of(s), s.ToString()));

    /// <summary>The day on which a country of origin was first asked about the person.</summary>
    public DateOnly? AskedOn(Guid personId) => Case.Facts
        .Where(f => f.Kind == FactKind.AskedOrigin && f.PersonId == personId && f.CountsIn(Case.Part))
        .Select(f => (DateOnly?)f.ValidFrom).Min();

    protected override async Task ShowAsync() =>
        Claims = await Db.Set<AsylumClaim>().Where(c => c.FileId == Id).OrderBy(c => c.LodgedOn).ToListAsync(Cancel);

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Db.Add(AsylumClaim.Lodge(Case, Input.PersonId, Input.On, Input.Authority, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + "/asylum", "Cases.Asylum.LodgedDone");
    }

    public async Task<IActionResult> OnPostStateAsync([FromForm] Guid claim)
    {
        await OpenAsync();
        var known = await Db.Set<AsylumClaim>().SingleOrDefaultAsync(c => c.Id == claim && c.FileId == Id, Cancel)
            ?? throw new NotThere();
        known.Become(Input.State, Input.On, Case, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + "/asylum", "Cases.Asylum.StateDone");
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        public DateOnly On { get; set; }

        [StringLength(AsylumClaim.AuthorityLength)]
        public string Authority { get; set; } = "";

        public AsylumState State { get; set; } = AsylumState.Rejected;
    }
}
