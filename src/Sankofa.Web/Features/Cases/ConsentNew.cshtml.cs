using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

public sealed class ConsentNewModel : FilePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Recipients { get; private set; } = [];

    public IEnumerable<SelectListItem> Persons => Circle.Persons(this);

    public IEnumerable<SelectListItem> Languages => Choices.Languages(T);

    protected override async Task ShowAsync()
    {
        Case.Must(Act.GiveConsent, Sections.Identity, Me);
        if (Input.GivenOn == default) Input.GivenOn = Me.Today;
        // Their own language is the likely one; the first of the alphabet would be written down unread.
        if (Input.Language.Length == 0) Input.Language = SpokenHere;
        Recipients = await Db.Organisations.Where(o => o.ClosedAt == null && o.Id != Me.OrganisationId)
            .OrderBy(o => o.Name)
            .Select(o => new SelectListItem(o.Name, o.Id.ToString())).ToListAsync(Cancel);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await Db.Consents.Where(c => c.FileId == Id).LoadAsync(Cancel);
        var recipient = await Db.Organisations.SingleAsync(o => o.Id == Input.RecipientId, Cancel);
        var terms = new ConsentTerms(
            Input.Purpose, Input.Language, Input.Means, Input.Evidence, Input.OtherBasis, Input.GivenOn,
            Input.ExpiresOn);
        Case.TakeConsent(Input.PersonId, terms, recipient, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + "/consents", "Cases.Consents.Given", recipient.ShortName);
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        public ConsentPurpose Purpose { get; set; }

        public Guid RecipientId { get; set; }

        [Required, StringLength(8)]
        public string Language { get; set; } = "";

        public ConsentMeans Means { get; set; }

        [StringLength(Consent.EvidenceLength)]
        public string Evidence { get; set; } = "";

        [StringLength(Consent.EvidenceLength)]
        public string OtherBasis { get; set; } = "";

        public DateOnly GivenOn { get; set; }

        public DateOnly? ExpiresOn { get; set; }
    }
}
