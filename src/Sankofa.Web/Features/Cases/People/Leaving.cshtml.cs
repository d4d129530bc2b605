using Microsoft.AspNetCore.Mvc;

namespace Sankofa.Web.Features.Cases.People;

/// <summary>An adult goes on in a file of their own. Nothing in this file tells where to.</summary>
public sealed class LeavingModel : PersonPage
{
    protected override bool OnlyLead => true;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var own = Case.LetLeave(PersonId, await Db.NextReferenceAsync(Me.Now, Cancel), Me);
        Db.Add(own);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/cases/{own.Id}", "Cases.Leaving.Done", own.Reference);
    }
}
