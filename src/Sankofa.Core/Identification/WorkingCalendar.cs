using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Identification;

/// <summary>
/// A line of the calendar: a day, who entered it, and who took it out again and why. A line is never changed; a
/// correction takes it out and enters the next.
/// </summary>
public sealed record PublicHoliday(
    DateOnly Day, string Name, string EnteredBy = "", DateTimeOffset? EnteredAt = null, string RemovedBy = "",
    DateTimeOffset? RemovedAt = null, string RemovedWhy = "")
{
    [JsonIgnore]
    public bool Holds => RemovedAt is null;
}

/// <summary>
/// Which days an authority of a country does not work: its days of rest and its public holidays, entered by people of
/// that country. Where nobody entered any, holidays count as working days, and pages say so.
/// </summary>
public sealed class WorkingCalendar
{
    public const int HolidayLength = 80;
    public const int WhyLength = 300;

    private WorkingCalendar() { }

    public WorkingCalendar(string country) => Country = country;

    public string Country { get; private set; } = "";

    /// <summary>Saturday and Sunday until somebody says otherwise.</summary>
    public IReadOnlyList<DayOfWeek> RestDays { get; private set; } = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>Every line that was ever entered, those taken out among them.</summary>
    public IReadOnlyList<PublicHoliday> Holidays { get; private set; } = [];

    /// <summary>The days that nobody works.</summary>
    public IEnumerable<PublicHoliday> Observed => Holidays.Where(h => h.Holds);
    public string ChangedBy { get; private set; } = "";
    public DateTimeOffset? ChangedAt { get; private set; }
    public int Version { get; private set; }

    public static bool MayWrite(string country, Me me) =>
        me.May(Act.WriteAgreement) || (me.May(Act.AnswerIdentification) && me.Country == country);

    public void Rest(IReadOnlyCollection<DayOfWeek> days, Me me)
    {
        MustBeWriter(me);
        RuleViolation.When(days.Distinct().Count() > 6, "Identification.Calendar.NoWorkingDay", nameof(RestDays));
        RestDays = [.. days.Distinct().Order()];
        Touch(me);
    }

    public void Observe(DateOnly day, string name, Me me)
    {
        MustBeWriter(me);
        RuleViolation.When(name.Trim().Length == 0, "Identification.Calendar.NoName", "Name");
        RuleViolation.When(Observed.Any(h => h.Day == day), "Identification.Calendar.Known", "Day");
        Holidays = [.. Holidays.Append(new PublicHoliday(day, name.Trim(), me.Name, me.Now)).OrderBy(h => h.Day)];
        Touch(me);
    }

    /// <summary>Takes a day out that was entered by mistake. Its line stays, with who took it out and why.</summary>
    public void Remove(DateOnly day, string why, Me me)
    {
        MustBeWriter(me);
        RuleViolation.When(why.Trim().Length == 0, "Identification.Calendar.NoWhy", "Why");
        var entered = Observed.FirstOrDefault(h => h.Day == day)
            ?? throw new RuleViolation("Identification.Calendar.NotThere");
        var removed = entered with { RemovedBy = me.Name, RemovedAt = me.Now, RemovedWhy = why.Trim() };
        Holidays = [.. Holidays.Select(h => ReferenceEquals(h, entered) ? removed : h)];
        Touch(me);
    }

    /// <summary>Another day or another name: the line of before is taken out, the next one entered.</summary>
    public void Correct(DateOnly day, DateOnly newDay, string name, string why, Me me)
    {
        Remove(day, why, me);
        Observe(newDay, name, me);
    }

    public bool Works(DateOnly day) => !RestDays.Contains(day.DayOfWeek) && Observed.All(h => h.Day != day);

    /// <summary>Somebody entered holidays of every year that these days touch.</summary>
    public bool KnowsHolidays(DateOnly from, DateOnly until) =>
        Enumerable.Range(from.Year, until.Year - from.Year + 1).All(year => Observed.Any(h => h.Day.Year == year));

    /// <summary>The last day that is in time; the day it is counted from does not count.</summary>
    public DateOnly DueOn(DateOnly start, int length, DayCount count)
    {
        if (count == DayCount.Months) return start.AddMonths(length);
        if (count == DayCount.Calendar) return start.AddDays(length);
        var day = start;
        for (var left = length; left > 0;)
        {
            day = day.AddDays(1);
            if (Works(day)) left--;
        }

        return day;
    }

    private void MustBeWriter(Me me)
    {
        if (!MayWrite(Country, me)) throw new NotAllowed(nameof(Act.WriteAgreement));
    }

    private void Touch(Me me) => (ChangedBy, ChangedAt) = (me.Name, me.Now);
}

internal sealed class WorkingCalendarMapping : IEntityTypeConfiguration<WorkingCalendar>
{
    public void Configure(EntityTypeBuilder<WorkingCalendar> builder)
    {
        builder.HasKey(c => c.Country);
        builder.Property(c => c.Country).HasMaxLength(2);
        builder.Property(c => c.ChangedBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(c => c.RestDays).AsJson();
        builder.Property(c => c.Holidays).AsJson();
        builder.Ignore(c => c.Observed);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.OpenToAll("days of rest of a country, no person in it");
    }
}
