using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Activities;

public enum ActivityKind
{
    ThematicMeeting, TechnicalMeeting, Webinar, SeniorOfficials, Ministerial, Workshop, LocalAuthorities,
}

public enum ActivityFormat
{
    InPerson, OnLine, Hybrid, Unknown,
}

/// <summary>What the concept note of an activity says of it.</summary>
public sealed record ActivityTerms(
    Wording Title, ActivityKind Kind, ActivityFormat Format, PartialDate From, PartialDate To, string Place,
    string Address, IReadOnlyList<string> CoChairs, Wording Profile, Wording Aims, Wording ExpectedResults,
    Guid? DomainId, Guid? ObjectiveId, DateOnly? RegisterUntil, int? SeatsPerCountry);

/// <summary>
/// A meeting of the Dialogue from its concept note to the follow-up of what it recommended. Shown to everybody once it
/// is published; who was invited and who registered never is.
/// </summary>
public sealed class Activity : DialogueRow
{
    public const int CodeLength = 60;
    public const int PlaceLength = 200;
    public const int AddressLength = 400;

    private Activity() { }

    public string Code { get; private set; } = "";
    public Wording Title { get; private set; } = [];
    public ActivityKind Kind { get; private set; }
    public ActivityFormat Format { get; private set; }
    public PartialDate From { get; private set; }
    public PartialDate To { get; private set; }

    /// <summary>What of the dates is inferred, or was not found.</summary>
    public Wording DateNote { get; private set; } = [];
    public string Place { get; private set; } = "";

    /// <summary>Where one takes part on line. Shown to those who registered, never to the public.</summary>
    public string Address { get; private set; } = "";
    public IReadOnlyList<string> CoChairs { get; private set; } = [];
    public Wording Profile { get; private set; } = [];
    public Wording Aims { get; private set; } = [];
    public Wording ExpectedResults { get; private set; } = [];
    public Guid? DomainId { get; private set; }
    public PlanDomain? Domain { get; private set; }
    public Guid? ObjectiveId { get; private set; }
    public PlanObjective? Objective { get; private set; }
    public DateOnly? RegisterUntil { get; private set; }
    public int? SeatsPerCountry { get; private set; }

    /// <summary>The document it was entered from; empty where it was prepared here.</summary>
    public string Source { get; private set; } = "";

    /// <summary>The first known day: lists are in this order.</summary>
    public DateOnly SortsOn { get; private set; }
    public DateTimeOffset EnteredAt { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public List<AgendaPoint> Agenda { get; } = [];
    public List<ActivitySession> Sessions { get; } = [];
    public List<Conclusion> Conclusions { get; } = [];
    public List<Recommendation> Recommendations { get; } = [];
    public List<RecordedDecision> Decisions { get; } = [];

    public bool IsPublished => PublishedAt is not null;

    public static Activity Prepare(string code, ActivityTerms terms, Envoy by)
    {
        by.MustRun();
        var activity = new Activity { Id = Ids.New(by.Me.Now), Code = code, EnteredAt = by.Me.Now };
        activity.Describe(terms);
        activity.Record(by.Me, DialogueEvents.ActivityPrepared, new { code, terms.Kind });
        return activity;
    }

    /// <summary>An activity that took place before it was entered here, from the document that tells of it.</summary>
    public static Activity Held(string code, ActivityTerms terms, string source, Wording dateNote, Envoy by)
    {
        var activity = Prepare(code, terms, by);
        (activity.Source, activity.DateNote) = (source, dateNote);
        return activity;
    }

    public void Change(ActivityTerms terms, Envoy by)
    {
        by.MustRun();
        Describe(terms);
        Record(by.Me, DialogueEvents.ActivityChanged);
    }

    public AgendaPoint PutOnAgenda(DateOnly? day, TimeOnly? at, Wording title, IReadOnlyList<AgendaSpeaker> speakers,
        Envoy by)
    {
        by.MustRun();
        RuleViolation.When(title.IsEmpty, "Dialogue.Title.Needed", nameof(Title));
        var point = new AgendaPoint(this, Agenda.Count + 1, day, at, title, speakers, by.Me.Now);
        Agenda.Add(point);
        return point;
    }

    public ActivitySession Hold(string number, Wording title, Wording summary, Envoy by)
    {
        by.MustRun();
        RuleViolation.When(title.IsEmpty, "Dialogue.Title.Needed", nameof(Title));
        var session = new ActivitySession(this, Sessions.Count + 1, number, title, summary, by.Me.Now);
        Sessions.Add(session);
        return session;
    }

    public Conclusion Conclude(FoundText found, Envoy by)
    {
        by.MustRun();
        RuleViolation.When(found.Text.IsEmpty, "Dialogue.Text.Needed", "Text");
        var conclusion = new Conclusion(this, Conclusions.Count + 1, found, by.Me.Now);
        Conclusions.Add(conclusion);
        Record(by.Me, DialogueEvents.ConclusionEntered, new { conclusion = conclusion.Id });
        return conclusion;
    }

    public Recommendation Recommend(
        FoundText found, IReadOnlyList<string> addressees, string addresseesNote, PartialDate due, Wording dueNote,
        Envoy by)
    {
        by.MustRun();
        RuleViolation.When(found.Text.IsEmpty, "Dialogue.Text.Needed", "Text");
        var recommendation = new Recommendation(this, Recommendations.Count + 1, found, addressees, addresseesNote, due,
            dueNote, by);
        Recommendations.Add(recommendation);
        return recommendation;
    }

    public RecordedDecision Decide(FoundText found, string body, string how, Envoy by)
    {
        by.MustRun();
        var decision = new RecordedDecision(this, Decisions.Count + 1, found, body, how, by.Me.Now);
        Decisions.Add(decision);
        return decision;
    }

    public void Publish(Envoy by)
    {
        by.MustRun();
        if (IsPublished) return;
        PublishedAt = by.Me.Now;
        Record(by.Me, DialogueEvents.ActivityPublished);
    }

    private void Describe(ActivityTerms terms)
    {
        RuleViolation.When(terms.Title.IsEmpty, "Dialogue.Title.Needed", nameof(Title));
        RuleViolation.When(Partners.Spans.EndBefore(terms.From, terms.To), "Dialogue.Dates.EndBefore", nameof(To));
        RuleViolation.When(terms.SeatsPerCountry < 1, "Dialogue.Activity.Seats", nameof(SeatsPerCountry));
        (Title, Kind, Format, From, To) = (terms.Title, terms.Kind, terms.Format, terms.From, terms.To);
        (Place, Address, CoChairs) = (terms.Place.Trim(), terms.Address.Trim(), [.. terms.CoChairs.Distinct()]);
        (Profile, Aims, ExpectedResults) = (terms.Profile, terms.Aims, terms.ExpectedResults);
        (DomainId, ObjectiveId) = (terms.DomainId, terms.ObjectiveId);
        (RegisterUntil, SeatsPerCountry) = (terms.RegisterUntil, terms.SeatsPerCountry);
        SortsOn = terms.From.Range?.First ?? terms.To.Range?.First ?? DateOnly.MinValue;
    }
}

/// <summary>Who speaks to a point: a function and an office, never a person's name.</summary>
public sealed record AgendaSpeaker(string Function = "", string Organisation = "", string Country = "");

public sealed class AgendaPoint
{
    private AgendaPoint() { }

    internal AgendaPoint(Activity activity, int order, DateOnly? day, TimeOnly? at, Wording title,
        IReadOnlyList<AgendaSpeaker> speakers, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (ActivityId, Order, Day, At, Title, Speakers) = (activity.Id, order, day, at, title, speakers);
    }

    public Guid Id { get; private set; }
    public Guid ActivityId { get; private set; }
    public int Order { get; private set; }
    public DateOnly? Day { get; private set; }
    public TimeOnly? At { get; private set; }
    public Wording Title { get; private set; } = [];
    public IReadOnlyList<AgendaSpeaker> Speakers { get; private set; } = [];
}

internal sealed class ActivityMapping : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.Property(a => a.Code).HasMaxLength(Activity.CodeLength);
        builder.Property(a => a.Place).HasMaxLength(Activity.PlaceLength);
        builder.Property(a => a.Address).HasMaxLength(Activity.AddressLength);
        builder.Property(a => a.Source).HasMaxLength(Plans.ActionPlan.SourceLength);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => a.Code).IsUnique();
        builder.HasIndex(a => new { a.SortsOn, a.Id });
        builder.HasOne(a => a.Domain).WithMany().HasForeignKey(a => a.DomainId);
        builder.HasOne(a => a.Objective).WithMany().HasForeignKey(a => a.ObjectiveId);
        builder.HasMany(a => a.Agenda).WithOne().HasForeignKey(p => p.ActivityId);
        builder.HasMany(a => a.Sessions).WithOne().HasForeignKey(s => s.ActivityId);
        builder.HasMany(a => a.Conclusions).WithOne().HasForeignKey(c => c.ActivityId);
        builder.HasMany(a => a.Recommendations).WithOne(r => r.Activity).HasForeignKey(r => r.ActivityId);
        builder.HasMany(a => a.Decisions).WithOne().HasForeignKey(d => d.ActivityId);
        builder.SeenInDialogue("published_at IS NOT NULL");
    }
}

internal sealed class AgendaPointMapping : IEntityTypeConfiguration<AgendaPoint>
{
    public void Configure(EntityTypeBuilder<AgendaPoint> builder)
    {
        builder.Property(p => p.Speakers).HasColumnType("jsonb").HasConversion(
            speakers => JsonSerializer.Serialize(speakers, ShippedDialogue.Json),
            text => JsonSerializer.Deserialize<List<AgendaSpeaker>>(text, ShippedDialogue.Json)!,
            new ValueComparer<IReadOnlyList<AgendaSpeaker>>((a, b) => ReferenceEquals(a, b), s => s.Count, s => s));
        builder.SeenWith("activity", "activity_id");
    }
}
