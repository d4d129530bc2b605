using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Partners;

/// <summary>Whom to ask in a country: entered by its focal point or the secretariat.</summary>
public sealed class ContactNewModel : PartnerPage
{
    [BindProperty]
    public ContactForm Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Db.Add(DialogueContact.Enter(Partner.Code, Input.Terms(T), By));
        await Db.SaveChangesAsync(Cancel);
        return Done(PartnerUrl, "Dialogue.Partners.ContactDone", Input.Office);
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        if (!MayWriteContacts) throw new NotAllowed(nameof(Act.SpeakForCountry));
    }
}
