using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue.Rounds;

public enum RoundAnswerState
{
    Draft, Ready, Submitted, SentBack, Accepted, Published,
}

/// <summary>
/// What a country answers about one project or policy in one round. A draft may be incomplete and is its country's
/// alone; the secretariat verifies what the focal point submitted, and what it accepted is published with the round.
/// </summary>
public sealed class RoundAnswer : DialogueRow
{
    public const int TitleLength = 300;
    public const int FingerprintLength = 64;

    private RoundAnswer() { }

    public Guid RoundId { get; private set; }
    public DataRound Round { get; private set; } = null!;
    public string Country { get; private set; } = "";
    public RoundEntryKind Kind { get; private set; }
    public RoundAnswerState State { get; private set; }

    /// <summary>As answered, for lists.</summary>
    public string Title { get; private set; } = "";

    /// <summary>By meaning, in their written form; what is not there was not answered.</summary>
    public IReadOnlyDictionary<string, string> Values { get; private set; } = new Dictionary<string, string>();

    /// <summary>From which round a value was taken over knowingly, by meaning.</summary>
    public IReadOnlyDictionary<string, string> TakenFrom { get; private set; } = new Dictionary<string, string>();

    /// <summary>The answer of an earlier round about the same initiative.</summary>
    public Guid? PreviousId { get; private set; }
    public RoundAnswer? Previous { get; private set; }
    public Guid? InitiativeId { get; private set; }
    public Initiative? Initiative { get; private set; }

    /// <summary>Of the imported row that it came from.</summary>
    public string? Fingerprint { get; private set; }
    public DateTimeOffset BegunAt { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public List<RoundQuery> Queries { get; } = [];

    public bool IsWritable => State is RoundAnswerState.Draft or RoundAnswerState.Ready or RoundAnswerState.SentBack;

    public static RoundAnswer Begin(
        DataRound round, RoundEntryKind kind, RoundAnswer? previous, Initiative? initiative,
        IReadOnlyCollection<RoundContributor> contributors, Envoy by)
    {
        var country = by.Country;
        if (previous is not null && previous.Country != country) throw new NotThere();
        if (initiative is not null && initiative.Country != country) throw new NotThere();
        var answer = new RoundAnswer
        {
            Id = Ids.New(by.Me.Now), RoundId = round.Id, Round = round, Country = country,
            Kind = previous?.Kind ?? kind, PreviousId = previous?.Id, Previous = previous,
            InitiativeId = initiative?.Id ?? previous?.InitiativeId, BegunAt = by.Me.Now,
            Title = previous?.Title ?? Short(initiative?.Title.In("fr") ?? ""),
        };
        answer.MustBeWrittenBy(contributors, by);
        answer.Record(by.Me, DialogueEvents.RoundAnswerBegun, new { round = round.Id, country, answer.Kind });
        return answer;
    }

    /// <summary>From a row of an existing table, as a draft that its country goes on with.</summary>
    internal static RoundAnswer Imported(
        DataRound round, string country, RoundEntryKind kind, IReadOnlyDictionary<string, string> values,
        string fingerprint, Envoy by)
    {
        var answer = new RoundAnswer
        {
            Id = Ids.New(by.Me.Now), RoundId = round.Id, Country = country, Kind = kind, Values = values,
            Fingerprint = fingerprint, BegunAt = by.Me.Now,
            Title = Short(values.GetValueOrDefault(RoundInstrument.Title) ?? ""),
        };
        answer.Record(
            by.Me, DialogueEvents.RoundAnswerBegun, new { round = round.Id, country, kind, imported = true });
        return answer;
    }

    /// <summary>
    /// Keeps what is known so far. A value that was taken over and then written anew is nobody's but ours.
    /// </summary>
    public void Save(
        IReadOnlyDictionary<string, string> values, IReadOnlyCollection<string> takenOver,
        IReadOnlyCollection<RoundContributor> contributors, Envoy by)
    {
        MustBeWrittenBy(contributors, by);
        var taken = TakenFrom.Where(t => values.GetValueOrDefault(t.Key) == Values.GetValueOrDefault(t.Key))
            .ToDictionary(StringComparer.Ordinal);
        foreach (var meaning in takenOver.Where(m => values.ContainsKey(m)))
            taken[meaning] = Previous?.Round.Code ?? throw new NotThere();
        Values = values.Where(v => v.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
        TakenFrom = taken;
        Title = Short(Values.GetValueOrDefault(RoundInstrument.Title) ?? Title);
        if (State == RoundAnswerState.Ready) State = RoundAnswerState.Draft;
        Record(by.Me, DialogueEvents.RoundAnswerSaved, new { answered = Values.Count, taken = takenOver.Count });
    }

    /// <summary>The questions that must be answered and are not.</summary>
    public IReadOnlyList<RoundQuestion> Missing() =>
        [.. Round.Instrument.Asked(Kind).Where(q => q.Required && !Values.ContainsKey(q.Meaning))];

    /// <summary>Whoever wrote says that it is complete; the focal point has yet to read and send it.</summary>
    public void MarkReady(IReadOnlyCollection<RoundContributor> contributors, Envoy by)
    {
        MustBeWrittenBy(contributors, by);
        MustBeComplete();
        State = RoundAnswerState.Ready;
        Record(by.Me, DialogueEvents.RoundAnswerReady);
    }

    public void Submit(Envoy by)
    {
        by.MustSpeakFor(Country);
        Round.MustBeOpenTo(Country, by.Me.Today);
        RuleViolation.When(!IsWritable, "Dialogue.Rounds.NotWritable");
        MustBeComplete();
        State = RoundAnswerState.Submitted;
        SubmittedAt = by.Me.Now;
        Record(by.Me, DialogueEvents.RoundAnswerSubmitted);
    }

    /// <summary>
    /// The secretariat asks about one field, or about the whole: the answer goes back to its country.
    /// </summary>
    public RoundQuery Ask(string meaning, string text, Envoy by)
    {
        by.MustRun();
        RuleViolation.When(
            State is not (RoundAnswerState.Submitted or RoundAnswerState.SentBack), "Dialogue.Rounds.NotSubmitted");
        RuleViolation.When(
            meaning.Length > 0 && Round.Instrument.Find(meaning) is null, "Dialogue.Rounds.NoSuchQuestion", "Meaning");
        RuleViolation.When(text.Trim().Length == 0, "Dialogue.Rounds.TextNeeded", "Text");
        var query = new RoundQuery(this, meaning, text.Trim(), by.Me);
        Queries.Add(query);
        State = RoundAnswerState.SentBack;
        Record(by.Me, DialogueEvents.RoundQuestionAsked, new { question = query.Id, meaning });
        return query;
    }

    public void AnswerQuery(
        Guid queryId, string text, IReadOnlyCollection<RoundContributor> contributors, Envoy by)
    {
        MustBeWrittenBy(contributors, by);
        Query(queryId).Reply(text, by.Me);
        Record(by.Me, DialogueEvents.RoundQuestionAnswered, new { question = queryId });
    }

    public void ResolveQuery(Guid queryId, Envoy by)
    {
        by.MustRun();
        Query(queryId).Resolve(by.Me);
        Record(by.Me, DialogueEvents.RoundQuestionResolved, new { question = queryId });
    }

    public void Accept(Envoy by)
    {
        by.MustRun();
        RuleViolation.When(State != RoundAnswerState.Submitted, "Dialogue.Rounds.NotSubmitted");
        RuleViolation.When(Queries.Exists(q => q.ResolvedAt is null), "Dialogue.Rounds.Unresolved");
        State = RoundAnswerState.Accepted;
        AcceptedAt = by.Me.Now;
        Record(by.Me, DialogueEvents.RoundAnswerAccepted);
    }

    public void Refer(Initiative initiative) => InitiativeId = initiative.Id;

    internal void Publish(Envoy by)
    {
        if (State != RoundAnswerState.Accepted) throw new RuleViolation("Dialogue.Rounds.NotAccepted");
        State = RoundAnswerState.Published;
        PublishedAt = by.Me.Now;
        Record(by.Me, DialogueEvents.RoundAnswerPublished, new { round = RoundId });
    }

    private RoundQuery Query(Guid id) => Queries.Find(q => q.Id == id) ?? throw new NotThere();

    private void MustBeComplete()
    {
        var missing = Missing();
        if (missing.Count > 0)
            throw new RuleViolation("Dialogue.Rounds.Incomplete", missing[0].Meaning, missing.Count);
        RuleViolation.When(Queries.Exists(q => q.AnsweredAt is null), "Dialogue.Rounds.Unanswered");
    }

    private void MustBeWrittenBy(IReadOnlyCollection<RoundContributor> contributors, Envoy by)
    {
        if (Country != by.Country) throw new NotThere();
        if (!by.Me.May(Act.ContributeToDialogue)) throw new NotAllowed(nameof(Act.ContributeToDialogue));
        var named = contributors.Any(
            c => c.RoundId == RoundId && c.Country == Country && c.OrganisationId == by.Me.OrganisationId);
        RuleViolation.When(!by.SpeaksForCountry && !named, "Dialogue.Rounds.NotNamed");
        Round.MustBeOpenTo(Country, by.Me.Today);
        RuleViolation.When(!IsWritable, "Dialogue.Rounds.NotWritable");
    }

    private static string Short(string title) => title.Length <= TitleLength ? title : title[..TitleLength];
}

/// <summary>
/// A question of the secretariat on a field of an answer, what the country said, and whether that settles it.
/// </summary>
public sealed class RoundQuery
{
    public const int TextLength = 2000;

    private RoundQuery() { }

    internal RoundQuery(RoundAnswer answer, string meaning, string text, Me by)
    {
        Id = Ids.New(by.Now);
        (AnswerId, Country, Meaning, Text, AskedBy, AskedAt) = (answer.Id, answer.Country, meaning, text, by.Name,
            by.Now);
    }

    public Guid Id { get; private set; }
    public Guid AnswerId { get; private set; }
    public string Country { get; private set; } = "";

    /// <summary>Empty where it is about the whole answer.</summary>
    public string Meaning { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string AskedBy { get; private set; } = "";
    public DateTimeOffset AskedAt { get; private set; }
    public string Said { get; private set; } = "";
    public string AnsweredBy { get; private set; } = "";
    public DateTimeOffset? AnsweredAt { get; private set; }
    public DateTimeOffset? ResolvedAt { get; private set; }

    internal void Reply(string text, Me by)
    {
        RuleViolation.When(text.Trim().Length == 0, "Dialogue.Rounds.TextNeeded", "Text");
        RuleViolation.When(ResolvedAt is not null, "Dialogue.Rounds.Resolved");
        (Said, AnsweredBy, AnsweredAt) = (text.Trim(), by.Name, by.Now);
    }

    internal void Resolve(Me by)
    {
        RuleViolation.When(AnsweredAt is null, "Dialogue.Rounds.Unanswered");
        ResolvedAt ??= by.Now;
    }
}

internal sealed class RoundAnswerMapping : IEntityTypeConfiguration<RoundAnswer>
{
    public void Configure(EntityTypeBuilder<RoundAnswer> builder)
    {
        builder.Property(a => a.Country).HasMaxLength(Partners.Partner.CodeLength);
        builder.Property(a => a.Title).HasMaxLength(RoundAnswer.TitleLength);
        builder.Property(a => a.Fingerprint).HasMaxLength(RoundAnswer.FingerprintLength);
        builder.Property(a => a.Values).HasTexts();
        builder.Property(a => a.TakenFrom).HasTexts();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasOne(a => a.Round).WithMany().HasForeignKey(a => a.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.Previous).WithMany().HasForeignKey(a => a.PreviousId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.Initiative).WithMany().HasForeignKey(a => a.InitiativeId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Queries).WithOne().HasForeignKey(q => q.AnswerId);
        builder.HasIndex(a => new { a.RoundId, a.Id });
        builder.HasIndex(a => new { a.RoundId, a.Country, a.Id });
        builder.HasIndex(a => new { a.RoundId, a.State, a.Id });
        builder.HasIndex(a => new { a.RoundId, a.PreviousId }).IsUnique();
        builder.HasIndex(a => new { a.RoundId, a.Country, a.Fingerprint }).IsUnique();
        builder.SeenByCountry("published_at IS NOT NULL", "published_at IS NOT NULL");
    }
}

internal sealed class RoundQueryMapping : IEntityTypeConfiguration<RoundQuery>
{
    public void Configure(EntityTypeBuilder<RoundQuery> builder)
    {
        builder.Property(q => q.Id).ValueGeneratedNever();
        builder.Property(q => q.Country).HasMaxLength(Partners.Partner.CodeLength);
        builder.Property(q => q.Meaning).HasMaxLength(RoundInstrument.MeaningLength);
        builder.Property(q => q.Text).HasMaxLength(RoundQuery.TextLength);
        builder.Property(q => q.Said).HasMaxLength(RoundQuery.TextLength);
        builder.Property(q => q.AskedBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(q => q.AnsweredBy).HasMaxLength(User.DisplayNameLength);
        builder.HasIndex(q => q.AnswerId);
        // Never with the answer: that one becomes public, these do not.
        builder.SeenByCountry();
    }
}
