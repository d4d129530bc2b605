using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Partners;

/// <summary>No longer the one to ask; the name of a person is struck out.</summary>
public sealed class ContactEndModel : ContactPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Contact.End(Input.Until, By);
        await Db.SaveChangesAsync(Cancel);
        return Done(PartnerUrl, "Dialogue.Partners.ContactEnded", Contact.Office);
    }

    protected override Task ShowAsync() => OpenAsync();

    public sealed class Form
    {
        public PartialDate Until { get; set; }
    }
}
