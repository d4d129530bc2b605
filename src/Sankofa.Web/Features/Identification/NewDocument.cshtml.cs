using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Cases;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Identification;

public sealed class NewDocumentModel : FilePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Persons { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var document = TravelDocument.Issue(Case, Input.PersonId, Input.Terms(), Me);
        Db.Add(document);
        await Db.SaveChangesAsync(Cancel);
        return Done($"{FileUrl}/identification/documents/{document.Id}", "Identification.Document.Done");
    }

    protected override Task ShowAsync()
    {
        Case.Must(Act.IssueDocument, Section, Me);
        Persons = [.. Case.Returning.Where(m => Case.Holds(FactKind.IdentityEstablished, m.PersonId, Me.Today))
            .Select(m => new SelectListItem(Name(m.Person), m.PersonId.ToString()))];
        return Task.CompletedTask;
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        public TravelDocumentKind Kind { get; set; }

        [StringLength(TravelDocument.NumberLength)]
        public string Number { get; set; } = "";

        [StringLength(TravelDocument.PlaceLength)]
        public string IssuedAt { get; set; } = "";

        public DateOnly IssuedOn { get; set; }

        public DateOnly ValidUntil { get; set; }

        public bool SingleJourney { get; set; } = true;

        public DocumentTerms Terms() => new(Kind, Number, IssuedOn, ValidUntil, SingleJourney, IssuedAt);
    }
}
