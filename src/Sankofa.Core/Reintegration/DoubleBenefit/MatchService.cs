using Npgsql;

namespace Sankofa.Core.Reintegration.DoubleBenefit;

/// <summary>Who speaks to the service: known by a key, allowed so and so much.</summary>
public sealed record Caller(Guid Id, string Exchange, string Party);

/// <summary>A pair as one of its two sides may know it: nothing of the other side's reference.</summary>
public sealed record KnownPair(
    Guid Id, string Reference, IReadOnlyList<string> Views, bool Answered, byte[]? OtherBox, bool Ended, long Changed);

public enum VerdictOutcome
{
    Kept, NotThere, GivenAlready,
}

/// <summary>
/// The match service: it holds tokens, random references and sealed boxes, and tells two parties that two references
/// agree. It has no key to any of it. Each party's rows are shown by the database to that party's key alone.
/// </summary>
public sealed class MatchService(NpgsqlDataSource app, TimeProvider clock)
{
    public const int MostKept = 64;
    public const int MostAsked = 192;
    public const int PairsAtOnce = 200;
    private const int EndedPairsDays = 90;

    private const string Join = """
        INSERT INTO match_pair (id, exchange, party_a, reference_a, party_b, reference_b, views, found_at, changed)
        SELECT gen_random_uuid(), $1, CASE WHEN party < $2 THEN party ELSE $2 END,
          CASE WHEN party < $2 THEN reference ELSE $3 END, CASE WHEN party < $2 THEN $2 ELSE party END,
          CASE WHEN party < $2 THEN $3 ELSE reference END, views, $6,
          (SELECT coalesce(max(changed), 0) FROM match_pair WHERE exchange = $1)
            + row_number() OVER (ORDER BY reference)
        FROM (SELECT t.party, t.reference, array_agg(DISTINCT t.view::text ORDER BY t.view::text) AS views
          FROM unnest($4::text[], $5::bytea[]) AS q(view, token)
          JOIN match_token t ON t.exchange = $1 AND t.view = q.view AND t.token = q.token AND t.party <> $2
            AND t.expires_at > $6
          GROUP BY t.party, t.reference) found
        ON CONFLICT (exchange, party_a, reference_a, party_b, reference_b) DO UPDATE SET
          views = (SELECT array_agg(DISTINCT v ORDER BY v) FROM unnest(match_pair.views || excluded.views) v),
          changed = excluded.changed
        WHERE match_pair.ended_at IS NULL AND NOT match_pair.views @> excluded.views
        """;

    /// <summary>Null for a key that nobody has, or that was ended.</summary>
    public async Task<Caller?> CallerAsync(string key, CancellationToken cancel)
    {
        await using var session = await SessionAsync(
            ("app.match_key", Convert.ToHexStringLower(MatchParty.HashOf(key))), cancel);
        await using var found = session.Command("SELECT id, exchange, party FROM match_party WHERE ended_at IS NULL");
        await using var reader = await found.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel)
            ? new Caller(reader.GetGuid(0), reader.GetString(1), reader.GetString(2)) : null;
    }

    /// <summary>Counts a request, and says whether it is still within what the party may ask.</summary>
    public async Task<bool> CountAsync(string key, Caller caller, int registered, int tokens, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var minute = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0, TimeSpan.Zero);
        await using var session = await SessionAsync(
            ("app.match_key", Convert.ToHexStringLower(MatchParty.HashOf(key))), cancel);
        await session.SetAsync("app.match_party", caller.Id.ToString(), cancel);
        await using var count = session.Command("""
            INSERT INTO match_day AS d (party_id, day, minute, minute_requests, requests, registered, tokens, pairs)
            VALUES ($1, $2, $3, 1, 1, $4, $5, 0)
            ON CONFLICT (party_id, day) DO UPDATE SET
              minute_requests = CASE WHEN d.minute = excluded.minute THEN d.minute_requests + 1 ELSE 1 END,
              minute = excluded.minute, requests = d.requests + 1,
              registered = d.registered + excluded.registered, tokens = d.tokens + excluded.tokens
            RETURNING minute_requests <= (SELECT per_minute FROM match_party WHERE id = $1)
              AND ($4 = 0 OR registered <= (SELECT references_per_day FROM match_party WHERE id = $1))
            """, caller.Id, DateOnly.FromDateTime(now.UtcDateTime), minute.UtcDateTime, registered, tokens);
        var within = (bool)(await count.ExecuteScalarAsync(cancel))!;
        await session.CommitAsync(cancel);
        return within;
    }

    /// <summary>Puts the tokens of a reference in place of those it had, and looks whom they meet.</summary>
    public async Task RegisterAsync(
        Caller caller, string reference, IReadOnlyList<Token> kept, IReadOnlyList<Token> asked,
        DateTimeOffset expiresAt, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var session = await InExchangeAsync(caller, cancel);
        await session.RunAsync("""
            DELETE FROM match_token WHERE exchange = $1 AND (expires_at <= $2 OR (party = $3 AND reference = $4))
            """, cancel, caller.Exchange, now, caller.Party, reference);
        await session.RunAsync("DELETE FROM match_pair WHERE exchange = $1 AND ended_at < $2",
            cancel, caller.Exchange, now.AddDays(-EndedPairsDays));
        await session.RunAsync("""
            INSERT INTO match_token (exchange, party, reference, view, token, expires_at)
            SELECT $1, $2, $3, view, token, $6 FROM unnest($4::text[], $5::bytea[]) AS q(view, token)
            """, cancel, caller.Exchange, caller.Party, reference, Views(kept), Values(kept), expiresAt.UtcDateTime);
        IReadOnlyList<Token> all = [.. kept, .. asked];
        var found = await session.RunAsync(
            Join, cancel, caller.Exchange, caller.Party, reference, Views(all), Values(all), now);
        await session.SetAsync("app.match_party", caller.Id.ToString(), cancel);
        if (found > 0)
            await session.RunAsync("UPDATE match_day SET pairs = pairs + $1 WHERE party_id = $2 AND day = $3",
                cancel, found, caller.Id, DateOnly.FromDateTime(now));
        await session.CommitAsync(cancel);
    }

    /// <summary>Nothing of the reference remains; the other side of its pairs is told that they are over.</summary>
    public async Task WithdrawAsync(Caller caller, string reference, CancellationToken cancel)
    {
        await using var session = await InExchangeAsync(caller, cancel);
        await session.RunAsync("DELETE FROM match_token WHERE exchange = $1 AND party = $2 AND reference = $3",
            cancel, caller.Exchange, caller.Party, reference);
        await session.RunAsync("""
            UPDATE match_pair p SET ended_at = $4, box_a = NULL, box_b = NULL,
              changed = (SELECT max(changed) FROM match_pair WHERE exchange = $1) + n.place
            FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM match_pair
              WHERE exchange = $1 AND ended_at IS NULL
                AND ((party_a = $2 AND reference_a = $3) OR (party_b = $2 AND reference_b = $3))) n
            WHERE p.id = n.id
            """, cancel, caller.Exchange, caller.Party, reference, clock.GetUtcNow().UtcDateTime);
        await session.CommitAsync(cancel);
    }

    public async Task<IReadOnlyList<KnownPair>> PairsAsync(Caller caller, long since, CancellationToken cancel)
    {
        await using var session = await InExchangeAsync(caller, cancel, write: false);
        await using var pairs = session.Command("""
            SELECT id, CASE WHEN party_a = $2 THEN reference_a ELSE reference_b END, views, changed,
              CASE WHEN party_a = $2 THEN box_a ELSE box_b END IS NOT NULL,
              CASE WHEN box_a IS NULL OR box_b IS NULL THEN NULL WHEN party_a = $2 THEN box_b ELSE box_a END,
              ended_at IS NOT NULL
            FROM match_pair WHERE exchange = $1 AND changed > $3 AND (party_a = $2 OR party_b = $2)
            ORDER BY changed LIMIT $4
            """, caller.Exchange, caller.Party, since, PairsAtOnce);
        await using var reader = await pairs.ExecuteReaderAsync(cancel);
        var known = new List<KnownPair>();
        while (await reader.ReadAsync(cancel))
        {
            known.Add(new KnownPair(
                reader.GetGuid(0), reader.GetString(1), reader.GetFieldValue<string[]>(2), reader.GetBoolean(4),
                await reader.IsDBNullAsync(5, cancel) ? null : reader.GetFieldValue<byte[]>(5),
                reader.GetBoolean(6), reader.GetInt64(3)));
        }

        return known;
    }

    /// <summary>A verdict is given once: whoever could give another after reading would have read first.</summary>
    public async Task<VerdictOutcome> JudgeAsync(Caller caller, Guid pair, byte[] box, CancellationToken cancel)
    {
        await using var session = await InExchangeAsync(caller, cancel);
        await using (var known = session.Command("""
            SELECT CASE WHEN party_a = $2 THEN box_a ELSE box_b END IS NULL FROM match_pair
            WHERE id = $3 AND exchange = $1 AND ended_at IS NULL AND (party_a = $2 OR party_b = $2)
            """, caller.Exchange, caller.Party, pair))
        {
            var free = (bool?)await known.ExecuteScalarAsync(cancel);
            if (free is null) return VerdictOutcome.NotThere;
            if (free == false) return VerdictOutcome.GivenAlready;
        }

        await session.RunAsync("""
            UPDATE match_pair SET box_a = CASE WHEN party_a = $2 THEN $4 ELSE box_a END,
              box_b = CASE WHEN party_b = $2 THEN $4 ELSE box_b END,
              changed = (SELECT max(changed) FROM match_pair WHERE exchange = $1) + 1
            WHERE id = $3
            """, cancel, caller.Exchange, caller.Party, pair, box);
        await session.CommitAsync(cancel);
        return VerdictOutcome.Kept;
    }

    // One writer an exchange: the numbers of changes are then read in the order in which they were written.
    private async Task<Session> InExchangeAsync(Caller caller, CancellationToken cancel, bool write = true)
    {
        var session = await SessionAsync(("app.match_exchange", caller.Exchange), cancel);
        await session.SetAsync("app.match_name", caller.Party, cancel);
        if (write)
            await session.RunAsync("SELECT pg_advisory_xact_lock(hashtextextended('match ' || $1, 0))", cancel,
                caller.Exchange);
        return session;
    }

    private async Task<Session> SessionAsync((string Name, string Value) who, CancellationToken cancel)
    {
        var connection = await app.OpenConnectionAsync(cancel);
        var session = new Session(connection, await connection.BeginTransactionAsync(cancel));
        await session.SetAsync(who.Name, who.Value, cancel);
        return session;
    }

    private static string[] Views(IEnumerable<Token> tokens) => [.. tokens.Select(t => t.View.ToString())];

    private static byte[][] Values(IEnumerable<Token> tokens) =>
        [.. tokens.Select(t => Convert.FromHexString(t.Value))];

    private sealed class Session(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
    {
        public NpgsqlCommand Command(string sql, params ReadOnlySpan<object> values)
        {
            var command = new NpgsqlCommand(sql, connection, transaction);
            foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
            return command;
        }

        public async Task<int> RunAsync(string sql, CancellationToken cancel, params object[] values)
        {
            await using var command = Command(sql, values);
            return await command.ExecuteNonQueryAsync(cancel);
        }

        public Task<int> SetAsync(string name, string value, CancellationToken cancel) =>
            RunAsync("SELECT set_config($1, $2, true)", cancel, name, value);

        public Task CommitAsync(CancellationToken cancel) => transaction.CommitAsync(cancel);

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
