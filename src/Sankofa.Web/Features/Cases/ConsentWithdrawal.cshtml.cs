using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

public sealed class ConsentWithdrawalModel : FilePage
{
    [FromRoute]
    public Guid ConsentId { get; set; }

    public Consent Consent { get; private set; } = null!;

    protected override async Task ShowAsync()
    {
        Case.Must(Act.WithdrawConsent, Sections.Identity, Me);
        await Db.Consents.Where(c => c.FileId == Id).Include(c => c.Recipient).LoadAsync(Cancel);
        Consent = Case.Consents.Find(c => c.Id == ConsentId && (Case.Leads(Me) || c.RecipientId == Me.OrganisationId))
            ?? throw new NotThere();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await ShowAsync();
        Case.WithdrawConsent(Consent, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + "/consents", "Cases.Consents.WithdrawnDone", Consent.Recipient.ShortName);
    }
}
