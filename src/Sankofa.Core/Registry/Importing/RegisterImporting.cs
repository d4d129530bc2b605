using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Registry.Importing;

public sealed record ImportProgress(long Read, long Position, long Length, double RowsPerSecond);

/// <summary>What a file did, or with a dry run would do.</summary>
public sealed record ImportReport(
    Guid? Import, bool DryRun, bool Resumed, long Read, long Added, long Changed, long Equal, long Refused,
    long? Missing, IReadOnlyDictionary<string, long> ChangedFields, IReadOnlyList<string> IgnoredHeaders,
    IReadOnlyList<ReportedRefusal> Refusals);

public sealed record ReportedRefusal(long Line, string Column, RefusalReason Reason, string Text, string Raw);

/// <summary>
/// Takes a file into a register as its owner: millions of lines, chunk by chunk, each in one transaction that also says
/// how far it is. Interrupted at any moment, the same file goes on behind the last chunk.
/// </summary>
public sealed class RegisterImporting(SystemDb system, TimeProvider clock)
{
    private const int RefusalsReported = 1000;

    private const string Refusing = """
        COPY register_refusal (import_id, organisation_id, line, "column", reason, text, raw) FROM STDIN (FORMAT BINARY)
        """;

    private const string Lacking = """
        SELECT count(*) FROM register_entry e WHERE e.register_id = $1 AND e.country = $2 AND e.removed_at IS NULL
          AND e.id <= $3 AND NOT EXISTS (SELECT 1 FROM register_import_seen s WHERE s.import_id = $4 AND s.entry_id = e.id)
        """;

    /// <summary>The import that this file belongs to: a new one, or the one that was interrupted.</summary>
    public static async Task<RegisterImport> BeginAsync(
        SankofaDb db, Register register, ImportFile file, ImportMap map, bool isFull, Me me, CancellationToken cancel)
    {
        // What is wrong with the file as a whole is said before anything is written.
        var import = new RegisterImport(register, file, map, isFull, me);
        var known = await db.Set<RegisterImport>().Where(i => i.RegisterId == register.Id
            && i.Fingerprint == file.Fingerprint && i.State != RegisterImportState.Done && i.IsFull == isFull)
            .OrderByDescending(i => i.StartedAt).FirstOrDefaultAsync(cancel);
        if (known is not null && known.Map == import.Map) return known;
        db.Add(import);
        register.Record(me, RegistryEvents.ImportBegun, new { import = import.Id, file.Fingerprint, isFull });
        return import;
    }

    /// <summary>Takes the file from where the import stands to its end.</summary>
    public async Task<ImportReport> RunAsync(
        Register register, Guid importId, ImportFile file, IProgress<ImportProgress>? progress,
        CancellationToken cancel, int rowsAtOnce = ImportChunks.Rows)
    {
        await using var connection = await system.Source.OpenConnectionAsync(cancel);
        if (!await TryHoldAsync(connection, register, cancel))
            throw new RuleViolation("Registry.Import.AtWork");
        await using var db = system.Open();
        // Not followed: what is counted is written by the connection of the chunks.
        var import = await db.Set<RegisterImport>().AsNoTracking().SingleAsync(i => i.Id == importId, cancel);
        var resumed = import.Read > 0;
        try
        {
            // Another node was quicker.
            if (import.State == RegisterImportState.Done) return await ReportAsync(db, import, resumed, cancel);
            if (import.Read == 0) await RememberLastIdAsync(db, register, import, cancel);
            var layout = RegisterLayout.Of(file, ImportMap.Of(import.Map));
            var chunks = new ImportChunks(
                file, layout, DateOnly.FromDateTime(import.StartedAt.UtcDateTime), import.Position, rowsAtOnce);
            var merge = new ChunkMerge(connection, register, layout, import.IsFull);
            await merge.PrepareAsync(cancel);
            await foreach (var chunk in AheadAsync(chunks, cancel))
                await TakeAsync(connection, register, import, chunk, chunks, merge, progress, cancel);
            await FinishAsync(db, connection, register, import, cancel);
        }
        catch (OperationCanceledException)
        {
            await StopAsync(importId);
            throw;
        }
        catch (Exception fault) when (!IsPassing(fault))
        {
            await FailAsync(register, importId, fault);
            throw;
        }
        finally
        {
            await ReleaseAsync(connection, register);
        }

        return await ReportAsync(db, import, resumed, cancel);
    }

    /// <summary>Says what would happen, and writes nothing.</summary>
    public async Task<ImportReport> TryAsync(
        Register register, ImportFile file, ImportMap map, bool isFull, Me me, IProgress<ImportProgress>? progress,
        CancellationToken cancel)
    {
        var layout = RegisterLayout.Of(file, map);
        var now = clock.GetUtcNow();
        var import = new RegisterImport(register, file, map, isFull, me);
        var chunks = new ImportChunks(file, layout, DateOnly.FromDateTime(now.UtcDateTime), 0);
        await using var connection = await system.Source.OpenConnectionAsync(cancel);
        var merge = new ChunkMerge(connection, register, layout, isFull: false);
        await merge.PrepareAsync(cancel);
        var refusals = new List<ReportedRefusal>();
        var watch = Stopwatch.StartNew();
        await foreach (var chunk in AheadAsync(chunks, cancel))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await merge.StageAsync(chunk, cancel);
            var merged = await merge.MergeAsync(chunk, chunks, import, dry: true, now, cancel);
            await transaction.RollbackAsync(cancel);
            import.Count(merged, now);
            refusals.AddRange(merged.Refusals.Take(RefusalsReported - refusals.Count).Select(r =>
                new ReportedRefusal(r.Line, r.Column, r.Reason, r.Text, r.Raw)));
            progress?.Report(new ImportProgress(
                import.Read, import.Position, import.Length, import.Read / watch.Elapsed.TotalSeconds));
        }

        return new ImportReport(null, true, false, import.Read, import.Added, import.Changed, import.Equal,
            import.Refused, null, import.FieldsChanged, import.IgnoredHeaders, refusals);
    }

    // While the database merges one chunk the next is read.
    private static async IAsyncEnumerable<ImportChunk> AheadAsync(
        ImportChunks chunks, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var next = Task.Run(() => chunks.Next(cancel), cancel);
        while (await next is { } chunk)
        {
            next = Task.Run(() => chunks.Next(cancel), cancel);
            try
            {
                yield return chunk;
            }
            finally
            {
                await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task TakeAsync(
        NpgsqlConnection connection, Register register, RegisterImport import, ImportChunk chunk, ImportChunks chunks, ChunkMerge merge, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        var now = clock.GetUtcNow();
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var hold = new NpgsqlCommand(
            "SELECT hold_register($1), set_config('app.register_import', 'on', true)", connection))
        {
            hold.Parameters.Add(new NpgsqlParameter { Value = register.Id });
            await hold.ExecuteNonQueryAsync(cancel);
        }

        await merge.StageAsync(chunk, cancel);
        var merged = await merge.MergeAsync(chunk, chunks, import, dry: false, now, cancel);
        await RefuseAsync(connection, import, merged.Refusals, cancel);
        import.Count(merged, now);
        await KeepAsync(connection, import, merged.Added, cancel);
        await transaction.CommitAsync(cancel);
        progress?.Report(new ImportProgress(
            import.Read, import.Position, import.Length, chunk.Read / watch.Elapsed.TotalSeconds));
    }

    private static async Task RefuseAsync(
        NpgsqlConnection connection, RegisterImport import, IReadOnlyList<RefusedLine> refusals,
        CancellationToken cancel)
    {
        if (refusals.Count == 0) return;
        await using var rows = await connection.BeginBinaryImportAsync(Refusing, cancel);
        foreach (var refusal in refusals)
        {
            rows.StartRow();
            rows.Write(import.Id, NpgsqlDbType.Uuid);
            rows.Write(import.OrganisationId, NpgsqlDbType.Uuid);
            rows.Write(refusal.Line, NpgsqlDbType.Bigint);
            rows.Write(refusal.Column, NpgsqlDbType.Varchar);
            rows.Write(refusal.Reason.ToString(), NpgsqlDbType.Varchar);
            rows.Write(refusal.Text, NpgsqlDbType.Varchar);
            rows.Write(refusal.Raw, NpgsqlDbType.Varchar);
        }

        await rows.CompleteAsync(cancel);
    }

    // In the transaction of the chunk, and so by its connection: what is counted is what was committed.
    private static async Task KeepAsync(
        NpgsqlConnection connection, RegisterImport import, long added, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("""
            UPDATE register_import SET state = 'Running', position = $2, line = $3, read = $4, added = $5, changed = $6,
              equal = $7, refused = $8, changed_fields = $9, updated_at = $10 WHERE id = $1
            """)
        {
            Parameters =
            {
                new() { Value = import.Id }, new() { Value = import.Position }, new() { Value = import.Line },
                new() { Value = import.Read }, new() { Value = import.Added }, new() { Value = import.Changed },
                new() { Value = import.Equal }, new() { Value = import.Refused },
                new() { Value = import.ChangedFields }, new() { Value = import.UpdatedAt.UtcDateTime },
            },
        });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            "UPDATE register_figure SET entries = entries + $2 WHERE register_id = $1")
        {
            Parameters = { new() { Value = import.RegisterId }, new() { Value = added } },
        });
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private async Task FinishAsync(
        SankofaDb db, NpgsqlConnection connection, Register register, RegisterImport import, CancellationToken cancel)
    {
        if (import.IsFull)
        {
            await using var lacking = new NpgsqlCommand(Lacking, connection) { CommandTimeout = 0 };
            lacking.Parameters.Add(new NpgsqlParameter { Value = register.Id });
            lacking.Parameters.Add(new NpgsqlParameter { Value = register.Country, NpgsqlDbType = NpgsqlDbType.Char });
            lacking.Parameters.Add(new NpgsqlParameter { Value = import.LastIdBefore });
            lacking.Parameters.Add(new NpgsqlParameter { Value = import.Id });
            import.Missing = (long)(await lacking.ExecuteScalarAsync(cancel))!;
        }

        import.Finish(clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Update(import);
        var kept = await db.Set<Register>().SingleAsync(r => r.Id == register.Id, cancel);
        kept.Record(await WhoAsync(db, kept, import, cancel), RegistryEvents.Imported, new
        {
            import = import.Id, import.Read, import.Added, import.Changed, import.Equal, import.Refused, import.Missing,
        });
        await db.SaveChangesAsync(cancel);
        await db.Set<RegisterImportContent>().Where(c => c.ImportId == import.Id).ExecuteDeleteAsync(cancel);
        await db.Database.ExecuteSqlAsync(
            $"DELETE FROM register_import_seen WHERE import_id = {import.Id}", cancel);
        await transaction.CommitAsync(cancel);
    }

    // Under the name of whoever began it: they may have gone home since.
    private async Task<Me> WhoAsync(
        SankofaDb db, Register register, RegisterImport import, CancellationToken cancel)
    {
        var office = await db.Organisations.SingleAsync(o => o.Id == register.OrganisationId, cancel);
        return OfOffice(office, clock.GetUtcNow()) with { UserId = import.UserId, Name = import.StartedBy };
    }

    /// <summary>The program, for the office: what the command line does has no user.</summary>
    public static Me OfOffice(Organisation office, DateTimeOffset now) => new(
        Guid.Empty, Guid.Empty, office.Id, Role.RegistryOfficer, "Sankofa", office.ShortName, office.Country,
        office.Kind, now);

    // Entries that come later are not missing in this extract.
    private static async Task RememberLastIdAsync(
        SankofaDb db, Register register, RegisterImport import, CancellationToken cancel)
    {
        import.LastIdBefore = await db.Database.SqlQueryRaw<long>(
            "SELECT coalesce(max(id), 0) AS \"Value\" FROM register_entry WHERE country = {0}", register.Country)
            .SingleAsync(cancel);
        import.State = RegisterImportState.Running;
        db.Update(import);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>Nobody's fault and over in a while, such as a database that starts again: worth another try.</summary>
    public static bool IsPassing(Exception fault)
    {
        for (var one = fault; one is not null; one = one.InnerException)
        {
            if (one is OperationCanceledException or NpgsqlException { IsTransient: true }) return true;
            // The server is told to end.
            if (one is PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown })
                return true;
        }

        return false;
    }

    /// <summary>
    /// Said on the page and in the record; tried again by nobody but a person, for it would fail as it did.
    /// </summary>
    public async Task FailAsync(Register register, Guid importId, Exception fault)
    {
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var import = await db.Set<RegisterImport>().SingleAsync(i => i.Id == importId);
        if (import.State is not (RegisterImportState.Running or RegisterImportState.Stopped)) return;
        var refusal = fault as PostgresException ?? fault.GetBaseException() as PostgresException;
        import.Fail(refusal is not null || fault is DbUpdateException, clock.GetUtcNow());
        var kept = await db.Set<Register>().SingleAsync(r => r.Id == register.Id);
        kept.Record(await WhoAsync(db, kept, import, CancellationToken.None), RegistryEvents.ImportFailed,
            new { import = import.Id, import.Read, import.State, code = refusal?.SqlState });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private async Task StopAsync(Guid importId)
    {
        await using var db = system.Open();
        await db.Database.ExecuteSqlAsync(
            $"UPDATE register_import SET state = 'Stopped' WHERE id = {importId} AND state = 'Running'");
    }

    // Held by the session: a program that is killed lets go of it.
    private static async Task<bool> TryHoldAsync(
        NpgsqlConnection connection, Register register, CancellationToken cancel)
    {
        await using var hold = new NpgsqlCommand(
            "SELECT pg_try_advisory_lock(hashtextextended($1::text, 51))", connection);
        hold.Parameters.Add(new NpgsqlParameter { Value = register.Id });
        return (bool)(await hold.ExecuteScalarAsync(cancel))!;
    }

    private static async Task ReleaseAsync(NpgsqlConnection connection, Register register)
    {
        if (connection.State != System.Data.ConnectionState.Open) return;
        await using var release = new NpgsqlCommand(
            "SELECT pg_advisory_unlock(hashtextextended($1::text, 51))", connection);
        release.Parameters.Add(new NpgsqlParameter { Value = register.Id });
        await release.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private static async Task<ImportReport> ReportAsync(
        SankofaDb db, RegisterImport import, bool resumed, CancellationToken cancel)
    {
        var refusals = await db.Set<RegisterRefusal>().AsNoTracking().Where(r => r.ImportId == import.Id)
            .OrderBy(r => r.Line).Take(RefusalsReported)
            .Select(r => new ReportedRefusal(r.Line, r.Column, r.Reason, r.Text, r.Raw)).ToListAsync(cancel);
        return new ImportReport(import.Id, false, resumed, import.Read, import.Added, import.Changed, import.Equal,
            import.Refused, import.Missing, import.FieldsChanged, import.IgnoredHeaders, refusals);
    }
}
