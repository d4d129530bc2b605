using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Labels;

/// <summary>A referent country says what it thinks, for each of its domains for which it was asked.</summary>
public sealed class OpinionModel : LabelPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        var application = await OpenAsync();
        foreach (var domain in Domains()) application.GiveOpinion(domain, Input.Kind!.Value, Input.Text, By);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Dialogue.Labels.OpinionGiven");
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        Domains();
    }

    private List<Guid> Domains()
    {
        var domains = Application.Opinions
            .Where(o => o.Country == By.Country && By.IsReferentOf(o.DomainId)).Select(o => o.DomainId).ToList();
        return domains.Count > 0 ? domains : throw new NotAllowed("Opinion");
    }

    public sealed class Form
    {
        [Required]
        public OpinionKind? Kind { get; set; }

        [StringLength(WordingForm.Longest)]
        public string Text { get; set; } = "";
    }
}
