using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Identification;

/// <summary>The authority asks somebody in its own country, and chooses which fields it shows them.</summary>
public sealed class NewEnquiryModel : RequestPage
{
    /// <summary>What a request can hold of a person; a field is offered where the form asked it.</summary>
    private static readonly FormField[] Copied =
    [
        FormField.FamilyName, FormField.GivenNames, FormField.MaidenName, FormField.OtherNames, FormField.Sex,
        FormField.BirthDate, FormField.BirthPlace, FormField.CivilStatus, FormField.Papers,
    ];

    private static readonly OrganisationKind[] Askable =
    [
        OrganisationKind.CivilRegistry, OrganisationKind.LocalAuthority, OrganisationKind.IdentityOffice,
        OrganisationKind.Consulate, OrganisationKind.Ministry, OrganisationKind.ChildProtection,
    ];

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Recipients { get; private set; } = [];

    public IEnumerable<FormField> Fields => Copied.Where(f => Asked.Form.Contains(f));

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenRequestAsync();
        var to = Input.ToId is { } id
            ? await Db.Organisations.SingleOrDefaultAsync(o => o.Id == id, Cancel) ?? throw new NotThere() : null;
        var terms = new EnquiryTerms(
            Input.Kind, Input.PersonId, to, Input.ToName, [.. Input.Fields.Intersect(Fields)], Input.Question,
            Input.DueOn);
        Db.Add(Enquiry.Send(Asked, Case, terms, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(Dossier, "Identification.Enquiry.Done");
    }

    protected override async Task ShowAsync()
    {
        await FindAsync();
        MustBeAuthority();
        var found = await Db.Organisations
            .Where(o => o.Country == Me.Country && o.Id != Me.OrganisationId && o.ClosedAt == null
                && Askable.Contains(o.Kind))
            .OrderBy(o => o.Name).Take(200).ToListAsync(Cancel);
        Recipients =
        [
            new SelectListItem(T["Identification.Enquiry.Outside"], ""),
            .. found.Select(o => new SelectListItem(o.Name, o.Id.ToString())),
        ];
        if (HttpMethods.IsGet(Request.Method)) Input.Fields = [.. Fields.Take(2)];
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        public EnquiryKind Kind { get; set; }

        public Guid? ToId { get; set; }

        [StringLength(Organisation.NameLength)]
        public string ToName { get; set; } = "";

        public List<FormField> Fields { get; set; } = [];

        [StringLength(Enquiry.TextLength)]
        public string Question { get; set; } = "";

        public DateOnly DueOn { get; set; }
    }
}
