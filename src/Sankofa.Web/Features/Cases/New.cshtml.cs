using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

public sealed class NewModel : SankofaPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Countries => Choices.Countries(T);

    public IEnumerable<SelectListItem> Languages => Choices.Languages(T);

    public override Task LoadAsync()
    {
        Me.Must(Core.Organisations.Act.OpenFile);
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync(bool another)
    {
        RuleViolation.When(
            Input.Entry != Entry.Retroactive && Input.ArrivedOn is not null, "Cases.Arrival.OnlyRetroactive",
            nameof(Input.ArrivedOn));
        var file = new CaseFile(
            await Db.NextReferenceAsync(Me.Now, Cancel), Input.Basis, Input.Entry, Input.HostCountry,
            Input.ReturnCountry, Me);
        var person = new Person(Me.Now);
        person.Name(Input.FamilyName, Input.GivenNames);
        person.Describe(Input.Sex, Input.BirthDate, Input.BirthPlace, [Input.Language, Input.SecondLanguage]);
        if (Input.Nationality.Length > 0) person.Claim(Input.Nationality, NationalityStanding.Claimed);
        if (Input.Phone.Length > 0) person.ReachedAt(ContactKind.Phone, Input.Phone, "", Me.Now);
        file.Join(person, Relationship.Head, Me);
        file.GiveLead(Me, Input.Entry == Entry.HostAgency ? Side.Host : Side.Origin);
        if (Input.ReturnPlace.Length > 0) file.GoTo(Input.HostCountry, Input.ReturnCountry, Input.ReturnPlace, Me);
        if (Input.Entry == Entry.Retroactive) file.ArrivedBefore(Input.ArrivedOn, Me, Input.ArrivedBy);
        Db.Add(person);
        Db.Add(file);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/cases/{file.Id}{(another ? "/people/new" : "")}", "Cases.New.Done", file.Reference);
    }

    public sealed class Form
    {
        public ReturnBasis Basis { get; set; }

        public Entry Entry { get; set; }

        [StringLength(2)]
        public string HostCountry { get; set; } = "";

        [StringLength(2)]
        public string ReturnCountry { get; set; } = "";

        [StringLength(CaseFile.PlaceLength)]
        public string ReturnPlace { get; set; } = "";

        public DateOnly? ArrivedOn { get; set; }

        public ArrivalWay ArrivedBy { get; set; }

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

        [StringLength(8)]
        public string Language { get; set; } = "";

        [StringLength(8)]
        public string SecondLanguage { get; set; } = "";

        [StringLength(Contact.ValueLength)]
        public string Phone { get; set; } = "";
    }
}
