using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Reintegration.DoubleBenefit;
using Sankofa.Web.Matching;

namespace Sankofa.Web.Features.Reintegration.DoubleBenefit;

/// <summary>
/// One round of the mail between this house and the match services: what ended is stopped, what waits is sent in its
/// order, what the services tell is written into the files. Whatever is not through stays and goes again.
/// </summary>
public sealed class MatchPost(
    SystemDb system, ExchangeKeys keys, MatchServiceClient client, TimeProvider clock)
{
    private const int AtOnce = 100;
    private const int KeptYears = 5;

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(1),
    ];

    public async Task RunAsync(CancellationToken cancel)
    {
        await Comparisons.StopAsync(system, clock, cancel);
        await Comparisons.SendAnewAsync(system, clock, cancel);
        var now = clock.GetUtcNow();
        List<Exchange> due;
        await using (var db = system.Open())
        {
            due = await db.Set<Exchange>().AsNoTracking().Where(x => x.NextTryAt <= now)
                .Where(x => x.EndedAt == null
                    || db.Set<MatchDispatch>().Any(d => d.ExchangeId == x.Id && d.DoneAt == null))
                .OrderBy(x => x.Id).ToListAsync(cancel);
        }

        foreach (var exchange in due) await CarryAsync(exchange, cancel);
    }

    // One node at a time: a withdrawal must not overtake the registration that another node just sends.
    private async Task CarryAsync(Exchange exchange, CancellationToken cancel)
    {
        await using var turn = await system.Source.OpenConnectionAsync(cancel);
        await using var mine = turn.CreateCommand();
        mine.CommandText = "SELECT pg_try_advisory_lock(hashtextextended('double benefit ' || $1, 0))";
        mine.Parameters.Add(new Npgsql.NpgsqlParameter { Value = exchange.Id.ToString() });
        if (!(bool)(await mine.ExecuteScalarAsync(cancel))!) return;
        try
        {
            var trouble = await SendAsync(exchange, cancel);
            if (trouble == MatchTrouble.None) trouble = await FetchAsync(exchange, cancel);
            await NoteAsync(exchange, trouble, cancel);
        }
        catch (CryptographicException)
        {
            // Sealed by a house that this one is not: the administrator is told, the other exchanges go on.
            await NoteAsync(exchange, MatchTrouble.KeyRefused, cancel);
        }
        finally
        {
            mine.CommandText = "SELECT pg_advisory_unlock_all()";
            mine.Parameters.Clear();
            await mine.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    private async Task<MatchTrouble> SendAsync(Exchange exchange, CancellationToken cancel)
    {
        List<MatchDispatch> waiting;
        do
        {
            await using (var db = system.Open())
            {
                waiting = await db.Set<MatchDispatch>().AsNoTracking()
                    .Where(d => d.ExchangeId == exchange.Id && d.DoneAt == null)
                    .OrderBy(d => d.Id).Take(AtOnce).ToListAsync(cancel);
            }

            foreach (var dispatch in waiting)
            {
                var sent = await SendAsync(exchange, dispatch, cancel);
                if (sent.Trouble is MatchTrouble.Silent or MatchTrouble.KeyRefused)
                {
                    await AttemptedAsync(dispatch, cancel);
                    return sent.Trouble;
                }

                await DoneAsync(dispatch, sent, cancel);
            }
        }
        while (waiting.Count == AtOnce);

        return MatchTrouble.None;
    }

    private async Task<Sent> SendAsync(Exchange exchange, MatchDispatch dispatch, CancellationToken cancel)
    {
        await using var db = system.Open();
        var compared = await db.Set<ComparedPerson>().SingleAsync(c => c.Id == dispatch.ComparedPersonId, cancel);
        var party = keys.PartyOf(exchange);
        switch (dispatch.Kind)
        {
            case DispatchKind.Withdraw:
                var gone = await client.WithdrawAsync(exchange, party, compared.Reference, cancel);
                if (gone.IsThrough)
                    await db.Set<ComparedPerson>().Where(c => c.Id == compared.Id)
                        .ExecuteUpdateAsync(c => c.SetProperty(x => x.GoneAt, clock.GetUtcNow()), cancel);
                return gone;
            case DispatchKind.Register:
                return compared.IsCompared ? await RegisterAsync(db, exchange, party, compared, cancel) : default;
            default:
                var possible = await db.Set<PossibleDoubleBenefit>().SingleAsync(p => p.Id == dispatch.PossibleId,
                    cancel);
                if (!compared.IsCompared || possible is not { EndedAt: null, Verdict: { } verdict }) return default;
                var box = keys.SharedOf(exchange).Seal(
                    new Disclosure(verdict, possible.Help), exchange.Code, possible.PairId, exchange.OwnParty);
                return await client.JudgeAsync(exchange, party, possible.PairId, box, cancel);
        }
    }

    private async Task<Sent> RegisterAsync(
        SankofaDb db, Exchange exchange, string party, ComparedPerson compared, CancellationToken cancel)
    {
        var person = await db.Persons.Include(p => p.Aliases).Include(p => p.Papers).AsSplitQuery()
            .SingleAsync(p => p.Id == compared.PersonId, cancel);
        var expires = exchange.Until?.AddDays(1)
            ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddYears(KeptYears);
        var views = IdentityViews.Of(person);
        var shared = keys.SharedOf(exchange);
        IReadOnlyList<SentToken> Tokens(IEnumerable<ViewValue> values, int most) =>
        [
            .. values.Select(v => shared.TokenOf(exchange.Code, v)).Take(most)
                .Select(t => new SentToken(t.View.ToString(), t.Value)),
        ];
        var sent = new SentReference(
            Tokens(views.Kept, MatchService.MostKept), Tokens(views.Asked, MatchService.MostAsked), expires);
        // Too little is known to compare; a correction sends it anew.
        var done = sent.Kept.Count == 0
            ? await client.WithdrawAsync(exchange, party, compared.Reference, cancel)
            : await client.RegisterAsync(exchange, party, compared.Reference, sent, cancel);
        if (done.IsThrough)
            await db.Set<ComparedPerson>().Where(c => c.Id == compared.Id).ExecuteUpdateAsync(c => c
                .SetProperty(x => x.SentAt, clock.GetUtcNow()).SetProperty(x => x.SentVersion, person.Version), cancel);
        return done;
    }

    private async Task<MatchTrouble> FetchAsync(Exchange exchange, CancellationToken cancel)
    {
        var since = exchange.Cursor;
        var shared = keys.SharedOf(exchange);
        while (true)
        {
            var (sent, pairs) = await client.PairsAsync(exchange, keys.PartyOf(exchange), since, cancel);
            if (!sent.IsThrough) return sent.Trouble;
            foreach (var told in pairs.OrderBy(p => p.Changed))
            {
                var box = told.OtherBox is { Length: 2 * SharedKey.BoxBytes } text
                    && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;
                var pair = new KnownPair(
                    told.Id, told.Reference, told.Views, told.Answered, box, told.Ended, told.Changed);
                if (!await KnownPairs.WriteAsync(system, exchange, shared, pair, clock.GetUtcNow(), cancel))
                    return MatchTrouble.None;
                since = told.Changed;
                await using var db = system.Open();
                await db.Set<Exchange>().Where(x => x.Id == exchange.Id)
                    .ExecuteUpdateAsync(x => x.SetProperty(e => e.Cursor, since), cancel);
            }

            if (pairs.Count == 0) return MatchTrouble.None;
        }
    }

    private async Task AttemptedAsync(MatchDispatch dispatch, CancellationToken cancel)
    {
        await using var db = system.Open();
        await db.Set<MatchDispatch>().Where(d => d.Id == dispatch.Id)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.Attempts, x => x.Attempts + 1), cancel);
    }

    private async Task DoneAsync(MatchDispatch dispatch, Sent sent, CancellationToken cancel)
    {
        await using var db = system.Open();
        await db.Set<MatchDispatch>().Where(d => d.Id == dispatch.Id).ExecuteUpdateAsync(d => d
            .SetProperty(x => x.Attempts, x => x.Attempts + 1).SetProperty(x => x.DoneAt, clock.GetUtcNow())
            .SetProperty(x => x.WasRefused, sent.Trouble == MatchTrouble.NotUnderstood), cancel);
    }

    private async Task NoteAsync(Exchange exchange, MatchTrouble trouble, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var failures = trouble == MatchTrouble.None ? 0 : exchange.Failures + 1;
        var next = failures == 0 ? now : now + Pauses[Math.Min(failures, Pauses.Length) - 1];
        await using var db = system.Open();
        await db.Set<Exchange>().Where(x => x.Id == exchange.Id).ExecuteUpdateAsync(x => x
            .SetProperty(e => e.Trouble, trouble).SetProperty(e => e.Failures, failures)
            .SetProperty(e => e.NextTryAt, next)
            .SetProperty(e => e.HeardAt, e => trouble == MatchTrouble.None ? now : e.HeardAt)
            .SetProperty(e => e.SilentSince, e => trouble == MatchTrouble.None ? null : e.SilentSince ?? now), cancel);
    }
}
