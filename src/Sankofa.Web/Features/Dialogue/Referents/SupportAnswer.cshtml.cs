using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Referents;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Referents;

/// <summary>A partner offers or declines; the country that asked accepts, receives or declines.</summary>
public sealed class SupportAnswerModel : SupportPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Whose offer it is about, for the country that asked.</summary>
    public IReadOnlyList<SelectListItem> Partners { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        var asked = await OpenAsync();
        switch (Input.Step)
        {
            case SupportStep.Offered: asked.Offer(Input.Text, By); break;
            case SupportStep.Accepted: asked.Accept(Input.Partner, Input.Text, By); break;
            case SupportStep.Delivered: asked.Receive(Input.Partner, Input.Text, By); break;
            default: asked.Decline(Input.Partner, Input.Text, By); break;
        }

        return await DoneAsync("Dialogue.Referents.Answered");
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        if (!By.IsSecretariat && !By.SpeaksForCountry) throw new NotAllowed(nameof(Act.SpeakForCountry));
        if (By.SpeaksForCountry && By.Country == Asked.Country)
            Partners = [.. Asked.Answers.Select(a => a.Partner).Distinct().Select(p => new SelectListItem(
                T.Country(p), p))];
    }

    public sealed class Form
    {
        [Required]
        public SupportStep? Step { get; set; }

        [StringLength(Core.Dialogue.Partners.Partner.CodeLength)]
        public string Partner { get; set; } = "";

        [StringLength(WordingForm.Longest)]
        public string Text { get; set; } = "";
    }
}
