using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Journeys;

public enum TravelMode
{
    Air, Road, Rail, Sea, OnFoot, Unknown,
}

/// <summary>What is booked, as the ticket says it.</summary>
public sealed record Trip(
    TravelMode Mode, string Carrier, string Number, string FromPlace, string ToPlace, PlaceTime Leaves,
    PlaceTime Arrives);

/// <summary>A seat: for whom, with whom, and what is needed on board.</summary>
public sealed record Seat(Guid PersonId, string Escort, string NeedsOnBoard);

/// <summary>
/// One journey of some or all of a household. A cancelled one stays as it was, with who cancelled it and why.
/// </summary>
public sealed class Booking : IBelongsToFile
{
    public const int PlaceLength = 120;
    public const int CarrierLength = 80;
    public const int NumberLength = 40;
    public const int ReasonLength = 500;

    private Booking() { }

    internal Booking(CaseFile file, Guid? receptionId, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        Part = file.Part;
        ReceptionId = receptionId;
        OrganisationId = me.OrganisationId;
        BookedBy = me.UserId;
        BookedAt = me.Now;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public int Part { get; private set; }
    public TravelMode Mode { get; private set; }
    public string Carrier { get; private set; } = "";
    public string Number { get; private set; } = "";
    public string FromPlace { get; private set; } = "";
    public string ToPlace { get; private set; } = "";
    public DateTimeOffset LeavesAt { get; private set; }
    public string LeavesZone { get; private set; } = "";
    public DateTimeOffset ArrivesAt { get; private set; }
    public string ArrivesZone { get; private set; } = "";

    /// <summary>Who expects them; it is told of every change.</summary>
    public Guid? ReceptionId { get; internal set; }
    public Guid OrganisationId { get; private set; }
    public Guid BookedBy { get; private set; }
    public DateTimeOffset BookedAt { get; private set; }
    public DateTimeOffset? CancelledAt { get; private set; }
    public Guid? CancelledBy { get; private set; }
    public string CancelReason { get; private set; } = "";
    public int Version { get; private set; }
    public List<Traveller> Travellers { get; } = [];

    public bool IsOpen => CancelledAt is null;
    public PlaceTime Leaves => PlaceTime.Of(LeavesAt, LeavesZone);
    public PlaceTime Arrives => PlaceTime.Of(ArrivesAt, ArrivesZone);

    public bool Takes(Guid personId) => Travellers.Exists(t => t.PersonId == personId);

    /// <summary>
    /// What the reception has to do about it, in its own list of work; nothing where nobody is named.
    /// </summary>
    public CaseTask? TellReception(CaseFile file, string text, Me me) => ReceptionId is { } reception
        ? file.GiveTask(reception, null, text, Arrives.Day < me.Today ? me.Today : Arrives.Day, Sections.Travel, me)
        : null;

    internal void Write(Trip trip, Me me)
    {
        RuleViolation.When(trip.FromPlace.Trim().Length == 0, "Journeys.Booking.NoPlace", nameof(FromPlace));
        RuleViolation.When(trip.ToPlace.Trim().Length == 0, "Journeys.Booking.NoPlace", nameof(ToPlace));
        var (leaves, arrives) = (
            trip.Leaves.ToInstant(nameof(LeavesZone)), trip.Arrives.ToInstant(nameof(ArrivesZone)));
        RuleViolation.When(leaves < me.Now, "Journeys.Booking.InThePast", "LeavesOn");
        RuleViolation.When(arrives <= leaves, "Journeys.Booking.ArrivesBeforeLeaving", "ArrivesOn");
        (Mode, Carrier, Number) = (trip.Mode, trip.Carrier.Trim(), trip.Number.Trim());
        (FromPlace, ToPlace) = (trip.FromPlace.Trim(), trip.ToPlace.Trim());
        (LeavesAt, LeavesZone, ArrivesAt, ArrivesZone) = (leaves, trip.Leaves.Zone, arrives, trip.Arrives.Zone);
    }

    internal void Seat(CaseFile file, IReadOnlyCollection<Seat> seats, Me me)
    {
        RuleViolation.When(seats.Count == 0, "Journeys.Booking.Nobody", "Travellers");
        foreach (var seat in seats)
        {
            var member = file.MemberOf(seat.PersonId);
            RuleViolation.When(!member.Returns, "Journeys.Booking.NotReturning", "Travellers", member.Person.FullName);
        }

        Travellers.RemoveAll(t => seats.All(s => s.PersonId != t.PersonId));
        foreach (var seat in seats)
        {
            if (Travellers.Find(t => t.PersonId == seat.PersonId) is { } known) known.Write(seat);
            else Travellers.Add(new Traveller(this, seat, me));
        }
    }

    internal void Cancel(string reason, Me me) =>
        (CancelledAt, CancelledBy, CancelReason) = (me.Now, me.UserId, reason.Trim());
}

public sealed class Traveller : IBelongsToFile
{
    public const int EscortLength = 120;
    public const int NeedsLength = 500;

    private Traveller() { }

    internal Traveller(Booking booking, Seat seat, Me me)
    {
        Id = Ids.New(me.Now);
        BookingId = booking.Id;
        FileId = booking.FileId;
        PersonId = seat.PersonId;
        Write(seat);
    }

    public Guid Id { get; private set; }
    public Guid BookingId { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>Who goes with the person, by name and service; empty where nobody does.</summary>
    public string Escort { get; private set; } = "";
    public string NeedsOnBoard { get; private set; } = "";

    internal void Write(Seat seat) => (Escort, NeedsOnBoard) = (seat.Escort.Trim(), seat.NeedsOnBoard.Trim());
}

internal sealed class BookingMapping : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> builder)
    {
        builder.Property(b => b.Carrier).HasMaxLength(Booking.CarrierLength);
        builder.Property(b => b.Number).HasMaxLength(Booking.NumberLength);
        builder.Property(b => b.FromPlace).HasMaxLength(Booking.PlaceLength);
        builder.Property(b => b.ToPlace).HasMaxLength(Booking.PlaceLength);
        builder.Property(b => b.LeavesZone).HasMaxLength(PlaceTime.ZoneLength);
        builder.Property(b => b.ArrivesZone).HasMaxLength(PlaceTime.ZoneLength);
        builder.Property(b => b.CancelReason).HasMaxLength(Booking.ReasonLength);
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.Ignore(b => b.Leaves);
        builder.Ignore(b => b.Arrives);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(b => b.FileId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(b => b.ReceptionId);
        builder.HasMany(b => b.Travellers).WithOne().HasForeignKey(t => t.BookingId);
        builder.ToTable(table => table.HasCheckConstraint("arrives_after_leaving", "arrives_at > leaves_at"));
        builder.SeenIn(Sections.Travel);
    }
}

internal sealed class TravellerMapping : IEntityTypeConfiguration<Traveller>
{
    public void Configure(EntityTypeBuilder<Traveller> builder)
    {
        builder.Property(t => t.Escort).HasMaxLength(Traveller.EscortLength);
        builder.Property(t => t.NeedsOnBoard).HasMaxLength(Traveller.NeedsLength);
        builder.HasIndex(t => t.FileId);
        builder.HasIndex(t => new { t.BookingId, t.PersonId }).IsUnique();
        builder.SeenIn(Sections.Travel);
    }
}
