using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.People;

namespace Sankofa.Web.Features.Cases.People;

/// <summary>Another name by which the person is known; none replaces another.</summary>
public sealed class NewAliasModel : PersonPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenPersonAsync();
        Case.AddAlias(PersonId, Input.FamilyName, Input.GivenNames, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(PeopleUrl, "Cases.Alias.Done", Name(Person));
    }

    public sealed class Form
    {
        [StringLength(Person.NameLength)]
        public string FamilyName { get; set; } = "";

        [StringLength(Person.NameLength)]
        public string GivenNames { get; set; } = "";
    }
}
