using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Journeys;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Journeys;

/// <summary>A bed for somebody, in a house of my organisation.</summary>
public sealed class ReceptionModel : JourneyPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Stay> Stays { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        Case.Must(Act.Receive, Sections.Travel, Me);
        await LoadStaysAsync();
        var places = await Db.Set<ReceptionPlace>()
            .Where(p => p.OrganisationId == Me.OrganisationId && p.ClosedAt == null)
            .OrderBy(p => p.Name).ToListAsync(Cancel);
        Places = [.. places.Select(p =>
            new SelectListItem(T["Journeys.Place.Option", p.Name, p.Capacity], p.Id.ToString()))];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await LoadStaysAsync();
        var place = await Db.HoldPlaceAsync(Input.PlaceId, Me, Cancel);
        var taken = await Db.NightsTakenAsync(place.Id, Input.From, Input.Until, Cancel);
        Db.Add(place.TakeIn(Case, Input.PersonId, Input.From, Input.Until, taken, [.. Stays], Me));
        await SaveOnceAsync("Journeys.Stay.TakenMeanwhile");
        return Done(JourneyUrl + "/reception", "Journeys.Stay.Done", NameOf(Input.PersonId));
    }

    private async Task LoadStaysAsync() =>
        Stays = await Db.Set<Stay>().Where(s => s.FileId == Id).OrderBy(s => s.From).ToListAsync(Cancel);

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        public Guid PlaceId { get; set; }

        public DateOnly From { get; set; }

        public DateOnly Until { get; set; }
    }
}
