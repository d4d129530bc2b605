using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.Organisations;

public static class AdministrationEvents
{
    public const string OrganisationOpened = "OrganisationOpened";
    public const string OrganisationChanged = "OrganisationChanged";
    public const string OrganisationClosed = "OrganisationClosed";
    public const string Invited = "Invited";
    public const string InvitationCancelled = "InvitationCancelled";
    public const string InvitationAccepted = "InvitationAccepted";
    public const string PostGiven = "PostGiven";
    public const string PostEnded = "PostEnded";
    public const string AdministratorMade = "AdministratorMade";
    public const string PasswordChanged = "PasswordChanged";
    public const string SecondFactorOn = "SecondFactorOn";
    public const string SecondFactorOff = "SecondFactorOff";
    public const string RecoveryCodesMade = "RecoveryCodesMade";
    public const string PasskeyAdded = "PasskeyAdded";
    public const string PasskeyRemoved = "PasskeyRemoved";
    public const string AgreementEntered = "AgreementEntered";
}

/// <summary>
/// Somebody who runs organisations: all of them for the whole installation, or the one of the post held. Sees no file
/// by it.
/// </summary>
public sealed record Administrator(Guid UserId, string Name, bool OfTheHouse, Guid? OrganisationId, DateTimeOffset Now)
{
    public bool Runs(Guid organisationId) => OfTheHouse || OrganisationId == organisationId;

    public void MustBeOfTheHouse()
    {
        if (!OfTheHouse) throw new NotAllowed(nameof(OfTheHouse));
    }

    /// <summary>
    /// Who runs one organisation appoints its people, but nobody who acts for a State or for the Dialogue as a whole.
    /// </summary>
    public bool MayGive(Role role) => OfTheHouse || !Rights.GivenByTheHouse.Contains(role);

    public void MustGive(Role role, string field) =>
        RuleViolation.When(!MayGive(role), "Organisations.Role.ByTheHouse", field);

    public AdministrationEntry Noted(string kind, Guid? organisationId, object what) =>
        new(kind, UserId, Name, organisationId, what, Now);
}

public static class AdministratorQueries
{
    public static IQueryable<Organisation> RunBy(this IQueryable<Organisation> organisations, Administrator who) =>
        organisations.Where(o => who.OfTheHouse || o.Id == who.OrganisationId);

    public static IQueryable<Post> RunBy(this IQueryable<Post> posts, Administrator who) =>
        posts.Where(p => who.OfTheHouse || p.OrganisationId == who.OrganisationId);

    public static IQueryable<Invitation> RunBy(this IQueryable<Invitation> invitations, Administrator who) =>
        invitations.Where(i => who.OfTheHouse || i.OrganisationId == who.OrganisationId);

    public static IQueryable<AdministrationEntry> RunBy(
        this IQueryable<AdministrationEntry> entries, Administrator who) =>
        entries.Where(e => who.OfTheHouse || (e.OrganisationId != null && e.OrganisationId == who.OrganisationId));
}

/// <summary>
/// One line of the log of administration: who did what, and when. A trigger refuses to change or remove it.
/// </summary>
public sealed class AdministrationEntry
{
    public const int KindLength = 40;
    public const int WhatLength = 2000;

    private AdministrationEntry() { }

    public AdministrationEntry(
        string kind, Guid? userId, string userName, Guid? organisationId, object what, DateTimeOffset now)
    {
        Id = Ids.New(now);
        At = now;
        Kind = kind;
        UserId = userId;
        UserName = userName;
        OrganisationId = organisationId;
        What = JsonSerializer.Serialize(what);
    }

    public Guid Id { get; private set; }
    public DateTimeOffset At { get; private set; }
    public string Kind { get; private set; } = "";

    /// <summary>Null where the command line did it.</summary>
    public Guid? UserId { get; private set; }
    public string UserName { get; private set; } = "";
    public Guid? OrganisationId { get; private set; }
    public string What { get; private set; } = "";
}

/// <summary>What is true of this installation as a whole, by name.</summary>
public sealed class InstallationMark
{
    /// <summary>The database was filled by the fictional demo: its sign-ins are shown to everybody.</summary>
    public const string Demo = "demo";

    private InstallationMark() { }

    public InstallationMark(string name, DateTimeOffset now) => (Name, SetAt) = (name, now);

    public string Name { get; private set; } = "";
    public DateTimeOffset SetAt { get; private set; }
}

internal sealed class AdministrationEntryMapping : IEntityTypeConfiguration<AdministrationEntry>
{
    public void Configure(EntityTypeBuilder<AdministrationEntry> builder)
    {
        builder.Property(e => e.Kind).HasMaxLength(AdministrationEntry.KindLength);
        builder.Property(e => e.UserName).HasMaxLength(User.DisplayNameLength);
        builder.Property(e => e.What).HasMaxLength(AdministrationEntry.WhatLength);
        builder.HasIndex(e => new { e.OrganisationId, e.At });
        builder.OpenToAll("acts of administration, no returnee in it");
    }
}

internal sealed class InstallationMarkMapping : IEntityTypeConfiguration<InstallationMark>
{
    public void Configure(EntityTypeBuilder<InstallationMark> builder)
    {
        builder.HasKey(m => m.Name);
        builder.Property(m => m.Name).HasMaxLength(40);
        builder.OpenToAll("marks of the installation, no person in it");
    }
}
