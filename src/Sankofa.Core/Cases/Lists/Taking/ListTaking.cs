using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.House;

namespace Sankofa.Core.Cases.Lists;

/// <summary>How far an import is.</summary>
public sealed record TakingProgress(int Done, int Of, int Known, int FilesOpened);

/// <summary>
/// Applies a list: a transaction for each household, with the fingerprints of its lines, so that an interruption loses
/// and doubles nothing and the same list a second time changes nothing.
/// </summary>
public sealed class ListTaking(NpgsqlDataSource app, TimeProvider clock, ListSentence say)
{
    private const int AtOnce = 2;
    private const int MostTries = 10;
    private readonly DbContextOptions<SankofaDb> _options = Schema.Options(app);
    private readonly ConcurrentDictionary<int, ImportedRow> _taken = new();
    private Dictionary<string, List<ImportedRow>> _ofCase = [];
    private int _done;
    private int _known;
    private int _files;
    private int _again;

    /// <summary>How often a household was begun anew because another was in its way.</summary>
    public int Again => _again;

    /// <summary>Notes that this list is to be applied by me; an import of it that did not end goes on.</summary>
    public async Task<Guid> BeginAsync(
        Me me, string fileName, byte[] content, string mapping, ReturnList list, CancellationToken cancel)
    {
        await using var db = new SankofaDb(_options);
        await using var transaction = await db.ActAsAsync(me, cancel);
        var run = await db.UnfinishedImportAsync(content, me, cancel);
        if (run is not { IsOpen: true }) run = await db.KeepListAsync(fileName, content, mapping, list, me, cancel);
        run.Begin(me);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return run.Id;
    }

    /// <summary>Takes every household that is not in yet. Cancelled in between, it is called again to go on.</summary>
    public async Task<TakingProgress> TakeAsync(
        Me me, Guid runId, ReturnList list, Action<TakingProgress>? told, CancellationToken cancel)
    {
        await using var connection = await app.OpenConnectionAsync(cancel);
        await using var turn = await connection.BeginTransactionAsync(cancel);
        await TurnAsync(connection, me,
            "SELECT true FROM pg_advisory_xact_lock(hashtext('import'), hashtext($1))", cancel);
        return await TakeInTurnAsync(me, runId, list, told, cancel);
    }

    /// <summary>The same where nobody waits for it: null while another import of the organisation is at work.</summary>
    public async Task<TakingProgress?> TryTakeAsync(Me me, Guid runId, ReturnList list, CancellationToken cancel)
    {
        await using var connection = await app.OpenConnectionAsync(cancel);
        await using var turn = await connection.BeginTransactionAsync(cancel);
        var mine = await TurnAsync(
            connection, me, "SELECT pg_try_advisory_xact_lock(hashtext('import'), hashtext($1))", cancel);
        return mine ? await TakeInTurnAsync(me, runId, list, null, cancel) : null;
    }

    private async Task<TakingProgress> TakeInTurnAsync(
        Me me, Guid runId, ReturnList list, Action<TakingProgress>? told, CancellationToken cancel)
    {
        me.Must(Organisations.Act.Import);
        var families = list.Families();
        await RememberAsync(me, runId, list, cancel);
        var of = families.Sum(f => f.Members.Count);
        var toDo = families.Where(f => !IsTaken(f)).ToList();
        _known = _done = of - toDo.Sum(f => f.Members.Count);
        var lastCount = 0;
        async Task DoAsync(ListFamily family, CancellationToken stop)
        {
            await TakePatientlyAsync(me, runId, family, stop);
            var done = Interlocked.Add(ref _done, family.Members.Count);
            var seen = Volatile.Read(ref lastCount);
            if (done - seen >= 50 && Interlocked.CompareExchange(ref lastCount, done, seen) == seen)
                await CountAsync(me, runId, finished: false, stop);
            told?.Invoke(new TakingProgress(done, of, _known, _files));
        }

        // A line that may repeat another comes after all others: who it may be is in a file by then.
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(toDo.Where(f => !Repeats(f)), options, async (f, stop) => await DoAsync(f, stop));
        foreach (var family in toDo.Where(Repeats)) await DoAsync(family, cancel);
        return await CountAsync(me, runId, finished: true, cancel);
    }

    private static bool Repeats(ListFamily family) => family.Members.Any(m => m.PerhapsSameAs.Count > 0);

    private bool IsTaken(ListFamily family) => family.Members.All(m => _taken.ContainsKey(m.Row));

    // Two households with the same names may wait for each other in a circle; the database ends one of them whole.
    private async Task TakePatientlyAsync(Me me, Guid runId, ListFamily family, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await TakeOneAsync(me, runId, family, cancel);
                return;
            }
            catch (Exception circle) when (tries < MostTries && IsCircle(circle))
            {
                Interlocked.Increment(ref _again);
            }
        }
    }

    private static bool IsCircle(Exception fault) =>
        fault is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected }
        || (fault.InnerException is { } inner && IsCircle(inner));

    private async Task TakeOneAsync(Me me, Guid runId, ListFamily family, CancellationToken cancel)
    {
        // Outside the transaction: its row is everybody's, and a number that is lost hurts nobody.
        var now = me with { Now = clock.GetUtcNow() };
        await using var db = new SankofaDb(_options);
        var earlier = family.Members.SelectMany(m => EarlierOf(m)).FirstOrDefault();
        var reference = earlier is null ? await db.NextReferenceAsync(now.Now, cancel) : "";
        await using var transaction = await db.ActAsAsync(now, cancel);
        // Nobody is told of one household: what a fall of the database takes back is taken again, and the list is said
        // to be applied by a commit that waits for all before it.
        await db.Database.ExecuteSqlRawAsync("SET LOCAL synchronous_commit = off", cancel);
        var taking = new HouseholdTaking(db, runId, say, now);
        var file = earlier is null ? null : await OpenAsync(db, earlier.FileId, now, cancel);
        List<ImportedRow> taken;
        if (file is not null)
        {
            taken = [.. family.Members.Where(m => !_taken.ContainsKey(m.Row))
                .Select(m => taking.TakeLater(file, m, Match(m, file)))];
        }
        else
        {
            if (reference.Length == 0) reference = await db.NextReferenceAsync(now.Now, cancel);
            taken = await taking.TakeAsync(family, reference, row => _taken.GetValueOrDefault(row), cancel);
        }

        await db.SaveChangesAsync(cancel);
        await KeepLeftOutAsync(db, runId, family, taken, now, cancel);
        await transaction.CommitAsync(cancel);
        foreach (var row in taken) _taken[row.Row] = row;
        if (file is null) Interlocked.Increment(ref _files);
    }

    // What no section of the file may hold stays with the list, which nobody else sees.
    private static async Task KeepLeftOutAsync(
        SankofaDb db, Guid runId, ListFamily family, List<ImportedRow> taken, Me me, CancellationToken cancel)
    {
        foreach (var done in taken)
        {
            var file = db.Files.Local.Single(f => f.Id == done.FileId);
            if ((file.SectionsOf(me) & Sections.Asylum) != 0) continue;
            var row = family.Members.Single(m => m.Row == done.Row);
            await db.KeepLeftOutAsync(
                runId, row, RowWritings.LeftOut(row, false), RowWritings.DoubtsLeftOut(row, false), cancel);
        }
    }

    // Lines of an earlier list with this case number, or of this household in this very list.
    private IEnumerable<ImportedRow> EarlierOf(ListRow row) =>
        _taken.TryGetValue(row.Row, out var same) ? [same]
        : _ofCase.GetValueOrDefault(RowKeys.OfCase(row)) ?? Enumerable.Empty<ImportedRow>();

    private ImportedRow? Match(ListRow row, CaseFile file)
    {
        var name = RowKeys.OfName(row);
        var same = (_ofCase.GetValueOrDefault(RowKeys.OfCase(row)) ?? [])
            .Where(r => r.NameKey == name && r.FileId == file.Id && r.PersonId is not null).ToList();
        return row.PerhapsSameAs.Count > 0 ? same.LastOrDefault() : same.FirstOrDefault();
    }

    private static async Task<CaseFile?> OpenAsync(SankofaDb db, Guid fileId, Me me, CancellationToken cancel)
    {
        var file = await db.Files.VisibleTo(me).SingleOrDefaultAsync(f => f.Id == fileId && f.ClosedAt == null, cancel);
        if (file is null) return null;
        await db.Access.Where(a => a.FileId == fileId).LoadAsync(cancel);
        return file.May(Organisations.Act.WriteNote, Sections.Open, me) ? file : null;
    }

    private async Task RememberAsync(Me me, Guid runId, ReturnList list, CancellationToken cancel)
    {
        await using var db = new SankofaDb(_options);
        await using var transaction = await db.ActAsAsync(me, cancel);
        var prints = list.Rows.Where(r => r.IsPerson).Select(r => r.Fingerprint).Distinct().ToArray();
        var cases = list.Rows.Where(r => r.IsPerson).Select(RowKeys.OfCase).Where(c => c.Length > 0).Distinct()
            .ToArray();
        var rows = db.Set<ImportedRow>().AsNoTracking().Where(r => r.OrganisationId == me.OrganisationId);
        var known = (await rows.Where(r => prints.Contains(r.Fingerprint)).ToListAsync(cancel))
            .ToDictionary(r => (r.Fingerprint, r.Occurrence));
        _taken.Clear();
        foreach (var row in list.Rows.Where(r => r.IsPerson))
        {
            if (known.TryGetValue((row.Fingerprint, row.Occurrence), out var taken)) _taken[row.Row] = taken;
        }

        _ofCase = (await rows.Where(r => cases.Contains(r.CaseKey) && r.RunId != runId)
                .OrderBy(r => r.TakenAt).ThenBy(r => r.Row).ToListAsync(cancel))
            .GroupBy(r => r.CaseKey).ToDictionary(g => g.Key, g => g.ToList());
    }

    private async Task<TakingProgress> CountAsync(Me me, Guid runId, bool finished, CancellationToken cancel)
    {
        await using var db = new SankofaDb(_options);
        await using var transaction = await db.ActAsAsync(me, cancel);
        var run = await db.Set<ImportRun>().SingleAsync(r => r.Id == runId, cancel);
        var own = db.Set<ImportedRow>().Where(r => r.RunId == runId);
        var files = await own.Select(r => r.FileId).Distinct().CountAsync(cancel);
        // Counted from the rows: an import that was interrupted took some of them itself before.
        var known = finished ? _done - await own.CountAsync(cancel) : run.RowsKnown;
        run.Count(_done, known, files);
        if (finished)
        {
            run.Finish(clock.GetUtcNow());
            await db.ForgetTakenAsync(runId, cancel);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new TakingProgress(_done, run.RowsToDo, known, files);
    }

    // Two imports of one organisation at once would each not see what the other takes. Held by a transaction, so that
    // it ends with it, however this ends.
    private static async Task<bool> TurnAsync(NpgsqlConnection connection, Me me, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection)
        {
            CommandTimeout = 0,
            Parameters = { new NpgsqlParameter { Value = me.OrganisationId.ToString() } },
        };
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }
}
