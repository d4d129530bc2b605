using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Identification;

/// <summary>Somebody holds the person's valid passport in hand: then nobody has to be asked who this is.</summary>
public sealed class NewPassportModel : StepPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Countries that somebody of the file may be a national of; for an authority its own alone.</summary>
    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];

    protected override Act Act => Act.RecordPassport;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var passport = TravelDocument.SeePassport(Case, Input.PersonId, Input.Terms(), Me);
        Db.Add(passport);
        await Db.SaveChangesAsync(Cancel);
        return Done($"{FileUrl}/identification/documents/{passport.Id}", "Identification.Passport.Done");
    }

    protected override Task ShowAsync()
    {
        Countries = [.. Case.Returning.SelectMany(m => m.Person.Nationalities)
            .Where(n => n.Standing != NationalityStanding.Refuted)
            .Where(n => !Asking.IsAuthority(Me.OrganisationKind) || n.Country == Me.Country)
            .Select(n => n.Country).Distinct().Select(country => new SelectListItem(T.Country(country), country))
            .OrderBy(c => c.Text, StringComparer.CurrentCulture)];
        if (Input.SeenOn == default) Input.SeenOn = Me.Today;
        if (Input.SeenBy.Length == 0) Input.SeenBy = $"{Me.Name}, {Me.OrganisationName}";
        return Task.CompletedTask;
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        [StringLength(TravelDocument.NumberLength)]
        public string Number { get; set; } = "";

        [StringLength(2)]
        public string Country { get; set; } = "";

        [StringLength(TravelDocument.PlaceLength)]
        public string IssuedAt { get; set; } = "";

        public DateOnly? IssuedOn { get; set; }

        public DateOnly ValidUntil { get; set; }

        [StringLength(TravelDocument.PlaceLength)]
        public string SeenBy { get; set; } = "";

        public DateOnly SeenOn { get; set; }

        public bool Compared { get; set; }

        public PassportTerms Terms() => new(Number, Country, IssuedAt, IssuedOn, ValidUntil, SeenBy, SeenOn, Compared);
    }
}
