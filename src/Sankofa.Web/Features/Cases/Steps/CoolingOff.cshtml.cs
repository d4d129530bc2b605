using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.Steps;

/// <summary>The person does not want to wait: their own wish, with their reason.</summary>
public sealed class CoolingOffModel : StepPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Persons => Choose(Case.Returning.Where(m => !m.IsMinorOn(Me.Today)));

    protected override Act Act => Act.Declare;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await Db.Set<InformationSession>().Where(s => s.FileId == Id).LoadAsync(Cancel);
        Case.WaiveCoolingOff(Input.PersonId, Input.Reason, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl, "Cases.CoolingOff.Done", NameOf(Input.PersonId));
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        [StringLength(CaseFile.ReasonLength)]
        public string Reason { get; set; } = "";
    }
}
