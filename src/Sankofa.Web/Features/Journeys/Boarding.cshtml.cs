using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Journeys;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Journeys;

public sealed class BoardingModel : JourneyPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The seats about which nothing is written yet.</summary>
    public IReadOnlyList<SelectListItem> Seats { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        Case.Must(Act.Board, Sections.Travel, Me);
        await LoadJourneyAsync();
        Seats = [.. from booking in Bookings
                    where booking.IsOpen
                    from seat in booking.Travellers
                    where Case.Returning.Any(m => m.PersonId == seat.PersonId)
                          && !Boardings.Any(b => b.BookingId == booking.Id && b.PersonId == seat.PersonId)
                    select new SelectListItem(
                        $"{NameOf(seat.PersonId)}, {booking.FromPlace} – {booking.ToPlace}, {At(booking.Leaves)}",
                        $"{booking.Id}/{seat.PersonId}")];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await ShowAsync();
        var (booking, person) = Seat();
        var boarding = Case.AtTheDoor(booking, [.. Boardings], person, Input.Outcome, Input.Reason, Me);
        Db.Add(boarding);
        if (boarding.Outcome != BoardingOutcome.Boarded) Tell(booking);
        await SaveOnceAsync("Journeys.Boarding.Already");
        return Done(JourneyUrl, "Journeys.Boarding.Done", NameOf(person), T.Of(boarding.Outcome));
    }

    private (Core.Journeys.Booking Booking, Guid Person) Seat()
    {
        var parts = Input.Seat.Split('/');
        if (parts.Length != 2 || !Guid.TryParse(parts[0], out var id) || !Guid.TryParse(parts[1], out var person))
            throw new RuleViolation("Form.Value.Unclear", nameof(Input.Seat));
        return (Bookings.FirstOrDefault(b => b.Id == id) ?? throw new NotThere(), person);
    }

    private void Tell(Core.Journeys.Booking booking)
    {
        if (booking.TellReception(Case, "Journeys.Task.NotComing", Me) is { } reception) Db.Add(reception);
        if (Case.IsOpen) Db.Add(Case.GiveTask(
            Case.LeadOrganisationId, null, "Journeys.Task.NotBoarded", Me.Today, Sections.Travel, Me));
    }

    public sealed class Form
    {
        public string Seat { get; set; } = "";

        public BoardingOutcome Outcome { get; set; }

        [StringLength(CaseFile.ReasonLength)]
        public string Reason { get; set; } = "";
    }
}
