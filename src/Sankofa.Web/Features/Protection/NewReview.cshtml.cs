using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.Protection;

namespace Sankofa.Web.Features.Protection;

public sealed class NewReviewModel : ProtectionPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Db.Add(NonRefoulementReview.Record(
            Case, Input.PersonId,
            new ReviewTerms(Input.ReviewedBy, Input.ReviewedOn, Input.ValidDays, Input.Favourable, Input.Reasons), Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Protection.Review.Done");
    }

    // Behind the wall: for whoever has no such section there is no such page.
    public override Sections Section => Sections.Protection | Sections.Asylum;

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        [StringLength(NonRefoulementReview.NameLength)]
        public string ReviewedBy { get; set; } = "";

        public DateOnly ReviewedOn { get; set; }

        public int ValidDays { get; set; }

        [StringLength(NonRefoulementReview.TextLength)]
        public string Reasons { get; set; } = "";

        public bool Favourable { get; set; }
    }
}
