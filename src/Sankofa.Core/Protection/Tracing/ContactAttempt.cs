using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;

namespace Sankofa.Core.Protection.Tracing;

public enum ContactMeans
{
    Phone, Message, Letter, Visit, ThroughPartner, ThroughAuthority,
}

public enum ContactResult
{
    NoAnswer, WrongPerson, Reached, Agrees, Declines,
}

public static class ContactResults
{
    public static bool SaysYesOrNo(this ContactResult result) =>
        result is ContactResult.Agrees or ContactResult.Declines;
}

/// <summary>One attempt; <paramref name="TellsWhereabouts"/> where it says where the person is.</summary>
public sealed record ContactTerms(
    DateOnly On, string By, ContactMeans Means, ContactResult Result, bool TellsWhereabouts, string Note);

/// <summary>
/// Somebody tried to reach the relative. Nothing of the person is told before the kinship is confirmed and the relative
/// has agreed; nobody outside is asked about a child before its best interests are checked.
/// </summary>
public sealed class ContactAttempt : IBelongsToFile
{
    private ContactAttempt() { }

    private ContactAttempt(SoughtRelative relative, int step, ContactTerms terms, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = relative.FileId;
        SoughtRelativeId = relative.Id;
        PersonId = relative.PersonId;
        BehindWall = relative.BehindWall;
        Step = step;
        AttemptedOn = terms.On;
        AttemptedBy = terms.By.Trim();
        Means = terms.Means;
        Result = terms.Result;
        TellsWhereabouts = terms.TellsWhereabouts;
        Note = terms.Note.Trim();
        RecordedAt = me.Now;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid SoughtRelativeId { get; private set; }
    public Guid PersonId { get; private set; }
    public bool BehindWall { get; private set; }
    public int Step { get; private set; }
    public DateOnly AttemptedOn { get; private set; }
    public string AttemptedBy { get; private set; } = "";
    public ContactMeans Means { get; private set; }
    public ContactResult Result { get; private set; }
    public bool TellsWhereabouts { get; private set; }
    public string Note { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }

    public static ContactAttempt Record(
        CaseFile file, FamilyTracing tracing, SoughtRelative relative, ContactTerms terms, Me me)
    {
        tracing.MustBeMine(file, me);
        if (Hindrances(file, tracing, me).FirstOrDefault() is { } why) throw new RuleViolation(why);
        MustNotReachOrigin(file, tracing, terms.Means, me);
        RuleViolation.When(terms.By.Trim().Length == 0, "Protection.Check.ByWhom", nameof(AttemptedBy));
        RuleViolation.When(terms.On > me.Today, "Protection.InTheFuture", nameof(AttemptedOn));
        RuleViolation.When(
            terms.TellsWhereabouts && !relative.IsConfirmed, "Tracing.Contact.NotConfirmed", nameof(TellsWhereabouts));
        RuleViolation.When(
            terms.TellsWhereabouts && !relative.HasAgreed, "Tracing.Contact.NotAgreed", nameof(TellsWhereabouts));
        var attempt = new ContactAttempt(relative, tracing.NextStep(), terms, me);
        relative.Contacts.Add(attempt);
        file.Record(me, TracingEvents.ContactAttempted, tracing.EventSection, tracing.PersonId,
            new { tracing = tracing.Id, relative = relative.Id, contact = attempt.Id },
            new { terms.On, terms.By, contactMeans = terms.Means, contactResult = terms.Result,
                terms.TellsWhereabouts, terms.Note });
        return attempt;
    }

    /// <summary>Why nobody outside may be contacted yet: keys of sentences, shown before anybody tries.</summary>
    public static IEnumerable<string> Hindrances(CaseFile file, FamilyTracing tracing, Me me)
    {
        var minor = file.MemberOf(tracing.PersonId).IsMinorOn(me.Today);
        if (minor && !file.Holds(FactKind.BestInterestsChecked, tracing.PersonId, me.Today))
            yield return "Tracing.Contact.NoCheck";
        // Whoever comes of age meanwhile is asked for themselves.
        if (!minor && tracing.Wish != TracingWish.Wants) yield return "Tracing.Contact.AskTheAdult";
    }

    /// <summary>
    /// No authority learns of a claim by being asked for the family of whoever made it, or of their household. Who
    /// cannot see whether there is one leaves this way to those who can: the answer is the same with and without.
    /// </summary>
    private static void MustNotReachOrigin(CaseFile file, FamilyTracing tracing, ContactMeans means, Me me)
    {
        if (means != ContactMeans.ThroughAuthority || !tracing.BehindWall) return;
        RuleViolation.When(
            !file.SectionsOf(me).HasFlag(Sections.Asylum), "Tracing.Contact.AskTheLead", nameof(Means));
        RuleViolation.When(
            file.Facts.Exists(f => f.Kind == FactKind.AsylumPending && f.CountsIn(file.Part) && f.HoldsOn(me.Today)),
            "Tracing.Contact.ClaimPending", nameof(Means));
    }
}

internal sealed class ContactAttemptMapping : IEntityTypeConfiguration<ContactAttempt>
{
    public void Configure(EntityTypeBuilder<ContactAttempt> builder)
    {
        builder.Property(c => c.AttemptedBy).HasMaxLength(FamilyTracing.NameLength);
        builder.Property(c => c.Note).HasMaxLength(FamilyTracing.TextLength);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(c => c.FileId);
        builder.SeenByOwnRule();
    }
}
