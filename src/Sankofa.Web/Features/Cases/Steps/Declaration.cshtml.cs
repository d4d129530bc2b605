using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.Steps;

/// <summary>
/// The declaration of voluntary return: by the adult, by the guardian for a minor, and again at majority.
/// </summary>
public sealed class DeclarationModel : StepPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Persons => Choose(Case.Returning);

    public IReadOnlyList<Declaration> Signed { get; private set; } = [];

    protected override Act Act => Act.Declare;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await Db.Set<InformationSession>().Where(s => s.FileId == Id).LoadAsync(Cancel);
        Case.Declare(Input.PersonId, Input.SignedOn, Input.Means, Input.Guardian, Input.Evidence, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl, "Cases.Declaration.Done", NameOf(Input.PersonId));
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        Signed = await Db.Set<Declaration>().AsNoTracking().Where(d => d.FileId == Id && d.Part == Case.Part)
            .OrderBy(d => d.SignedOn).ToListAsync(Cancel);
        if (Input.SignedOn == default) Input.SignedOn = Me.Today;
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        public DateOnly SignedOn { get; set; }

        public ConsentMeans Means { get; set; }

        [StringLength(InformationSession.TextLength)]
        public string Guardian { get; set; } = "";

        [StringLength(InformationSession.TextLength)]
        public string Evidence { get; set; } = "";
    }
}
