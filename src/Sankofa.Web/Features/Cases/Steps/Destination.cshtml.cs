using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Cases;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.Steps;

/// <summary>From where to where, and the place to settle, which is often not the place of origin.</summary>
public sealed class DestinationModel : StepPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Versions? Versions { get; private set; }

    public IEnumerable<SelectListItem> Countries => Choices.Countries(T);

    protected override Act Act => Act.EditPerson;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Versions.Compare(Input.Version, Case.Version);
        Case.GoTo(
            Versions.Of(Request.Form, "HostCountry", Input.HostCountry, Case.HostCountry),
            Versions.Of(Request.Form, "ReturnCountry", Input.ReturnCountry, Case.ReturnCountry),
            Versions.Of(Request.Form, "ReturnPlace", Input.ReturnPlace, Case.ReturnPlace), Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl, "Cases.Destination.Done", T.Country(Case.ReturnCountry), Case.ReturnPlace);
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        if (InConflict) Versions =
            new Versions(Case.Version, T["Conflict.SomebodyElse"], Both(), Versions.TypedIn(Request.Form));
        if (HttpMethods.IsPost(Request.Method)) return;
        (Input.HostCountry, Input.ReturnCountry, Input.ReturnPlace) =
            (Case.HostCountry, Case.ReturnCountry, Case.ReturnPlace);
        Input.Version = Case.Version;
    }

    private IReadOnlyList<VersionRow> Both() =>
    [
        new("HostCountry", T["Field.HostCountry"], T.Country(Input.HostCountry), T.Country(Case.HostCountry)),
        new("ReturnCountry", T["Field.ReturnCountry"], T.Country(Input.ReturnCountry), T.Country(Case.ReturnCountry)),
        new("ReturnPlace", T["Field.ReturnPlace"], Input.ReturnPlace.Trim(), Case.ReturnPlace),
    ];

    public sealed class Form
    {
        public int Version { get; set; }

        [StringLength(2)]
        public string HostCountry { get; set; } = "";

        [StringLength(2)]
        public string ReturnCountry { get; set; } = "";

        [StringLength(CaseFile.PlaceLength)]
        public string ReturnPlace { get; set; } = "";
    }
}
