using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.Identification;

public enum DayCount
{
    Calendar, Working,
}

public enum ClockStart
{
    /// <summary>
    /// Receipt is the day of sending here: the request is on the authority's list the moment it leaves.
    /// </summary>
    Sending, Receipt,
}

/// <summary>
/// What two States agreed on how long an answer takes. There is no single deadline: each is a row with its article.
/// </summary>
public sealed class Agreement
{
    public const int CodeLength = 40;
    public const int NameLength = 160;
    public const int ArticleLength = 80;
    public const int TextLength = 500;

    private Agreement() { }

    public Agreement(
        string code, string name, string article, int answerDays, DayCount dayCount, ClockStart start,
        string silenceEffect,
        DateOnly validFrom, bool isExample)
    {
        Code = code;
        Name = name;
        Article = article;
        AnswerDays = answerDays;
        DayCount = dayCount;
        Start = start;
        SilenceEffect = silenceEffect;
        ValidFrom = validFrom;
        IsExample = isExample;
    }

    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>Where the number of days is written.</summary>
    public string Article { get; private set; } = "";
    public int AnswerDays { get; private set; }
    public DayCount DayCount { get; private set; }
    public ClockStart Start { get; private set; }

    /// <summary>What the text says of silence: shown to people, never applied by the program.</summary>
    public string SilenceEffect { get; private set; } = "";
    public DateOnly ValidFrom { get; private set; }
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>To try the clock with; it binds nobody here.</summary>
    public bool IsExample { get; private set; }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidUntil is null || ValidUntil >= day);

    /// <summary>The last day on which an answer is in time; the day itself does not count.</summary>
    public DateOnly DueOn(DateOnly start)
    {
        if (DayCount == DayCount.Calendar) return start.AddDays(AnswerDays);
        var day = start;
        for (var left = AnswerDays; left > 0;)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) left--;
        }

        return day;
    }
}

internal sealed class AgreementMapping : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.HasKey(a => a.Code);
        builder.Property(a => a.Code).HasMaxLength(Agreement.CodeLength);
        builder.Property(a => a.Name).HasMaxLength(Agreement.NameLength);
        builder.Property(a => a.Article).HasMaxLength(Agreement.ArticleLength);
        builder.Property(a => a.SilenceEffect).HasMaxLength(Agreement.TextLength);
        builder.OpenToAll("texts between States, no person in it");
        builder.HasData(new Agreement(
            "example-benelux-kazakhstan-2015", "Benelux–Kazakhstan, 2 mars 2015", "art. 7 (3)", 21, DayCount.Calendar,
            ClockStart.Receipt, "le texte présume l'accord", new DateOnly(2015, 3, 2), true));
    }
}
