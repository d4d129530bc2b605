using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Decisions;

public enum ObjectionKind
{
    Objection, Amendment,
}

/// <summary>
/// A text before the countries: who says nothing until the end agrees, and one objection ends it at once. Rows alone
/// tell what became of it (<see cref="SilenceRows"/>).
/// </summary>
public sealed class SilenceProcedure
{
    public const int TextLength = 4000;
    public const int NameLength = 200;

    private SilenceProcedure() { }

    internal SilenceProcedure(
        Decision decision, DateTimeOffset endsAt, IEnumerable<string> countries, IEnumerable<int> reminderHours,
            Envoy by)
    {
        Id = Ids.New(by.Me.Now);
        (DecisionId, OpenedAt, FirstEnd) = (decision.Id, SilenceRows.Kept(by.Me.Now), SilenceRows.Kept(endsAt));
        (ClockAt, OpenedByOrganisationId) = (OpenedAt, by.Me.OrganisationId);
        Countries = [.. countries.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ReminderHours = [.. reminderHours.Where(h => h > 0).Distinct().OrderDescending()];
        Deliveries.AddRange(Countries.Select(c => new SilenceDelivery(this, c, by.Me.Now)));
    }

    public Guid Id { get; private set; }
    public Guid DecisionId { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }
    public DateTimeOffset FirstEnd { get; private set; }

    /// <summary>The latest instant that this procedure has seen: its time never runs backwards.</summary>
    public DateTimeOffset ClockAt { get; private set; }
    public Guid OpenedByOrganisationId { get; private set; }

    /// <summary>Who is asked, as it stood on the day of the opening.</summary>
    public IReadOnlyList<string> Countries { get; private set; } = [];

    /// <summary>So many hours before the end.</summary>
    public IReadOnlyList<int> ReminderHours { get; private set; } = [];
    public List<SilenceExtension> Extensions { get; } = [];
    public List<SilenceDelivery> Deliveries { get; } = [];
    public List<SilenceReminder> Reminders { get; } = [];
    public List<SilenceObjection> Objections { get; } = [];
    public SilenceApproval? Approval { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public SilenceRows Rows => new(OpenedAt, FirstEnd, [.. Extensions.Select(e => e.EndsAt)],
        [.. Objections.Select(o => o.At)], WithdrawnAt, Approval?.ApprovedAt);

    public DateTimeOffset EndsAt => Rows.EndsAt;

    public SilenceOutcome Outcome(DateTimeOffset now) => Rows.Outcome(now < ClockAt ? ClockAt : now);

    public bool Asks(string country) => Countries.Contains(country);

    /// <summary>What the clock says now, or what it said before where it has been set back since.</summary>
    internal DateTimeOffset See(DateTimeOffset now)
    {
        now = SilenceRows.Kept(now);
        if (now > ClockAt) ClockAt = now;
        return ClockAt;
    }

    /// <summary>The reminders whose hour has come and that nobody has written yet.</summary>
    public IEnumerable<int> DueReminders(DateTimeOffset now) => Outcome(now) != SilenceOutcome.Running ? []
        : ReminderHours.Where(h => now >= EndsAt.AddHours(-h)
            && !Reminders.Exists(r => r.HoursBefore == h && r.Before == EndsAt));

    internal void Extend(DateTimeOffset endsAt, string reason, Envoy by)
    {
        endsAt = SilenceRows.Kept(endsAt);
        RuleViolation.When(endsAt <= EndsAt, "Dialogue.Decisions.OnlyForward", "EndsOn");
        RuleViolation.When(reason.Trim().Length == 0, "Dialogue.Decisions.ReasonNeeded", "Reason");
        Extensions.Add(new SilenceExtension(this, Extensions.Count + 1, endsAt, reason.Trim(), by.Me.Now));
    }

    internal SilenceObjection Break(ObjectionKind kind, string text, Envoy by)
    {
        var objection = new SilenceObjection(this, kind, by.Country, text.Trim(), by);
        Objections.Add(objection);
        return objection;
    }

    internal void Remind(int hoursBefore, DateTimeOffset now) =>
        Reminders.Add(new SilenceReminder(this, hoursBefore, EndsAt, now));

    internal void Approve(DateTimeOffset now) => Approval = new SilenceApproval(this, EndsAt, now);

    internal void Withdraw(DateTimeOffset now) => WithdrawnAt = SilenceRows.Kept(now);
}

/// <summary>A later end, and why. Never an earlier one.</summary>
public sealed class SilenceExtension
{
    private SilenceExtension() { }

    internal SilenceExtension(SilenceProcedure procedure, int number, DateTimeOffset endsAt, string reason,
        DateTimeOffset now)
    {
        Id = Ids.New(now);
        (ProcedureId, Number, EndsAt, Reason, At) = (procedure.Id, number, endsAt, reason, SilenceRows.Kept(now));
    }

    public Guid Id { get; private set; }
    public Guid ProcedureId { get; private set; }
    public int Number { get; private set; }
    public DateTimeOffset EndsAt { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
}

/// <summary>
/// The evidence that the text reached a country: when it was put before it, read and acknowledged, by whom.
/// </summary>
public sealed class SilenceDelivery
{
    private SilenceDelivery() { }

    internal SilenceDelivery(SilenceProcedure procedure, string country, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (ProcedureId, Country, NotifiedAt) = (procedure.Id, country, SilenceRows.Kept(now));
    }

    public Guid Id { get; private set; }
    public Guid ProcedureId { get; private set; }
    public string Country { get; private set; } = "";
    public DateTimeOffset NotifiedAt { get; private set; }
    public DateTimeOffset? SeenAt { get; private set; }
    public string SeenBy { get; private set; } = "";
    public DateTimeOffset? AcknowledgedAt { get; private set; }
    public string AcknowledgedBy { get; private set; } = "";

    /// <summary>Of the text that was on the screen.</summary>
    public byte[]? TextHash { get; private set; }

    internal void See(byte[] hash, Envoy by) =>
        (SeenAt, SeenBy, TextHash) = (SilenceRows.Kept(by.Me.Now), by.Me.Name, hash);

    internal void Acknowledge(Envoy by) =>
        (AcknowledgedAt, AcknowledgedBy) = (SilenceRows.Kept(by.Me.Now), by.Me.Name);
}

public sealed class SilenceReminder
{
    private SilenceReminder() { }

    internal SilenceReminder(SilenceProcedure procedure, int hoursBefore, DateTimeOffset before, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (ProcedureId, HoursBefore, Before, At) = (procedure.Id, hoursBefore, before, SilenceRows.Kept(now));
    }

    public Guid Id { get; private set; }
    public Guid ProcedureId { get; private set; }
    public int HoursBefore { get; private set; }

    /// <summary>The end that it speaks of: after an extension there is another.</summary>
    public DateTimeOffset Before { get; private set; }
    public DateTimeOffset At { get; private set; }
}

/// <summary>In writing, by somebody who speaks for a country that was asked.</summary>
public sealed class SilenceObjection
{
    private SilenceObjection() { }

    internal SilenceObjection(SilenceProcedure procedure, ObjectionKind kind, string country, string text, Envoy by)
    {
        Id = Ids.New(by.Me.Now);
        (ProcedureId, Kind, Country, Text) = (procedure.Id, kind, country, text);
        (At, ByName) = (SilenceRows.Kept(by.Me.Now), by.Me.Name);
    }

    public Guid Id { get; private set; }
    public Guid ProcedureId { get; private set; }
    public ObjectionKind Kind { get; private set; }
    public string Country { get; private set; } = "";
    public string Text { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public string ByName { get; private set; } = "";
}

/// <summary>Nobody objected. It holds from the end on, whenever a clock came round to write it.</summary>
public sealed class SilenceApproval
{
    private SilenceApproval() { }

    internal SilenceApproval(SilenceProcedure procedure, DateTimeOffset approvedAt, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (ProcedureId, ApprovedAt, WrittenAt) = (procedure.Id, approvedAt, SilenceRows.Kept(now));
    }

    public Guid Id { get; private set; }
    public Guid ProcedureId { get; private set; }
    public DateTimeOffset ApprovedAt { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
}

internal sealed class SilenceProcedureMapping : IEntityTypeConfiguration<SilenceProcedure>
{
    public void Configure(EntityTypeBuilder<SilenceProcedure> builder)
    {
        builder.Ignore(p => p.Rows);
        builder.HasIndex(p => p.DecisionId).IsUnique();
        builder.HasMany(p => p.Extensions).WithOne().HasForeignKey(e => e.ProcedureId);
        builder.HasMany(p => p.Deliveries).WithOne().HasForeignKey(d => d.ProcedureId);
        builder.HasMany(p => p.Reminders).WithOne().HasForeignKey(r => r.ProcedureId);
        builder.HasMany(p => p.Objections).WithOne().HasForeignKey(o => o.ProcedureId);
        builder.HasOne(p => p.Approval).WithOne().HasForeignKey<SilenceApproval>(a => a.ProcedureId);
        builder.SeenInDialogue();
    }
}

internal sealed class SilenceExtensionMapping : IEntityTypeConfiguration<SilenceExtension>
{
    public void Configure(EntityTypeBuilder<SilenceExtension> builder)
    {
        builder.Property(e => e.Reason).HasMaxLength(SilenceProcedure.TextLength);
        builder.HasIndex(e => new { e.ProcedureId, e.Number }).IsUnique();
        builder.SeenInDialogue();
    }
}

internal sealed class SilenceDeliveryMapping : IEntityTypeConfiguration<SilenceDelivery>
{
    public void Configure(EntityTypeBuilder<SilenceDelivery> builder)
    {
        builder.Property(d => d.Country).HasMaxLength(Partners.Partner.CodeLength);
        builder.Property(d => d.SeenBy).HasMaxLength(SilenceProcedure.NameLength);
        builder.Property(d => d.AcknowledgedBy).HasMaxLength(SilenceProcedure.NameLength);
        builder.HasIndex(d => new { d.ProcedureId, d.Country }).IsUnique();
        builder.SeenInDialogue();
    }
}

internal sealed class SilenceReminderMapping : IEntityTypeConfiguration<SilenceReminder>
{
    public void Configure(EntityTypeBuilder<SilenceReminder> builder)
    {
        builder.HasIndex(r => new { r.ProcedureId, r.HoursBefore, r.Before }).IsUnique();
        builder.SeenInDialogue();
    }
}

internal sealed class SilenceObjectionMapping : IEntityTypeConfiguration<SilenceObjection>
{
    public void Configure(EntityTypeBuilder<SilenceObjection> builder)
    {
        builder.Property(o => o.Country).HasMaxLength(Partners.Partner.CodeLength);
        builder.Property(o => o.Text).HasMaxLength(SilenceProcedure.TextLength);
        builder.Property(o => o.ByName).HasMaxLength(SilenceProcedure.NameLength);
        builder.HasIndex(o => new { o.ProcedureId, o.Country }).IsUnique();
        builder.SeenInDialogue();
    }
}

internal sealed class SilenceApprovalMapping : IEntityTypeConfiguration<SilenceApproval>
{
    public void Configure(EntityTypeBuilder<SilenceApproval> builder)
    {
        builder.HasIndex(a => a.ProcedureId).IsUnique();
        builder.SeenInDialogue();
    }
}
