using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Cases.People;

/// <summary>Another pair of eyes approves or refuses; what it was stays written.</summary>
public sealed class CorrectionDecisionModel : PersonPage
{
    [FromRoute]
    public Guid CorrectionId { get; set; }

    public Correction Correction { get; private set; } = null!;

    protected override Act Act => Act.ApproveCorrection;

    public string Said(string value) => PersonWords.Said(T, Correction.Field, value);

    public async Task<IActionResult> OnPostAsync(bool approved)
    {
        await OpenPersonAsync();
        var correction = await FindAsync();
        Case.DecideCorrection(correction, approved, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(PeopleUrl, approved ? "Cases.CorrectionDecision.Approved" : "Cases.CorrectionDecision.Refused",
            Name(Person));
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        Correction = await FindAsync();
    }

    private async Task<Correction> FindAsync() =>
        await Db.Corrections.SingleOrDefaultAsync(c =>
            c.Id == CorrectionId && c.FileId == Id && c.PersonId == PersonId, Cancel)
        ?? throw new NotThere();
}
