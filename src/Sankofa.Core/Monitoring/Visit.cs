using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;

namespace Sankofa.Core.Monitoring;

public enum VisitKind
{
    Baseline, FollowUp, LastFollowUp,
}

public enum AnswerState
{
    NotAsked, Answered, Declined,
}

/// <summary>
/// What was said to one question, or that it was not asked, or that the person did not want to answer.
/// </summary>
public sealed record GivenAnswer(string Question, AnswerState State, string Value);

/// <summary>Somebody went to see the person, or called, and asked.</summary>
public sealed class Visit : IBelongsToFile
{
    public const int NoteLength = 4000;

    private Visit() { }

    internal Visit(
        CaseFile file, Guid personId, VisitKind kind, DateOnly heldOn, Channel channel, Instrument instrument,
        string note, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        PersonId = personId;
        Kind = kind;
        HeldOn = heldOn;
        Channel = channel;
        InstrumentId = instrument.Id;
        Note = note.Trim();
        OrganisationId = me.OrganisationId;
        VisitorId = me.UserId;
        VisitorName = me.Name;
        RecordedAt = me.Now;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }
    public VisitKind Kind { get; private set; }
    public DateOnly HeldOn { get; private set; }
    public Channel Channel { get; private set; }
    public Guid InstrumentId { get; private set; }
    public Instrument Instrument { get; private set; } = null!;
    public string Note { get; private set; } = "";
    public Guid OrganisationId { get; private set; }
    public Guid VisitorId { get; private set; }
    public string VisitorName { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }
    public decimal? Economic { get; private set; }
    public decimal? Social { get; private set; }
    public decimal? Psychosocial { get; private set; }
    public decimal? Composite { get; private set; }
    public List<VisitAnswer> Answers { get; } = [];

    public decimal? ScoreOf(Dimension dimension) => dimension switch
    {
        Dimension.Economic => Economic,
        Dimension.Social => Social,
        _ => Psychosocial,
    };

    internal void Take(Questionnaire questionnaire, IReadOnlyCollection<GivenAnswer> answers)
    {
        foreach (var answer in answers.Where(a => a.State != AnswerState.NotAsked))
        {
            var question = questionnaire.Find(answer.Question) ?? throw new NotThere();
            if (answer.State == AnswerState.Answered) MustAnswer(question, answer.Value);
            Answers.Add(new VisitAnswer(this, answer));
        }

        RuleViolation.When(Answers.Count == 0, "Monitoring.Visit.NoAnswer");
        var score = Score.Of(questionnaire, answers);
        (Economic, Social, Psychosocial, Composite) =
            (score.Economic, score.Social, score.Psychosocial, score.Composite);
    }

    private static void MustAnswer(Question question, string value)
    {
        var field = $"Answers[{question.Code}]";
        RuleViolation.When(value.Length > VisitAnswer.ValueLength, "Form.Value.TooLong", field);
        RuleViolation.When(
            question.Options is { Count: > 0 } options && options.All(o => o.Code != value),
            "Form.Value.Unclear", field);
        RuleViolation.When(
            question.Kind == QuestionKind.Number
                && !decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture, out _),
            "Form.Number.Unclear", field);
    }
}

/// <summary>A question without a row was not asked.</summary>
public sealed class VisitAnswer : IBelongsToFile
{
    public const int ValueLength = 1000;
    public const int QuestionLength = 60;

    private VisitAnswer() { }

    internal VisitAnswer(Visit visit, GivenAnswer answer)
    {
        VisitId = visit.Id;
        FileId = visit.FileId;
        Question = answer.Question;
        State = answer.State;
        Value = answer.State == AnswerState.Answered ? answer.Value.Trim() : "";
    }

    public Guid VisitId { get; private set; }
    public Guid FileId { get; private set; }
    public string Question { get; private set; } = "";
    public AnswerState State { get; private set; }

    /// <summary>The code of an option, a number with a point, or a text.</summary>
    public string Value { get; private set; } = "";
}

public enum ImpossibleBecause
{
    LeftAgain, NotReached, DoesNotWant, NotSafe, Died, Other,
}

/// <summary>
/// Why nobody can be visited any more. Having left again is an outcome that is recorded, not a failure.
/// </summary>
public sealed class VisitImpossible : IBelongsToFile
{
    public const int TextLength = 1000;

    private VisitImpossible() { }

    internal VisitImpossible(CaseFile file, Guid personId, ImpossibleBecause because, string text, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        PersonId = personId;
        Because = because;
        Text = text.Trim();
        OrganisationId = me.OrganisationId;
        RecordedBy = me.UserId;
        RecordedAt = me.Now;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }
    public ImpossibleBecause Because { get; private set; }
    public string Text { get; private set; } = "";
    public Guid OrganisationId { get; private set; }
    public Guid RecordedBy { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
}

/// <summary>A visit that is due, and the task that says so to the organisation that makes it.</summary>
public sealed class PlannedVisit : IBelongsToFile
{
    private PlannedVisit() { }

    internal PlannedVisit(CaseFile file, CaseTask task, VisitSchedule schedule, int month, bool last, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        OrganisationId = task.OrganisationId;
        TaskId = task.Id;
        InstrumentCode = schedule.InstrumentCode;
        Month = month;
        IsLast = last;
        DueOn = task.DueOn;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid TaskId { get; private set; }
    public string InstrumentCode { get; private set; } = "";

    /// <summary>Months after the arrival.</summary>
    public int Month { get; private set; }
    public bool IsLast { get; private set; }
    public DateOnly DueOn { get; private set; }
    public Guid? VisitId { get; internal set; }
}

internal sealed class VisitMapping : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.Property(v => v.Note).HasMaxLength(Visit.NoteLength);
        builder.Property(v => v.VisitorName).HasMaxLength(Organisations.User.DisplayNameLength);
        foreach (var score in new[] { nameof(Visit.Economic), nameof(Visit.Social), nameof(Visit.Psychosocial),
            nameof(Visit.Composite) })
            builder.Property<decimal?>(score).HasPrecision(5, 4);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(v => v.FileId);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.PersonId);
        builder.HasOne(v => v.Instrument).WithMany().HasForeignKey(v => v.InstrumentId);
        builder.HasMany(v => v.Answers).WithOne().HasForeignKey(a => a.VisitId);
        builder.HasIndex(v => new { v.FileId, v.HeldOn });
        builder.SeenIn(Sections.Monitoring);
    }
}

internal sealed class VisitAnswerMapping : IEntityTypeConfiguration<VisitAnswer>
{
    public void Configure(EntityTypeBuilder<VisitAnswer> builder)
    {
        builder.HasKey(a => new { a.VisitId, a.Question });
        builder.Property(a => a.Question).HasMaxLength(VisitAnswer.QuestionLength);
        builder.Property(a => a.Value).HasMaxLength(VisitAnswer.ValueLength);
        builder.SeenIn(Sections.Monitoring);
    }
}

internal sealed class VisitImpossibleMapping : IEntityTypeConfiguration<VisitImpossible>
{
    public void Configure(EntityTypeBuilder<VisitImpossible> builder)
    {
        builder.Property(v => v.Text).HasMaxLength(VisitImpossible.TextLength);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(v => v.FileId);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.PersonId);
        builder.SeenIn(Sections.Monitoring);
    }
}

internal sealed class PlannedVisitMapping : IEntityTypeConfiguration<PlannedVisit>
{
    public void Configure(EntityTypeBuilder<PlannedVisit> builder)
    {
        builder.Property(p => p.InstrumentCode).HasMaxLength(Instrument.CodeLength);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(p => p.FileId);
        builder.HasOne<CaseTask>().WithMany().HasForeignKey(p => p.TaskId);
        builder.HasOne<Visit>().WithMany().HasForeignKey(p => p.VisitId);
        builder.HasIndex(p => new { p.FileId, p.OrganisationId, p.InstrumentCode, p.Month }).IsUnique();
        builder.SeenIn(Sections.Monitoring);
    }
}
