using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Identification;

/// <summary>A piece that turned up after the request was sent.</summary>
public sealed class NewEvidenceModel : RequestPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Persons => Shown(Asked)
        .Select(s => new SelectListItem(s.FullName, s.PersonId.ToString()))
        .Prepend(new SelectListItem(T["Identification.Evidence.WholeFamily"], ""));

    public IReadOnlyList<SelectListItem> Catalogue => Catalogues.Of(Asked.Agreement, T);

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenRequestAsync();
        await ReadPapersAsync();
        var piece = Catalogues.Piece(Input.Kind, Input.Code, Input.Description) with { PaperId = Input.PaperId };
        Db.Add(IdentificationEvidence.Add(Asked, Case, Input.PersonId, piece, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(Dossier, "Identification.Evidence.Done");
    }

    protected override async Task ShowAsync()
    {
        await FindAsync();
        MustWork();
        await ReadPapersAsync();
    }

    public sealed class Form
    {
        public Guid? PersonId { get; set; }

        public EvidenceKind Kind { get; set; }

        public Guid? PaperId { get; set; }

        [StringLength(AgreementVersion.CodeLength)]
        public string Code { get; set; } = "";

        [StringLength(Evidence.DescriptionLength)]
        public string Description { get; set; } = "";
    }
}
