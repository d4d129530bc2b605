using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Identification;

public sealed class RevocationModel : FilePage
{
    [FromRoute]
    public Guid Did { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public TravelDocument Document { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await FindAsync();
        Document.Revoke(Case, Input.Reason, Me, Input.IdentityFalls);
        await Db.SaveChangesAsync(Cancel);
        return Done($"{FileUrl}/identification", "Identification.Revocation.Done", Document.Number);
    }

    protected override async Task ShowAsync()
    {
        await FindAsync();
        Case.Must(Document.RevokedBy, Section, Me);
    }

    private async Task FindAsync() =>
        Document = await Db.Set<TravelDocument>().SingleOrDefaultAsync(d => d.FileId == Id && d.Id == Did, Cancel)
            ?? throw new NotThere();

    public sealed class Form
    {
        [StringLength(TravelDocument.ReasonLength)]
        public string Reason { get; set; } = "";

        public bool IdentityFalls { get; set; }
    }
}
