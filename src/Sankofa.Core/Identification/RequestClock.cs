using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Identification;

public enum ClockKind
{
    Answer, Interview, Enquiry, MoreNeeded, TravelDocument, OwnConsent, PreIdentification,
}

/// <summary>
/// How a day was computed, as it was then: the name and number of the version, its article, the length.
/// </summary>
public sealed record ClockBasis(
    string AgreementName, int? AgreementNumber, string Article, int? Length, DayCount? Count, bool HolidaysKnown)
{
    public static readonly ClockBasis None = new("", null, "", null, null, true);
}

/// <summary>
/// One thing that somebody owes until a day. Both sides see it; when the day has passed, named people are told, and
/// nothing else follows from it.
/// </summary>
public sealed class RequestClock : IBelongsToFile
{
    private RequestClock() { }

    internal RequestClock(
        CaseFile file, Guid authorityId, Guid? requestId, ClockKind kind, Guid? personId, Guid owedBy,
        DateOnly startedOn, DateOnly dueOn, ClockBasis basis, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        Part = file.Part;
        (AuthorityId, RequestId, Kind, PersonId, OwedBy) = (authorityId, requestId, kind, personId, owedBy);
        (StartedOn, DueOn) = (startedOn, dueOn);
        (AgreementName, AgreementNumber, Article) = (basis.AgreementName, basis.AgreementNumber, basis.Article);
        (Length, DayCount, HolidaysKnown) = (basis.Length, basis.Count, basis.HolidaysKnown);
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public int Part { get; private set; }
    public Guid AuthorityId { get; private set; }
    public Guid? RequestId { get; private set; }
    public ClockKind Kind { get; private set; }
    public Guid? PersonId { get; private set; }

    /// <summary>The organisation that is to do it.</summary>
    public Guid OwedBy { get; private set; }
    public DateOnly StartedOn { get; private set; }
    public DateOnly DueOn { get; private set; }
    public string AgreementName { get; private set; } = "";
    public int? AgreementNumber { get; private set; }
    public string Article { get; private set; } = "";
    public int? Length { get; private set; }
    public DayCount? DayCount { get; private set; }

    /// <summary>False where working days were counted and nobody had entered the country's holidays.</summary>
    public bool HolidaysKnown { get; private set; }
    public DateOnly? ExtendedFrom { get; private set; }
    public string ExtendedWhy { get; private set; } = "";
    public DateTimeOffset? StoppedAt { get; private set; }
    public int Version { get; private set; }
    public List<ClockEscalation> Escalations { get; } = [];

    public bool Runs => StoppedAt is null;

    public bool IsLateOn(DateOnly day) => Runs && DueOn < day;

    internal void Stop(DateTimeOffset now) => StoppedAt ??= now;

    internal void Extend(DateOnly until, string why) =>
        (ExtendedFrom, DueOn, ExtendedWhy) = (ExtendedFrom ?? DueOn, until, why.Trim());

    /// <summary>
    /// Counts the working days anew after the calendar changed. A day that the authority took longer stays as it was
    /// told. True where something moved.
    /// </summary>
    internal bool Follow(WorkingCalendar calendar)
    {
        if (!Runs || DayCount != Core.Organisations.DayCount.Working || ExtendedFrom is not null) return false;
        if (Length is not { } length) return false;
        var due = calendar.DueOn(StartedOn, length, Core.Organisations.DayCount.Working);
        var known = calendar.KnowsHolidays(StartedOn, due);
        if (due == DueOn && known == HolidaysKnown) return false;
        (DueOn, HolidaysKnown) = (due, known);
        return true;
    }

    /// <summary>A clock by a term of the agreement, in the working days of the country that owes it.</summary>
    internal static RequestClock By(
        Term term, AgreementVersion agreement, WorkingCalendar calendar, CaseFile file, IdentificationRequest request,
        ClockKind kind, Guid? personId, Me me)
    {
        var due = calendar.DueOn(me.Today, term.Length!.Value, term.Count);
        var basis = new ClockBasis(
            agreement.Name, agreement.Number, term.Article, term.Length, term.Count,
            term.Count != Core.Organisations.DayCount.Working || calendar.KnowsHolidays(me.Today, due));
        return new RequestClock(
            file, request.AuthorityId, request.Id, kind, personId, request.AuthorityId, me.Today, due, basis, me);
    }
}

/// <summary>A step of the ladder that was climbed: who was told that a clock is late, and when.</summary>
public sealed class ClockEscalation : IBelongsToFile
{
    private ClockEscalation() { }

    internal ClockEscalation(RequestClock clock, Guid organisationId, LadderStep step, Me me)
    {
        Id = Ids.New(me.Now);
        (FileId, ClockId, AuthorityId) = (clock.FileId, clock.Id, clock.AuthorityId);
        (OrganisationId, AfterDays, UserId, UserName) = (organisationId, step.AfterDays, step.UserId, step.UserName);
        At = me.Now;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid ClockId { get; private set; }
    public Guid AuthorityId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public int AfterDays { get; private set; }

    /// <summary>Null where an organisation has named nobody: it is told as a whole.</summary>
    public Guid? UserId { get; private set; }
    public string UserName { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
}

internal sealed class RequestClockMapping : IEntityTypeConfiguration<RequestClock>
{
    public void Configure(EntityTypeBuilder<RequestClock> builder)
    {
        builder.Property(c => c.AgreementName).HasMaxLength(AgreementVersion.NameLength);
        builder.Property(c => c.Article).HasMaxLength(AgreementVersion.ArticleLength);
        builder.Property(c => c.ExtendedWhy).HasMaxLength(AgreementVersion.TextLength);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(c => c.FileId);
        builder.HasMany(c => c.Escalations).WithOne().HasForeignKey(e => e.ClockId);
        builder.HasIndex(c => c.DueOn).HasFilter("stopped_at IS NULL");
        builder.SeenByOwnRule();
    }
}

internal sealed class ClockEscalationMapping : IEntityTypeConfiguration<ClockEscalation>
{
    public void Configure(EntityTypeBuilder<ClockEscalation> builder)
    {
        builder.Property(e => e.UserName).HasMaxLength(User.DisplayNameLength);
        builder.HasIndex(e => new { e.ClockId, e.OrganisationId, e.AfterDays, e.UserId }).IsUnique()
            .AreNullsDistinct(false);
        builder.SeenByOwnRule();
    }
}
