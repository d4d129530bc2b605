using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Identification;

public enum InterviewWay
{
    InPerson, Video, Telephone,
}

/// <summary>
/// Who hears the person: the authority alone, several services together, or a committee of both sides.
/// </summary>
public enum InterviewSetting
{
    AuthorityAlone, Joint, MixedCommittee,
}

/// <summary>Somebody who hears the person, and for whom.</summary>
public sealed record Participant(string Name, string Organisation, bool OfAskingSide);

/// <summary>When, how and in which language the authority wants to hear the person.</summary>
public sealed record InterviewTerms(
    DateOnly On, InterviewWay Way, string Place, string Language, string Arrangement,
    InterviewSetting Setting = InterviewSetting.AuthorityAlone, IReadOnlyList<Participant>? With = null);

/// <summary>What is written down of an interview that took place.</summary>
public sealed record InterviewHeld(
    DateOnly On, InterviewWay Way, string Place, string Language, string Interpreter, string Present, string OwnWords,
    string Finding = "");

/// <summary>
/// The authority hears a person about whom it was asked: first an appointment, then the record. Seen as the request is,
/// by the authority and by whoever does not stand on the origin side.
/// </summary>
public sealed class IdentityInterview : IBelongsToFile
{
    public const int PlaceLength = 200;
    public const int TextLength = 1000;
    public const int OwnWordsLength = 8000;
    private const int DaysToArrange = 2;

    private IdentityInterview() { }

    private IdentityInterview(IdentificationRequest request, Guid personId, InterviewTerms terms, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = request.FileId;
        RequestId = request.Id;
        AuthorityId = request.AuthorityId;
        PersonId = personId;
        (On, Way, Place) = (terms.On, terms.Way, terms.Place.Trim());
        (Language, Arrangement) = (terms.Language, terms.Arrangement.Trim());
        (Setting, With) = (terms.Setting, [.. terms.With ?? []]);
        AskedAt = me.Now;
        AskedBy = me.Name;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid RequestId { get; private set; }
    public Guid AuthorityId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>The day it is asked for; once it was held, the day it was.</summary>
    public DateOnly On { get; private set; }
    public InterviewWay Way { get; private set; }

    public InterviewSetting Setting { get; private set; }

    /// <summary>Who hears the person beside the authority, as it was agreed beforehand.</summary>
    public IReadOnlyList<Participant> With { get; private set; } = [];

    /// <summary>Where they meet; empty where nobody has to go anywhere.</summary>
    public string Place { get; private set; } = "";
    public string Language { get; private set; } = "";

    /// <summary>The hour, what to bring.</summary>
    public string Arrangement { get; private set; } = "";
    public DateTimeOffset AskedAt { get; private set; }
    public string AskedBy { get; private set; } = "";
    public DateTimeOffset? HeldAt { get; private set; }
    public DateTimeOffset? NotHeldAt { get; private set; }
    public string NotHeldWhy { get; private set; } = "";

    /// <summary>Empty where none was needed.</summary>
    public string Interpreter { get; private set; } = "";

    /// <summary>Who was in the room or on the line, the person apart.</summary>
    public string Present { get; private set; } = "";

    /// <summary>What the person said, as they said it. Nobody has to say anything.</summary>
    public string OwnWords { get; private set; } = "";

    /// <summary>What a mixed committee says together; the answer is still the authority's alone.</summary>
    public string Finding { get; private set; } = "";
    public string RecordedBy { get; private set; } = "";
    public int Version { get; private set; }

    public bool Waits => HeldAt is null && NotHeldAt is null;

    public static IdentityInterview Ask(
        IdentificationRequest request, CaseFile file, Guid personId, InterviewTerms terms, Me me)
    {
        MustBeTheAuthority(request, file, personId, me);
        RuleViolation.When(!request.IsOpen, "Identification.Interview.RequestClosed");
        RuleViolation.When(terms.On < me.Today, "Identification.Interview.Past", nameof(On));
        MustBeSomewhere(terms.Way, terms.Place);
        RuleViolation.When(terms.Language.Length == 0, "Identification.Interview.NoLanguage", nameof(Language));
        MustBeComposed(terms);
        var interview = new IdentityInterview(request, personId, terms, me);
        // Whoever leads the file tells the person and sees to the room, the line, the way there.
        var until = me.Today.AddDays(DaysToArrange);
        file.NewTasks.Add(new CaseTask(
            file, file.LeadOrganisationId, file.AssigneeId, "Identification.Task.Interview",
            terms.On < until ? terms.On : until, Sections.Identity, me));
        file.Record(me, IdentificationEvents.InterviewAsked, Sections.Identity, personId,
            new { interview = interview.Id, request = request.Id, authority = request.AuthorityId, terms.On, terms.Way,
                terms.Setting });
        return interview;
    }

    public void Hold(IdentificationRequest request, CaseFile file, InterviewHeld held, Me me)
    {
        MustBeTheAuthority(request, file, PersonId, me);
        RuleViolation.When(!Waits, "Identification.Interview.Recorded");
        RuleViolation.When(held.On > me.Today, "Identification.Interview.InTheFuture", nameof(On));
        MustBeSomewhere(held.Way, held.Place);
        RuleViolation.When(held.Language.Length == 0, "Identification.Interview.NoLanguage", nameof(Language));
        var spoken = file.MemberOf(PersonId).Person.Languages;
        RuleViolation.When(
            held.Interpreter.Trim().Length == 0 && spoken.Count > 0 && !spoken.Contains(held.Language),
            "Identification.Interview.NotUnderstood", nameof(Interpreter));
        RuleViolation.When(held.Present.Trim().Length == 0, "Identification.Interview.NobodyPresent", nameof(Present));
        (On, Way, Place, Language) = (held.On, held.Way, held.Place.Trim(), held.Language);
        (Interpreter, Present, OwnWords) = (held.Interpreter.Trim(), held.Present.Trim(), held.OwnWords.Trim());
        RuleViolation.When(
            Setting == InterviewSetting.MixedCommittee && held.Finding.Trim().Length == 0,
            "Identification.Interview.NoFinding", nameof(Finding));
        (HeldAt, RecordedBy, Finding) = (me.Now, me.Name, held.Finding.Trim());
        foreach (var clock in request.Clocks.Where(c =>
            c.Kind == ClockKind.Interview && (c.PersonId is null || c.PersonId == PersonId)))
            clock.Stop(me.Now);
        // What was said stays in the row: whoever sees the identity sees the event, another country's authority too.
        file.Record(me, IdentificationEvents.InterviewHeld, Sections.Identity, PersonId,
            new { interview = Id, authority = AuthorityId, On, Way, Language });
    }

    /// <summary>It did not take place. That the person did not come says nothing about who they are.</summary>
    public void Miss(IdentificationRequest request, CaseFile file, string why, Me me)
    {
        MustBeTheAuthority(request, file, PersonId, me);
        RuleViolation.When(!Waits, "Identification.Interview.Recorded");
        RuleViolation.When(why.Trim().Length == 0, "Identification.Reason.Needed", "Reason");
        (NotHeldAt, NotHeldWhy, RecordedBy) = (me.Now, why.Trim(), me.Name);
        file.Record(
            me, IdentificationEvents.InterviewNotHeld, Sections.Identity, PersonId,
            new { interview = Id, authority = AuthorityId });
    }

    private static void MustBeComposed(InterviewTerms terms)
    {
        var others = terms.With ?? [];
        RuleViolation.When(
            others.Any(p => p.Name.Trim().Length == 0 || p.Organisation.Trim().Length == 0),
            "Identification.Interview.Unnamed", nameof(With));
        RuleViolation.When(
            terms.Setting == InterviewSetting.Joint && others.Count == 0, "Identification.Interview.NobodyJoins",
            nameof(With));
        RuleViolation.When(
            terms.Setting == InterviewSetting.MixedCommittee && !others.Any(p => p.OfAskingSide),
            "Identification.Interview.OneSided", nameof(With));
        RuleViolation.When(
            others.Any(p => RequestWords.TellTooMuch(p.Organisation)), "Identification.Request.TellsTooMuch",
            nameof(With));
    }

    private static void MustBeTheAuthority(IdentificationRequest request, CaseFile file, Guid personId, Me me)
    {
        file.Must(Act.AnswerIdentification, Sections.Identity, me);
        if (request.AuthorityId != me.OrganisationId) throw new NotAllowed(nameof(Act.AnswerIdentification));
        if (request.Subjects.All(s => s.PersonId != personId)) throw new NotThere();
        RuleViolation.When(request.IsStoppedFor(personId, file, me.Today), "Identification.Answer.Stopped");
    }

    private static void MustBeSomewhere(InterviewWay way, string place) => RuleViolation.When(
        way == InterviewWay.InPerson && place.Trim().Length == 0, "Identification.Interview.NoPlace", nameof(Place));
}

internal sealed class IdentityInterviewMapping : IEntityTypeConfiguration<IdentityInterview>
{
    public void Configure(EntityTypeBuilder<IdentityInterview> builder)
    {
        builder.Property(i => i.Place).HasMaxLength(IdentityInterview.PlaceLength);
        builder.Property(i => i.Language).HasMaxLength(8);
        builder.Property(i => i.Arrangement).HasMaxLength(IdentityInterview.TextLength);
        builder.Property(i => i.AskedBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(i => i.NotHeldWhy).HasMaxLength(IdentityInterview.TextLength);
        builder.Property(i => i.Interpreter).HasMaxLength(IdentityInterview.TextLength);
        builder.Property(i => i.Present).HasMaxLength(IdentityInterview.TextLength);
        builder.Property(i => i.OwnWords).HasMaxLength(IdentityInterview.OwnWordsLength);
        builder.Property(i => i.Finding).HasMaxLength(IdentityInterview.TextLength);
        builder.Property(i => i.With).AsJson();
        builder.Property(i => i.With).HasDefaultValueSql("'[]'");
        builder.Property(i => i.Setting).HasDefaultValue(InterviewSetting.AuthorityAlone);
        builder.Property(i => i.RecordedBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(i => i.FileId);
        builder.HasOne<IdentificationRequest>().WithMany().HasForeignKey(i => i.RequestId);
        builder.SeenByOwnRule();
    }
}
