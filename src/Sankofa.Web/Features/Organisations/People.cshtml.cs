using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Organisations;

public sealed record PersonRow(Guid Id, Guid UserId, string Name, string Email, Role Role, DateTimeOffset Since);

/// <summary>Who works for an organisation, and who is invited to.</summary>
public sealed class PeopleModel : AdministrationPage
{
    private const string LinkKey = "FreshInvitation";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, EmailAddress, StringLength(256)]
    public string Email { get; set; } = "";

    [BindProperty, StringLength(Core.Organisations.User.DisplayNameLength)]
    public string DisplayName { get; set; } = "";

    [BindProperty]
    public Role? Role { get; set; }

    [BindProperty]
    public Guid? UserId { get; set; }

    [BindProperty]
    public Role? FurtherRole { get; set; }

    public Organisation Shown { get; private set; } = null!;

    public IReadOnlyList<PersonRow> Posts { get; private set; } = [];

    public IReadOnlyList<Invitation> Invitations { get; private set; } = [];

    public string? FreshLink { get; private set; }

    public IEnumerable<SelectListItem> People => Posts.DistinctBy(p => p.UserId)
        .Select(p => new SelectListItem(p.Name, p.UserId.ToString())).Prepend(new SelectListItem(T["Form.Choose"], ""));

    public IEnumerable<SelectListItem> Roles => Enum.GetValues<Role>().Where(Admin.MayGive)
        .Select(role => new SelectListItem(T.Of(role), role.ToString()))
        .Prepend(new SelectListItem(T["Form.Choose"], ""));

    public override async Task LoadAsync()
    {
        Shown = await OrganisationAsync(Id);
        Posts = await Db.Posts.Where(p => p.OrganisationId == Id && p.EndedAt == null).OrderBy(p => p.User.DisplayName)
            .Select(p => new PersonRow(p.Id, p.UserId, p.User.DisplayName, p.User.Email!, p.Role, p.StartedAt))
                .ToListAsync(Cancel);
        var now = Now;
        Invitations = await Db.Invitations
            .Where(i => i.OrganisationId == Id && i.AcceptedAt == null && i.CancelledAt == null && i.ExpiresAt > now)
            .OrderBy(i => i.CreatedAt).AsNoTracking().ToListAsync(Cancel);
        FreshLink = TempData[LinkKey] as string;
        if (FreshLink is not null) SendSecretly();
    }

    public async Task<IActionResult> OnPostInviteAsync()
    {
        var organisation = await OpenOrganisationAsync();
        RuleViolation.When(Email.Length == 0, "Form.Value.Needed", nameof(Email));
        RuleViolation.When(Role is null, "Form.Value.Needed", nameof(Role));
        var (invitation, token) = Invitation.ToPost(Email, DisplayName, organisation.Id, Role!.Value, Admin);
        Db.Add(invitation);
        Db.Add(Admin.Noted(
            AdministrationEvents.Invited, Id,
            new { Invitation = invitation.Id, invitation.Email, Role = invitation.Role.ToString() }));
        await Db.SaveChangesAsync(Cancel);
        // The link is not kept anywhere: it passes by once, sealed, to the page that shows it.
        TempData[LinkKey] = $"{Request.Scheme}://{Request.Host}/account/invitation/{token}";
        return Done(Here, "Organisations.Invitation.Done");
    }

    public async Task<IActionResult> OnPostCancelAsync(Guid invitationId)
    {
        await OrganisationAsync(Id);
        var invitation = await Db.Invitations.RunBy(Admin)
            .SingleOrDefaultAsync(i => i.Id == invitationId && i.OrganisationId == Id, Cancel) ?? throw new NotThere();
        invitation.Cancel(Now);
        Db.Add(Admin.Noted(AdministrationEvents.InvitationCancelled, Id, new { Invitation = invitation.Id }));
        await Db.SaveChangesAsync(Cancel);
        return Done(Here, "Organisations.Invitation.Cancelled");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid postId)
    {
        await OrganisationAsync(Id);
        var post = await Db.Posts.RunBy(Admin)
            .SingleOrDefaultAsync(p => p.Id == postId && p.OrganisationId == Id, Cancel) ?? throw new NotThere();
        post.End(Admin);
        Db.Add(Admin.Noted(AdministrationEvents.PostEnded, Id, new { post.UserId, Role = post.Role.ToString() }));
        await Db.SaveChangesAsync(Cancel);
        return Done(Here, "Organisations.Post.Ended");
    }

    /// <summary>Only to somebody who works here already; others are invited, and decide themselves.</summary>
    public async Task<IActionResult> OnPostPostAsync()
    {
        var organisation = await OpenOrganisationAsync();
        RuleViolation.When(UserId is null, "Form.Value.Needed", nameof(UserId));
        RuleViolation.When(FurtherRole is null, "Form.Value.Needed", nameof(FurtherRole));
        Admin.MustGive(FurtherRole!.Value, nameof(FurtherRole));
        var held = await Db.Posts.Where(p => p.OrganisationId == Id && p.UserId == UserId && p.EndedAt == null)
            .ToListAsync(Cancel);
        if (held.Count == 0) throw new NotThere();
        RuleViolation.When(held.Any(p => p.Role == FurtherRole), "Organisations.Post.Already", nameof(FurtherRole));
        var post = new Post(UserId!.Value, organisation.Id, FurtherRole!.Value, Now);
        Db.Add(post);
        Db.Add(Admin.Noted(AdministrationEvents.PostGiven, Id, new { post.UserId, Role = post.Role.ToString() }));
        await Db.SaveChangesAsync(Cancel);
        return Done(Here, "Organisations.Post.Given");
    }

    private string Here => $"/administration/organisations/{Id}/people";

    private async Task<Organisation> OpenOrganisationAsync()
    {
        var organisation = await OrganisationAsync(Id);
        RuleViolation.When(organisation.ClosedAt is not null, "Organisations.IsClosed");
        return organisation;
    }
}
