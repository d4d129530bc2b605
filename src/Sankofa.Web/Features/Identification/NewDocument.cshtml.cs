using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Cases;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Identification;

public sealed class NewDocumentModel : IdentificationPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Persons { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenRequestsAsync();
        var document = TravelDocument.Issue(
            Case, Input.PersonId, Input.Terms(), Me, Requests.SelectMany(r => r.Clocks));
        Db.Add(document);
        await Db.SaveChangesAsync(Cancel);
        return Done($"{FileUrl}/identification/documents/{document.Id}", "Identification.Document.Done");
    }

    /// <summary>How long a document must be valid at least, where an agreement of these requests says it.</summary>
    public IReadOnlyList<string> ValidAtLeast { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        Case.Must(Act.IssueDocument, Section, Me);
        Persons = [.. Case.Returning.Where(m => Case.Holds(FactKind.IdentityEstablished, m.PersonId, Me.Today))
            .Select(m => new SelectListItem(Name(m.Person), m.PersonId.ToString()))];
        await ReadRequestsAsync();
        ValidAtLeast = [.. Requests.Where(r => r.AuthorityId == Me.OrganisationId)
            .Select(r => r.Agreement?.Terms.DocumentValidity).OfType<Term>().Where(t => t.IsKnown)
            .Select(t => T["Identification.Document.ValidAtLeast", LengthOf(t.Length!.Value, t.Count), t.Article])
            .Distinct()];
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
