using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Account;

/// <summary>Who holds the link takes up the post: with a new account, or with the one they are signed in to.</summary>
public sealed class InvitationModel(SankofaDb db, SignInManager<User> door, TimeProvider clock, Words words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public Invitation? Open { get; private set; }

    public bool HasAccount { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        ModelState.Clear();
        await LoadAsync();
        Input.DisplayName = Open?.DisplayName ?? "";
        return Shown(StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Open is null) return Shown(StatusCodes.Status410Gone);
        var signedIn = HttpContext.SignedIn();
        if (signedIn is not null) ModelState.Clear();
        else if (HasAccount || !ModelState.IsValid) return Shown(StatusCodes.Status422UnprocessableEntity);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var user = signedIn is null ? await NewAccountAsync(Open)
                : await db.Users.SingleAsync(u => u.Id == signedIn.UserId);
            if (Open.Accept(user, await db.Posts.Where(p => p.UserId == user.Id).ToListAsync(),
                clock.GetUtcNow()) is { } post) db.Add(post);
            db.Add(new AdministrationEntry(AdministrationEvents.InvitationAccepted, user.Id, user.DisplayName,
                Open.OrganisationId, new { Invitation = Open.Id, Role = Open.Role?.ToString() }, clock.GetUtcNow()));
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            if (signedIn is null) await door.SignInAsync(user, isPersistent: false);
        }
        catch (RuleViolation rule)
        {
            ModelState.AddModelError(rule.Field is null ? "" : "Input." + rule.Field, Acting.Say(rule, words));
            return await AgainAsync(StatusCodes.Status422UnprocessableEntity);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await AgainAsync(StatusCodes.Status410Gone);
        }

        return LocalRedirect(signedIn is null ? "/" : Door.PostsPage);
    }

    private async Task<User> NewAccountAsync(Invitation invitation)
    {
        var user = new User(invitation.Email, Input.DisplayName.Trim(), clock.GetUtcNow())
        {
            EmailConfirmed = true,
            Language = words.Language,
        };
        AccountPage.Must(await door.UserManager.CreateAsync(user, Input.Password), nameof(Input.Password));
        return user;
    }

    private async Task<PageResult> AgainAsync(int status)
    {
        db.ChangeTracker.Clear();
        await LoadAsync();
        return Shown(status);
    }

    private PageResult Shown(int status) => new() { StatusCode = Open is null ? StatusCodes.Status410Gone : status };

    private async Task LoadAsync()
    {
        Open = null;
        var hash = Invitation.HashOf(Token);
        var found = await db.Invitations.Include(i => i.Organisation).SingleOrDefaultAsync(i => i.TokenHash == hash);
        if (found is null || !found.IsOpenAt(clock.GetUtcNow()) || found.Organisation is { ClosedAt: not null }) return;
        Open = found;
        HasAccount = await door.UserManager.FindByEmailAsync(found.Email) is not null;
    }

    public sealed class Form
    {
        [Required, StringLength(Core.Organisations.User.DisplayNameLength)]
        public string DisplayName { get; set; } = "";

        [Required, StringLength(WayIn.PasswordLength)]
        public string Password { get; set; } = "";

        [Compare(nameof(Password))]
        public string Repeated { get; set; } = "";
    }
}
