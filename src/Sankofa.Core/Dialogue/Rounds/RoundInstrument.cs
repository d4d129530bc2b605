using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Rounds;

public enum RoundQuestionType
{
    Text, Number, Amount, Date, Choice, Choices, YesNo, Countries,
}

/// <summary>What the data base holds an answer about.</summary>
public enum RoundEntryKind
{
    Project, Policy,
}

public sealed record RoundChoice(string Code, Wording Text);

/// <summary>
/// One question. Its meaning links it to the same question of other versions, however it is worded there: that is what
/// rounds are compared by.
/// </summary>
public sealed record RoundQuestion(
    string Meaning, RoundQuestionType Type, Wording Text, bool Required = false, Wording? Help = null,
    IReadOnlyList<RoundChoice>? Choices = null, RoundEntryKind? For = null)
{
    public bool Asks(RoundEntryKind kind) => For is null || For == kind;
}

/// <summary>
/// A questionnaire in one version. It is never edited: a changed question is the next version, and a round keeps the
/// version that it was opened with.
/// </summary>
public sealed class RoundInstrument : DialogueRow
{
    public const int CodeLength = 40;
    public const int MeaningLength = 40;
    public const int SourceLength = 400;
    public const int QuestionsAtMost = 150;

    /// <summary>Every questionnaire asks it: a row that has no title is found by nobody.</summary>
    public const string Title = "title";

    private RoundInstrument() { }

    public string Code { get; private set; } = "";
    public int Number { get; private set; }
    public Wording Name { get; private set; } = [];
    public string Source { get; private set; } = "";

    /// <summary>Came with the program, in our own words: no official list of questions was found.</summary>
    public bool IsExample { get; private set; }
    public IReadOnlyList<RoundQuestion> Questions { get; private set; } = [];
    public DateTimeOffset EnteredAt { get; private set; }

    public IEnumerable<RoundQuestion> Asked(RoundEntryKind kind) => Questions.Where(q => q.Asks(kind));

    public RoundQuestion? Find(string meaning) => Questions.FirstOrDefault(q => q.Meaning == meaning);

    /// <summary>The next version of a questionnaire, or the first of a new one.</summary>
    public static RoundInstrument Enter(
        string code, Wording name, string source, IReadOnlyList<RoundQuestion> questions,
        IReadOnlyCollection<RoundInstrument> earlier, Envoy by)
    {
        by.MustRun();
        var instrument = Written(code, name, source, questions, by.Me.Now);
        instrument.Number = earlier.Where(i => i.Code == instrument.Code).Select(i => i.Number).DefaultIfEmpty(0)
            .Max() + 1;
        instrument.Record(by.Me, DialogueEvents.InstrumentEntered, new { instrument.Code, instrument.Number });
        return instrument;
    }

    internal static RoundInstrument Shipped(
        string code, Wording name, string source, IReadOnlyList<RoundQuestion> questions, DateTimeOffset now)
    {
        var instrument = Written(code, name, source, questions, now);
        (instrument.Number, instrument.IsExample) = (1, true);
        return instrument;
    }

    /// <summary>Questions as their author writes them; what cannot be read is refused in words.</summary>
    public static IReadOnlyList<RoundQuestion> Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<List<RoundQuestion>>(json, ShippedDialogue.Json) ?? [];
        }
        catch (JsonException fault)
        {
            throw new RuleViolation(
                "Dialogue.Rounds.InstrumentUnreadable", nameof(Questions), (fault.LineNumber ?? 0) + 1);
        }
    }

    public static string Write(IReadOnlyList<RoundQuestion> questions) =>
        JsonSerializer.Serialize(questions, Pretty);

    private static readonly JsonSerializerOptions Pretty = new(ShippedDialogue.Json)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static RoundInstrument Written(
        string code, Wording name, string source, IReadOnlyList<RoundQuestion> questions, DateTimeOffset now)
    {
        var tidy = code.Trim().ToLowerInvariant();
        RuleViolation.When(!IsKey(tidy, CodeLength), "Dialogue.Rounds.CodeShape", nameof(Code));
        RuleViolation.When(name.IsEmpty, "Dialogue.Title.Needed", "NameFr");
        RuleViolation.When(questions.Count is 0 or > QuestionsAtMost, "Dialogue.Rounds.NoQuestion", nameof(Questions));
        foreach (var question in questions) Check(question);
        var twice = questions.GroupBy(q => q.Meaning, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        RuleViolation.When(twice is not null, "Dialogue.Rounds.MeaningTwice", nameof(Questions), twice?.Key ?? "");
        RuleViolation.When(
            !questions.Any(q => q is { Meaning: Title, Type: RoundQuestionType.Text, Required: true, For: null }),
            "Dialogue.Rounds.NoTitleQuestion", nameof(Questions));
        return new RoundInstrument
        {
            Id = Ids.New(now), Code = tidy, Name = name, Source = source.Trim(), Questions = [.. questions],
            EnteredAt = now,
        };
    }

    private static void Check(RoundQuestion question)
    {
        RuleViolation.When(
            !IsKey(question.Meaning, MeaningLength) || question.Text.IsEmpty, "Dialogue.Rounds.QuestionShape",
            nameof(Questions), question.Meaning);
        var choosing = question.Type is RoundQuestionType.Choice or RoundQuestionType.Choices;
        RuleViolation.When(
            choosing != (question.Choices is { Count: > 1 })
            || question.Choices?.Any(c => !IsKey(c.Code, MeaningLength) || c.Text.IsEmpty) == true,
            "Dialogue.Rounds.QuestionChoices", nameof(Questions), question.Meaning);
    }

    private static bool IsKey(string text, int longest) =>
        text.Length > 0 && text.Length <= longest
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}

internal sealed class RoundInstrumentMapping : IEntityTypeConfiguration<RoundInstrument>
{
    public void Configure(EntityTypeBuilder<RoundInstrument> builder)
    {
        builder.Property(i => i.Code).HasMaxLength(RoundInstrument.CodeLength);
        builder.Property(i => i.Source).HasMaxLength(RoundInstrument.SourceLength);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.Property(i => i.Questions).HasColumnType("jsonb").HasConversion(
            questions => JsonSerializer.Serialize(questions, ShippedDialogue.Json),
            text => JsonSerializer.Deserialize<List<RoundQuestion>>(text, ShippedDialogue.Json)!,
            new ValueComparer<IReadOnlyList<RoundQuestion>>((a, b) => ReferenceEquals(a, b), q => q.Count, q => q));
        builder.HasIndex(i => new { i.Code, i.Number }).IsUnique();
        // A published answer is read with its questions.
        builder.SeenInDialogue("true");
    }
}
