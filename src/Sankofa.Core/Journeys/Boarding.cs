using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.Journeys;

public enum BoardingOutcome
{
    Boarded, Refused, NoShow, Prevented,
}

/// <summary>
/// Who went on board, and who did not. Why somebody did not may speak of asylum: the reason stands where the origin
/// side does not read, with the withdrawal or among the remarks on the stage.
/// </summary>
public sealed class Boarding : IBelongsToFile
{
    private Boarding() { }

    internal Boarding(Booking booking, Guid personId, BoardingOutcome outcome, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = booking.FileId;
        BookingId = booking.Id;
        PersonId = personId;
        Outcome = outcome;
        At = me.Now;
        OrganisationId = me.OrganisationId;
        RecordedBy = me.UserId;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid BookingId { get; private set; }
    public Guid PersonId { get; private set; }
    public BoardingOutcome Outcome { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid RecordedBy { get; private set; }
}

internal sealed class BoardingMapping : IEntityTypeConfiguration<Boarding>
{
    public void Configure(EntityTypeBuilder<Boarding> builder)
    {
        builder.HasOne<Booking>().WithMany().HasForeignKey(b => b.BookingId);
        builder.HasIndex(b => b.FileId);
        // Once per journey: of two who write at once one is told so by the database.
        builder.HasIndex(b => new { b.BookingId, b.PersonId }).IsUnique();
        builder.SeenIn(Sections.Travel);
    }
}
