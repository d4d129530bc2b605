using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Identification;

/// <summary>The authority takes the longer time that the agreement leaves it.</summary>
public sealed class ExtensionModel : RequestPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenRequestAsync();
        Asked.Extend(Case, Input.Until, Input.Reason, await CalendarAsync(Asked.Country), Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(Dossier, "Identification.Extension.Done");
    }

    protected override async Task ShowAsync()
    {
        await FindAsync();
        MustBeAuthority();
    }

    public sealed class Form
    {
        public DateOnly Until { get; set; }

        [StringLength(AgreementVersion.TextLength)]
        public string Reason { get; set; } = "";
    }
}
