using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Registry.Biometrics;

namespace Sankofa.Web.Abis;

/// <summary>
/// Asks the engine what waits to be asked, one job at a time, whichever node comes first; and removes templates that came
/// for a request after its answer. A program killed in the middle asks again under the same id.
/// </summary>
public sealed class AbisWorker(
    SystemDb system, EngineAddress address, SharedTemplates shared, TemplateVault vault, AbisClient client,
    TimeProvider clock, ILogger<AbisWorker> log) : BackgroundService
{
    private const int Candidates = 10;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PingEvery = TimeSpan.FromMinutes(1);

    public EngineAddress Address => address;

    /// <summary>One round; how many jobs were answered.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await ForgetAsync(cancel);
        if (address.Engine is not { } engine) return 0;
        var answered = 0;
        while (await NextAsync(engine, cancel) is { } wasAnswered)
        {
            // A silent engine is not asked the next thing at once.
            if (!wasAnswered) return answered;
            answered++;
        }

        if (answered == 0) await PingAsync(engine, cancel);
        return answered;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await TryAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends: what waits is asked at the next start.
        }
    }

    private async Task TryAsync(CancellationToken cancel)
    {
        try
        {
            await RunAsync(cancel);
        }
        catch (Exception fault) when (fault is NpgsqlException or DbUpdateException or CryptographicException)
        {
            log.LogWarning("The engine is asked again in a moment: {Type}", fault.GetType().Name);
        }
    }

    /// <summary>
    /// Templates that were sent for a request after its answer: what was there before went with the answer itself.
    /// </summary>
    private async Task ForgetAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        var answered = db.Set<IdentificationAnswer>().Where(a => a.Result != AnswerResult.MoreNeeded)
            .Select(a => (Guid?)a.RequestId);
        await db.Set<BiometricSample>()
            .Where(s => s.Purpose == SamplePurpose.Request && answered.Contains(s.ServesId))
            .ExecuteDeleteAsync(cancel);
    }

    /// <summary>Null: nothing is due. False: the engine was silent.</summary>
    private async Task<bool?> NextAsync(Uri engine, CancellationToken cancel)
    {
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var job = await db.Set<AbisJob>().FromSql($"""
            SELECT * FROM abis_job WHERE state = 'Waiting' AND next_at <= {now}
            ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
            """).SingleOrDefaultAsync(cancel);
        if (job is null) return null;
        var state = await StateAsync(db, cancel);
        try
        {
            var answer = await client.AskAsync(engine, Token, Request(job), cancel);
            state.Answered(now);
            await KeepAsync(db, job, answer, now, cancel);
        }
        catch (EngineSilent silence)
        {
            job.Wait(silence.Message, now);
            state.Silent(now);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return job.State != AbisJobState.Waiting;
    }

    private AbisRequest Request(AbisJob job)
    {
        var id = job.Operation switch
        {
            AbisOperation.Insert => AbisWords.Insert,
            AbisOperation.Identify => AbisWords.Identify,
            _ => AbisWords.Delete,
        };
        var request = AbisClient.Request(id, job.Id, clock.GetUtcNow()) with
        {
            ReferenceId = job.ReferenceId.ToString(),
        };
        if (job.Operation == AbisOperation.Delete) return request;
        request = request with { ReferenceUrl = new Uri(address.Share!, shared.PathOf(job.ReferenceId)).ToString() };
        if (job.Operation == AbisOperation.Insert) return request;
        return request with
        {
            // Who is not kept by the engine is asked about by address alone.
            Flags = new AbisFlags(Candidates, null),
            Gallery = job.Among.Length == 0
                ? null
                : new AbisGallery([.. job.Among.Select(one => new AbisReference(one.ToString()))]),
        };
    }

    private static async Task KeepAsync(
        SankofaDb db, AbisJob job, AbisAnswer answer, DateTimeOffset now, CancellationToken cancel)
    {
        var failure = answer.Succeeded
            ? (int?)null
            : int.TryParse(answer.FailureReason, CultureInfo.InvariantCulture, out var code)
                && code is >= AbisFailure.Internal and <= AbisFailure.Last ? code : AbisFailure.Unexpected;
        var pairs = answer.Succeeded && job.Operation == AbisOperation.Identify
            ? await PairsAsync(db, job, answer, now, cancel)
            : [];
        db.AddRange(pairs);
        job.Answer(failure, pairs.Count, now);
    }

    /// <summary>Candidates of the same gallery alone: an engine may serve several registers.</summary>
    private static async Task<List<Adjudication>> PairsAsync(
        SankofaDb db, AbisJob job, AbisAnswer answer, DateTimeOffset now, CancellationToken cancel)
    {
        var found = (answer.CandidateList?.Candidates ?? [])
            .Select(c => (Id: Guid.TryParse(c.ReferenceId, out var id) ? id : Guid.Empty, c.Analytics)).ToList();
        var ids = found.ConvertAll(c => c.Id);
        var samples = await db.Set<BiometricSample>()
            .Where(s => s.GalleryId == job.GalleryId && (ids.Contains(s.Id) || s.Id == job.ReferenceId))
            .ToDictionaryAsync(s => s.Id, cancel);
        if (!samples.TryGetValue(job.ReferenceId, out var probe)) return [];
        return
        [
            .. found.Where(c => c.Id != probe.Id && samples.ContainsKey(c.Id)).DistinctBy(c => c.Id)
                .Select(c => new Adjudication(job, probe, samples[c.Id],
                    double.TryParse(c.Analytics?.InternalScore, CultureInfo.InvariantCulture, out var score)
                        ? score : 0,
                    c.Analytics?.Fingers ?? [], now)),
        ];
    }

    private async Task PingAsync(Uri engine, CancellationToken cancel)
    {
        await using var db = system.Open();
        var state = await StateAsync(db, cancel);
        var now = clock.GetUtcNow();
        if (state.SilentSince is null && state.AnsweredAt is { } last && now - last < PingEvery) return;
        try
        {
            await client.AskAsync(engine, Token, AbisClient.Request(AbisWords.Ping, Ids.New(now), now), cancel);
            var pending = await client.AskAsync(
                engine, Token, AbisClient.Request(AbisWords.PendingJobs, Ids.New(now), now), cancel);
            var count = await client.AskAsync(
                engine, Token, AbisClient.Request(AbisWords.ReferenceCount, Ids.New(now), now), cancel);
            state.Answered(now);
            state.Count(Number(pending.Jobscount), Number(count.Count));
        }
        catch (EngineSilent)
        {
            state.Silent(now);
        }

        await db.SaveChangesAsync(cancel);
    }

    private string Token => address.Elsewhere is null ? vault.EngineToken : address.Token ?? vault.EngineToken;

    private static int Number(string? text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static async Task<EngineState> StateAsync(SankofaDb db, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO engine_state (id, pending_jobs, \"references\") VALUES (1, 0, 0) ON CONFLICT DO NOTHING",
            cancel);
        return await db.Set<EngineState>().SingleAsync(s => s.Id == EngineState.TheOne, cancel);
    }
}
