using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Reintegration.DoubleBenefit;

/// <summary>
/// Looks what is compared although it may be no more, and what is compared as it was before somebody corrected it.
/// Nothing is remembered between two rounds: whatever ended while no node ran is found by the next.
/// </summary>
public static class Comparisons
{
    public const string Actor = "Sankofa";

    private const int AtOnce = 200;

    private const string NoMore = """
        SELECT id AS "Id", file_id AS "FileId", why AS "Why" FROM (
          SELECT c.id, c.file_id, CASE
            WHEN p.erased_at IS NOT NULL THEN 'Erased'
            WHEN c.consent_id IS NOT NULL AND k.withdrawn_at IS NOT NULL THEN 'ConsentWithdrawn'
            WHEN x.ended_at IS NOT NULL OR x.until < {0} THEN 'ExchangeOver'
            WHEN f.part <> c.part OR f.basis <> x.returns THEN 'BasisChanged'
            WHEN f.lead_organisation_id <> c.organisation_id THEN 'NotLed'
            WHEN c.consent_id IS NOT NULL AND k.expires_on < {0} THEN 'ConsentExpired'
            WHEN NOT EXISTS (SELECT 1 FROM member m WHERE m.file_id = c.file_id AND m.person_id = c.person_id
              AND m.left_at IS NULL) THEN 'LeftTheFile'
            WHEN NOT EXISTS (SELECT 1 FROM case_access a WHERE a.file_id = c.file_id
              AND a.organisation_id = c.organisation_id AND a.sections & 4 <> 0 AND a.side <> 'Origin'
              AND a.ended_at IS NULL) THEN 'BehindWallNoMore'
            END AS why
          FROM compared_person c JOIN exchange x ON x.id = c.exchange_id JOIN case_file f ON f.id = c.file_id
            JOIN person p ON p.id = c.person_id LEFT JOIN consent k ON k.id = c.consent_id
          WHERE c.stopped_at IS NULL) s
        WHERE why IS NOT NULL ORDER BY id LIMIT {1}
        """;

    private const string Changed = """
        SELECT c.id AS "Value" FROM compared_person c JOIN person p ON p.id = c.person_id
        WHERE c.stopped_at IS NULL AND c.sent_at IS NOT NULL AND c.sent_version <> p.version
          AND NOT EXISTS (SELECT 1 FROM match_dispatch d WHERE d.compared_person_id = c.id AND d.done_at IS NULL)
        ORDER BY c.id LIMIT {0}
        """;

    public static async Task<int> StopAsync(SystemDb system, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = system.Open();
        var over = await db.Database.SqlQueryRaw<OverNow>(
            NoMore, DateOnly.FromDateTime(now.UtcDateTime), AtOnce).ToListAsync(cancel);
        var stopped = 0;
        foreach (var one in over)
        {
            await using var own = system.Open();
            var compared = await own.Set<ComparedPerson>().SingleAsync(c => c.Id == one.Id, cancel);
            if (!compared.IsCompared) continue;
            var file = await own.Files.SingleAsync(f => f.Id == one.FileId, cancel);
            var found = await own.Set<PossibleDoubleBenefit>().Where(p => p.ComparedPersonId == compared.Id)
                .ToListAsync(cancel);
            var me = await SystemAsync(own, compared.OrganisationId, now, cancel);
            own.Add(compared.Stop(file, Enum.Parse<EndOfComparing>(one.Why), found, me));
            if (await SavedAsync(own, cancel)) stopped++;
        }

        return stopped;
    }

    /// <summary>A name or a date was corrected: the service has the tokens of before.</summary>
    public static async Task<int> SendAnewAsync(SystemDb system, TimeProvider clock, CancellationToken cancel)
    {
        await using var db = system.Open();
        var changed = await db.Database.SqlQueryRaw<Guid>(Changed, AtOnce).ToListAsync(cancel);
        foreach (var compared in await db.Set<ComparedPerson>().Where(c => changed.Contains(c.Id)).ToListAsync(cancel))
            db.Add(new MatchDispatch(compared, DispatchKind.Register, null, clock.GetUtcNow()));
        return await db.SaveChangesAsync(cancel);
    }

    /// <summary>The program itself, for one organisation; it reads and tells, and judges nothing.</summary>
    public static async Task<Me> SystemAsync(
        SankofaDb db, Guid organisationId, DateTimeOffset now, CancellationToken cancel)
    {
        var organisation = await db.Organisations.SingleAsync(o => o.Id == organisationId, cancel);
        return new Me(Guid.Empty, Guid.Empty, organisation.Id, Role.Counsellor, Actor, organisation.ShortName,
            organisation.Country, organisation.Kind, now);
    }

    // Somebody wrote in between, or another node was faster: the next round looks again.
    public static async Task<bool> SavedAsync(SankofaDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private sealed record OverNow(Guid Id, Guid FileId, string Why);
}
