using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue.Activities;

public enum ParticipantSex
{
    NotSaid, Female, Male, Other,
}

/// <summary>
/// Which partner, or which guest, is asked to come. The policies let each see its own invitation alone.
/// </summary>
public sealed class ActivityInvitation
{
    private ActivityInvitation() { }

    private ActivityInvitation(Activity activity, string country, Guid? organisationId, int? seats, Envoy by)
    {
        Id = Ids.New(by.Me.Now);
        (ActivityId, Country, OrganisationId, Seats) = (activity.Id, country, organisationId, seats);
        InvitedAt = by.Me.Now;
    }

    public Guid Id { get; private set; }
    public Guid ActivityId { get; private set; }
    public string Country { get; private set; } = "";

    /// <summary>A guest, such as a local authority; null: the country's delegation.</summary>
    public Guid? OrganisationId { get; private set; }
    public Organisation? Organisation { get; private set; }
    public int? Seats { get; private set; }
    public DateTimeOffset InvitedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public static ActivityInvitation Send(Activity activity, string country, Organisation? guest, Envoy by)
    {
        by.MustRun();
        // A guest reads what is published: before, there would be nothing to come to.
        RuleViolation.When(guest is not null && !activity.IsPublished, "Dialogue.Invitations.Unpublished", "GuestId");
        activity.Tell(by.Me, DialogueEvents.CountryInvited, new { country, guest = guest?.Id });
        return new ActivityInvitation(activity, country, guest?.Id, activity.SeatsPerCountry, by);
    }

    public void Withdraw(Activity activity, Envoy by)
    {
        by.MustRun();
        WithdrawnAt ??= by.Me.Now;
        activity.Tell(by.Me, DialogueEvents.InvitationWithdrawn, new { Country, OrganisationId });
    }

    public bool IsFor(Me me) =>
        WithdrawnAt is null && (OrganisationId is { } guest ? guest == me.OrganisationId : Country == me.Country);
}

/// <summary>
/// One member of a delegation. The name is for the badge and the list at the door: the secretariat and whoever
/// registered see it, the public and the other delegations do not.
/// </summary>
public sealed class ActivityRegistration
{
    public const int NameLength = 160;
    public const int FunctionLength = 200;
    public const int NeedsLength = 600;

    private ActivityRegistration() { }

    public Guid Id { get; private set; }
    public Guid ActivityId { get; private set; }
    public string Country { get; private set; } = "";
    public Guid OrganisationId { get; private set; }
    public string OrganisationName { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Function { get; private set; } = "";
    public ParticipantSex Sex { get; private set; }
    public bool OnLine { get; private set; }
    public bool HeadsDelegation { get; private set; }
    public string Language { get; private set; } = "";
    public string Needs { get; private set; } = "";
    public DateTimeOffset RegisteredAt { get; private set; }
    public DateTimeOffset? CancelledAt { get; private set; }
    public DateTimeOffset? AttendedAt { get; private set; }
    public int Version { get; private set; }

    public static ActivityRegistration Enter(
        Activity activity, IReadOnlyCollection<ActivityInvitation> invitations,
        IReadOnlyCollection<ActivityRegistration> others, ParticipantTerms terms, Envoy by)
    {
        by.Me.Must(Act.AttendDialogue);
        var invitation = invitations.FirstOrDefault(i => i.IsFor(by.Me));
        RuleViolation.When(!by.IsSecretariat && invitation is null, "Dialogue.Registration.NotInvited");
        RuleViolation.When(activity.RegisterUntil < by.Me.Today, "Dialogue.Registration.Closed");
        RuleViolation.When(
            terms.OnLine && activity.Format == ActivityFormat.InPerson
            || !terms.OnLine && activity.Format == ActivityFormat.OnLine, "Dialogue.Registration.Format",
                nameof(OnLine));
        RuleViolation.When(terms.Name.Trim().Length == 0, "Dialogue.Registration.Name", nameof(Name));
        var own = others.Where(r => r.CancelledAt is null && r.OrganisationId == by.Me.OrganisationId).ToList();
        RuleViolation.When(invitation?.Seats <= own.Count(r => !r.OnLine) && !terms.OnLine,
            "Dialogue.Registration.Full", nameof(Name));
        RuleViolation.When(
            terms.HeadsDelegation && own.Exists(r => r.HeadsDelegation), "Dialogue.Registration.OneHead",
            nameof(HeadsDelegation));
        activity.Tell(by.Me, DialogueEvents.ParticipantRegistered, new { by.Country, terms.OnLine });
        return new ActivityRegistration
        {
            Id = Ids.New(by.Me.Now), ActivityId = activity.Id, Country = by.Country,
            OrganisationId = by.Me.OrganisationId, OrganisationName = by.Me.OrganisationName, Name = terms.Name.Trim(),
            Function = terms.Function.Trim(), Sex = terms.Sex, OnLine = terms.OnLine,
            HeadsDelegation = terms.HeadsDelegation, Language = terms.Language, Needs = terms.Needs.Trim(),
            RegisteredAt = by.Me.Now,
        };
    }

    public void Cancel(Activity activity, Envoy by)
    {
        if (!by.IsSecretariat && OrganisationId != by.Me.OrganisationId) throw new NotThere();
        CancelledAt ??= by.Me.Now;
        activity.Tell(by.Me, DialogueEvents.RegistrationCancelled, new { registration = Id });
    }

    public void NoteAttendance(Activity activity, bool came, Envoy by)
    {
        by.MustRun();
        AttendedAt = came ? AttendedAt ?? by.Me.Now : null;
        activity.Tell(by.Me, DialogueEvents.AttendanceNoted, new { registration = Id, came });
    }
}

public sealed record ParticipantTerms(
    string Name, string Function, ParticipantSex Sex, bool OnLine, bool HeadsDelegation, string Language, string Needs);

internal sealed class ActivityInvitationMapping : IEntityTypeConfiguration<ActivityInvitation>
{
    public void Configure(EntityTypeBuilder<ActivityInvitation> builder)
    {
        builder.ToTable("activity_invitation");
        builder.Property(i => i.Country).HasMaxLength(Partners.Partner.CodeLength);
        builder.HasOne<Activity>().WithMany().HasForeignKey(i => i.ActivityId);
        builder.HasOne(i => i.Organisation).WithMany().HasForeignKey(i => i.OrganisationId);
        builder.HasIndex(i => new { i.ActivityId, i.Country });
        builder.SeenByOwnRule();
    }
}

internal sealed class ActivityRegistrationMapping : IEntityTypeConfiguration<ActivityRegistration>
{
    public void Configure(EntityTypeBuilder<ActivityRegistration> builder)
    {
        builder.ToTable("activity_registration");
        builder.Property(r => r.Country).HasMaxLength(Partners.Partner.CodeLength);
        builder.Property(r => r.OrganisationName).HasMaxLength(Organisation.ShortNameLength);
        builder.Property(r => r.Name).HasMaxLength(ActivityRegistration.NameLength);
        builder.Property(r => r.Function).HasMaxLength(ActivityRegistration.FunctionLength);
        builder.Property(r => r.Language).HasMaxLength(8);
        builder.Property(r => r.Needs).HasMaxLength(ActivityRegistration.NeedsLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasOne<Activity>().WithMany().HasForeignKey(r => r.ActivityId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId);
        builder.HasIndex(r => new { r.ActivityId, r.Country });
        builder.SeenByOwnRule();
    }
}
