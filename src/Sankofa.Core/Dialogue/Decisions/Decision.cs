using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue.Decisions;

public enum DecisionState
{
    Draft, SilenceRunning, SilenceBroken, ApprovedAdReferendum, Adopted, Withdrawn,
}

/// <summary>
/// A text that the Dialogue may decide on. Its rows tell how far it is: approved ad referendum by silence is one thing,
/// formally adopted by the body that may do so another. Once it is before the countries no letter of it changes.
/// </summary>
public sealed class Decision : DialogueRow
{
    public const int NumberLength = 20;

    private Decision() { }

    public Wording Title { get; private set; } = [];

    /// <summary>The body that may adopt it.</summary>
    public Guid BodyId { get; private set; }
    public DialogueBody Body { get; private set; } = null!;

    /// <summary>The country in the chair that proposes it; empty where the secretariat does.</summary>
    public string Country { get; private set; } = "";
    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>The one whose silence was broken and that this one words anew.</summary>
    public Guid? FollowsId { get; private set; }

    /// <summary>Of title and texts in all languages, from the day they are before the countries.</summary>
    public byte[]? TextHash { get; private set; }
    public DateTimeOffset? SharedAt { get; private set; }

    /// <summary>Given when it is approved: "DR-2026-004".</summary>
    public string? Number { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public List<DecisionText> Texts { get; } = [];
    public SilenceProcedure? Silence { get; private set; }
    public List<DecisionStatement> Statements { get; } = [];
    public List<DecisionComment> Comments { get; } = [];
    public FormalAdoption? Adoption { get; private set; }
    public DecisionWithdrawal? Withdrawal { get; private set; }

    public bool IsFrozen => TextHash is not null;

    public DecisionState StateAt(DateTimeOffset now) =>
        Adoption is not null ? DecisionState.Adopted
        : Withdrawal is not null ? DecisionState.Withdrawn
        : Silence?.Outcome(now) switch
        {
            null => DecisionState.Draft,
            SilenceOutcome.Running => DecisionState.SilenceRunning,
            SilenceOutcome.Broken => DecisionState.SilenceBroken,
            SilenceOutcome.Withdrawn => DecisionState.Withdrawn,
            _ => DecisionState.ApprovedAdReferendum,
        };

    public static Decision Propose(DialogueBody body, Wording title, Wording texts, Guid? followsId, Envoy by)
    {
        MustSteer(by);
        var decision = new Decision
        {
            Id = Ids.New(by.Me.Now), BodyId = body.Id, ProposedAt = by.Me.Now, FollowsId = followsId,
            Country = by.IsSecretariat ? "" : by.Country,
        };
        decision.Word(title, texts);
        decision.Record(by.Me, DialogueEvents.DecisionProposed, new { body = body.Id, follows = followsId });
        return decision;
    }

    public void Reword(Wording title, Wording texts, Envoy by)
    {
        MustBeProposedBy(by);
        RuleViolation.When(IsFrozen || Withdrawal is not null, "Dialogue.Decisions.Frozen", "Texts");
        Word(title, texts);
        Record(by.Me, DialogueEvents.DecisionReworded, new { sha256 = Hex(HashOf(Title, Texts)) });
    }

    /// <summary>Puts the text before the countries: it is frozen, and the clock of the silence runs.</summary>
    public SilenceProcedure OpenSilence(
        DateTimeOffset endsAt, IReadOnlyList<string> countries, IReadOnlyList<int> reminderHours, Envoy by)
    {
        MustBeProposedBy(by);
        RuleViolation.When(Silence is not null || Adoption is not null || Withdrawal is not null,
            "Dialogue.Decisions.OpenedOnce");
        RuleViolation.When(endsAt <= by.Me.Now, "Dialogue.Decisions.EndPassed", "EndsOn");
        RuleViolation.When(countries.Count == 0, "Dialogue.Decisions.CountriesNeeded", "Countries");
        Freeze(by);
        Silence = new SilenceProcedure(this, endsAt, countries, reminderHours, by);
        Record(by.Me, DialogueEvents.SilenceOpened, new
        {
            sha256 = Hex(TextHash!), openedAt = Instant(Silence.OpenedAt), endsAt = Instant(Silence.EndsAt),
            countries = Silence.Countries, reminders = Silence.ReminderHours,
        });
        return Silence;
    }

    public void Extend(DateTimeOffset endsAt, string reason, Envoy by)
    {
        MustBeProposedBy(by);
        var silence = Running(by);
        silence.Extend(endsAt, reason, by);
        Record(by.Me, DialogueEvents.SilenceExtended,
            new { endsAt = Instant(silence.EndsAt), sha256 = HashOf(reason.Trim()) });
    }

    /// <summary>Breaks the silence at once and for good.</summary>
    public SilenceObjection Object(ObjectionKind kind, string text, Envoy by)
    {
        var silence = MustBeAsked(by);
        RuleViolation.When(
            silence.Objections.Exists(o => o.Country == by.Country), "Dialogue.Decisions.ObjectedBefore", "Text");
        silence = Running(by);
        RuleViolation.When(text.Trim().Length == 0, "Dialogue.Decisions.InWriting", "Text");
        var objection = silence.Break(kind, text, by);
        Record(by.Me, DialogueEvents.SilenceBroken, new
        {
            country = by.Country, kind, at = Instant(objection.At), sha256 = HashOf(objection.Text),
        });
        return objection;
    }

    /// <summary>
    /// The first time that somebody who speaks for a country has the text on the screen; else nothing.
    /// </summary>
    public bool Show(Envoy by)
    {
        if (DeliveryTo(by) is not { SeenAt: null } delivery) return false;
        delivery.See(TextHash!, by);
        Record(by.Me, DialogueEvents.SilenceTextSeen, new { country = by.Country, sha256 = Hex(TextHash!) });
        return true;
    }

    public void Acknowledge(Envoy by)
    {
        MustBeAsked(by);
        Show(by);
        if (DeliveryTo(by) is not { AcknowledgedAt: null } delivery) return;
        delivery.Acknowledge(by);
        Record(by.Me, DialogueEvents.SilenceAcknowledged, new { country = by.Country, sha256 = Hex(TextHash!) });
    }

    /// <summary>How a country understands the text. It breaks nothing.</summary>
    public void State(string text, Envoy by)
    {
        MustBeAsked(by);
        MustStand(by);
        RuleViolation.When(text.Trim().Length == 0, "Dialogue.Decisions.InWriting", "Text");
        Statements.Add(new DecisionStatement(this, text.Trim(), by));
        Record(by.Me, DialogueEvents.StatementMade, new { country = by.Country, sha256 = HashOf(text.Trim()) });
    }

    public void Comment(string text, Envoy by)
    {
        MustBeAsked(by);
        MustStand(by);
        RuleViolation.When(text.Trim().Length == 0, "Dialogue.Decisions.InWriting", "Text");
        Comments.Add(new DecisionComment(this, text.Trim(), by));
        Record(by.Me, DialogueEvents.CommentMade, new { country = by.Country, sha256 = HashOf(text.Trim()) });
    }

    public void Sort(Guid commentId, CommentMandate mandate, string passedOnTo, Envoy by)
    {
        MustSteer(by);
        var comment = Comments.FirstOrDefault(c => c.Id == commentId) ?? throw new NotThere();
        comment.Sort(mandate, by);
        Record(by.Me, DialogueEvents.CommentSorted, new { comment = comment.Id, mandate });
        if (passedOnTo.Trim().Length == 0) return;
        comment.PassOn(passedOnTo.Trim(), by);
        Record(by.Me, DialogueEvents.CommentPassedOn, new { comment = comment.Id });
    }

    /// <summary>Whether the end has come in silence and nobody has written it yet.</summary>
    public bool AwaitsApproval(DateTimeOffset now) => Withdrawal is null
        && Silence is { Approval: null } silence && silence.Outcome(now) == SilenceOutcome.Approved;

    internal void Approve(string number, Me clock)
    {
        if (!AwaitsApproval(clock.Now)) throw new InvalidOperationException("Nothing to approve.");
        Silence!.Approve(clock.Now);
        Number = number;
        Record(clock, DialogueEvents.DecisionApproved,
            new { number, at = Instant(Silence.EndsAt), sha256 = Hex(TextHash!) });
    }

    internal void Remind(int hoursBefore, Me clock)
    {
        Silence!.Remind(hoursBefore, clock.Now);
        Record(clock, DialogueEvents.SilenceReminded, new { hoursBefore, endsAt = Instant(Silence.EndsAt) });
    }

    /// <summary>By a meeting of the body that may adopt; only from here on is it public.</summary>
    public void Adopt(BodyMeeting meeting, string number, Envoy by)
    {
        MustSteer(by);
        var state = StateAt(by.Me.Now);
        RuleViolation.When(state == DecisionState.SilenceRunning, "Dialogue.Decisions.StillRunning");
        RuleViolation.When(state is not (DecisionState.Draft or DecisionState.ApprovedAdReferendum),
            "Dialogue.Decisions.NotToAdopt");
        RuleViolation.When(meeting.BodyId != BodyId, "Dialogue.Decisions.OtherBody", "MeetingId");
        RuleViolation.When(meeting.On > by.Me.Today, "Dialogue.Decisions.MeetingToCome", "MeetingId");
        if (!IsFrozen) Freeze(by);
        (Number, PublishedAt) = (Number ?? number, by.Me.Now);
        Adoption = new FormalAdoption(this, meeting, by);
        Record(by.Me, DialogueEvents.DecisionAdopted, new { Number, meeting = meeting.Id, sha256 = Hex(TextHash!) });
    }

    /// <summary>By whoever proposed it, before it is approved.</summary>
    public void Withdraw(string reason, Envoy by)
    {
        MustBeProposedBy(by);
        RuleViolation.When(StateAt(by.Me.Now) is not (DecisionState.Draft or DecisionState.SilenceRunning),
            "Dialogue.Decisions.TooLateToWithdraw", "Reason");
        RuleViolation.When(reason.Trim().Length == 0, "Dialogue.Decisions.ReasonNeeded", "Reason");
        Silence?.Withdraw(by.Me.Now);
        Withdrawal = new DecisionWithdrawal(this, reason.Trim(), by.Me.Now);
        Record(by.Me, DialogueEvents.DecisionWithdrawn, new { sha256 = HashOf(reason.Trim()) });
    }

    public static bool MaySteer(Envoy by) => by.IsSecretariat || by.IsChair;

    public bool IsProposedBy(Envoy by) => Country.Length == 0 ? by.IsSecretariat : by.IsChair && by.Country == Country;

    /// <summary>Whether title and texts are still those that were frozen.</summary>
    public bool IsAsFrozen => TextHash is { } frozen && frozen.AsSpan().SequenceEqual(HashOf(Title, Texts));

    /// <summary>
    /// The bytes: per language in the order of its code, the title and then the text, each with its kind and code.
    /// </summary>
    internal static byte[] HashOf(Wording title, IEnumerable<DecisionText> texts)
    {
        var parts = title.Select(t => (Kind: "title", Language: t.Key, Text: t.Value))
            .Concat(texts.Select(t => (Kind: "text", t.Language, t.Text)))
            .OrderBy(p => p.Language, StringComparer.Ordinal).ThenByDescending(p => p.Kind, StringComparer.Ordinal);
        var bytes = new StringBuilder("sankofa decision 1");
        foreach (var (kind, language, text) in parts)
            bytes.Append('\x1e').Append(kind).Append('\x1f').Append(language).Append('\x1f').Append(text);
        return SHA256.HashData(Encoding.UTF8.GetBytes(bytes.ToString()));
    }

    private static string HashOf(string text) => Hex(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    private static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    // One writing of a letter and of an end of line, so that the hash is the same wherever it is computed.
    private static string Canonical(string text) =>
        text.ReplaceLineEndings("\n").Trim().Normalize(NormalizationForm.FormC);

    private static void MustSteer(Envoy by)
    {
        if (!MaySteer(by)) throw new NotAllowed(nameof(Act.RunDialogue));
    }

    private void MustBeProposedBy(Envoy by)
    {
        MustSteer(by);
        if (!IsProposedBy(by)) throw new NotAllowed(nameof(Country));
    }

    private SilenceProcedure MustBeAsked(Envoy by)
    {
        if (Silence is not { } silence) throw new NotThere();
        by.MustSpeakFor(by.Country);
        if (!silence.Asks(by.Country)) throw new NotAllowed(nameof(Act.SpeakForCountry));
        return silence;
    }

    private void MustStand(Envoy by) => RuleViolation.When(
        StateAt(by.Me.Now) is not (DecisionState.SilenceRunning or DecisionState.ApprovedAdReferendum),
        "Dialogue.Decisions.NoLongerBefore");

    private SilenceProcedure Running(Envoy by)
    {
        RuleViolation.When(Silence is null, "Dialogue.Decisions.NotOpen");
        switch (StateAt(by.Me.Now))
        {
            case DecisionState.SilenceRunning:
                return Silence!;
            case DecisionState.SilenceBroken:
                throw new RuleViolation("Dialogue.Decisions.AlreadyBroken");
            case DecisionState.Withdrawn:
                throw new RuleViolation("Dialogue.Decisions.AlreadyWithdrawn");
            default:
                throw new RuleViolation("Dialogue.Decisions.TooLate");
        }
    }

    private SilenceDelivery? DeliveryTo(Envoy by) => by.SpeaksForCountry
        ? Silence?.Deliveries.FirstOrDefault(d => d.Country == by.Country)
        : null;

    private void Word(Wording title, Wording texts)
    {
        RuleViolation.When(title.IsEmpty, "Dialogue.Title.Needed", "TitleFr");
        RuleViolation.When(texts.IsEmpty, "Dialogue.Decisions.TextNeeded", "TextFr");
        Title = new Wording(title.Select(t => new KeyValuePair<string, string?>(t.Key, Canonical(t.Value))));
        Texts.RemoveAll(t => !texts.ContainsKey(t.Language));
        foreach (var (language, text) in texts)
        {
            if (Texts.Find(t => t.Language == language) is { } there) there.Say(Canonical(text));
            else Texts.Add(new DecisionText(this, language, Canonical(text)));
        }
    }

    private void Freeze(Envoy by) => (TextHash, SharedAt) = (HashOf(Title, Texts), by.Me.Now);
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.Ignore(d => d.IsFrozen);
        builder.Ignore(d => d.IsAsFrozen);
        builder.Property(d => d.Country).HasMaxLength(Partners.Partner.CodeLength);
        builder.Property(d => d.Number).HasMaxLength(Decision.NumberLength);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => d.Number).IsUnique();
        builder.HasIndex(d => new { d.ProposedAt, d.Id });
        builder.HasOne(d => d.Body).WithMany().HasForeignKey(d => d.BodyId);
        builder.HasOne<Decision>().WithMany().HasForeignKey(d => d.FollowsId);
        builder.HasMany(d => d.Texts).WithOne().HasForeignKey(t => t.DecisionId);
        builder.HasMany(d => d.Statements).WithOne().HasForeignKey(s => s.DecisionId);
        builder.HasMany(d => d.Comments).WithOne().HasForeignKey(c => c.DecisionId);
        builder.HasOne(d => d.Silence).WithOne().HasForeignKey<SilenceProcedure>(p => p.DecisionId);
        builder.HasOne(d => d.Adoption).WithOne().HasForeignKey<FormalAdoption>(a => a.DecisionId);
        builder.HasOne(d => d.Withdrawal).WithOne().HasForeignKey<DecisionWithdrawal>(w => w.DecisionId);
        builder.SeenByCountry("shared_at IS NOT NULL", "published_at IS NOT NULL");
    }
}
