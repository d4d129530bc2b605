using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.Organisations;

/// <summary>Somebody who works with the files. Never a returnee: they have their own door.</summary>
public sealed class User : IdentityUser<Guid>
{
    public const int DisplayNameLength = 120;

    private User() { }

    public User(string email, string displayName, DateTimeOffset now)
    {
        Id = Ids.New(now);
        UserName = email;
        Email = email;
        DisplayName = displayName;
        CreatedAt = now;
        LockoutEnabled = true;
    }

    public string DisplayName { get; set; } = "";
    public string Language { get; set; } = "fr";

    /// <summary>An administrator of the whole installation: makes organisations, sees no file.</summary>
    public bool IsHouseAdministrator { get; set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public List<Post> Posts { get; } = [];
}

/// <summary>One role in one organisation. Two posts of one person never mix: one is held at a time.</summary>
public sealed class Post
{
    private Post() { }

    public Post(Guid userId, Guid organisationId, Role role, DateTimeOffset now)
    {
        Id = Ids.New(now);
        UserId = userId;
        OrganisationId = organisationId;
        Role = role;
        StartedAt = now;
    }

    public Guid Id { get; private set; }
    public Guid UserId { get; private set; }
    public User User { get; private set; } = null!;
    public Guid OrganisationId { get; private set; }
    public Organisation Organisation { get; private set; } = null!;
    public Role Role { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public void End(DateTimeOffset now) => EndedAt ??= now;
}

/// <summary>A sign-in on one device; its holder sees it listed and can end it from any other.</summary>
public sealed class Session
{
    public const int DeviceLength = 200;

    private Session() { }

    public Session(Guid userId, string device, bool strong, DateTimeOffset now)
    {
        Id = Ids.New(now);
        UserId = userId;
        Device = device.Length > DeviceLength ? device[..DeviceLength] : device;
        Strong = strong;
        StartedAt = now;
        SeenAt = now;
    }

    public Guid Id { get; private set; }
    public Guid UserId { get; private set; }
    public Guid? PostId { get; set; }
    public string Device { get; private set; } = "";

    /// <summary>Signed in with a passkey or a second factor.</summary>
    public bool Strong { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset SeenAt { get; set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}

/// <summary>A link that lets one person take up one post; only its hash is kept.</summary>
public sealed class Invitation
{
    public const int DaysValid = 7;

    private Invitation() { }

    public Invitation(
        string email, string displayName, Guid organisationId, Role role, byte[] tokenHash, Guid? invitedBy, DateTimeOffset now)
    {
        Id = Ids.New(now);
        Email = email;
        DisplayName = displayName;
        OrganisationId = organisationId;
        Role = role;
        TokenHash = tokenHash;
        InvitedBy = invitedBy;
        CreatedAt = now;
        ExpiresAt = now.AddDays(DaysValid);
    }

    public Guid Id { get; private set; }
    public string Email { get; private set; } = "";
    public string DisplayName { get; private set; } = "";
    public Guid OrganisationId { get; private set; }
    public Organisation Organisation { get; private set; } = null!;
    public Role Role { get; private set; }
    public byte[] TokenHash { get; private set; } = [];
    public Guid? InvitedBy { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public DateTimeOffset? CancelledAt { get; private set; }

    public void Accept(DateTimeOffset now)
    {
        RuleViolation.When(AcceptedAt is not null || CancelledAt is not null || ExpiresAt <= now, "Organisations.Invitation.Over");
        AcceptedAt = now;
    }

    public void Cancel(DateTimeOffset now) => CancelledAt ??= now;
}

internal sealed class UserMapping : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("account");
        builder.Property(u => u.DisplayName).HasMaxLength(User.DisplayNameLength);
        builder.Property(u => u.Language).HasMaxLength(8);
        builder.OpenToAll("people who work here, no returnee in it");
    }
}

internal sealed class PostMapping : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.HasOne(p => p.User).WithMany(u => u.Posts).HasForeignKey(p => p.UserId);
        builder.HasOne(p => p.Organisation).WithMany().HasForeignKey(p => p.OrganisationId);
        builder.HasIndex(p => new { p.OrganisationId, p.UserId });
        builder.OpenToAll("people who work here, no returnee in it");
    }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(s => s.Device).HasMaxLength(Session.DeviceLength);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.UserId);
        builder.HasOne<Post>().WithMany().HasForeignKey(s => s.PostId);
        builder.OpenToAll("people who work here, no returnee in it");
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Property(i => i.Email).HasMaxLength(256);
        builder.Property(i => i.DisplayName).HasMaxLength(User.DisplayNameLength);
        builder.HasOne(i => i.Organisation).WithMany().HasForeignKey(i => i.OrganisationId);
        builder.HasIndex(i => i.TokenHash).IsUnique();
        builder.OpenToAll("people who work here, no returnee in it");
    }
}
