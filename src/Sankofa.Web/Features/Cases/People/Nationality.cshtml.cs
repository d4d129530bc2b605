using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.People;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.People;

/// <summary>A country claimed, suspected, established or refuted.</summary>
public sealed class NewNationalityModel : PersonPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Countries => Choices.Countries(T);

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenPersonAsync();
        Case.ClaimNationality(PersonId, Input.Country, Input.Standing, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(PeopleUrl, "Cases.Nationality.Done", Name(Person));
    }

    public sealed class Form
    {
        [StringLength(2)]
        public string Country { get; set; } = "";

        public NationalityStanding Standing { get; set; }
    }
}
