using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>More time for one country.</summary>
public sealed class ExtensionModel : RoundPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];

    protected override Act ToOpen => Act.RunDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        RuleViolation.When(
            !(await CountriesAsync()).Contains(Input.Country), "Dialogue.Rounds.NoSuchCountry", "Country");
        Round.Extend(Input.Country, Input.Until, Input.Reason, By);
        await Db.SaveChangesAsync(Cancel);
        return Done(RoundUrl, "Dialogue.Rounds.ExtendedDone", T.Country(Input.Country), T.Day(Input.Until));
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        Countries = [.. T.CountryChoices(await CountriesAsync())];
    }

    public sealed class Form
    {
        public string Country { get; set; } = "";

        public DateOnly Until { get; set; }

        [StringLength(DataRound.ReasonLength)]
        public string Reason { get; set; } = "";
    }
}
