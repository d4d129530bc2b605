using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Capacities;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Capacities;

/// <summary>How many took part, by country and sex; nobody is named.</summary>
public sealed class ParticipationModel : EventPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        var held = await OpenAsync();
        var country = Runs && Input.Participant.Length > 0 ? Input.Participant : By.IsSecretariat ? "" : By.Country;
        RuleViolation.When(country.Length > 0
            && !await Db.Set<Partner>().AnyAsync(p => p.Code == country, Cancel), "Dialogue.Capacities.CountryNeeded",
            nameof(Form.Participant));
        held.Count(country, Input.Women ?? 0, Input.Men ?? 0, Input.Functions, By);
        return await DoneAsync("Dialogue.Capacities.Counted");
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        MustSpeak();
        Countries = await Db.CountriesAsync(T, Cancel);
    }

    public sealed class Form
    {
        [StringLength(Partner.CodeLength)]
        public string Participant { get; set; } = "";

        [Range(0, CapacityEvent.PlacesAtMost)]
        public int? Women { get; set; }

        [Range(0, CapacityEvent.PlacesAtMost)]
        public int? Men { get; set; }

        [StringLength(CapacityParticipation.FunctionsLength)]
        public string Functions { get; set; } = "";
    }
}
