using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Cases;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Cases.People;

/// <summary>Somebody who withdrew takes part again; what they had signed is asked anew.</summary>
public sealed class ReturningModel : PersonPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override Act Act => Act.MoveStage;

    protected override bool OnlyLead => true;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Case.TakePartAgain(PersonId, Input.Reason, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(PeopleUrl, "Cases.Returning.Done", Name(Person));
    }

    public sealed class Form
    {
        [StringLength(CaseFile.ReasonLength)]
        public string Reason { get; set; } = "";
    }
}
