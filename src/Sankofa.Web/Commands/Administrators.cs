using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
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
        var name = new Option<string>("--name") { Description = "The name that others read.", DefaultValueFactory = _ => "" };
        var address = new Option<string>("--address")
        {
            Description = "Where this installation is reached; the link begins with it.", DefaultValueFactory = _ => SankofaHost.Address,
        };
        var json = new Option<bool>("--json") { Description = "Prints {outcome, email, link, expiresAt}." };
        var command = new Command(
            "add-admin", "Makes an administrator of the whole installation: prints an invitation link, valid for seven days.")
        {
            email, name, address, json,
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
            var added = await AddAsync(db, wanted, parsed.GetValue(name)!, parsed.GetValue(address)!, TimeProvider.System, cancel);
            await Console.Out.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(added, JsonSerializerOptions.Web) : Say(added));
            return added.Outcome == "already" ? Exit.Refused : Exit.Done;
        });
        return command;
    }

    internal static async Task<AdminAdded> AddAsync(
        SankofaDb db, string email, string name, string address, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var normalised = new UpperInvariantLookupNormalizer().NormalizeEmail(email);
        var user = await db.Users.SingleOrDefaultAsync(u => u.NormalizedEmail == normalised, cancel);
        if (user is { IsHouseAdministrator: true }) return new AdminAdded("already", email, null, null);
        if (user is not null)
        {
            user.IsHouseAdministrator = true;
            db.Add(new AdministrationEntry(AdministrationEvents.AdministratorMade, null, "add-admin", null, new { user.Id }, now));
            await db.SaveChangesAsync(cancel);
            return new AdminAdded("made", email, null, null);
        }

        var (invitation, token) = Invitation.ToTheHouse(email, name, now);
        db.Add(invitation);
        db.Add(new AdministrationEntry(AdministrationEvents.Invited, null, "add-admin", null, new { Invitation = invitation.Id }, now));
        await db.SaveChangesAsync(cancel);
        return new AdminAdded(
            "invited", email, $"{address.TrimEnd('/')}/account/invitation/{token}", invitation.ExpiresAt);
    }

    private static string Say(AdminAdded added) => added.Outcome switch
    {
        "invited" => $"Open this link to choose a password (valid for {Invitation.DaysValid} days, once):\n{added.Link}",
        "made" => $"{added.Email} administers this installation from now on.",
        _ => $"{added.Email} administers this installation already.",
    };
}
