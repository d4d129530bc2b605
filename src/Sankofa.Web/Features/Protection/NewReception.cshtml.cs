using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Protection;

namespace Sankofa.Web.Features.Protection;

public sealed class NewReceptionModel : ProtectionPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Db.Add(ChildReception.Record(
            Case, Input.PersonId,
            new ReceptionTerms(Input.Kind, Input.AssessedBy, Input.AssessedOn, Input.Adequate, Input.Findings), Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Protection.Reception.Done");
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        public ReceptionKind Kind { get; set; }

        [StringLength(ChildReception.NameLength)]
        public string AssessedBy { get; set; } = "";

        public DateOnly AssessedOn { get; set; }

        [StringLength(ChildReception.TextLength)]
        public string Findings { get; set; } = "";

        public bool Adequate { get; set; }
    }
}
