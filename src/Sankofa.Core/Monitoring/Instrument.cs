using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.Monitoring;

public enum Dimension
{
    Economic, Social, Psychosocial,
}

public enum QuestionKind
{
    Scale, Choice, Number, Text,
}

/// <summary>A sentence in several languages, by their codes.</summary>
public sealed class Wording : Dictionary<string, string>
{
    public Wording() : base(StringComparer.Ordinal) { }

    /// <summary>In this language, else in French, else in any that there is.</summary>
    public string In(string language) =>
        this.GetValueOrDefault(language) ?? this.GetValueOrDefault("fr") ?? Values.FirstOrDefault() ?? "";
}

/// <summary>An answer to choose. Its score, where somebody has told it, lies between 0 and 1.</summary>
public sealed record Option(string Code, Wording Text, decimal? Score = null);

public sealed record Question(
    string Code, Dimension Dimension, QuestionKind Kind, Wording Text, IReadOnlyList<Option>? Options = null,
    decimal? Weight = null);

/// <summary>Whose weights these are, and how much each dimension counts in the score of all.</summary>
public sealed record Weighting(string Source, IReadOnlyDictionary<Dimension, decimal>? Dimensions = null);

/// <summary>
/// What an instrument asks, and how it counts where it counts. Read from JSON; no number of it stands in the code.
/// </summary>
public sealed record Questionnaire(
    string Code, int Edition, Wording Title, IReadOnlyList<Question> Questions, Wording? Note = null,
    Weighting? Weighting = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public Question? Find(string code) => Questions.FirstOrDefault(q => q.Code == code);

    public static Questionnaire Parse(string json)
    {
        Questionnaire? read;
        try
        {
            read = JsonSerializer.Deserialize<Questionnaire>(json, Json);
        }
        catch (JsonException unreadable)
        {
            throw new RuleViolation("Monitoring.Instrument.Unreadable", "Json", unreadable.Path ?? "");
        }

        if (read is null) throw new RuleViolation("Monitoring.Instrument.Unreadable", "Json", "");
        read.MustHold();
        return read;
    }

    private void MustHold()
    {
        RuleViolation.When(Code.Length is 0 or > Instrument.CodeLength, "Monitoring.Instrument.NoCode", "Json");
        RuleViolation.When(Edition < 1, "Monitoring.Instrument.NoEdition", "Json");
        RuleViolation.When(Questions.Count == 0, "Monitoring.Instrument.NoQuestion", "Json");
        RuleViolation.When(Weighting is { Source.Length: 0 }, "Monitoring.Instrument.NoSource", "Json");
        foreach (var twice in Questions.GroupBy(q => q.Code, StringComparer.Ordinal).Where(g => g.Count() > 1))
            throw new RuleViolation("Monitoring.Instrument.Twice", "Json", twice.Key);
        foreach (var question in Questions)
        {
            var chosen = question.Kind is QuestionKind.Scale or QuestionKind.Choice;
            var options = question.Options ?? [];
            RuleViolation.When(chosen != options.Count > 0, "Monitoring.Instrument.Options", "Json", question.Code);
            RuleViolation.When(
                options.DistinctBy(o => o.Code, StringComparer.Ordinal).Count() < options.Count,
                "Monitoring.Instrument.Twice", "Json", question.Code);
            RuleViolation.When(
                options.Any(o => o.Score is < 0 or > 1) || question.Weight is <= 0, "Monitoring.Instrument.Scores",
                "Json", question.Code);
            RuleViolation.When(
                question.Weight is not null && !(chosen && options.All(o => o.Score is not null)),
                "Monitoring.Instrument.WeightWithoutScores", "Json", question.Code);
        }
    }
}

/// <summary>
/// A questionnaire as it was imported. Never changed: what changes is a new edition, beside the old answers.
/// </summary>
public sealed class Instrument
{
    public const int CodeLength = 60;

    private Questionnaire? _read;

    private Instrument() { }

    public Instrument(string json, DateTimeOffset now)
    {
        _read = Questionnaire.Parse(json);
        Id = Ids.New(now);
        (Code, Edition, Definition, ImportedAt) = (_read.Code, _read.Edition, json, now);
    }

    public Guid Id { get; private set; }
    public string Code { get; private set; } = "";
    public int Edition { get; private set; }
    public string Definition { get; private set; } = "";
    public DateTimeOffset ImportedAt { get; private set; }
    public DateTimeOffset? RetiredAt { get; private set; }

    public Questionnaire Questions => _read ??= Questionnaire.Parse(Definition);

    public void Retire(DateTimeOffset now) => RetiredAt ??= now;
}

/// <summary>
/// Which months after the arrival an organisation visits, and with what. Without an organisation: where it has told
/// nothing.
/// </summary>
public sealed class VisitSchedule
{
    public const int LastMonthAtMost = 60;

    private VisitSchedule() { }

    public VisitSchedule(Guid? organisationId, string instrumentCode, IEnumerable<int> months, DateTimeOffset now)
    {
        Id = Ids.New(now);
        OrganisationId = organisationId;
        InstrumentCode = instrumentCode;
        Months = [.. months.Distinct().Order()];
        RuleViolation.When(
            Months.Count == 0 || Months.Exists(m => m is < 0 or > LastMonthAtMost), "Monitoring.Schedule.Months",
            nameof(Months), LastMonthAtMost);
    }

    public Guid Id { get; private set; }
    public Guid? OrganisationId { get; private set; }
    public string InstrumentCode { get; private set; } = "";
    public List<int> Months { get; private set; } = [];
}

internal sealed class InstrumentMapping : IEntityTypeConfiguration<Instrument>
{
    public void Configure(EntityTypeBuilder<Instrument> builder)
    {
        builder.Property(i => i.Code).HasMaxLength(Instrument.CodeLength);
        builder.Property(i => i.Definition).HasColumnType("jsonb").Metadata.SetMaxLength(null);
        builder.HasIndex(i => new { i.Code, i.Edition }).IsUnique();
        builder.Ignore(i => i.Questions);
        builder.OpenToAll("questions, no person in them");
    }
}

internal sealed class VisitScheduleMapping : IEntityTypeConfiguration<VisitSchedule>
{
    public void Configure(EntityTypeBuilder<VisitSchedule> builder)
    {
        builder.Property(s => s.InstrumentCode).HasMaxLength(Instrument.CodeLength);
        builder.HasIndex(s => new { s.OrganisationId, s.InstrumentCode }).IsUnique();
        builder.OpenToAll("months after an arrival, no person in them");
    }
}
