using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Decisions;

public enum BodyKind
{
    SteeringCommittee, SeniorOfficials, Ministerial, JointCommittee,
}

/// <summary>Who decides in the Dialogue: its members, its meetings and who presides, each with their dates.</summary>
public sealed class DialogueBody : DialogueRow
{
    public const int ProcessLength = 200;

    private DialogueBody() { }

    public BodyKind Kind { get; private set; }
    public Wording Name { get; private set; } = [];

    /// <summary>The other process of a joint committee.</summary>
    public string WithProcess { get; private set; } = "";
    public List<BodyMember> Members { get; } = [];
    public List<BodyMeeting> Meetings { get; } = [];
    public List<PresidencyHandOver> HandOvers { get; } = [];

    public IEnumerable<BodyMember> MembersOn(DateOnly day) => Members.Where(m => m.SitsOn(day));

    public PresidencyHandOver? PresidencyOn(DateOnly day) =>
        HandOvers.Where(h => h.On <= day).OrderBy(h => h.On).ThenBy(h => h.Id).LastOrDefault();

    public static DialogueBody SetUp(BodyKind kind, Wording name, string withProcess, Envoy by)
    {
        by.MustRun();
        RuleViolation.When(name.IsEmpty, "Dialogue.Title.Needed", "NameFr");
        RuleViolation.When(kind == BodyKind.JointCommittee != (withProcess.Trim().Length > 0),
            "Dialogue.Decisions.OtherProcess", nameof(WithProcess));
        var body = new DialogueBody
        {
            Id = Ids.New(by.Me.Now), Kind = kind, Name = name, WithProcess = withProcess.Trim(),
        };
        body.Record(by.Me, DialogueEvents.BodySetUp, new { kind });
        return body;
    }

    public void Seat(string partner, PartialDate from, PartialDate until, string source, Envoy by)
    {
        by.MustRun();
        RuleViolation.When(partner.Length == 0, "Dialogue.Decisions.PartnerNeeded", "Partner");
        RuleViolation.When(source.Trim().Length == 0, "Dialogue.Source.Needed", "Source");
        RuleViolation.When(Spans.EndBefore(from, until), "Dialogue.Dates.EndBefore", "Until");
        RuleViolation.When(
            Members.Exists(m => m.Partner == partner && m.Until.IsUnknown), "Dialogue.Decisions.SitsAlready",
                "Partner");
        Members.Add(new BodyMember(this, partner, from, until, source.Trim(), by.Me.Now));
        Record(by.Me, DialogueEvents.MemberSeated, new { partner, from = from.ToString() });
    }

    public void Unseat(Guid memberId, PartialDate until, Envoy by)
    {
        by.MustRun();
        var member = Members.FirstOrDefault(m => m.Id == memberId) ?? throw new NotThere();
        member.Leave(until);
        Record(by.Me, DialogueEvents.MemberLeft, new { member.Partner, until = until.ToString() });
    }

    public BodyMeeting Call(
        DateOnly on, string place, string link, IReadOnlyList<string> presidency, IReadOnlyList<string> agenda,
            Envoy by)
    {
        if (!Decision.MaySteer(by)) by.MustRun();
        RuleViolation.When(place.Trim().Length + link.Trim().Length == 0, "Dialogue.Decisions.PlaceNeeded", "Place");
        RuleViolation.When(presidency.Count is 0 or > 2, "Dialogue.Decisions.OneOrTwoPreside", "Presidency");
        var meeting = new BodyMeeting(this, on, place.Trim(), link.Trim(), presidency, agenda, by.Me.Now);
        Meetings.Add(meeting);
        Record(by.Me, DialogueEvents.MeetingCalled, new { on, presidency });
        return meeting;
    }

    public void HandOver(string from, string to, DateOnly on, Guid? meetingId, string openPoints, Envoy by)
    {
        if (!Decision.MaySteer(by)) by.MustRun();
        RuleViolation.When(to.Length == 0, "Dialogue.Decisions.PartnerNeeded", "To");
        RuleViolation.When(from == to, "Dialogue.Decisions.ToItself", "To");
        RuleViolation.When(PresidencyOn(DateOnly.MaxValue) is { } last && (last.To != from || last.On > on),
            "Dialogue.Decisions.NotPresiding", "From");
        if (meetingId is { } id && !Meetings.Exists(m => m.Id == id)) throw new NotThere();
        HandOvers.Add(new PresidencyHandOver(this, from, to, on, meetingId, openPoints.Trim(), by.Me.Now));
        Record(by.Me, DialogueEvents.PresidencyHandedOver, new { from, to, on });
    }
}

public sealed class BodyMember
{
    public const int PartnerLength = Partners.Partner.CodeLength;
    public const int SourceLength = Partners.Partner.SourceLength;

    private BodyMember() { }

    internal BodyMember(DialogueBody body, string partner, PartialDate from, PartialDate until, string source,
        DateTimeOffset now)
    {
        Id = Ids.New(now);
        (BodyId, Partner, From, Until, Source) = (body.Id, partner, from, until, source);
    }

    public Guid Id { get; private set; }
    public Guid BodyId { get; private set; }
    public string Partner { get; private set; } = "";
    public PartialDate From { get; private set; }
    public PartialDate Until { get; private set; }
    public string Source { get; private set; } = "";

    public bool SitsOn(DateOnly day) => Spans.Hold(From, Until, day);

    internal void Leave(PartialDate until)
    {
        RuleViolation.When(until.IsUnknown || Spans.EndBefore(From, until), "Dialogue.Dates.EndBefore", nameof(Until));
        Until = until;
    }
}

public sealed class BodyMeeting
{
    public const int PlaceLength = 200;
    public const int LinkLength = 400;

    private BodyMeeting() { }

    internal BodyMeeting(DialogueBody body, DateOnly on, string place, string link, IReadOnlyList<string> presidency,
        IReadOnlyList<string> agenda, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (BodyId, On, Place, Link) = (body.Id, on, place, link);
        (Presidency, Agenda) = ([.. presidency], [.. agenda]);
    }

    public Guid Id { get; private set; }
    public Guid BodyId { get; private set; }
    public DateOnly On { get; private set; }
    public string Place { get; private set; } = "";
    public string Link { get; private set; } = "";

    /// <summary>One country, or two that preside together.</summary>
    public IReadOnlyList<string> Presidency { get; private set; } = [];
    public IReadOnlyList<string> Agenda { get; private set; } = [];
}

/// <summary>Who handed the presidency to whom, and what was still open on that day.</summary>
public sealed class PresidencyHandOver
{
    private PresidencyHandOver() { }

    internal PresidencyHandOver(DialogueBody body, string from, string to, DateOnly on, Guid? meetingId,
        string openPoints, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (BodyId, From, To, On, MeetingId, OpenPoints) = (body.Id, from, to, on, meetingId, openPoints);
    }

    public Guid Id { get; private set; }
    public Guid BodyId { get; private set; }

    /// <summary>Empty where nobody presided before, or nobody knows who did.</summary>
    public string From { get; private set; } = "";
    public string To { get; private set; } = "";
    public DateOnly On { get; private set; }
    public Guid? MeetingId { get; private set; }
    public string OpenPoints { get; private set; } = "";
}

internal sealed class DialogueBodyMapping : IEntityTypeConfiguration<DialogueBody>
{
    public void Configure(EntityTypeBuilder<DialogueBody> builder)
    {
        builder.Property(b => b.WithProcess).HasMaxLength(DialogueBody.ProcessLength);
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.HasMany(b => b.Members).WithOne().HasForeignKey(m => m.BodyId);
        builder.HasMany(b => b.Meetings).WithOne().HasForeignKey(m => m.BodyId);
        builder.HasMany(b => b.HandOvers).WithOne().HasForeignKey(h => h.BodyId);
        builder.SeenInDialogue("true");
    }
}

internal sealed class BodyMemberMapping : IEntityTypeConfiguration<BodyMember>
{
    public void Configure(EntityTypeBuilder<BodyMember> builder)
    {
        builder.Property(m => m.Partner).HasMaxLength(BodyMember.PartnerLength);
        builder.Property(m => m.Source).HasMaxLength(BodyMember.SourceLength);
        builder.SeenInDialogue("true");
    }
}

internal sealed class BodyMeetingMapping : IEntityTypeConfiguration<BodyMeeting>
{
    public void Configure(EntityTypeBuilder<BodyMeeting> builder)
    {
        builder.Property(m => m.Place).HasMaxLength(BodyMeeting.PlaceLength);
        builder.Property(m => m.Link).HasMaxLength(BodyMeeting.LinkLength);
        builder.HasIndex(m => new { m.BodyId, m.On });
        builder.SeenInDialogue();
    }
}

internal sealed class PresidencyHandOverMapping : IEntityTypeConfiguration<PresidencyHandOver>
{
    public void Configure(EntityTypeBuilder<PresidencyHandOver> builder)
    {
        builder.Property(h => h.From).HasMaxLength(Partners.Partner.CodeLength);
        builder.Property(h => h.To).HasMaxLength(Partners.Partner.CodeLength);
        builder.HasOne<BodyMeeting>().WithMany().HasForeignKey(h => h.MeetingId);
        builder.SeenInDialogue();
    }
}
