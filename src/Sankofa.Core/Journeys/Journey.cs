using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Journeys;

/// <summary>
/// The way home, as it is booked, begun and ended: what each act changes on the file and which facts it leaves.
/// </summary>
public static class Journey
{
    /// <summary>Boarding ends the right to withdraw: nobody can bring it forward by writing it down early.</summary>
    public const int BoardingOpensHoursBefore = 12;

    public static Booking Book(
        this CaseFile file, IReadOnlyCollection<Booking> others, Trip trip, IReadOnlyCollection<Seat> seats,
        Guid? receptionId, Me me)
    {
        MustPlan(file, me);
        var booking = new Booking(file, receptionId, me);
        booking.Write(trip, me);
        booking.Seat(file, seats, me);
        file.Record(me, JourneysEvents.Booked, Sections.Travel,
            open: new { booking = booking.Id, booking.Mode, booking.LeavesAt, booking.ArrivesAt, seats = seats.Count });
        Settle(file, [.. others, booking], me);
        return booking;
    }

    public static void Change(
        this CaseFile file, Booking booking,
        IReadOnlyCollection<Booking> all, Trip trip, IReadOnlyCollection<Seat> seats,
        Guid? receptionId, Me me)
    {
        MustPlan(file, me);
        MustBeAhead(file, booking);
        var before = new { booking.LeavesAt, booking.ArrivesAt };
        booking.Write(trip, me);
        booking.Seat(file, seats, me);
        booking.ReceptionId = receptionId;
        file.Record(me, JourneysEvents.BookingChanged, Sections.Travel,
            open: new { booking = booking.Id, before, after = new { booking.LeavesAt, booking.ArrivesAt },
                seats = seats.Count });
        Settle(file, all, me);
    }

    public static void Cancel(
        this CaseFile file, Booking booking, IReadOnlyCollection<Booking> all, string reason, Me me)
    {
        file.Must(Act.Book, Sections.Travel, me);
        MustBeAhead(file, booking);
        RuleViolation.When(reason.Trim().Length == 0, "Cases.Reason.Needed", "Reason");
        booking.Cancel(reason, me);
        file.Record(me, JourneysEvents.BookingCancelled, Sections.Travel, open: new { booking = booking.Id });
        Settle(file, all, me);
    }

    /// <summary>
    /// One person at the door of the plane. A voluntary returnee who refuses has withdrawn; nobody has to say why.
    /// </summary>
    public static Boarding AtTheDoor(
        this CaseFile file, Booking booking, IReadOnlyCollection<Boarding> known, Guid personId,
        BoardingOutcome outcome,
        string reason, Me me)
    {
        file.Must(Act.Board, Sections.Travel, me);
        file.MustBeRunning();
        RuleViolation.When(file.Stage != Stage.Travel, "Cases.Arrival.NotTravelling");
        RuleViolation.When(!booking.IsOpen || !booking.Takes(personId), "Journeys.Boarding.NoSeat", "PersonId");
        RuleViolation.When(
            known.Any(b => b.BookingId == booking.Id && b.PersonId == personId), "Journeys.Boarding.Already",
            "PersonId");
        RuleViolation.When(
            me.Now < booking.LeavesAt.AddHours(-BoardingOpensHoursBefore), "Journeys.Boarding.TooEarly", null,
            BoardingOpensHoursBefore);
        var withdraws = outcome == BoardingOutcome.Refused && file.Basis == ReturnBasis.Voluntary;
        RuleViolation.When(
            outcome != BoardingOutcome.Boarded && !withdraws && reason.Trim().Length == 0, "Cases.Reason.Needed",
            "Reason");
        var boarding = new Boarding(booking, personId, outcome, me);
        file.Record(me, outcome == BoardingOutcome.Boarded ? JourneysEvents.Boarded : JourneysEvents.NotBoarded,
            Sections.Travel,
            personId, new { booking = booking.Id, outcome });
        if (outcome == BoardingOutcome.Boarded) file.Board(personId, me);
        else if (withdraws) file.Withdraw(personId, WithdrawalMeans.InPerson, reason, me);
        else file.Changes.Add(StageChange.Remark(file, reason, me));
        if (file.IsOpen) ComeBackIfNobodyLeft(file, [.. known, boarding], booking, me);
        return boarding;
    }

    /// <summary>
    /// They are there: those named here. The others of the household stay on the way until somebody says more.
    /// </summary>
    public static IReadOnlyList<Arrival> Land(
        this CaseFile file, IReadOnlyCollection<Guid> persons, IReadOnlyCollection<Arrival> earlier,
        IReadOnlyCollection<Boarding> boardings, Landing landing, Me me)
    {
        var retroactive = file.Entry == Entry.Retroactive;
        // Who opens a file after the return writes the arrival down, whatever the post.
        if (retroactive && me.May(Act.Receive)) file.Must(Act.Receive, Sections.Travel, me);
        else file.Must(Act.RecordArrival, Sections.Travel, me);
        file.MustBeRunning();
        RuleViolation.When(persons.Count == 0, "Journeys.Arrival.Nobody", "Persons");
        foreach (var person in persons) MustBeOnTheWay(file, person, earlier, boardings);
        RuleViolation.When(!retroactive && !landing.On.IsExact, "Journeys.Arrival.DayNeeded", "ArrivedOn");
        RuleViolation.When(landing.On.Range?.First > me.Today, "Cases.Arrival.InTheFuture", "ArrivedOn");
        Receive(file, earlier.Count > 0, landing, me);
        foreach (var person in persons)
        {
            file.Record(me, JourneysEvents.Arrived, Sections.Travel, person,
                new { on = landing.On.ToString(), landing.Mode }, new { landing.Place, landing.HandOver });
        }

        return [.. persons.Select(person => new Arrival(file, person, landing, me))];
    }

    private static void MustBeOnTheWay(
        CaseFile file, Guid person, IReadOnlyCollection<Arrival> earlier, IReadOnlyCollection<Boarding> boardings)
    {
        var member = file.MemberOf(person);
        RuleViolation.When(!member.Returns, "Journeys.Booking.NotReturning", "Persons", member.Person.FullName);
        RuleViolation.When(earlier.Any(a => a.PersonId == person), "Journeys.Arrival.Already", "Persons",
            member.Person.FullName);
        var last = boardings.Where(b => b.PersonId == person).MaxBy(b => b.At);
        RuleViolation.When(
            last is not null && last.Outcome != BoardingOutcome.Boarded, "Journeys.Arrival.NotBoarded", "Persons",
            member.Person.FullName);
    }

    private static void Receive(CaseFile file, bool othersAreThere, Landing landing, Me me)
    {
        var day = landing.On.IsExact ? landing.On.Range?.First : null;
        if (file.Entry == Entry.Retroactive)
        {
            if (othersAreThere) return;
            file.ArrivedBefore(day, me);
            file.Establish(FactKind.Arrived, Sections.Travel, null, landing.On.Range?.First ?? me.Today, null,
                "arrival", me);
            return;
        }

        if (file.Stage == Stage.Travel) file.Arrive(day!.Value, me);
        else RuleViolation.When(file.Stage < Stage.Travel, "Cases.Arrival.NotTravelling");
    }

    private static void MustPlan(CaseFile file, Me me)
    {
        file.Must(Act.Book, Sections.Travel, me);
        file.MustBeRunning();
        RuleViolation.When(file.Stage is not (Stage.Preparation or Stage.Travel), "Journeys.Booking.NotInPreparation");
    }

    private static void MustBeAhead(CaseFile file, Booking booking)
    {
        RuleViolation.When(!booking.IsOpen, "Journeys.Booking.IsCancelled");
        RuleViolation.When(
            file.Stage > Stage.Travel
                || booking.Travellers.Exists(t =>
                file.Members.Exists(m => m.PersonId == t.PersonId && m.BoardedAlready)),
            "Journeys.Booking.Begun");
    }

    /// <summary>
    /// The facts say what the open bookings say, until the day of leaving: a missed journey is no booked one.
    /// </summary>
    private static void Settle(CaseFile file, IReadOnlyCollection<Booking> bookings, Me me)
    {
        var open = bookings.Where(b => b.IsOpen && b.Part == file.Part).ToList();
        file.TakeBack(FactKind.TravelBooked, null, me);
        if (open.Count > 0 && file.Returning.All(m => open.Exists(b => b.Takes(m.PersonId))))
        {
            file.Establish(FactKind.TravelBooked, Sections.Travel, null, me.Today, open.Min(b => b.Leaves.Day),
                $"booking {open[^1].Id}", me);
        }

        foreach (var member in file.Returning.Where(m => m.Person.IsMinorOn(me.Today)))
        {
            file.TakeBack(FactKind.EscortNamed, member.PersonId, me);
            var seats = open.Where(b => b.Takes(member.PersonId)).ToList();
            if (seats.Count == 0 || seats.Exists(b =>
                b.Travellers.Exists(t => t.PersonId == member.PersonId && t.Escort.Length == 0))) continue;
            file.Establish(FactKind.EscortNamed, Sections.Travel, member.PersonId, me.Today,
                seats.Min(b => b.Leaves.Day),
                $"booking {seats[^1].Id}", me);
        }

        file.ExpectArrival(open.Count == 0 ? null : open.Max(b => b.Arrives.Day));
    }

    /// <summary>Where all stayed behind the file waits again in Preparation, without a journey.</summary>
    private static void ComeBackIfNobodyLeft(CaseFile file, List<Boarding> boardings, Booking booking, Me me)
    {
        var returning = file.Returning.ToList();
        if (returning.Exists(m => m.BoardedAlready)) return;
        var here = boardings.Where(b => b.BookingId == booking.Id).Select(b => b.PersonId).ToHashSet();
        if (returning.Exists(m => !here.Contains(m.PersonId))) return;
        file.TakeBack(FactKind.TravelBooked, null, me);
        file.ExpectArrival(null);
        file.Enter(Stage.Preparation, "", me);
    }
}
