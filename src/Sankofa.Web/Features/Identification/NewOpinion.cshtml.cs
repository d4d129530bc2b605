using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Identification;

/// <summary>Asks an authority what it thinks, before any request.</summary>
public sealed class NewOpinionModel : IdentificationPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Authorities { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Persons { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenRequestsAsync();
        var authority = await Db.Organisations.SingleOrDefaultAsync(o => o.Id == Input.AuthorityId, Cancel)
            ?? throw new RuleViolation("Identification.Request.NotClaimed", nameof(Input.AuthorityId));
        var ground = new AskingGround(
            null, Requests, Practice: await PracticeAsync(),
            Opinions: await Db.Set<PreIdentification>().Where(p => p.FileId == Id).ToListAsync(Cancel));
        // Two counsellors who ask two countries at once: both write the file, so the second is told of the first.
        Db.Entry(Case).Property(f => f.Version).IsModified = true;
        Db.Add(PreIdentification.Ask(Case, authority, Input.PersonId, ground, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Identification.Opinion.Done", authority.Name);
    }

    protected override async Task ShowAsync()
    {
        Case.MustLead(Act.AskIdentification, Me);
        var countries = Case.OriginCountries().ToList();
        var authorities = await Db.Organisations.Where(o => countries.Contains(o.Country) && o.ClosedAt == null)
            .OrderBy(o => o.Name).Take(100).ToListAsync(Cancel);
        Authorities = [.. authorities.Where(o => Asking.CanAnswer(Case, o))
            .Select(o => new SelectListItem($"{o.Name} ({T.Country(o.Country)})", o.Id.ToString()))];
        Persons = [.. Case.Returning.Where(m => !Case.Holds(FactKind.IdentityEstablished, m.PersonId, Me.Today))
            .Select(m => new SelectListItem(Name(m.Person), m.PersonId.ToString()))];
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        public Guid AuthorityId { get; set; }
    }
}
