using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.Steps;

/// <summary>
/// From voluntary to forced or back: a new part of the file. It cannot be undone, so it asks for the word.
/// </summary>
public sealed class BasisModel : StepPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public ReturnBasis Other => Case.Basis == ReturnBasis.Voluntary ? ReturnBasis.Forced : ReturnBasis.Voluntary;

    protected override Act Act => Act.MoveStage;

    protected override bool OnlyLead => true;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var word = T["Cases.Basis.Word"];
        RuleViolation.When(
            !string.Equals(Input.Word.Trim(), word, StringComparison.OrdinalIgnoreCase),
            "Cases.Basis.WordNeeded", nameof(Input.Word), word);
        Case.ChangeBasis(Other, Input.Reason, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl, "Cases.Basis.Done", T.Of(Case.Basis));
    }

    public sealed class Form
    {
        [StringLength(CaseFile.ReasonLength)]
        public string Reason { get; set; } = "";

        [StringLength(40)]
        public string Word { get; set; } = "";
    }
}
