using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Journeys;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Journeys;

/// <summary>Leaving earlier, staying longer, and handing over to the service that goes on.</summary>
public sealed class StayModel : JourneyPage
{
    [FromRoute]
    public Guid Sid { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Core.Journeys.Stay Stay { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Services { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        Case.Must(Act.Receive, Sections.Travel, Me);
        await LoadStayAsync();
        Services = await CircleAsync(Sections.Identity);
        if (Request.Method == HttpMethods.Get) Input.Until = Stay.Until;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await LoadStayAsync();
        await Db.HoldPlaceAsync(Stay.PlaceId, Me, Cancel);
        if (Input.Until != Stay.Until)
            Stay.StayUntil(Case, Input.Until,
                await Db.NightsTakenAsync(Stay.PlaceId, Stay.From, Input.Until, Cancel), Me);
        if (Input.OrganisationId is { } service)
        {
            Services = await CircleAsync(Sections.Identity);
            RuleViolation.When(Services.All(s => s.Value != service.ToString()), "Journeys.Booking.NotInCircle",
                nameof(Input.OrganisationId));
            Db.Add(Stay.HandOverTo(Case, service, Input.HandOver, Me));
        }

        await SaveOnceAsync("Journeys.Stay.TakenMeanwhile");
        return Done(JourneyUrl + "/reception", "Journeys.Stay.Changed");
    }

    private async Task LoadStayAsync() =>
        Stay = await Db.Set<Core.Journeys.Stay>().Include(s => s.Nights)
            .SingleOrDefaultAsync(s => s.Id == Sid && s.FileId == Id && s.OrganisationId == Me.OrganisationId, Cancel)
                ?? throw new NotThere();

    public sealed class Form
    {
        public DateOnly Until { get; set; }

        public Guid? OrganisationId { get; set; }

        [StringLength(Core.Journeys.Stay.HandOverLength)]
        public string HandOver { get; set; } = "";
    }
}
