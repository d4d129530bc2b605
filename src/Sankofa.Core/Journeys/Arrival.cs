using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;

namespace Sankofa.Core.Journeys;

/// <summary>How somebody came in: the day as far as it is known, the airport or crossing, by what means.</summary>
public sealed record Landing(PartialDate On, string Place, TravelMode Mode, string HandOver);

/// <summary>One person is there, and in whose hands.</summary>
public sealed class Arrival : IBelongsToFile
{
    public const int PlaceLength = 120;
    public const int HandOverLength = 2000;

    private Arrival() { }

    internal Arrival(CaseFile file, Guid personId, Landing landing, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        PersonId = personId;
        On = landing.On;
        Place = landing.Place.Trim();
        Mode = landing.Mode;
        HandOver = landing.HandOver.Trim();
        RecordedAt = me.Now;
        RecordedBy = me.UserId;
        OrganisationId = me.OrganisationId;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>Of those who came before anybody wrote it down it is often known in part.</summary>
    public PartialDate On { get; private set; }

    /// <summary>The airport, the port, or the place where the border was crossed.</summary>
    public string Place { get; private set; } = "";
    public TravelMode Mode { get; private set; }
    public string HandOver { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }
    public Guid RecordedBy { get; private set; }
    public Guid OrganisationId { get; private set; }
}

internal sealed class ArrivalMapping : IEntityTypeConfiguration<Arrival>
{
    public void Configure(EntityTypeBuilder<Arrival> builder)
    {
        builder.Property(a => a.Place).HasMaxLength(Arrival.PlaceLength);
        builder.Property(a => a.HandOver).HasMaxLength(Arrival.HandOverLength);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(a => a.FileId);
        builder.HasIndex(a => new { a.FileId, a.PersonId }).IsUnique();
        builder.SeenIn(Sections.Travel);
    }
}
