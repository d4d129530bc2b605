using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;

namespace Sankofa.Core.Journeys;

/// <summary>A house with beds, of one organisation.</summary>
public sealed class ReceptionPlace
{
    public const int NameLength = 120;
    public const int MostBeds = 2000;

    private ReceptionPlace() { }

    public ReceptionPlace(string name, int capacity, Me me)
    {
        me.Must(Act.Receive);
        Id = Ids.New(me.Now);
        OrganisationId = me.OrganisationId;
        Describe(name, capacity, me);
    }

    public Guid Id { get; private set; }
    public Guid OrganisationId { get; private set; }
    public string Name { get; private set; } = "";
    public int Capacity { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public int Version { get; private set; }

    public void Describe(string name, int capacity, Me me)
    {
        me.Must(Act.Receive);
        RuleViolation.When(name.Trim().Length == 0, "Journeys.Place.NoName", nameof(Name));
        RuleViolation.When(capacity is < 1 or > MostBeds, "Journeys.Place.Beds", nameof(Capacity), MostBeds);
        (Name, Capacity) = (name.Trim(), capacity);
    }

    /// <summary>
    /// Beds are taken away only where nobody sleeps. <paramref name="given"/> holds the nights given from today on;
    /// call it while the place is held.
    /// </summary>
    public void Change(string name, int capacity, IReadOnlyCollection<BedNight> given, Me me)
    {
        var highest = given.Select(n => n.Bed).DefaultIfEmpty(0).Max();
        Describe(name, capacity, me);
        RuleViolation.When(capacity < highest, "Journeys.Place.BedsGiven", nameof(Capacity), highest);
    }

    /// <summary>No bed is given here any more; what was given has been slept.</summary>
    public void Close(IReadOnlyCollection<BedNight> given, Me me)
    {
        me.Must(Act.Receive);
        if (given.Count > 0) throw new RuleViolation("Journeys.Place.StillGiven", null, given.Max(n => n.Night));
        ClosedAt ??= me.Now;
    }

    public void Reopen(Me me)
    {
        me.Must(Act.Receive);
        ClosedAt = null;
    }

    /// <summary>
    /// A bed for a person from one night to the morning of another. <paramref name="taken"/> holds the nights already
    /// given in that time; call it while the place is held (see <see cref="ReceptionPlaces"/>).
    /// </summary>
    public Stay TakeIn(
        CaseFile file, Guid personId, DateOnly from, DateOnly until, IReadOnlyCollection<BedNight> taken,
        IReadOnlyCollection<Stay> stays, Me me)
    {
        file.Must(Act.Receive, Sections.Travel, me);
        file.MustBeRunning();
        RuleViolation.When(file.Stage < Stage.Travel, "Journeys.Stay.NotYet");
        RuleViolation.When(OrganisationId != me.OrganisationId, "Journeys.Stay.OtherHouse", "PlaceId");
        RuleViolation.When(ClosedAt is not null, "Journeys.Place.IsClosed", "PlaceId");
        RuleViolation.When(!file.MemberOf(personId).Returns, "Journeys.Booking.NotReturning", "PersonId",
            file.MemberOf(personId).Person.FullName);
        Stay.MustBeNights(from, until);
        RuleViolation.When(
            stays.Any(s => s.PersonId == personId && s.From < until && from < s.Until), "Journeys.Stay.Twice",
            "PersonId");
        var bed = Enumerable.Range(1, Capacity)
            .FirstOrDefault(bed => !taken.Any(n => n.Bed == bed && n.Night >= from && n.Night < until));
        RuleViolation.When(bed == 0, "Journeys.Stay.Full", "PlaceId", Name);
        var stay = new Stay(file, this, personId, bed, from, until, me);
        file.Record(me, JourneysEvents.BedGiven, Sections.Travel, personId,
            new { stay = stay.Id, place = Id, from, until });
        return stay;
    }
}

/// <summary>A bed from a night until a morning.</summary>
public sealed class Stay : IBelongsToFile
{
    public const int MostNights = 92;
    public const int HandOverLength = 2000;

    private Stay() { }

    internal Stay(CaseFile file, ReceptionPlace place, Guid personId, int bed, DateOnly from, DateOnly until, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        PersonId = personId;
        PlaceId = place.Id;
        PlaceName = place.Name;
        OrganisationId = place.OrganisationId;
        Bed = bed;
        (From, Until) = (from, until);
        GivenBy = me.UserId;
        GivenAt = me.Now;
        Nights.AddRange(NightsBetween(from, until).Select(night => new BedNight(this, night)));
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid PlaceId { get; private set; }

    /// <summary>
    /// As it was called: other organisations of the file read it, who do not see the places of this one.
    /// </summary>
    public string PlaceName { get; private set; } = "";
    public Guid OrganisationId { get; private set; }
    public int Bed { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>The morning of leaving: that night is somebody else's.</summary>
    public DateOnly Until { get; private set; }
    public Guid GivenBy { get; private set; }
    public DateTimeOffset GivenAt { get; private set; }
    public DateTimeOffset? HandedOverAt { get; private set; }
    public Guid? HandedOverTo { get; private set; }
    public string HandOver { get; private set; } = "";
    public int Version { get; private set; }
    public List<BedNight> Nights { get; } = [];

    /// <summary>Leaves earlier or stays longer, in the same bed.</summary>
    public void StayUntil(CaseFile file, DateOnly until, IReadOnlyCollection<BedNight> taken, Me me)
    {
        MustBeMine(file, me);
        MustBeNights(From, until);
        RuleViolation.When(
            taken.Any(n => n.Bed == Bed && n.StayId != Id && n.Night >= From && n.Night < until),
            "Journeys.Stay.BedTaken", nameof(Until));
        Nights.RemoveAll(n => n.Night >= until);
        Nights.AddRange(NightsBetween(From, until).Where(night => Nights.TrueForAll(n => n.Night != night)).ToList()
            .ConvertAll(night => new BedNight(this, night)));
        file.Record(me, JourneysEvents.StayChanged, Sections.Travel, PersonId,
            new { stay = Id, before = Until, until });
        Until = until;
    }

    /// <summary>Another service goes on from here; it finds a task in its list.</summary>
    public CaseTask HandOverTo(CaseFile file, Guid organisationId, string note, Me me)
    {
        MustBeMine(file, me);
        RuleViolation.When(HandedOverAt is not null, "Journeys.Stay.HandedOver");
        RuleViolation.When(organisationId == me.OrganisationId, "Journeys.Stay.ToOneself", "OrganisationId");
        (HandedOverAt, HandedOverTo, HandOver) = (me.Now, organisationId, note.Trim());
        file.Record(me, JourneysEvents.HandedOver, Sections.Travel, PersonId, new { stay = Id, to = organisationId },
            new { note });
        return file.GiveTask(organisationId, null, "Journeys.Task.TakeOver", me.Today.AddDays(3),
            Sections.Identity, me);
    }

    internal static void MustBeNights(DateOnly from, DateOnly until)
    {
        RuleViolation.When(until <= from, "Journeys.Stay.NoNight", nameof(Until));
        RuleViolation.When(until.DayNumber - from.DayNumber > MostNights, "Journeys.Stay.TooLong", nameof(Until),
            MostNights);
    }

    private void MustBeMine(CaseFile file, Me me)
    {
        file.Must(Act.Receive, Sections.Travel, me);
        if (OrganisationId != me.OrganisationId) throw new NotAllowed(nameof(Act.Receive));
    }

    private static IEnumerable<DateOnly> NightsBetween(DateOnly from, DateOnly until)
    {
        for (var night = from; night < until; night = night.AddDays(1)) yield return night;
    }
}

/// <summary>
/// One bed, one night: its key is the capacity of the house. It names no person, so that the house can count what it
/// may not otherwise read.
/// </summary>
public sealed class BedNight
{
    private BedNight() { }

    internal BedNight(Stay stay, DateOnly night) =>
        (PlaceId, Night, Bed, StayId, OrganisationId) = (stay.PlaceId, night, stay.Bed, stay.Id, stay.OrganisationId);

    public Guid PlaceId { get; private set; }
    public DateOnly Night { get; private set; }
    public int Bed { get; private set; }
    public Guid StayId { get; private set; }
    public Guid OrganisationId { get; private set; }
}

public static class ReceptionPlaces
{
    /// <summary>
    /// Holds the place until the transaction ends: who asks for a bed at the same moment waits, and then sees what is
    /// left.
    /// </summary>
    public static async Task<ReceptionPlace> HoldPlaceAsync(
        this SankofaDb db, Guid placeId, Me me, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM reception_place WHERE id = {placeId} FOR UPDATE", cancel);
        return await db.Set<ReceptionPlace>()
            .SingleOrDefaultAsync(p => p.Id == placeId && p.OrganisationId == me.OrganisationId, cancel)
                ?? throw new NotThere();
    }

    public static Task<List<BedNight>> NightsFromAsync(
        this SankofaDb db, Guid placeId, DateOnly from, CancellationToken cancel) =>
        db.NightsTakenAsync(placeId, from, DateOnly.MaxValue, cancel);

    public static Task<List<BedNight>> NightsTakenAsync(
        this SankofaDb db, Guid placeId, DateOnly from, DateOnly until, CancellationToken cancel) =>
        db.Set<BedNight>().Where(n => n.PlaceId == placeId && n.Night >= from && n.Night < until).ToListAsync(cancel);
}

internal sealed class ReceptionPlaceMapping : IEntityTypeConfiguration<ReceptionPlace>
{
    public void Configure(EntityTypeBuilder<ReceptionPlace> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(ReceptionPlace.NameLength);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId);
        builder.HasIndex(p => new { p.OrganisationId, p.Name }).IsUnique();
        builder.SeenByOrganisation();
    }
}

internal sealed class StayMapping : IEntityTypeConfiguration<Stay>
{
    public void Configure(EntityTypeBuilder<Stay> builder)
    {
        builder.Property(s => s.PlaceName).HasMaxLength(ReceptionPlace.NameLength);
        builder.Property(s => s.HandOver).HasMaxLength(Stay.HandOverLength);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(s => s.FileId);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
        builder.HasOne<ReceptionPlace>().WithMany().HasForeignKey(s => s.PlaceId);
        builder.HasMany(s => s.Nights).WithOne().HasForeignKey(n => n.StayId);
        builder.ToTable(table => table.HasCheckConstraint("stay_has_nights", "until > \"from\""));
        builder.SeenIn(Sections.Travel);
    }
}

internal sealed class BedNightMapping : IEntityTypeConfiguration<BedNight>
{
    public void Configure(EntityTypeBuilder<BedNight> builder)
    {
        builder.HasKey(n => new { n.PlaceId, n.Night, n.Bed });
        builder.HasOne<ReceptionPlace>().WithMany().HasForeignKey(n => n.PlaceId);
        builder.SeenByOrganisation();
    }
}
