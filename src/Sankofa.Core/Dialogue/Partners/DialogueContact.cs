using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Partners;

public enum DialogueContactKind
{
    FocalPoint, LiaisonOfficer, Practitioner, LocalAuthority,
}

/// <summary>What contacts are found by; a practitioner is asked for one of these.</summary>
public enum DialogueTopic
{
    Identification, VoluntaryReturn, Readmission, Reintegration, CivilRegistry, TravelDocuments, Minors, Trafficking,
    Diaspora, LegalMigration, Protection, Statistics, LocalDevelopment,
}

/// <summary>What a form says of a contact.</summary>
public sealed record DialogueContactTerms(
    DialogueContactKind Kind, string Office, string Organisation, string PersonName, string Reach, bool IsItinerant,
    IReadOnlyList<DialogueTopic> Topics, IReadOnlyList<string> Languages, PartialDate From, PartialDate Until);

/// <summary>
/// Whom to ask in a country: an office or a function; the name of a person only where that person is willing. For
/// those who work in the Dialogue, and never public.
/// </summary>
public sealed class DialogueContact : DialogueRow
{
    public const int OfficeLength = 200;
    public const int ReachLength = 400;
    public const int PersonLength = 120;

    private DialogueContact() { }

    public string Country { get; private set; } = "";
    public DialogueContactKind Kind { get; private set; }
    public string Office { get; private set; } = "";
    public string Organisation { get; private set; } = "";
    public string PersonName { get; private set; } = "";

    /// <summary>How it is reached: an address of the office, a switchboard.</summary>
    public string Reach { get; private set; } = "";

    /// <summary>Of a liaison officer: goes where the missions say.</summary>
    public bool IsItinerant { get; private set; }
    public IReadOnlyList<string> Topics { get; private set; } = [];
    public IReadOnlyList<string> Languages { get; private set; } = [];
    public PartialDate From { get; private set; }
    public PartialDate Until { get; private set; }
    public DateTimeOffset EnteredAt { get; private set; }

    public bool IsOn(DateOnly day) => Spans.Hold(From, Until, day);

    public static DialogueContact Enter(string country, DialogueContactTerms terms, Envoy by)
    {
        MayWrite(country, by);
        var contact = new DialogueContact { Id = Ids.New(by.Me.Now), Country = country, EnteredAt = by.Me.Now };
        contact.Describe(terms);
        contact.Record(by.Me, DialogueEvents.ContactEntered, new { country, terms.Kind });
        return contact;
    }

    public void Change(DialogueContactTerms terms, Envoy by)
    {
        MayWrite(Country, by);
        Describe(terms);
        Record(by.Me, DialogueEvents.ContactChanged, new { Country, terms.Kind });
    }

    /// <summary>No longer the one to ask. A person's name is not kept for longer than it is needed.</summary>
    public void End(PartialDate until, Envoy by)
    {
        MayWrite(Country, by);
        RuleViolation.When(until.IsUnknown || Spans.EndBefore(From, until), "Dialogue.Dates.EndBefore", nameof(Until));
        (Until, PersonName) = (until, "");
        Record(by.Me, DialogueEvents.ContactEnded, new { Country, Kind, until });
    }

    internal static void MayWrite(string country, Envoy by)
    {
        if (!by.IsSecretariat) by.MustSpeakFor(country);
    }

    private void Describe(DialogueContactTerms terms)
    {
        RuleViolation.When(terms.Office.Trim().Length == 0, "Dialogue.Partners.OfficeNeeded", nameof(Office));
        RuleViolation.When(Spans.EndBefore(terms.From, terms.Until), "Dialogue.Dates.EndBefore", nameof(Until));
        RuleViolation.When(
            terms.Kind == DialogueContactKind.Practitioner && terms.Topics.Count == 0, "Dialogue.Partners.TopicNeeded",
            nameof(Topics));
        RuleViolation.When(
            terms.IsItinerant && terms.Kind != DialogueContactKind.LiaisonOfficer, "Dialogue.Partners.ItinerantOfficer",
            nameof(IsItinerant));
        (Kind, Office, Organisation) = (terms.Kind, terms.Office.Trim(), terms.Organisation.Trim());
        (PersonName, Reach, IsItinerant) = (terms.PersonName.Trim(), terms.Reach.Trim(), terms.IsItinerant);
        Topics = [.. terms.Topics.Distinct().Order().Select(t => t.ToString())];
        Languages = [.. terms.Languages.Distinct().Order(StringComparer.Ordinal)];
        (From, Until) = (terms.From, terms.Until);
    }
}

/// <summary>Where an itinerant liaison officer goes, what for, and what came of it.</summary>
public sealed class LiaisonMission : DialogueRow
{
    public const int TextLength = 2000;

    private LiaisonMission() { }

    public Guid ContactId { get; private set; }
    public DialogueContact Contact { get; private set; } = null!;

    /// <summary>The country that sends.</summary>
    public string SentBy { get; private set; } = "";

    /// <summary>The country that receives.</summary>
    public string SentTo { get; private set; } = "";
    public DateOnly FromDay { get; private set; }
    public DateOnly UntilDay { get; private set; }
    public string Purpose { get; private set; } = "";
    public string Outcome { get; private set; } = "";
    public DateTimeOffset? ReportedAt { get; private set; }

    public static LiaisonMission Plan(
        DialogueContact officer, string sentTo, DateOnly from, DateOnly until, string purpose, Envoy by)
    {
        DialogueContact.MayWrite(officer.Country, by);
        RuleViolation.When(!officer.IsItinerant, "Dialogue.Partners.NotItinerant", nameof(ContactId));
        RuleViolation.When(sentTo.Length == 0
            || sentTo == officer.Country, "Dialogue.Partners.SentElsewhere", nameof(SentTo));
        RuleViolation.When(until < from, "Dialogue.Dates.EndBefore", nameof(UntilDay));
        RuleViolation.When(purpose.Trim().Length == 0, "Dialogue.Partners.PurposeNeeded", nameof(Purpose));
        var mission = new LiaisonMission
        {
            Id = Ids.New(by.Me.Now), ContactId = officer.Id, SentBy = officer.Country, SentTo = sentTo, FromDay = from,
            UntilDay = until, Purpose = purpose.Trim(),
        };
        mission.Record(by.Me, DialogueEvents.MissionPlanned, new { from = officer.Country, to = sentTo });
        return mission;
    }

    public void Report(string outcome, Envoy by)
    {
        DialogueContact.MayWrite(SentBy, by);
        RuleViolation.When(by.Me.Today < FromDay, "Dialogue.Partners.MissionAhead", nameof(Outcome));
        RuleViolation.When(outcome.Trim().Length == 0, "Dialogue.Partners.OutcomeNeeded", nameof(Outcome));
        (Outcome, ReportedAt) = (outcome.Trim(), by.Me.Now);
        Record(by.Me, DialogueEvents.MissionReported, new { from = SentBy, to = SentTo });
    }
}

internal sealed class DialogueContactMapping : IEntityTypeConfiguration<DialogueContact>
{
    public void Configure(EntityTypeBuilder<DialogueContact> builder)
    {
        builder.Property(c => c.Country).HasMaxLength(Partner.CodeLength);
        builder.Property(c => c.Office).HasMaxLength(DialogueContact.OfficeLength);
        builder.Property(c => c.Organisation).HasMaxLength(DialogueContact.OfficeLength);
        builder.Property(c => c.PersonName).HasMaxLength(DialogueContact.PersonLength);
        builder.Property(c => c.Reach).HasMaxLength(DialogueContact.ReachLength);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => new { c.Country, c.Kind });
        builder.HasIndex(c => c.Topics).HasMethod("gin");
        builder.SeenInDialogue();
    }
}

internal sealed class LiaisonMissionMapping : IEntityTypeConfiguration<LiaisonMission>
{
    public void Configure(EntityTypeBuilder<LiaisonMission> builder)
    {
        builder.Property(m => m.SentBy).HasMaxLength(Partner.CodeLength);
        builder.Property(m => m.SentTo).HasMaxLength(Partner.CodeLength);
        builder.Property(m => m.Purpose).HasMaxLength(LiaisonMission.TextLength);
        builder.Property(m => m.Outcome).HasMaxLength(LiaisonMission.TextLength);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasOne(m => m.Contact).WithMany().HasForeignKey(m => m.ContactId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.SentBy, m.FromDay });
        builder.HasIndex(m => new { m.SentTo, m.FromDay });
        builder.SeenInDialogue();
    }
}
