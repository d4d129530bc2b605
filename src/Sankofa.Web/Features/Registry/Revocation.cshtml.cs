using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Registry;

namespace Sankofa.Web.Features.Registry;

/// <summary>Ends an authorisation at once.</summary>
public sealed class RevocationModel : RegistryPage
{
    [FromRoute]
    public Guid Aid { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public RegisterAuthorisation Given { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await ShowAsync();
        Given.Revoke(Register, Input.Reason, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Registry.Authorisation.RevokeDone", Given.Organisation.ShortName);
    }

    protected override async Task ShowAsync() =>
        Given = await Db.Set<RegisterAuthorisation>().Include(a => a.Organisation)
            .SingleOrDefaultAsync(a => a.Id == Aid && a.RegisterId == Rid, Cancel) ?? throw new NotThere();

    public sealed class Form
    {
        [StringLength(RegisterAuthorisation.BasisLength)]
        public string Reason { get; set; } = "";
    }
}
