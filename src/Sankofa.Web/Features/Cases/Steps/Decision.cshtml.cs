using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Cases;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.Steps;

/// <summary>The decision that a forced return rests on, and the proof that the person knows it.</summary>
public sealed class DecisionModel : StepPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Persons => Choose(Case.Returning);

    protected override Act Act => Act.Inform;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Case.RecordDecision(
            Input.PersonId, Input.Authority, Input.Reference, Input.Agreement, Input.DecidedOn, Input.InformedOn, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl, "Cases.Decision.Done", NameOf(Input.PersonId));
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        [StringLength(InformationSession.TextLength)]
        public string Authority { get; set; } = "";

        [StringLength(InformationSession.TextLength)]
        public string Reference { get; set; } = "";

        [StringLength(InformationSession.TextLength)]
        public string Agreement { get; set; } = "";

        public DateOnly DecidedOn { get; set; }

        public DateOnly? InformedOn { get; set; }
    }
}
