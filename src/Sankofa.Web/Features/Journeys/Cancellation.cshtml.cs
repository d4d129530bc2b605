using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.Journeys;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Journeys;

public sealed class CancellationModel : JourneyPage
{
    [FromRoute]
    public Guid Bid { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Core.Journeys.Booking Booking { get; private set; } = null!;

    protected override async Task ShowAsync()
    {
        Case.Must(Act.Book, Sections.Travel, Me);
        await LoadJourneyAsync();
        Booking = Bookings.FirstOrDefault(b => b.Id == Bid) ?? throw new NotThere();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await ShowAsync();
        Case.Cancel(Booking, [.. Bookings], Input.Reason, Me);
        if (Booking.TellReception(Case, "Journeys.Task.Cancelled", Me) is { } task) Db.Add(task);
        await Db.SaveChangesAsync(Cancel);
        return Done(JourneyUrl, "Journeys.Booking.CancelDone");
    }

    public sealed class Form
    {
        [StringLength(Core.Journeys.Booking.ReasonLength)]
        public string Reason { get; set; } = "";
    }
}
