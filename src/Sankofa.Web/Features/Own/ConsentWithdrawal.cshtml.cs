using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Cases;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Own;

public sealed class ConsentWithdrawalModel(OwnDoor door) : OwnPage(door)
{
    [FromRoute]
    public Guid ConsentId { get; set; }

    public Consent Consent { get; private set; } = null!;

    protected override Task ShowAsync()
    {
        Consent = Own.File.Consents.Find(c => c.Id == ConsentId && c.PersonId == Own.Person.Id) ?? throw new NotThere();
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ShowAsync();
        Own.File.WithdrawConsentAlone(Consent, Own.Me);
        return await DoneAsync("/own/consents", "Cases.Own.ConsentWithdrawn");
    }
}
