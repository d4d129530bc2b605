using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.People;

namespace Sankofa.Web.Features.Cases.People;

/// <summary>How the person, or somebody near them, is reached.</summary>
public sealed class NewContactModel : PersonPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public override Sections Section => Sections.Contact;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenPersonAsync();
        Case.AddContact(PersonId, Input.Kind, Input.Value, Input.Note, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(PeopleUrl, "Cases.Contact.Done", Name(Person));
    }

    public sealed class Form
    {
        public ContactKind Kind { get; set; }

        [StringLength(Contact.ValueLength)]
        public string Value { get; set; } = "";

        [StringLength(Contact.ValueLength)]
        public string Note { get; set; } = "";
    }
}
