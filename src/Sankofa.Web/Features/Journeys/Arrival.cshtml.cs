using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Journeys;
using Sankofa.Core.Monitoring;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Journeys;

public sealed class ArrivalModel : JourneyPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Member> Expected =>
        [.. Case.Returning.Where(m => !Arrivals.Any(a => a.PersonId == m.PersonId) && !StayedBehind(m.PersonId))];

    protected override async Task ShowAsync()
    {
        if (Case.Entry != Entry.Retroactive || !Me.May(Act.Receive)) Case.Must(Act.RecordArrival, Sections.Travel, Me);
        await LoadJourneyAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await ShowAsync();
        var landing = new Landing(Input.ArrivedOn, Input.Crossing, Input.Mode, Input.HandOver);
        var arrived = Case.Land(Input.Persons, [.. Arrivals], [.. Boardings], landing, Me);
        Db.AddRange(arrived);
        if (Case.Returning.Any(m =>
            !Input.Persons.Contains(m.PersonId) && !Arrivals.Any(a => a.PersonId == m.PersonId)))
            Db.Add(Case.GiveTask(Case.LeadOrganisationId, null, "Journeys.Task.NotArrived", Me.Today,
                Sections.Travel, Me));
        await Db.PlanVisitsAsync(Case, Me, Cancel);
        await SaveOnceAsync("Journeys.Arrival.AlreadyWritten");
        return Done(JourneyUrl, "Journeys.Arrival.Done", arrived.Count);
    }

    private bool StayedBehind(Guid person) =>
        Boardings.Where(b => b.PersonId == person).MaxBy(b => b.At) is { Outcome: not BoardingOutcome.Boarded };

    public sealed class Form
    {
        public List<Guid> Persons { get; set; } = [];

        public PartialDate ArrivedOn { get; set; }

        [StringLength(Core.Journeys.Arrival.PlaceLength)]
        public string Crossing { get; set; } = "";

        public TravelMode Mode { get; set; }

        [StringLength(Core.Journeys.Arrival.HandOverLength)]
        public string HandOver { get; set; } = "";
    }
}
