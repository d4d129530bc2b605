using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.Features.Account;
using Sankofa.Web.House;

namespace Sankofa.Web.Commands;

/// <summary>What add-admin did: a link to hand over, or an account that administers from now on.</summary>
public sealed record AdminAdded(string Outcome, string Email, string? Link, DateTimeOffset? ExpiresAt);

/// <summary>The first administrator, where nobody is there yet to invite anybody.</summary>
internal static class Administrators
{
    public static Command AddAdmin()
    {
        var email = new Argument<string>("email") { Description = "The address to sign in with." };
        var name = new Option<string>(
            "--name") { Description = "The name that others read.", DefaultValueFactory = _ => "" };
        var address = new Option<string>("--address")
        {
            Description = "Where this installation is reached; the link begins with it.", DefaultValueFactory = _ =>
                SankofaHost.Address,
        };
        var json = new Option<bool>("--json") { Description = "Prints {outcome, email, link, expiresAt}." };
        var fromInput = new Option<bool>("--password-stdin")
        {
            Description = "Reads the password from the first line of standard input.",
        };
        var link = new Option<bool>("--link")
        {
            Description = "Asks for no password: prints a link to choose one, valid for seven days.",
        };
        var command = new Command(
            "add-admin", "Makes an administrator of the whole installation. In a terminal it asks for the password twice, "
            + "without showing it; elsewhere it takes --password-stdin, or prints an invitation link.")
        {
            email, name, address, json, fromInput, link,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var wanted = parsed.GetValue(email)!.Trim();
            if (!new EmailAddressAttribute().IsValid(wanted) || wanted.Length > 256)
            {
                await Console.Error.WriteLineAsync($"\"{wanted}\" is not an e-mail address.");
                return Exit.Refused;
            }

            var connections = await Serving.ReadyAsync(migrate: false, cancel);
            await using var owner = NpgsqlDataSource.Create(connections.Owner);
            await using var db = new SystemDb(owner).Open();
            var asks = !parsed.GetValue(link) && (parsed.GetValue(fromInput) || !Console.IsInputRedirected);
            string? password = null;
            if (asks && !await HasAccountAsync(db, wanted, cancel))
            {
                password = parsed.GetValue(fromInput) ? await Console.In.ReadLineAsync(cancel) : AskTwice();
                if (Wrong(password) is { } why)
                {
                    await Console.Error.WriteLineAsync(why);
                    return Exit.Refused;
                }
            }

            var added = await AddAsync(
                db, wanted, parsed.GetValue(name)!, parsed.GetValue(address)!, TimeProvider.System, cancel, password);
            await Console.Out.WriteLineAsync(
                parsed.GetValue(json) ? JsonSerializer.Serialize(added, JsonSerializerOptions.Web) : Say(added));
            return added.Outcome == "already" ? Exit.Refused : Exit.Done;
        });
        return command;
    }

    internal static async Task<AdminAdded> AddAsync(
        SankofaDb db, string email, string name, string address, TimeProvider clock, CancellationToken cancel,
        string? password = null)
    {
        var now = clock.GetUtcNow();
        var normalised = Normalised(email);
        var user = await db.Users.SingleOrDefaultAsync(u => u.NormalizedEmail == normalised, cancel);
        if (user is { IsHouseAdministrator: true }) return new AdminAdded("already", email, null, null);
        if (user is not null)
        {
            user.IsHouseAdministrator = true;
            db.Add(new AdministrationEntry(
                AdministrationEvents.AdministratorMade, null, "add-admin", null, new { user.Id }, now));
            await db.SaveChangesAsync(cancel);
            return new AdminAdded("made", email, null, null);
        }

        if (password is not null)
        {
            var made = WithPassword(email, name, password, now);
            db.Add(made);
            db.Add(new AdministrationEntry(
                AdministrationEvents.AdministratorMade, null, "add-admin", null, new { made.Id }, now));
            await db.SaveChangesAsync(cancel);
            return new AdminAdded("added", email, null, null);
        }

        var (invitation, token) = Invitation.ToTheHouse(email, name, now);
        db.Add(invitation);
        db.Add(new AdministrationEntry(
            AdministrationEvents.Invited, null, "add-admin", null, new { Invitation = invitation.Id }, now));
        await db.SaveChangesAsync(cancel);
        return new AdminAdded(
            "invited", email, $"{address.TrimEnd('/')}/account/invitation/{token}", invitation.ExpiresAt);
    }

    /// <summary>Why this is no password, or null.</summary>
    internal static string? Wrong(string? password) => password switch
    {
        null => "The two passwords are not the same, or none was given. Nothing was changed.",
        { Length: < WayIn.PasswordAtLeast } => FormattableString.Invariant(
            $"The password is too short: at least {WayIn.PasswordAtLeast} characters, a sentence is best."),
        { Length: > WayIn.PasswordLength } =>
            FormattableString.Invariant($"The password is too long: at most {WayIn.PasswordLength} characters."),
        _ => null,
    };

    private static User WithPassword(string email, string name, string password, DateTimeOffset now)
    {
        var user = new User(email, name.Trim().Length > 0 ? name.Trim() : email.Split('@')[0], now)
        {
            NormalizedEmail = Normalised(email), NormalizedUserName = Normalised(email), EmailConfirmed = true,
            SecurityStamp = Ids.New(now).ToString("N"), IsHouseAdministrator = true,
        };
        user.PasswordHash = new PasswordHasher<User>().HashPassword(user, password);
        return user;
    }

    private static string Normalised(string email) => new UpperInvariantLookupNormalizer().NormalizeEmail(email);

    private static Task<bool> HasAccountAsync(SankofaDb db, string email, CancellationToken cancel)
    {
        var normalised = Normalised(email);
        return db.Users.AnyAsync(u => u.NormalizedEmail == normalised, cancel);
    }

    // Asked on the error stream: what the command answers stays alone on the other.
    private static string? AskTwice()
    {
        Console.Error.Write("Password: ");
        var first = Unseen();
        Console.Error.Write("The same again: ");
        return first == Unseen() && first.Length > 0 ? first : null;
    }

    private static string Unseen()
    {
        var typed = new System.Text.StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key =
            Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }

    private static string Say(AdminAdded added) => added.Outcome switch
    {
        "invited" => $"Open this link to choose a password (valid for {Invitation.DaysValid} days, once):\n{added.Link}",
        "added" => $"{added.Email} administers this installation and signs in with this password.",
        "made" => $"{added.Email} administers this installation from now on.",
        _ => $"{added.Email} administers this installation already.",
    };
}
