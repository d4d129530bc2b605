using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.People;

/// <summary>One more member of the household, of whom nothing at all need be known.</summary>
public sealed class NewMemberModel : StepPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Countries => Choices.Countries(T);

    public IEnumerable<SelectListItem> Languages => Choices.Languages(T);

    protected override Act Act => Act.EditPerson;

    public async Task<IActionResult> OnPostAsync(bool another)
    {
        await OpenAsync();
        Case.Must(Act.EditPerson, Sections.Identity, Me);
        RuleViolation.When(Input.Relationship is null, "Cases.Member.NoRelationship", nameof(Input.Relationship));
        var person = new Person(Me.Now);
        person.Name(Input.FamilyName, Input.GivenNames);
        person.Describe(Input.Sex, Input.BirthDate, Input.BirthPlace, [Input.Language, Input.SecondLanguage]);
        if (Input.Nationality.Length > 0) person.Claim(Input.Nationality, Input.Standing);
        Case.Join(person, Input.Relationship!.Value, Me);
        Db.Add(person);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + (another ? "/people/new" : "/people"), "Cases.Member.Done", Name(person));
    }

    public sealed class Form
    {
        public Relationship? Relationship { get; set; }

        [StringLength(Person.NameLength)]
        public string FamilyName { get; set; } = "";

        [StringLength(Person.NameLength)]
        public string GivenNames { get; set; } = "";

        public Sex Sex { get; set; }

        public PartialDate BirthDate { get; set; }

        [StringLength(Person.PlaceLength)]
        public string BirthPlace { get; set; } = "";

        [StringLength(2)]
        public string Nationality { get; set; } = "";

        public NationalityStanding Standing { get; set; }

        [StringLength(8)]
        public string Language { get; set; } = "";

        [StringLength(8)]
        public string SecondLanguage { get; set; } = "";
    }
}
