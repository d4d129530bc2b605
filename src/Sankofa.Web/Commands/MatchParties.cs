using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Core.Reintegration.DoubleBenefit;

namespace Sankofa.Web.Commands;

/// <summary>Who may use the match service of this house: two parties an exchange, each with a key of its own.</summary>
internal static class MatchParties
{
    public static Command Matching() => new(
        "matching", "The match service of this house: who compares with whom, and how much each asked.")
    {
        AddParty(), EndParty(), Parties(),
    };

    private static Command AddParty()
    {
        var (exchange, party) = Named();
        var perMinute = new Option<int>("--per-minute")
        {
            Description = "Requests a minute.", DefaultValueFactory = _ => MatchParty.UsualPerMinute,
        };
        var perDay = new Option<int>("--references-per-day")
        {
            Description = "References registered a day; what somebody who tries names out runs into.",
            DefaultValueFactory = _ => MatchParty.UsualReferencesPerDay,
        };
        var command = new Command("add-party", "Adds one of the two parties of an exchange and prints its key, once.")
        {
            exchange, party, perMinute, perDay,
        };
        command.SetAction((parsed, cancel) => WithDbAsync(async db =>
        {
            var (code, name) = (parsed.GetValue(exchange)!, parsed.GetValue(party)!);
            var (key, why) = await AddAsync(db, code, name, parsed.GetValue(perMinute), parsed.GetValue(perDay),
                TimeProvider.System, cancel);
            if (key is null) await Console.Error.WriteLineAsync(why);
            else await Console.Out.WriteLineAsync(key);
            return key is null ? Exit.Refused : Exit.Done;
        }, cancel));
        return command;
    }

    /// <summary>The key, or why there is none.</summary>
    internal static async Task<(string? Key, string Why)> AddAsync(
        SankofaDb db, string exchange, string party, int perMinute, int perDay, TimeProvider clock,
        CancellationToken cancel)
    {
        if (!Exchange.IsCode(exchange) || !Exchange.IsCode(party))
            return (null, "A code is 3 to 40 small letters, digits and hyphens.");
        if (perMinute < 1 || perDay < 1) return (null, "A limit is at least 1.");
        var there = await db.Set<MatchParty>().Where(p => p.Exchange == exchange && p.EndedAt == null)
            .Select(p => p.Party).ToListAsync(cancel);
        if (there.Contains(party, StringComparer.Ordinal)) return (null, $"{party} is a party of {exchange} already.");
        // A third party would learn whom the two others share.
        if (there.Count >= 2) return (null, $"{exchange} has its two parties: {string.Join(", ", there)}.");
        var key = MatchParty.NewKey();
        db.Add(new MatchParty(exchange, party, key, perMinute, perDay, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        return (key, "");
    }

    private static Command EndParty()
    {
        var (exchange, party) = Named();
        var command = new Command("end-party", "Ends a party: its key opens nothing from now on.") { exchange, party };
        command.SetAction((parsed, cancel) => WithDbAsync(async db =>
        {
            var (code, name) = (parsed.GetValue(exchange), parsed.GetValue(party));
            var found = await db.Set<MatchParty>().SingleOrDefaultAsync(
                p => p.Exchange == code && p.Party == name && p.EndedAt == null, cancel);
            if (found is null)
            {
                await Console.Error.WriteLineAsync("There is no such party.");
                return Exit.Refused;
            }

            found.End(TimeProvider.System.GetUtcNow());
            await db.SaveChangesAsync(cancel);
            await Console.Out.WriteLineAsync($"{name} is no party of {code} any more.");
            return Exit.Done;
        }, cancel));
        return command;
    }

    private static Command Parties()
    {
        var command = new Command("parties", "Lists the parties, and what each asked on each of the last seven days.");
        command.SetAction((_, cancel) => WithDbAsync(async db =>
        {
            var from = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-6);
            var parties = await db.Set<MatchParty>().OrderBy(p => p.Exchange).ThenBy(p => p.Party).ToListAsync(cancel);
            var days = await db.Set<MatchDay>().Where(d => d.Day >= from).OrderBy(d => d.Day).ToListAsync(cancel);
            foreach (var party in parties)
            {
                await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                    $"{party.Exchange} {party.Party}: {party.PerMinute} a minute, {party.ReferencesPerDay} references a "
                    + $"day{(party.EndedAt is null ? "" : ", ended")}"));
                foreach (var day in days.Where(d => d.PartyId == party.Id))
                    await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                        $"  {day.Day:yyyy-MM-dd}: {day.Requests} requests, {day.Registered} references, "
                        + $"{day.Tokens} tokens, {day.Pairs} pairs"));
            }

            return Exit.Done;
        }, cancel));
        return command;
    }

    private static (Option<string> Exchange, Option<string> Party) Named() => (
        new Option<string>("--exchange") { Description = "The code that both agencies wrote down.", Required = true },
        new Option<string>("--party") { Description = "The code of one agency in it.", Required = true });

    private static async Task<int> WithDbAsync(Func<SankofaDb, Task<int>> act, CancellationToken cancel)
    {
        var connections = await Serving.ReadyAsync(migrate: false, cancel);
        await using var owner = NpgsqlDataSource.Create(connections.Owner);
        await using var db = new SystemDb(owner).Open();
        return await act(db);
    }
}
