using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Partners;

public abstract class ContactPage : DeskPage
{
    [FromRoute(Name = "pid")]
    public Guid ContactId { get; set; }

    public DialogueContact Contact { get; private set; } = null!;

    public string PartnerUrl => $"/dialogue/desk/partners/{Contact.Country}";

    protected async Task OpenAsync()
    {
        await AttendAsync();
        Contact = await Db.Set<DialogueContact>().SingleOrDefaultAsync(c => c.Id == ContactId, Cancel)
            ?? throw new NotThere();
        if (!By.IsSecretariat && !(By.SpeaksForCountry && By.Country == Contact.Country))
            throw new NotAllowed(nameof(Act.SpeakForCountry));
    }
}

/// <summary>A contact changes: another address, other topics.</summary>
public sealed class ContactModel : ContactPage
{
    [BindProperty]
    public ContactForm Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Versions.Compare(Input.Version, Contact.Version);
        Contact.Change(Input.Terms(T), By);
        await Db.SaveChangesAsync(Cancel);
        return Done(PartnerUrl, "Dialogue.Partners.ContactDone", Contact.Office);
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        if (HttpMethods.IsGet(Request.Method)) Input = ContactForm.Of(Contact);
        Input.Version = Contact.Version;
    }
}
