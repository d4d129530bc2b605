using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.People;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Identification;

/// <summary>What was found of a passport that somebody had seen.</summary>
public sealed class PassportAuthenticityModel : FilePage
{
    [FromRoute]
    public Guid Did { get; set; }

    [BindProperty]
    public FindingForm Input { get; set; } = new();

    public TravelDocument Passport { get; private set; } = null!;

    public IReadOnlyList<AuthenticityFinding> Findings { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await FindAsync();
        await Db.Set<Paper>().Where(p => p.PersonId == Passport.PersonId).LoadAsync(Cancel);
        var found = AuthenticityFinding.Of(Passport, Findings, Case, Input.Terms(), Me);
        Db.Add(found);
        Db.TouchBearer(Case, Case.Members.SelectMany(m => m.Person.Papers)
            .FirstOrDefault(p => OwnPapers.IsIt(p, Passport))?.Id);
        await Db.SaveChangesAsync(Cancel);
        return Done(
            $"{FileUrl}/identification/documents/{Did}",
            found.TakenBack > 0 ? "Identification.Authenticity.DoneTookBack" : "Identification.Authenticity.Done",
            found.TakenBack);
    }

    protected override async Task ShowAsync()
    {
        await FindAsync();
        Input.FillIn(Me);
    }

    private async Task FindAsync()
    {
        Passport = await Db.Set<TravelDocument>().SingleOrDefaultAsync(d => d.FileId == Id && d.Id == Did, Cancel)
            ?? throw new NotThere();
        Findings = await Db.Set<AuthenticityFinding>().Where(f => f.DocumentId == Did).OrderBy(f => f.Id)
            .ToListAsync(Cancel);
    }
}
