using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Cases;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

/// <summary>A life at stake and no consent at hand: three hours, a reason, and the owner is told.</summary>
public sealed class EmergencyModel(EmergencyDoor door) : SankofaPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public override Task LoadAsync()
    {
        Me.Must(Act.BreakGlass);
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var id = await door.OpenAsync(Input.Reference, Input.Reason, Me, Cancel);
        return Done($"/cases/{id}", "Cases.Emergency.Done");
    }

    public sealed class Form
    {
        [StringLength(CaseFile.ReferenceLength)]
        public string Reference { get; set; } = "";

        [StringLength(CaseAccess.BasisTextLength)]
        public string Reason { get; set; } = "";
    }
}
