using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Registry;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Registry;

/// <summary>Opens a register of the office's own country.</summary>
public sealed class NewModel : SankofaPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public override Task LoadAsync()
    {
        Me.Must(Act.KeepRegister);
        RuleViolation.When(!Register.Keeps(Me.OrganisationKind) && ModelState.IsValid, "Registry.Register.NotAnOffice");
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var register = await Register.OpenAsync(Db, Input.Code, Input.Name, Input.Kind, Me, Cancel);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/registry/{register.Id}", "Registry.New.Done");
    }

    public sealed class Form
    {
        [StringLength(Register.NameLength)]
        public string Name { get; set; } = "";

        [StringLength(Register.CodeLength)]
        public string Code { get; set; } = "";

        public RegisterKind Kind { get; set; }
    }
}
