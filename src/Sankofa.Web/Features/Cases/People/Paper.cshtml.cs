using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.People;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.People;

/// <summary>A paper that the person holds, with what is thought of it.</summary>
public sealed class NewPaperModel : PersonPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Countries => Choices.Countries(T);

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenPersonAsync();
        Case.AddPaper(
            PersonId, Input.Kind, Input.Number, Input.Country, Input.IssuedOn, Input.ExpiresOn, Input.Authenticity, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(PeopleUrl, "Cases.Paper.Done", Name(Person));
    }

    public sealed class Form
    {
        public PaperKind Kind { get; set; }

        [StringLength(Paper.NumberLength)]
        public string Number { get; set; } = "";

        [StringLength(2)]
        public string Country { get; set; } = "";

        public DateOnly? IssuedOn { get; set; }

        public DateOnly? ExpiresOn { get; set; }

        public Authenticity Authenticity { get; set; }
    }
}
