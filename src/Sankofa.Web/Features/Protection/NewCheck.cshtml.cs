using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Protection;

namespace Sankofa.Web.Features.Protection;

public sealed class NewCheckModel : ProtectionPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Db.Add(BestInterestsCheck.Record(
            Case, Input.PersonId, Input.CheckedOn, Input.CheckedBy, Input.MayContact, Input.Findings, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Protection.Check.Done");
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        public DateOnly CheckedOn { get; set; }

        [StringLength(BestInterestsCheck.NameLength)]
        public string CheckedBy { get; set; } = "";

        [StringLength(BestInterestsCheck.TextLength)]
        public string Findings { get; set; } = "";

        public bool MayContact { get; set; }
    }
}
