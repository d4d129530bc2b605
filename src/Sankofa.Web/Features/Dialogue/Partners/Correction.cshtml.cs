using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Partners;

/// <summary>The secretariat corrects as what a country takes part, with where it read that.</summary>
public sealed class CorrectionModel : PartnerPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override Act ToOpen => Act.RunDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Versions.Compare(Input.Version, Partner.Version);
        Partner.Correct(Input.Role, Input.ValidFrom, Input.ValidUntil, Input.Source, Input.Sureness, By);
        await Db.SaveChangesAsync(Cancel);
        return Done(PartnerUrl, "Dialogue.Partners.Corrected", T.Name(Partner));
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        if (HttpMethods.IsGet(Request.Method))
        {
            Input = new Form
            {
                Role = Partner.Role, ValidFrom = Partner.ValidFrom, ValidUntil = Partner.ValidUntil,
                Source = Partner.Source, Sureness = Partner.Sureness,
            };
        }

        Input.Version = Partner.Version;
    }

    public sealed class Form
    {
        public int Version { get; set; }

        public PartnerRole Role { get; set; }

        public PartialDate ValidFrom { get; set; }

        public PartialDate ValidUntil { get; set; }

        [StringLength(Partner.SourceLength)]
        public string Source { get; set; } = "";

        public Sureness Sureness { get; set; }
    }
}
