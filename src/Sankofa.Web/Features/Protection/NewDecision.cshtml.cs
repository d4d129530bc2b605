using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Protection;

namespace Sankofa.Web.Features.Protection;

public sealed class NewDecisionModel : ProtectionPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Db.Add(BestInterestsDecision.Record(
            Case, Input.PersonId, Input.DecidedOn, Input.Favourable, Input.Reasons, Input.DecidedBy.Split('\n'), Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Protection.Decision.Done");
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        public DateOnly DecidedOn { get; set; }

        [StringLength(BestInterestsCheck.TextLength)]
        public string DecidedBy { get; set; } = "";

        [StringLength(BestInterestsDecision.TextLength)]
        public string Reasons { get; set; } = "";

        public bool Favourable { get; set; }
    }
}
