using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
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

    public bool Is(Guid organisationId, Role role) =>
        EndedAt is null && OrganisationId == organisationId && Role == role;

    /// <summary>Nobody shuts the door behind oneself: the own post as administrator is ended by another one.</summary>
    public void End(Administrator by)
    {
        RuleViolation.When(UserId == by.UserId && Role == Role.Administrator, "Organisations.Post.Own");
        EndedAt ??= by.Now;
    }
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

    /// <summary>Password and second factor were both proved within this session.</summary>
    public void BecomeStrong() => Strong = true;
}

/// <summary>A link that lets one person take up one post; only its hash is kept.</summary>
public sealed class Invitation
{
    public const int DaysValid = 7;

    private Invitation() { }

    private Invitation(string email, string displayName, Guid? organisationId, Role? role, Guid? invitedBy,
        DateTimeOffset now)
    {
        Id = Ids.New(now);
        Email = email.Trim();
        DisplayName = displayName.Trim();
        OrganisationId = organisationId;
        Role = role;
        InvitedBy = invitedBy;
        CreatedAt = now;
        ExpiresAt = now.AddDays(DaysValid);
    }

    public static (Invitation Invitation, string Token) ToPost(
        string email, string displayName, Guid organisationId, Role role, Administrator by)
    {
        by.MustGive(role, nameof(Role));
        return Sealed(new Invitation(email, displayName, organisationId, role, by.UserId, by.Now));
    }

    /// <summary>To run the whole installation; only the command line invites to that.</summary>
    public static (Invitation Invitation, string Token) ToTheHouse(
        string email, string displayName, DateTimeOffset now) =>
        Sealed(new Invitation(email, displayName, null, null, null, now));

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    public Guid Id { get; private set; }
    public string Email { get; private set; } = "";
    public string DisplayName { get; private set; } = "";

    /// <summary>Null: to run the whole installation rather than to hold a post.</summary>
    public Guid? OrganisationId { get; private set; }
    public Organisation? Organisation { get; private set; }
    public Role? Role { get; private set; }
    public byte[] TokenHash { get; private set; } = [];
    public Guid? InvitedBy { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public DateTimeOffset? CancelledAt { get; private set; }

    public bool IsOpenAt(DateTimeOffset now) => AcceptedAt is null && CancelledAt is null && now < ExpiresAt;

    /// <summary>The post taken up; none where the invitation is to the house.</summary>
    public Post? Accept(User user, IReadOnlyCollection<Post> held, DateTimeOffset now)
    {
        RuleViolation.When(!IsOpenAt(now) || Organisation is { ClosedAt: not null }, "Organisations.Invitation.Over");
        AcceptedAt = now;
        if (OrganisationId is not { } organisationId || Role is not { } role)
        {
            user.IsHouseAdministrator = true;
            return null;
        }

        RuleViolation.When(held.Any(p => p.Is(organisationId, role)), "Organisations.Post.Already");
        return new Post(user.Id, organisationId, role, now);
    }

    public void Cancel(DateTimeOffset now)
    {
        RuleViolation.When(AcceptedAt is not null, "Organisations.Invitation.Over");
        CancelledAt ??= now;
    }

    private static (Invitation Invitation, string Token) Sealed(Invitation invitation)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        invitation.TokenHash = HashOf(token);
        return (invitation, token);
    }
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
        // Two who open the same link at once: one of them takes it up.
        builder.Property(i => i.AcceptedAt).IsConcurrencyToken();
        builder.OpenToAll("people who work here, no returnee in it");
    }
}
