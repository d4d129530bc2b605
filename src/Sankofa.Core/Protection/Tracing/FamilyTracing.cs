using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;

namespace Sankofa.Core.Protection.Tracing;

/// <summary>What the person says of being looked for and of looking; a small child may not be able to say.</summary>
public enum TracingWish
{
    Wants, TooYoungToSay, DoesNotWant,
}

public enum TracingOutcome
{
    FoundAndContacted, DeclinedByRelative, DeclinedByPerson, NotFound, StoppedByPerson,
}

/// <summary>
/// The search for the family of one person of a file. It rests on that person's own wish and ends with it; what it
/// finds decides nothing: the departure of a child still waits for the assessment of the family.
/// </summary>
public sealed class FamilyTracing : IBelongsToFile
{
    public const int TextLength = 2000;
    public const int NameLength = 160;

    private FamilyTracing() { }

    private FamilyTracing(CaseFile file, Guid personId, TracingTerms terms, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        PersonId = personId;
        OrganisationId = me.OrganisationId;
        BehindWall = file.SideOf(me) != Side.Origin;
        Reason = terms.Reason.Trim();
        Wish = terms.Wish;
        WishWords = terms.WishWords.Trim();
        Guardian = terms.Guardian.Trim();
        LeaderId = terms.LeaderId;
        LeaderName = terms.LeaderName;
        DueOn = terms.DueOn;
        OpenedAt = me.Now;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>Written on the host side: what is said here may tell of a claim, and stays on that side.</summary>
    public bool BehindWall { get; private set; }
    public string Reason { get; private set; } = "";
    public TracingWish Wish { get; private set; }

    /// <summary>As the person said it.</summary>
    public string WishWords { get; private set; } = "";

    /// <summary>Who agreed for a minor; empty for an adult.</summary>
    public string Guardian { get; private set; } = "";
    public Guid LeaderId { get; private set; }
    public string LeaderName { get; private set; } = "";
    public DateOnly DueOn { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }
    public DateOnly? EndedOn { get; private set; }
    public TracingOutcome? Outcome { get; private set; }
    public string EndedWhy { get; private set; } = "";

    /// <summary>
    /// How many steps were written; counts them in their order, and lets two who write at once see each other.
    /// </summary>
    public int Steps { get; private set; }
    public int Version { get; private set; }
    public List<SoughtRelative> Relatives { get; } = [];

    public bool IsOpen => EndedOn is null;

    internal Sections EventSection => BehindWall ? Sections.Asylum : Sections.Protection;

    public static FamilyTracing Open(
        CaseFile file, Guid personId, TracingTerms terms, IEnumerable<FamilyTracing> others, Me me)
    {
        file.Must(Act.Protect, Sections.Protection, me);
        file.MustBeRunning();
        var member = file.MemberOf(personId);
        var minor = member.IsMinorOn(me.Today);
        RuleViolation.When(terms.Reason.Trim().Length == 0, "Protection.Reason.Needed", nameof(Reason));
        RuleViolation.When(terms.Wish == TracingWish.DoesNotWant, "Tracing.Wish.No", nameof(Wish));
        RuleViolation.When(terms.Wish == TracingWish.TooYoungToSay && !minor, "Tracing.Wish.Adult", nameof(Wish));
        RuleViolation.When(
            terms.Wish == TracingWish.Wants && terms.WishWords.Trim().Length == 0, "Tracing.Wish.NoWords",
            nameof(WishWords));
        RuleViolation.When(minor && terms.Guardian.Trim().Length == 0, "Tracing.Wish.NoGuardian", nameof(Guardian));
        RuleViolation.When(terms.DueOn <= me.Today, "Tracing.DueInThePast", nameof(DueOn));
        RuleViolation.When(
            others.Any(t => t.IsOpen && t.PersonId == personId && t.OrganisationId == me.OrganisationId),
            "Tracing.AlreadyOpen", nameof(PersonId));
        var tracing = new FamilyTracing(file, personId, terms, me);
        file.Record(me, TracingEvents.Opened, tracing.EventSection, personId,
            new { tracing = tracing.Id, terms.DueOn },
            new { terms.Reason, terms.Wish, terms.WishWords, terms.Guardian, leader = terms.LeaderName });
        return tracing;
    }

    public SoughtRelative Seek(CaseFile file, RelativeTerms terms, Me me)
    {
        MustBeMine(file, me);
        var relative = new SoughtRelative(this, terms, me);
        Relatives.Add(relative);
        file.Record(me, TracingEvents.RelativeSought, EventSection, PersonId,
            new { tracing = Id, relative = relative.Id },
            new { terms.Kinship, terms.FamilyName, terms.GivenNames, terms.BirthYear, terms.LastPlace, terms.Phone });
        return relative;
    }

    /// <summary>The day by which it is to end stands in the work of whoever leads it.</summary>
    public CaseTask RemindLeader(CaseFile file, Me me)
    {
        var behind = BehindWall && file.SectionsOf(me).HasFlag(Sections.Asylum);
        var section = behind ? Sections.Asylum : Sections.Protection;
        return file.GiveTask(OrganisationId, LeaderId, "Tracing.Task", DueOn, section, me);
    }

    /// <summary>
    /// Somebody of another file was looked at as the relative. Both files say so; the other one not why, for those who
    /// read it must not learn whom the search is for.
    /// </summary>
    public void Compare(CaseFile file, SoughtRelative relative, CaseFile other, Guid candidateId, Me me)
    {
        file.Must(Act.Protect, Sections.Protection, me);
        other.Record(me, CasesEvents.Read, Sections.Identity, candidateId, new { page = "People" });
        file.Record(me, TracingEvents.CandidateCompared, EventSection, PersonId,
            new { tracing = Id, relative = relative.Id }, new { candidate = candidateId });
    }

    /// <summary>
    /// The person no longer wants it. No gate, no reason and no suspended file stands in the way, and nothing more is
    /// done: a later search begins with the wish asked anew.
    /// </summary>
    public void Refuse(CaseFile file, string words, Me me)
    {
        file.Must(Act.Protect, Sections.Protection, me);
        if (BehindWall != (file.SideOf(me) != Side.Origin)) throw new NotAllowed(Act.Protect.ToString());
        RuleViolation.When(!IsOpen, "Tracing.Ended");
        (EndedOn, Outcome, EndedWhy) = (me.Today, TracingOutcome.StoppedByPerson, words.Trim());
        Wish = TracingWish.DoesNotWant;
        file.Record(me, TracingEvents.TracingRefused, EventSection, PersonId, new { tracing = Id }, new { words });
    }

    public void End(CaseFile file, TracingOutcome outcome, string why, Me me)
    {
        MustBeMine(file, me);
        RuleViolation.When(outcome == TracingOutcome.StoppedByPerson, "Tracing.End.RefuseInstead", nameof(Outcome));
        RuleViolation.When(why.Trim().Length == 0, "Protection.Reason.Needed", "Why");
        RuleViolation.When(
            outcome == TracingOutcome.FoundAndContacted && !Relatives.Exists(r => r.IsConfirmed && r.HasAgreed),
            "Tracing.End.NobodyFound", nameof(Outcome));
        RuleViolation.When(
            outcome == TracingOutcome.DeclinedByRelative && !Relatives.Exists(r => r.HasDeclined),
            "Tracing.End.NobodyDeclined", nameof(Outcome));
        (EndedOn, Outcome, EndedWhy) = (me.Today, outcome, why.Trim());
        file.Record(me, TracingEvents.TracingEnded, EventSection, PersonId, new { tracing = Id },
            new { tracingOutcome = outcome, why });
    }

    internal int NextStep() => ++Steps;

    /// <summary>
    /// Those who opened it go on with it; others of their side read it. Whoever stands on the other side never sees it.
    /// </summary>
    internal void MustBeMine(CaseFile file, Me me)
    {
        file.Must(Act.Protect, Sections.Protection, me);
        if (OrganisationId != me.OrganisationId) throw new NotAllowed(Act.Protect.ToString());
        RuleViolation.When(!IsOpen, "Tracing.Ended");
        file.MustBeRunning();
        file.MemberOf(PersonId);
    }
}

public sealed record TracingTerms(
    string Reason, TracingWish Wish, string WishWords, string Guardian, Guid LeaderId, string LeaderName,
    DateOnly DueOn);

/// <summary>
/// Tracings are reached through the one who asks; the policies of the database say the same a second time.
/// </summary>
public static class ReachingTracings
{
    public static IQueryable<FamilyTracing> VisibleTo(this IQueryable<FamilyTracing> tracings, SankofaDb db, Me me)
    {
        var mine = db.Access.Where(a => a.OrganisationId == me.OrganisationId && a.EndedAt == null
            && a.StartsAt <= me.Now && (a.EndsAt == null || a.EndsAt > me.Now));
        return tracings.Where(t =>
            mine.Any(a => a.FileId == t.FileId && (a.Sections & Sections.Protection) != 0)
            && (!t.BehindWall || !mine.Any(a => a.FileId == t.FileId && a.Side == Side.Origin)));
    }
}

internal sealed class FamilyTracingMapping : IEntityTypeConfiguration<FamilyTracing>
{
    public void Configure(EntityTypeBuilder<FamilyTracing> builder)
    {
        builder.Property(t => t.Reason).HasMaxLength(FamilyTracing.TextLength);
        builder.Property(t => t.WishWords).HasMaxLength(FamilyTracing.TextLength);
        builder.Property(t => t.Guardian).HasMaxLength(FamilyTracing.NameLength);
        builder.Property(t => t.LeaderName).HasMaxLength(User.DisplayNameLength);
        builder.Property(t => t.EndedWhy).HasMaxLength(FamilyTracing.TextLength);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(t => t.FileId);
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId);
        builder.HasMany(t => t.Relatives).WithOne().HasForeignKey(r => r.TracingId);
        builder.SeenByOwnRule();
    }
}
