using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.House;
using Sankofa.Core.Journeys;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Journeys;

/// <summary>A new booking, or another version of one.</summary>
public sealed class BookingModel : JourneyPage
{
    private static readonly string[] Continents = ["Africa/", "Europe/", "Asia/", "Indian/", "Atlantic/"];

    [FromRoute]
    public Guid? Bid { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Receptions { get; private set; } = [];

    public IEnumerable<SelectListItem> Zones => TimeZoneInfo.GetSystemTimeZones()
        .Where(z => Continents.Any(c => z.Id.StartsWith(c, StringComparison.Ordinal)))
        .OrderBy(z => z.Id, StringComparer.Ordinal).Select(z => new SelectListItem(z.Id, z.Id))
            .Prepend(new SelectListItem(T["Form.Choose"], ""));

    protected override async Task ShowAsync()
    {
        Case.Must(Act.Book, Sections.Travel, Me);
        await LoadJourneyAsync();
        Receptions = await CircleAsync(Sections.Travel);
        if (Input.Seats.Count == 0) Fill();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await LoadJourneyAsync();
        var seats = Input.Seats.Where(s => s.Travels).Select(s => new Seat(s.PersonId, s.Escort, s.NeedsOnBoard))
            .ToList();
        await MustBeInCircleAsync();
        if (Bid is null)
        {
            var booking = Case.Book([.. Bookings], Trip(), seats, Input.ReceptionId, Me);
            Db.Add(booking);
            Tell(booking, "Journeys.Task.Expect");
        }
        else
        {
            var booking = Bookings.FirstOrDefault(b => b.Id == Bid) ?? throw new NotThere();
            Case.Change(booking, [.. Bookings], Trip(), seats, Input.ReceptionId, Me);
            Tell(booking, "Journeys.Task.Changed");
        }

        await Db.SaveChangesAsync(Cancel);
        return Done(JourneyUrl, Bid is null ? "Journeys.Booking.Done" : "Journeys.Booking.ChangeDone");
    }

    private void Tell(Core.Journeys.Booking booking, string text)
    {
        if (booking.TellReception(Case, text, Me) is { } task) Db.Add(task);
    }

    private async Task MustBeInCircleAsync()
    {
        if (Input.ReceptionId is not { } chosen) return;
        var known = await CircleAsync(Sections.Travel);
        RuleViolation.When(known.TrueForAll(o => o.Value != chosen.ToString()), "Journeys.Booking.NotInCircle",
            nameof(Input.ReceptionId));
    }

    private Trip Trip() => new(Input.Mode, Input.Carrier, Input.Number, Input.FromPlace, Input.ToPlace,
        new PlaceTime(Input.LeavesOn, Time(Input.LeavesTime, nameof(Input.LeavesTime)), Input.LeavesZone),
        new PlaceTime(Input.ArrivesOn, Time(Input.ArrivesTime, nameof(Input.ArrivesTime)), Input.ArrivesZone));

    private static TimeOnly Time(string text, string field) =>
        TimeOnly.TryParseExact(text.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var time)
            ? time
            : throw new RuleViolation("Journeys.Time.Unclear", field);

    private void Fill()
    {
        var booking = Bookings.FirstOrDefault(b => b.Id == Bid);
        if (Bid is not null && booking is null) throw new NotThere();
        if (booking is not null) Input = Form.Of(booking);
        Input.Seats = [.. Case.Returning.Select(m =>
            (m.PersonId, Seat: booking?.Travellers.Find(t => t.PersonId == m.PersonId))).Select(s =>
            new SeatForm
            {
                PersonId = s.PersonId, Travels = booking is null || s.Seat is not null,
                Escort = s.Seat?.Escort ?? "", NeedsOnBoard = s.Seat?.NeedsOnBoard ?? "",
            })];
    }

    public sealed class SeatForm
    {
        public Guid PersonId { get; set; }

        public bool Travels { get; set; }

        [StringLength(Traveller.EscortLength)]
        public string Escort { get; set; } = "";

        [StringLength(Traveller.NeedsLength)]
        public string NeedsOnBoard { get; set; } = "";
    }

    public sealed class Form
    {
        public TravelMode Mode { get; set; }

        [StringLength(Core.Journeys.Booking.CarrierLength)]
        public string Carrier { get; set; } = "";

        [StringLength(Core.Journeys.Booking.NumberLength)]
        public string Number { get; set; } = "";

        [StringLength(Core.Journeys.Booking.PlaceLength)]
        public string FromPlace { get; set; } = "";

        public DateOnly LeavesOn { get; set; }

        public string LeavesTime { get; set; } = "";

        public string LeavesZone { get; set; } = "";

        [StringLength(Core.Journeys.Booking.PlaceLength)]
        public string ToPlace { get; set; } = "";

        public DateOnly ArrivesOn { get; set; }

        public string ArrivesTime { get; set; } = "";

        public string ArrivesZone { get; set; } = "";

        public Guid? ReceptionId { get; set; }

        public List<SeatForm> Seats { get; set; } = [];

        public static Form Of(Core.Journeys.Booking booking) => new()
        {
            Mode = booking.Mode, Carrier = booking.Carrier, Number = booking.Number,
            FromPlace = booking.FromPlace, ToPlace = booking.ToPlace, ReceptionId = booking.ReceptionId,
            LeavesOn = booking.Leaves.Day, LeavesZone = booking.LeavesZone,
            LeavesTime = booking.Leaves.Time.ToString("HH:mm", CultureInfo.InvariantCulture),
            ArrivesOn = booking.Arrives.Day, ArrivesZone = booking.ArrivesZone,
            ArrivesTime = booking.Arrives.Time.ToString("HH:mm", CultureInfo.InvariantCulture),
        };
    }
}
