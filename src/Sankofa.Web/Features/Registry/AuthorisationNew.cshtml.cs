using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Registry;

namespace Sankofa.Web.Features.Registry;

/// <summary>Lets an organisation of the country search the register.</summary>
public sealed class AuthorisationNewModel : RegistryPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var organisation = await Db.Organisations.SingleOrDefaultAsync(o => o.Id == Input.OrganisationId, Cancel);
        RuleViolation.When(organisation is null, "Registry.Authorisation.WhoNeeded", "OrganisationId");
        var purposes = (Input.ForRequests ? SearchPurpose.Request : SearchPurpose.None)
            | (Input.ForRegistration ? SearchPurpose.Registration : SearchPurpose.None);
        Db.Add(new RegisterAuthorisation(
            Register, organisation!, purposes, Input.Basis, Input.StartsOn ?? Me.Today, Input.EndsOn, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Registry.Authorisation.Done", organisation!.ShortName);
    }

    protected override async Task ShowAsync()
    {
        Input.StartsOn ??= Me.Today;
        Organisations = await Db.Organisations
            .Where(o => o.Country == Register.Country && o.Id != Me.OrganisationId && o.ClosedAt == null)
            .OrderBy(o => o.Name).Select(o => new SelectListItem(o.Name, o.Id.ToString())).ToListAsync(Cancel);
    }

    public sealed class Form
    {
        public Guid OrganisationId { get; set; }

        public bool ForRequests { get; set; }

        public bool ForRegistration { get; set; }

        [StringLength(RegisterAuthorisation.BasisLength)]
        public string Basis { get; set; } = "";

        public DateOnly? StartsOn { get; set; }

        public DateOnly? EndsOn { get; set; }
    }
}
